/**
 * Changes become part of the messages that they change, before anybody is told of them:
 *
 *   stored ──> applied, gathered ──> told          the answer to who made it waits for it
 *   the process died in between  ──> the commit record is still there ──> applied with what the change owes to others
 */
import { LRUCache } from 'lru-cache'
import { createLane } from '#platform/mongo/lane.ts'
import type { ChangeStore } from './change-store.ts'
import type { Committed } from './message-batch.ts'
import { type ChangeEntry, isChange } from './model.ts'

export interface ChangeApplicationNeeds {
  changes: ChangeStore
  /** What is remembered of this message is not its present form any more. */
  forget(entry: ChangeEntry): void
  onError: (error: unknown) => void
}

/** Changes that need not be applied again by this process; forgetting is always allowed. */
const REMEMBERED = 10_000

export function changeApplication({ changes, forget, onError }: ChangeApplicationNeeds) {
  const done = new LRUCache<number, Promise<void>>({ max: REMEMBERED })
  const lane = createLane<ChangeEntry, void>({
    maxBatch: 20,
    inFlight: 1,
    maxQueued: 50_000,
    weigh: ({ payload }) => ({ count: 1, bytes: payload.length }),
    async commit(entries) {
      await changes.apply(entries)
      for (const entry of entries) forget(entry)
      return entries.map(() => ({ status: 'fulfilled', value: undefined }))
    },
  })

  function applyOne(entry: ChangeEntry): Promise<void> {
    const known = done.get(entry.id)
    if (known) return known
    const applying = lane.submit(entry)
    done.set(entry.id, applying)
    applying.catch(() => done.delete(entry.id))
    return applying
  }

  async function apply(entries: readonly ChangeEntry[]): Promise<void> {
    await Promise.all(entries.map(applyOne))
  }

  return {
    /** Durable when it resolves; applied again, changes alter nothing. */
    apply,

    /** Tells of what was stored: of messages at once, of changes when they can be seen in the messages. */
    tell(committed: readonly Committed[], tellNow: (some: readonly Committed[]) => void): void {
      const changed = committed.filter(({ message }) => isChange(message))
      const others = changed.length === 0 ? committed : committed.filter(({ message }) => !isChange(message))
      if (others.length > 0) tellNow(others)
      if (changed.length === 0) return
      apply(changed.map(({ message }) => message).filter(isChange))
        // What owes it applies it later.
        .catch(onError)
        .finally(() => tellNow(changed))
    },

    drain: lane.drain,
  }
}

export type ChangeApplication = ReturnType<typeof changeApplication>
