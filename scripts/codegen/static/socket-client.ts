/**
 * What generated clients of plain WebSocket contracts share, on the WebSocket that browsers and Node have.
 *
 * A connection that is lost comes back by itself, with growing pauses; after each the contract's opening event is sent
 * first. Deliveries are acknowledged and signs of life given as the contract's `x-client` says. A server that sends a
 * client away, by an event or by a close code of `staysAway`, is not called again.
 */
import { type FrameId, type Framing, type FramingRule, framingOf } from './framing.ts'

type Frame = Record<string, unknown>

/** Which events and fields carry what a client does by itself. */
export interface SocketRoles {
  /** Sent first on every connection. */
  readonly open?: { readonly event: string }
  /** How an answer says that it is a success. */
  readonly ack?: { readonly status: string; readonly success: unknown }
  readonly heartbeat?: {
    readonly event: string
    readonly everySeconds: number
    readonly answerSeconds?: number
  }
  /** A delivery that is confirmed by an event with these of its fields. */
  readonly acknowledge?: { readonly push: string; readonly event: string; readonly fields: readonly string[] }
  readonly goAway?: { readonly event: string }
  /** The push with which the server lets us in. */
  readonly welcome?: { readonly event: string }
  /** How the token travels, and the push that says that it is not valid. */
  readonly token?: {
    readonly query?: string
    readonly subprotocol?: string
    readonly refused?: { readonly event: string; readonly field: string; readonly value: unknown }
  }
  /** The name of this device, in the address. */
  readonly device?: { readonly query: string }
  readonly reconnect?: {
    readonly firstMs: number
    readonly factor: number
    readonly maxMs: number
    readonly tries: number
    readonly then: 'authenticate'
  }
  /** Pushes that are told once, by the paths of what makes them the same. */
  readonly once?: Readonly<Record<string, readonly string[]>>
  /** The event that is sent again after a lost connection, with the field by which the server knows it. */
  readonly again?: { readonly event: string; readonly key: string }
  /** Close codes after which the client does not come back. */
  readonly staysAway?: readonly number[]
}

export interface SocketContract {
  readonly framing: FramingRule
  readonly roles: SocketRoles
  /** Events that are answered. */
  readonly answered: readonly string[]
}

export interface SocketClientConfig<Opening = never> {
  url: string
  /** The payload of the opening event; asked before each connection. */
  open?: Opening | (() => Opening | Promise<Opening>)
  /** How long to wait for an answer; 10 seconds. */
  timeoutMs?: number
  /** Pauses between attempts; from half a second to 30. */
  retry?: { firstMs?: number; longestMs?: number }
  /** Instead of the platform's. */
  WebSocket?: new (
    url: string,
  ) => WebSocket
}

export type SocketState =
  | { state: 'connected' }
  | { state: 'disconnected'; code: number; reason: string }
  /** The server does not want us; nothing is tried again until `connect` is called. */
  | { state: 'refused'; error: Error }

/** A frame was not answered in time, or the connection was lost before. Whether it was carried out is not known. */
export class UnansweredError extends Error {
  constructor(event: string) {
    super(`No answer to ${event}.`)
    this.name = 'UnansweredError'
  }
}

/** The server refused the frame. */
export class RefusedError extends Error {
  readonly refusal: unknown
  constructor(event: string, refusal: unknown) {
    super(`${event} was refused: ${JSON.stringify(refusal)}`)
    this.name = 'RefusedError'
    this.refusal = refusal
  }
}

interface Waiting {
  event: string
  resolve(ack: unknown): void
  reject(error: Error): void
  timer: ReturnType<typeof setTimeout>
}

type Listener = (value: never) => void

/** What the client tells by itself; no event of a contract starts like this. */
const stateEvent = '\u0000state'

const OPEN = 1

export class SocketConnection {
  readonly #contract: SocketContract
  readonly #config: SocketClientConfig<unknown>
  readonly #framing: Framing
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #waiting = new Map<FrameId, Waiting>()
  #socket: WebSocket | undefined
  #isReady = false
  #isWanted = true
  #attempts = 0
  #nextId = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  #heartbeat: ReturnType<typeof setInterval> | undefined

