/** A person is one user of the accounts area; whom the business server names first becomes known there, without a way to sign in. */
import { growingCache } from '#platform/growing-cache.ts'
import { sameUser } from './device-model.ts'

const REMEMBERED = 50_000

/** @param make adds the user where there is none, and does nothing where there is one */
export function knownUsers(make: (tenantId: string, userId: string) => Promise<void>) {
  const known = growingCache<string, true>(REMEMBERED)
  return {
    /** Resolves when the user is there; cheap for those who were met lately. */
    async ensure(tenantId: string, userId: string): Promise<void> {
      const key = sameUser({ tenantId, userId })
      if (known.get(key)) return
      await make(tenantId, userId)
      known.set(key, true)
    },
  }
}
