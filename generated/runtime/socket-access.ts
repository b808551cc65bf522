// Copied from codegen/static/socket-access.ts by `npm run generate`. Do not edit.
/** The token of a client's connections: asked before each, asked anew where it was refused; and the address that carries it. */
import { randomName } from './random-name.ts'
import type { TokenConfig } from './socket-config.ts'
import type { SocketRoles } from './socket-roles.ts'

export class Access {
  readonly #roles: SocketRoles
  readonly #config: Partial<TokenConfig>
  readonly #device: string
  #token: string | undefined
  #needsNew = false
  #isUntried = false

  constructor(roles: SocketRoles, config: Partial<TokenConfig>) {
    this.#roles = roles
    this.#config = config
    this.#device = config.device ?? randomName()
  }

  /** The next connection signs in anew. */
  renew(): void {
    this.#needsNew = true
  }

  /** The server let us in. */
  worked(): void {
    this.#isUntried = false
  }

  /** The server refused the token: whether another one can be had that it has not refused too. */
  refused(): boolean {
    const { token, authenticate } = this.#config
    if (this.#isUntried || (!authenticate && typeof token !== 'function')) return false
    this.#needsNew = true
    return true
  }

  /** @throws what the caller's function throws */
  async addressOf(url: string): Promise<{ url: string; protocols?: string[] }> {
    const { token: role, device } = this.#roles
    const address = new URL(url)
    if (device) address.searchParams.set(device.query, this.#device)
    const token = role && (await this.#present())
    if (role && token !== undefined && this.#config.tokenIn === 'query')
      address.searchParams.set(role.query, token)
    const isProtocol = role && token !== undefined && this.#config.tokenIn !== 'query'
    return {
      url: device || role ? address.href : url,
      ...(isProtocol && { protocols: [role.subprotocol, token] }),
    }
  }

  async #present(): Promise<string | undefined> {
    const { token, authenticate } = this.#config
    const ask = typeof token === 'function' ? token : undefined
    if (this.#needsNew && (authenticate || ask)) {
      this.#token = await (authenticate ?? ask)?.()
      this.#needsNew = false
      this.#isUntried = true
    } else if (ask) this.#token = await ask()
    else this.#token ??= token as string | undefined
    return this.#token
  }
}
