/** Who should hold which slots: decided by each process for itself, from the same table. */
import type { SlotTable } from './slot-store.ts'

export const SLOTS = 64

/** The slot of a channel: FNV-1a over its key, the same on every process and in every version. */
export function slotOf(key: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < key.length; index++) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193)
  }
  return (hash >>> 0) % SLOTS
}

export interface ShareMove {
  take: number[]
  release: number[]
}

/**
 * What a process does to come to its fair share: it takes free slots up to it and gives back what it holds above it. Shares differ
 * by one at most, so that nothing moves when they are settled.
 */
export function shareMove(writer: string, { owners, writers }: SlotTable): ShareMove {
  const living = writers.includes(writer) ? writers : [...writers, writer]
  const rank = [...living].sort().indexOf(writer)
  const share = Math.floor(SLOTS / living.length) + (rank < SLOTS % living.length ? 1 : 0)
  const mine = [...owners].filter(([, owner]) => owner === writer).map(([slot]) => slot)
  const free: number[] = []
  for (let slot = 0; slot < SLOTS; slot++) if (!owners.has(slot)) free.push(slot)
  return { take: free.slice(0, Math.max(0, share - mine.length)), release: mine.slice(share) }
}
