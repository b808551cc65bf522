/**
 * Fixed windows of 60 s from a client's first request, counted in Redis so that all processes share them.
 * While Redis is away each process counts for itself: a limit then is looser, never absent.
 */
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Redis } from '../redis/connect.ts'

const WINDOW_SECONDS = 60

/** What a counted request learns: the numbers behind `RateLimit` and `Retry-After`. */
export interface Allowance {
  allowed: boolean
  limit: number
  remaining: number
  /** Whole seconds until the window ends, at least 1. */
  resetSeconds: number
}

export interface RateLimit {
  policy: string
  /** Counts one request of `key`. */
  take(key: string): Promise<Allowance>
}

/** A limit of `perMinute` per key; undefined when `perMinute` is 0 (switched off). */
export function rateLimit(
  redis: Redis,
  { prefix, policy, perMinute }: { prefix: string; policy: string; perMinute: number },
): RateLimit | undefined {
  if (perMinute === 0) return undefined
  const options = { points: perMinute, duration: WINDOW_SECONDS, keyPrefix: `${prefix}:limit:${policy}` }
  const limiter = new RateLimiterRedis({
    ...options,
    storeClient: redis,
    insuranceLimiter: new RateLimiterMemory(options),
  })
  return {
    policy,
    async take(key) {
      try {
        return allowance(await limiter.consume(key), perMinute, true)
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return allowance(refused, perMinute, false)
        throw refused
      }
    },
  }
}

/** The structured header fields of draft-ietf-httpapi-ratelimit-headers, and `Retry-After` on a refusal. */
export function rateLimitHeaders(policy: string, taken: Allowance): Record<string, string> {
  return {
    'RateLimit-Policy': `"${policy}";q=${taken.limit};w=${WINDOW_SECONDS}`,
    RateLimit: `"${policy}";r=${taken.remaining};t=${taken.resetSeconds}`,
    ...(taken.allowed ? {} : { 'Retry-After': String(taken.resetSeconds) }),
  }
}

function allowance(result: RateLimiterRes, limit: number, allowed: boolean): Allowance {
  return {
    allowed,
    limit,
    remaining: Math.max(result.remainingPoints, 0),
    resetSeconds: Math.max(1, Math.ceil(result.msBeforeNext / 1000)),
  }
}
