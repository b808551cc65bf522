// Copied from codegen/static/socket-client.ts by `npm run generate`. Do not edit.
/**
 * What generated clients of plain WebSocket contracts share, on the WebSocket that browsers and Node have.
 *
 * A connection that is lost comes back by itself, when the contract says or with growing pauses (`socket-return.ts`); after each the
 * contract's opening event is sent first, or the server's welcome waited for. Deliveries are acknowledged, twins left out and signs of life
 * given as the contract's `x-client` says. A server that sends a client away, by an event or by a close code of `staysAway`, is
 * not called again.
 */
import { type Framing, framingOf } from './framing.ts'
import { Access } from './socket-access.ts'
import { Again } from './socket-again.ts'
import { Answers } from './socket-answers.ts'
import {
  RefusedError,
  type SocketClientConfig,
  type SocketState,
  type TokenConfig,
  UnansweredError,
} from './socket-config.ts'
import { Listeners } from './socket-listeners.ts'
import { Once } from './socket-once.ts'
import { Returns } from './socket-return.ts'
import type { SocketContract } from './socket-roles.ts'

export type { SocketClientConfig, SocketState, TokenConfig }

type Frame = Record<string, unknown>

const OPEN = 1
const DEFAULT_TIMEOUT_MS = 10_000

export class SocketConnection {
  readonly #contract: SocketContract
  readonly #config: SocketClientConfig<unknown> & Partial<TokenConfig>
  readonly #framing: Framing
  readonly #listeners = new Listeners()
  readonly #answers = new Answers()
  readonly #access: Access
  readonly #returns: Returns
  readonly #once: Once
  readonly #again: Again | undefined
  #socket: WebSocket | undefined
  #isReady = false
  #isWanted = true
  #isAsking = false
  #isTokenRefused = false
  #timer: ReturnType<typeof setTimeout> | undefined
  #heartbeat: ReturnType<typeof setInterval> | undefined

  constructor(config: SocketClientConfig<never> & Partial<TokenConfig>, contract: SocketContract) {
    const { roles, framing } = contract
    this.#contract = contract
    this.#config = config as SocketClientConfig<unknown>
    this.#framing = framingOf(framing)
    this.#access = new Access(roles, config)
    this.#returns = new Returns(roles.reconnect, config.retry)
    this.#once = new Once(roles.once)
    const ask = (event: string, payload: unknown) => this.#ask(event, payload)
    this.#again = roles.again && new Again({ rule: roles.again, ask, isReady: () => this.#isReady })
    void this.#connect()
  }

  get isConnected(): boolean {
    return this.#isReady
  }

