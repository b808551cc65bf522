/**
 * Rate limits by contract: an operation names its policy in `x-rate-limit`, the configuration says how many.
 * Counted before anything is read or checked, by client address.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Metrics } from '../metrics.ts'
import { limitKey } from './client-address.ts'
import { contractOf } from './contract.ts'
import { type RateLimit, rateLimitHeaders } from './rate-limit.ts'

/** Raised for a request over its limit; the face answers 429 in its own shape. */
export class RateLimitedError extends Error {
  readonly code = 'rate_limited'
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    super(`too many requests; try again in ${retryAfterSeconds} s`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** @param policies limits by policy name; a policy without a limit is off. */
export function limitRequests(
  app: FastifyInstance,
  policies: Record<string, RateLimit | undefined>,
  metrics: Metrics,
): void {
  async function count(limit: RateLimit, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const taken = await limit.take(limitKey(request.ip))
    reply.headers(rateLimitHeaders(limit.policy, taken))
    if (taken.allowed) return
    metrics.refusals.inc({ policy: limit.policy })
    throw new RateLimitedError(taken.resetSeconds)
  }

  app.addHook('onRequest', (request, reply, done) => {
    const name = contractOf(request)?.extensions['x-rate-limit']
    const limit = typeof name === 'string' ? policies[name] : undefined
    if (!limit) return done()
    count(limit, request, reply).then(() => done(), done)
  })
}
