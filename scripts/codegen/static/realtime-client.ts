/**
 * What generated realtime clients share, over the real `socket.io-client`, in browsers and in Node.
 *
 * A connection that is lost comes back by itself. The client then subscribes again to every topic it is on, each from
 * the last position it has read; what it missed comes in order, what it has already is dropped, and where the server
 * could not keep everything the caller is told so (`onResumed`). Tokens are renewed on the open connection.
 */
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import { Delays } from './realtime-delays.ts'
import type { ClientRoles, Frame } from './realtime-roles.ts'
import { type Resumed, TopicSubscriptions } from './realtime-topics.ts'
import { Upkeep } from './realtime-upkeep.ts'

export type { Resumed }

export interface RealtimeClientConfig {
  url: string
  /** Gives a valid access token; asked before each connection, and before the present one expires. */
  token?: () => Promise<string>
  /** How long to wait for the answer to a frame; 10 seconds. */
  timeoutMs?: number
  /** Further options of `socket.io-client`: transports, path, delays between attempts. */
  socket?: Partial<ManagerOptions & SocketOptions>
}

export type ConnectionState =
  | { state: 'connected' }
  | { state: 'disconnected'; reason: string }
  /** The server does not let us in; a new token is asked for before the next attempt. */
  | { state: 'refused'; error: Error }

/** A frame was not answered in time. Whether it was carried out is not known. */
export class AnswerTimeoutError extends Error {
  constructor(event: string) {
    super(`No answer to ${event} in time.`)
    this.name = 'AnswerTimeoutError'
  }
}

type Listener<Value> = (value: Value) => void

/** What the client tells by itself; no event of a contract starts like this. */
const ownEvents = { resumed: '\u0000resumed', state: '\u0000state' }

const firstRetryMs = 500
const longestRetryMs = 30_000

export class RealtimeConnection {
  readonly #socket: Socket
  readonly #roles: ClientRoles
  readonly #config: RealtimeClientConfig
  readonly #topics: TopicSubscriptions | undefined
  readonly #listeners = new Map<string, Set<Listener<never>>>()
  readonly #upkeep: Upkeep
  readonly #delays = new Delays()
  #token: string | undefined
  #refusals = 0
  #wasConnected = false
  #isClosed = false

  constructor(config: RealtimeClientConfig, roles: ClientRoles) {
    this.#config = config
    this.#roles = roles
    this.#topics = this.#topicsOf(roles)
    this.#upkeep = this.#upkeepOf(roles)
    this.#socket = io(config.url, {
      ...config.socket,
      forceNew: true,
      autoConnect: false,
      auth: (give) => void this.#handshake(give),
    })
    this.#socket.on('connect', () => this.#connected())
    this.#socket.on('disconnect', (reason) => this.#disconnected(reason))
    this.#socket.on('connect_error', (error) => this.#refused(error))
    this.#socket.onAny((event: string, push: Frame | undefined) => this.#receive(event, push))
    this.#socket.connect()
  }

  get isConnected(): boolean {
    return this.#socket.connected
  }

  /** Ends the connection for good. */
  close(): void {
    this.#isClosed = true
    this.#delays.stopAll()
    this.#upkeep.stop()
    this.#topics?.stop()
    this.#socket.disconnect()
  }

  /** Calls `listener` with every push of this name; the answer ends that. */
  on<Value>(event: string, listener: Listener<Value>): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener as Listener<never>))
    return () => void listeners.delete(listener as Listener<never>)
  }

  onResumed(listener: Listener<Resumed>): () => void {
    return this.on(ownEvents.resumed, listener)
  }

  onState(listener: Listener<ConnectionState>): () => void {
    return this.on(ownEvents.state, listener)
  }

  /** Sends a frame and gives its answer. @throws AnswerTimeoutError */
  async send<Ack>(event: string, frame: Frame): Promise<Ack> {
    const { resume } = this.#roles
    if (this.#topics && event === resume?.subscribe) return (await this.#topics.subscribe(frame)) as Ack
    if (event === resume?.unsubscribe) this.#topics?.leave(frame)
    const ack = await this.#ask(event, frame)
    if (event === resume?.publish) this.#topics?.published(frame, ack)
    return ack as Ack
  }

  async #ask(event: string, frame: Frame): Promise<Frame> {
    try {
      return (await this.#socket.timeout(this.#config.timeoutMs ?? 10_000).emitWithAck(event, frame)) as Frame
    } catch {
      throw new AnswerTimeoutError(event)
    }
  }

  #topicsOf(roles: ClientRoles): TopicSubscriptions | undefined {
    if (!roles.resume) return undefined
    return new TopicSubscriptions(roles.resume, roles, {
      ask: (event, frame) => this.#ask(event, frame),
      resumed: (resumed) => this.#tell(ownEvents.resumed, resumed),
      isConnected: () => this.#socket.connected,
    })
  }

  #upkeepOf(roles: ClientRoles): Upkeep {
    return new Upkeep(roles, {
      token: () => this.#config.token?.(),
      ask: (event, frame) => this.#ask(event, frame),
      mention: (event, frame) => void this.#socket.volatile.emit(event, frame),
      isConnected: () => this.#socket.connected,
      renewed: (token) => {
        this.#token = token
      },
    })
  }

  #receive(event: string, push: Frame | undefined): void {
    const { goAway } = this.#roles
    if (this.#topics && !this.#topics.receive(event, push)) return
    if (event === goAway?.event) this.#delayReturn(Number(push?.[goAway.delayMs]))
    this.#tell(event, push)
  }

  #tell(event: string, payload: unknown): void {
    for (const listener of this.#listeners.get(event) ?? []) (listener as Listener<unknown>)(payload)
  }

  async #handshake(give: (auth: object) => void): Promise<void> {
    try {
      this.#token = await this.#config.token?.()
      give(this.#token === undefined ? {} : { token: this.#token })
    } catch (error) {
      this.#retryAfterRefusal(error instanceof Error ? error : new Error(String(error)))
      this.#socket.disconnect()
    }
  }

  #connected(): void {
    this.#refusals = 0
    this.#tell(ownEvents.state, { state: 'connected' } satisfies ConnectionState)
    if (this.#wasConnected) this.#topics?.resume()
    this.#wasConnected = true
    this.#upkeep.start(this.#token)
  }

  #disconnected(reason: string): void {
    this.#upkeep.stop()
    if (this.#isClosed) return
    this.#tell(ownEvents.state, { state: 'disconnected', reason } satisfies ConnectionState)
    if (reason === 'io server disconnect') this.#retryAfterRefusal(new Error('The server disconnected.'))
  }

  /** An attempt failed: socket.io goes on by itself where it was the network, and stops where the server said no. */
  #refused(error: Error): void {
    if (!this.#socket.active) this.#retryAfterRefusal(error)
  }

  #retryAfterRefusal(error: Error): void {
    if (this.#isClosed) return
    this.#tell(ownEvents.state, { state: 'refused', error } satisfies ConnectionState)
    const delay = Math.min(firstRetryMs * 2 ** this.#refusals, longestRetryMs)
    this.#refusals += 1
    this.#delays.set('retry', delay * (0.5 + Math.random() / 2), () => this.#socket.connect())
  }

  /** The server is about to end the transport and says when to come back. */
  #delayReturn(delayMs: number): void {
    this.#socket.once('disconnect', () => {
      if (this.#isClosed) return
      this.#socket.disconnect()
      this.#delays.set('retry', delayMs, () => this.#socket.connect())
    })
  }
}
