/**
 * Older messages of a log are told before younger ones, whichever process stored them. A seq is only given when the one before it is
 * durable, so whatever is older has its commit record already: it is either told (and the record gone) or still outstanding.
 *
 *   follows what this process told last ─> go
 *   no outstanding record before it     ─> go
 *   a young record before it            ─> its owner is about to tell it: wait
 *   an old one                          ─> its owner is dead or stuck: tell it first
 */
import type { CommitRecord, LogRange } from './message-document.ts'

/** Logs whose last told seq is remembered; forgetting is always allowed. */
const REMEMBERED = 200_000

/** How far this process has told each log. */
export function frontier(remembered = REMEMBERED) {
  const told = new Map<string, number>()
  return {
    /** The ranges that do not follow what was told last. */
    gaps: (ranges: readonly LogRange[]): LogRange[] =>
      ranges.filter(([key, from]) => from > 1 && (told.get(key) ?? 0) < from - 1),
    advance(ranges: readonly LogRange[]): void {
      if (told.size > remembered) told.clear()
      for (const [key, , to] of ranges) told.set(key, Math.max(told.get(key) ?? 0, to))
    },
  }
}

export type OlderFirst =
  | { kind: 'go' }
  | { kind: 'wait' }
  /** Tell these first, in this order. */
  | { kind: 'tell'; records: CommitRecord[] }

export interface OlderFirstFacts {
  gaps: readonly LogRange[]
  /** Outstanding records that touch one of these logs. */
  outstanding: readonly CommitRecord[]
  now: number
  oldAfterMs: number
}

/** What has to happen before messages with these gaps are told. */
export function olderFirst({ gaps, outstanding, now, oldAfterMs }: OlderFirstFacts): OlderFirst {
  const before = new Map(gaps.map(([key, from]) => [key, from]))
  const older = outstanding.filter(({ r }) => r.some(([key, from]) => from < (before.get(key) ?? 0)))
  if (older.length === 0) return { kind: 'go' }
  const old = older.filter(({ at }) => now - at >= oldAfterMs)
  if (old.length === 0) return { kind: 'wait' }
  return { kind: 'tell', records: old.sort((one, other) => one.at - other.at) }
}

/** The oldest of the records, with about so many messages; at least one. */
export function oldestOf(records: readonly CommitRecord[], messages: number): CommitRecord[] {
  const oldest: CommitRecord[] = []
  let count = 0
  for (const record of records) {
    count += record.r.reduce((sum, [, from, to]) => sum + to - from + 1, 0)
    if (oldest.length > 0 && count > messages) break
    oldest.push(record)
  }
  return oldest
}

/** The records of which nothing is left to tell: every range of theirs is told up to its end. */
export function wholeAmong(records: readonly CommitRecord[], told: readonly LogRange[]): number[] {
  const upTo = new Map(told.map(([key, , to]) => [key, to]))
  return records.filter(({ r }) => r.every(([key, , to]) => (upTo.get(key) ?? 0) >= to)).map(({ _id }) => _id)
}
