/**
 * Redis is speed, never truth (design §3): commands fail fast while it is away, so that callers can go on
 * without it. BullMQ gets connections of its own, because it blocks on them and wants endless retries.
 */
import { Redis } from 'ioredis'

export type { Redis } from 'ioredis'

/** Connection for counters and caches: no waiting queue, a command takes at most a second. */
export function connectRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    commandTimeout: 1000,
    connectTimeout: 5000,
    retryStrategy: (attempt) => Math.min(100 * 2 ** attempt, 2000),
  })
  redis.on('error', onError)
  return redis
}

/** Connection for BullMQ workers and queues. */
export function connectQueueRedis(url: string, onError: (error: Error) => void): Redis {
  const redis = new Redis(url, { maxRetriesPerRequest: null })
  redis.on('error', onError)
  return redis
}

/** Resolves when commands can be sent. */
export function redisReady(redis: Redis): Promise<void> {
  if (redis.status === 'ready') return Promise.resolve()
  return new Promise((resolve) => redis.once('ready', () => resolve()))
}

/**
 * BullMQ loses jobs on a Redis that evicts keys.
 * @throws Error with the command that mends it (requirements, start-up checks).
 */
export async function refuseEviction(redis: Redis): Promise<void> {
  const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as [string, string]
  if (policy !== undefined && policy !== 'noeviction') {
    throw new Error(
      `Redis evicts keys (maxmemory-policy ${policy}) and would lose jobs; mend it: redis-cli CONFIG SET maxmemory-policy noeviction`,
    )
  }
}
