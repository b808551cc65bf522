// Copied from codegen/static/realtime-upkeep.ts by `npm run generate`. Do not edit.
/** What a client does by itself while it is connected: it renews its token in time and gives signs of life. */
import { Delays } from './realtime-delays.ts'
import { type ClientRoles, type Frame, succeeded } from './realtime-roles.ts'
import { expiryOf, renewalDelay } from './realtime-token.ts'

interface Connected {
  /** Gives a valid token; nothing where none is needed. */
  token(): Promise<string> | undefined
  /** Sends a frame and gives its answer. */
  ask(event: string, frame: Frame): Promise<Frame>
  /** Sends a frame that may be lost. */
  mention(event: string, frame: Frame): void
  isConnected(): boolean
  /** The connection has this token now. */
  renewed(token: string): void
}

const retryMs = 5_000

export class Upkeep {
  readonly #roles: ClientRoles
  readonly #connected: Connected
  readonly #delays = new Delays()

  constructor(roles: ClientRoles, connected: Connected) {
    this.#roles = roles
    this.#connected = connected
  }

  /** From now on, for the connection that stands. */
  start(token: string | undefined): void {
    this.#scheduleRenewal(token === undefined ? undefined : expiryOf(token))
    this.#scheduleHeartbeat()
  }

  stop(): void {
    this.#delays.stopAll()
  }

  #scheduleRenewal(expiresAt: number | undefined): void {
    const { renew } = this.#roles
    if (!renew || expiresAt === undefined) return
    this.#delays.set('renewal', renewalDelay(expiresAt, Date.now()), () => void this.#renew(renew))
  }

  /** A renewal that fails changes nothing: the server ends the connection in time, and the next one has a new token. */
  async #renew(renew: NonNullable<ClientRoles['renew']>): Promise<void> {
    const { token, ask, isConnected, renewed } = this.#connected
    try {
      const fresh = await token()
      if (fresh === undefined || !isConnected()) return
      const ack = await ask(renew.event, { [renew.token]: fresh })
      if (!succeeded(ack, this.#roles)) return
      renewed(fresh)
      const said = renew.expiresAt === undefined ? undefined : ack[renew.expiresAt]
      this.#scheduleRenewal(typeof said === 'number' ? said : expiryOf(fresh))
    } catch {
      if (isConnected()) this.#delays.set('renewal', retryMs, () => void this.#renew(renew))
    }
  }

  #scheduleHeartbeat(): void {
    const { heartbeat } = this.#roles
    if (!heartbeat) return
    const { event, everySeconds, timestamp } = heartbeat
    this.#delays.set('heartbeat', everySeconds * 1000, () => {
      this.#connected.mention(event, timestamp ? { [timestamp]: Date.now() } : {})
      this.#scheduleHeartbeat()
    })
  }
}