  /** Tries again after the server refused us or every try failed, or at once instead of later. */
  connect(): void {
    this.#isWanted = true
    this.#returns.startOver()
    clearTimeout(this.#timer)
    if (!this.#socket) void this.#connect()
  }

  /** Ends the connection for good. */
  close(): void {
    this.#isWanted = false
    clearTimeout(this.#timer)
    this.#again?.end()
    this.#socket?.close(1000)
  }

  /** Calls `listener` with every push of this name; the answer ends that. */
  on<Value>(event: string, listener: (value: Value) => void): () => void {
    return this.#listeners.on(event, listener)
  }

  onState(listener: (state: SocketState) => void): () => void {
    return this.#listeners.onState(listener)
  }

  /**
   * Sends a frame and gives its answer, or nothing at once where it is not answered. What the contract lets be sent again waits
   * for a connection. @throws UnansweredError, RefusedError
   */
  async send<Ack>(event: string, payload: unknown): Promise<Ack> {
    const isAgain = event === this.#contract.roles.again?.event && this.#isWanted
    if (this.#again && isAgain) return (await this.#again.send(payload as Frame)) as Ack
    if (!this.#isReady) throw new UnansweredError(event)
    return (await this.#ask(event, payload)) as Ack
  }

  #ask(event: string, payload: unknown, timeoutMs = this.#timeoutMs()): Promise<unknown> {
    const socket = this.#socket
    if (socket?.readyState !== OPEN) return Promise.reject(new UnansweredError(event))
    if (!this.#contract.answered.includes(event)) {
      socket.send(this.#framing.event(event, payload))
      return Promise.resolve(undefined)
    }
    return this.#answers.to(event, timeoutMs, (id) => socket.send(this.#framing.event(event, payload, id)))
  }

  #timeoutMs(): number {
    return this.#config.timeoutMs ?? DEFAULT_TIMEOUT_MS
  }

  async #connect(): Promise<void> {
    if (this.#isAsking) return
    this.#isAsking = true
    const address = await this.#access.addressOf(this.#config.url).catch(() => undefined)
    this.#isAsking = false
    if (!this.#isWanted) return
    if (!address) return this.#comeBack()
    const Socket = this.#config.WebSocket ?? WebSocket
    const socket = address.protocols ? new Socket(address.url, address.protocols) : new Socket(address.url)
    this.#socket = socket
    this.#isTokenRefused = false
    if (this.#contract.roles.welcome)
      this.#timer = setTimeout(() => socket.close(3000, 'no welcome'), this.#timeoutMs())
    else socket.onopen = () => void this.#open(socket)
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#receive(String(data))
    }
    socket.onclose = ({ code, reason }) => {
      if (socket === this.#socket) this.#closed(code, reason)
    }
    socket.onerror = () => undefined
  }

  async #open(socket: WebSocket): Promise<void> {
    const { open, ack: role } = this.#contract.roles
    try {
      if (open) {
        const given = this.#config.open
        const payload = typeof given === 'function' ? await (given as () => unknown)() : given
        const ack = (await this.#ask(open.event, payload)) as Frame | undefined
        if (role && ack?.[role.status] !== role.success) throw new RefusedError(open.event, ack)
      }
    } catch (error) {
      if (socket !== this.#socket) return
      if (error instanceof RefusedError) this.#refused(error)
      socket.close(1000)
      return
    }
    if (socket === this.#socket) this.#ready(socket)
  }

  #ready(socket: WebSocket): void {
    clearTimeout(this.#timer)
    this.#isReady = true
    this.#returns.startOver()
    this.#access.worked()
    this.#beat(socket)
    this.#listeners.tellState({ state: 'connected' })
    this.#again?.goOn()
  }

  #refused(error: Error): void {
    this.#isWanted = false
    this.#again?.end()
    this.#listeners.tellState({ state: 'refused', error })
  }

  #receive(text: string): void {
    const frame = this.#framing.read(text)
    if (frame.kind === 'answer') this.#answers.came(frame)
    if (frame.kind === 'event') this.#heard(frame.event, frame.args[0])
  }

  #heard(event: string, payload: unknown): void {
    const { acknowledge, goAway, welcome, token } = this.#contract.roles
    const fields = payload as Frame
    if (event === welcome?.event && this.#socket) this.#ready(this.#socket)
    if (event === token?.refused.event && fields?.[token.refused.field] === token.refused.value)
      this.#isTokenRefused = true
    if (this.#once.isNew(event, payload)) this.#listeners.tell(event, payload)
    if (event === acknowledge?.push) {
      const confirmed = acknowledge.fields.map((field) => [field, fields[field]])
      void this.#ask(acknowledge.event, Object.fromEntries(confirmed)).catch(() => undefined)
    }
    if (event === goAway?.event) this.#refused(new RefusedError(event, payload))
  }

  #closed(code: number, reason: string): void {
    const wasReady = this.#isReady
    this.#socket = undefined
    this.#isReady = false
    clearTimeout(this.#timer)
    clearInterval(this.#heartbeat)
    this.#answers.lost()
    if (wasReady) this.#listeners.tellState({ state: 'disconnected', code, reason })
    if (!this.#isWanted) return
    const isUnwanted = this.#contract.roles.staysAway?.includes(code) === true
    if (isUnwanted || (this.#isTokenRefused && !this.#access.refused()))
      this.#refused(new Error(`The server closed the connection with ${code} ${reason}.`))
    else if (this.#isTokenRefused) void this.#connect()
    else this.#comeBack()
  }

  #comeBack(): void {
    const next = this.#returns.next()
    if (next === 'give_up') {
      this.#isWanted = false
      this.#again?.end()
      this.#listeners.tellState({ state: 'gave_up' })
    } else if (next === 'authenticate') {
      this.#access.renew()
      void this.#connect()
    } else {
      this.#timer = setTimeout(() => void this.#connect(), next.after)
      if (this.#contract.roles.reconnect) this.#listeners.tellState({ state: 'waiting', ms: next.after })
    }
  }

  #beat(socket: WebSocket): void {
    const { heartbeat } = this.#contract.roles
    if (!heartbeat) return
    const answerMs = (heartbeat.answerSeconds ?? heartbeat.everySeconds) * 1000
    this.#heartbeat = setInterval(() => {
      // A server that does not answer is gone, whatever TCP believes.
      this.#ask(heartbeat.event, {}, answerMs).catch(() => socket.close(3000, 'no answer'))
    }, heartbeat.everySeconds * 1000)
  }
}
