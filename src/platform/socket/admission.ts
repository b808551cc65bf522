/**
 * Who may open a new connection, decided before Engine.IO sees the request: nobody while the process drains, and only
 * so many per minute and address (RT-4). Requests of connections that stand already are not counted.
 */
import type { IncomingMessage } from 'node:http'
import { limitKey } from '../http/client-address.ts'
import { type RateLimit, rateLimitHeaders } from '../http/rate-limit.ts'

export interface AdmissionOptions {
  limit: RateLimit | undefined
  addressOf(request: IncomingMessage): string
  /** False while the process stops. */
  accepting(): boolean
  onLimited(policy: string): void
  /** The refusal as a body of the surface. */
  bodyOf?(error: 'unavailable' | 'rate_limited'): string
}

/** What is answered instead of a connection. */
export interface TurnedAway {
  status: 429 | 503
  headers: Record<string, string>
  body: string
}

const RETRY_SECONDS = 1

export function admission(options: AdmissionOptions) {
  const { limit, addressOf, accepting, onLimited, bodyOf = refusal } = options
  /** Undefined lets it in. */
  return async (request: IncomingMessage): Promise<TurnedAway | undefined> => {
    if (!accepting()) {
      const headers = { 'Retry-After': String(RETRY_SECONDS), Connection: 'close' }
      return { status: 503, headers, body: bodyOf('unavailable') }
    }
    const taken = await limit?.take(limitKey(addressOf(request)))
    if (!limit || !taken || taken.allowed) return undefined
    onLimited(limit.policy)
    return { status: 429, headers: rateLimitHeaders(limit.policy, taken), body: bodyOf('rate_limited') }
  }
}

const refusal = (error: string) => JSON.stringify({ success: false, error })
