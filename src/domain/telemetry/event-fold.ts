/** Folding the twins of a batch: each key once, and who waits for it. */
import type { EventRecord } from './event-record.ts'
import type { Verdict } from './event-store.ts'

/** The events of one caller. */
export type EventGroup = readonly EventRecord[]

/** An event of a batch, shared by all who sent it; filled in as the commit goes on. */
export interface FoldedEvent {
  /** As its first sender described it. */
  record: EventRecord
  verdict: Verdict
  /** Somebody was told that it was accepted. */
  told: boolean
}

export interface Folded {
  /** In the order of the first senders. */
  distinct: FoldedEvent[]
  /** For each group its events, in its own order. */
  byGroup: FoldedEvent[][]
}

export function fold(groups: readonly EventGroup[]): Folded {
  const byKey = new Map<string, FoldedEvent>()
  const byGroup = groups.map((group) =>
    group.map((record) => {
      const known = byKey.get(record.key)
      if (known !== undefined) return known
      const event: FoldedEvent = { record, verdict: 'unknown', told: false }
      byKey.set(record.key, event)
      return event
    }),
  )
  return { distinct: [...byKey.values()], byGroup }
}
