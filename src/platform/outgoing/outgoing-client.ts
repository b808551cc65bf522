/**
 * Posts to other people's servers (HOOK-3). It follows no redirect, reads the beginning of an answer and drops the rest,
 * gives up after the time it is given, and keeps connections for the next post. It never rejects: whatever happens is an
 * outcome. Undici's own `dispatch` costs half of what `node:http` or `undici.request` cost in processor time.
 */
import { Agent, buildConnector, type Dispatcher } from 'undici'
import { type AddressGuard, RefusedAddressError } from './address-guard.ts'

export interface Post {
  url: string
  headers: Record<string, string>
  body: string
  timeoutMs: number
  /** Whether it may go to any address, because the configuration names it. */
  trusted: boolean
}

export type PostFailure =
  | 'address_refused'
  | 'name_unknown'
  | 'connection_refused'
  | 'connection_lost'
  | 'certificate'
  | 'timeout'
  | 'invalid_url'

export interface PostResult {
  /** Absent when there was no whole head of an answer. */
  status?: number
  failure?: PostFailure
  retryAfter?: string
  /** At most `ANSWER_BYTES` of it. */
  answer: string
  durationMs: number
}

/** What is read of an answer. */
export const ANSWER_BYTES = 16 * 1024

const CONNECT_MS = 5000

export interface OutgoingClientOptions {
  guard: AddressGuard
}

export function outgoingClient({ guard }: OutgoingClientOptions) {
  const settings = { pipelining: 1, keepAliveTimeout: 10_000, headersTimeout: 0, bodyTimeout: 0 }
  const trusted = new Agent({ ...settings, connect: { timeout: CONNECT_MS } })
  const guarded = new Agent({ ...settings, connect: guardedConnector(guard) })

  return {
    /** Never rejects. */
    post(order: Post): Promise<PostResult> {
      const agent = order.trusted ? trusted : guarded
      return new Promise((resolve) => new Exchange(order, resolve).start(agent))
    },
    /** Ends every connection; posts under way fail. */
    async close(): Promise<void> {
      await Promise.all([trusted.destroy(), guarded.destroy()])
    },
  }
}

function guardedConnector(guard: AddressGuard): buildConnector.connector {
  const connect = buildConnector({ timeout: CONNECT_MS, lookup: guard.lookup })
  return (options, callback) => {
    try {
      guard.mustAllowHost(options.hostname)
    } catch (error) {
      callback(error as Error, null)
      return
    }
    connect(options, callback)
  }
}

/** One post and its answer. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #order: Post
  readonly #resolve: (result: PostResult) => void
  readonly #startedAt = performance.now()
  readonly #timer: NodeJS.Timeout
  #controller: Dispatcher.DispatchController | undefined
  #ended = false
  #status: number | undefined
  #retryAfter: string | undefined
  #chunks: Buffer[] = []
  #bytes = 0

  constructor(order: Post, resolve: (result: PostResult) => void) {
    this.#order = order
    this.#resolve = resolve
    this.#timer = setTimeout(() => this.#abandon('timeout'), order.timeoutMs)
  }

  start(agent: Agent): void {
    const { url, headers, body } = this.#order
    const parts = partsOf(url)
    if (parts === undefined) {
      this.#abandon('invalid_url')
      return
    }
    try {
      agent.dispatch({ origin: parts.origin, path: parts.path, method: 'POST', headers, body }, this)
    } catch {
      this.#abandon('invalid_url')
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#ended) controller.abort(new Error('too late'))
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return
    this.#status = status
    const told = headers['retry-after']
    this.#retryAfter = Array.isArray(told) ? told[0] : told
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk)
    this.#bytes += chunk.length
    if (this.#bytes <= ANSWER_BYTES) return
    this.#end()
    controller.abort(new Error('the answer is too long'))
  }

  onResponseEnd(): void {
    this.#end()
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#end(failureOf(error))
  }

  #abandon(failure: PostFailure): void {
    this.#end(failure)
    this.#controller?.abort(new Error(failure))
  }

  #end(failure?: PostFailure): void {
    if (this.#ended) return
    this.#ended = true
    clearTimeout(this.#timer)
    const durationMs = performance.now() - this.#startedAt
    const answer = this.#bytes === 0 ? '' : textOf(this.#chunks)
    // An answer that breaks off counts as none: its receiver may not have finished either.
    const status = failure === undefined ? this.#status : undefined
    this.#resolve({
      ...(failure !== undefined && { failure }),
      ...(status !== undefined && { status }),
      ...(this.#retryAfter !== undefined && { retryAfter: this.#retryAfter }),
      answer,
      durationMs,
    })
  }
}

function textOf(chunks: Buffer[]): string {
  const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)
  return all.toString('utf8', 0, Math.min(all.length, ANSWER_BYTES))
}

/** Addresses are few and posts are many. */
const known = new Map<string, { origin: string; path: string }>()

function partsOf(url: string): { origin: string; path: string } | undefined {
  const found = known.get(url)
  if (found) return found
  if (!URL.canParse(url)) return undefined
  const { origin, pathname, search, protocol } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  if (known.size >= 10_000) known.clear()
  const parts = { origin, path: pathname + search }
  known.set(url, parts)
  return parts
}

function failureOf(error: Error & { code?: string }): PostFailure {
  if (error instanceof RefusedAddressError) return 'address_refused'
  const code = error.code ?? ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name_unknown'
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH')
    return 'connection_refused'
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT') return 'timeout'
  if (/CERT|SSL|TLS|ALTNAME/.test(code)) return 'certificate'
  if (code === 'UND_ERR_INVALID_ARG') return 'invalid_url'
  return 'connection_lost'
}
