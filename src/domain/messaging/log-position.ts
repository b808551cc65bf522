/**
 * One log as this process pushes it: in the order of seq, each message once. Pure bookkeeping; the feed reads and delivers.
 *
 *   next seq ──> out, and whatever was kept behind it      a jump ──> kept, and the gap must be read
 */
import type { Committed } from './message-batch.ts'

/** More kept messages than these are forgotten: the log has them. */
const MAX_KEPT = 1000
/** A message before the first one that we heard, stored at about the same time by another process, is late and not old. */
const LATE_MS = 3000

export type LogPosition = ReturnType<typeof logPosition>

/** @param beginning the first place of the log that goes out */
export function logPosition(beginning: number, now: () => number) {
  let seq = beginning - 1
  const kept = new Map<number, Committed>()
  const early = new Set<number>()
  /** What the log is known to hold at least. */
  let known = seq

  function advance(out: Committed[]): void {
    for (let next = kept.get(seq + 1); next; next = kept.get(seq + 1)) {
      kept.delete(++seq)
      out.push(next)
    }
  }

  return {
    seq: () => seq,
    /** The places that must be read from the log, if any. */
    gap: (): { from: number; to: number } | undefined => {
      if (known <= seq) return undefined
      const upTo = kept.size > 0 ? Math.min(...kept.keys()) - 1 : known
      return { from: seq + 1, to: upTo }
    },
    /** The log is said to reach so far. */
    reaches(last: number): void {
      known = Math.max(known, last)
    },
    /** Takes a message that was heard; gives what can go out now. */
    hear(one: Committed): Committed[] {
      const { message } = one
      if (message.seq <= seq) {
        const isLate = message.seq < beginning && now() - message.at < LATE_MS && !early.has(message.seq)
        if (isLate) early.add(message.seq)
        return isLate ? [one] : []
      }
      known = Math.max(known, message.seq)
      if (kept.size < MAX_KEPT || message.seq === seq + 1) kept.set(message.seq, one)
      const out: Committed[] = []
      advance(out)
      return out
    },
    /** Takes what the log holds in the places up to `to`; whatever is missing there is gone for good. */
    fill(read: readonly Committed[], to: number): Committed[] {
      const out: Committed[] = []
      for (const one of read) {
        if (one.message.seq <= seq) continue
        seq = one.message.seq
        kept.delete(seq)
        out.push(one)
      }
      seq = Math.max(seq, to)
      for (const place of kept.keys()) if (place <= seq) kept.delete(place)
      advance(out)
      return out
    },
  }
}
