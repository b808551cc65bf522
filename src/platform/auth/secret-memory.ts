/**
 * Remembers for a while that a secret was right, so that a machine which comes every second with the same chosen secret
 * does not pay 50 ms of argon2id each time. Kept in this process only, as a keyed digest that dies with it, under the
 * stored digest, so that a changed secret is unknown at once. Wrong secrets are never remembered.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { equalDigests } from './random-secret.ts'

export function secretMemory(options: { max?: number; ttlMs?: number } = {}) {
  const processKey = randomBytes(32)
  const right = new LRUCache<string, string>({ max: options.max ?? 1000, ttl: options.ttlMs ?? 300_000 })
  const keyed = (secret: string) =>
    createHmac('sha256', processKey).update(secret, 'utf8').digest('base64url')

  return {
    /** Whether this secret was right for that stored digest lately; false says nothing. */
    knows(digest: string, secret: string): boolean {
      const remembered = right.get(digest)
      return remembered !== undefined && equalDigests(remembered, keyed(secret))
    },

    remember(digest: string, secret: string): void {
      right.set(digest, keyed(secret))
    },
  }
}