  constructor(config: SocketClientConfig<never>, contract: SocketContract) {
    this.#contract = contract
    this.#config = config as SocketClientConfig<unknown>
    this.#framing = framingOf(contract.framing)
    this.#connect()
  }

  get isConnected(): boolean {
    return this.#isReady
  }

  /** Tries again after the server refused us. */
  connect(): void {
    this.#isWanted = true
    if (!this.#socket) this.#connect()
  }

  /** Ends the connection for good. */
  close(): void {
    this.#isWanted = false
    clearTimeout(this.#retry)
    this.#socket?.close(1000)
  }

  /** Calls `listener` with every push of this name; the answer ends that. */
  on<Value>(event: string, listener: (value: Value) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener as Listener))
    return () => void listeners.delete(listener as Listener)
  }

  onState(listener: (state: SocketState) => void): () => void {
    return this.on(stateEvent, listener)
  }

  /** Sends a frame and gives its answer, or nothing at once where it is not answered. @throws UnansweredError, RefusedError */
  async send<Ack>(event: string, payload: unknown): Promise<Ack> {
    if (!this.#isReady) throw new UnansweredError(event)
    return (await this.#ask(event, payload)) as Ack
  }

  #ask(event: string, payload: unknown, timeoutMs = this.#config.timeoutMs ?? 10_000): Promise<unknown> {
    const socket = this.#socket
    if (socket?.readyState !== OPEN) return Promise.reject(new UnansweredError(event))
    if (!this.#contract.answered.includes(event)) {
      socket.send(this.#framing.event(event, payload))
      return Promise.resolve(undefined)
    }
    this.#nextId += 1
    const id = String(this.#nextId)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#settle(id)?.reject(new UnansweredError(event)), timeoutMs)
      this.#waiting.set(id, { event, resolve, reject, timer })
      socket.send(this.#framing.event(event, payload, id))
    })
  }

  #settle(id: FrameId): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    return waiting
  }

  #connect(): void {
    const Socket = this.#config.WebSocket ?? WebSocket
    const socket = new Socket(this.#config.url)
    this.#socket = socket
    socket.onopen = () => void this.#open(socket)
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
    if (socket !== this.#socket) return
    this.#isReady = true
    this.#attempts = 0
    this.#beat(socket)
    this.#tell(stateEvent, { state: 'connected' } satisfies SocketState)
  }

  #refused(error: Error): void {
    this.#isWanted = false
    this.#tell(stateEvent, { state: 'refused', error } satisfies SocketState)
  }

  #receive(text: string): void {
    const frame = this.#framing.read(text)
    if (frame.kind === 'answer') {
      const waiting = this.#settle(frame.id)
      if (frame.error !== undefined) waiting?.reject(new RefusedError(waiting.event, frame.error))
      else waiting?.resolve(frame.ack)
    }
    if (frame.kind !== 'event') return
    const payload = frame.args[0]
    const { acknowledge, goAway } = this.#contract.roles
    this.#tell(frame.event, payload)
    if (frame.event === acknowledge?.push) {
      const fields = acknowledge.fields.map((field) => [field, (payload as Frame)[field]])
      void this.#ask(acknowledge.event, Object.fromEntries(fields)).catch(() => undefined)
    }
    if (frame.event === goAway?.event) this.#refused(new RefusedError(frame.event, payload))
  }

  #tell(event: string, value: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) (listener as (value: unknown) => void)(value)
  }

  #closed(code: number, reason: string): void {
    const wasReady = this.#isReady
    this.#socket = undefined
    this.#isReady = false
    clearInterval(this.#heartbeat)
    for (const id of [...this.#waiting.keys()]) {
      const waiting = this.#settle(id)
      waiting?.reject(new UnansweredError(waiting.event))
    }
    if (wasReady) this.#tell(stateEvent, { state: 'disconnected', code, reason } satisfies SocketState)
    if (this.#isWanted && this.#contract.roles.staysAway?.includes(code))
      this.#refused(new Error(`The server closed the connection with ${code} ${reason}.`))
    if (!this.#isWanted) return
    const { firstMs = 500, longestMs = 30_000 } = this.#config.retry ?? {}
    const pause = Math.min(firstMs * 2 ** this.#attempts, longestMs) * (0.5 + Math.random() / 2)
    this.#attempts += 1
    this.#retry = setTimeout(() => this.#connect(), pause)
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
