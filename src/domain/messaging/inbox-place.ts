/**
 * How far one connection is in one channel: pure bookkeeping. Changes come behind the messages that they change.
 *
 *   live:   the next seq ──> pushed        a jump ──> behind
 *   behind: whatever is heard is noted only; the logs are read up to it; when nothing is left ──> live
 */
import type { InboxLog, Reach } from './inbox-model.ts'
import type { StoredMessage } from './model.ts'

export interface InboxPlace {
  /** Handed to the connection up to here; undefined until it is known where to begin. */
  at: Reach | undefined
  /** Written to the connection up to here. */
  written: Reach
  /** The logs are known to reach so far. */
  known: Reach
  unknown: UnknownMessages
}

/** Messages that the device was never given: what happened to them before it began is nothing to it. */
export interface UnknownMessages {
  /** Above this seq, and up to that one. */
  above: number
  upTo: number
  /** The last change before the device began. */
  before: number
}

export interface InboxGap {
  log: InboxLog
  /** Both inclusive. */
  from: number
  to: number
}

/** Where a device goes on. */
export interface Beginning {
  at: Reach
  unknown: UnknownMessages
}

export const newPlace = (): InboxPlace => ({
  at: undefined,
  written: { messages: 0, changes: 0 },
  known: { messages: 0, changes: 0 },
  unknown: { above: 0, upTo: 0, before: 0 },
})

export const isLive = (place: InboxPlace): boolean => place.at !== undefined && gapOf(place) === undefined

export function begin(place: InboxPlace, { at, unknown }: Beginning): void {
  place.at = { ...at }
  place.written = { ...at }
  place.unknown = unknown
}

/** The log is known to reach that seq. */
export function expectIn(place: InboxPlace, log: InboxLog, seq: number): void {
  place.known[log] = Math.max(place.known[log], seq)
}

/** Whether the message is the next of a channel that is not behind: then it is handed over. */
export function hearAt(place: InboxPlace, log: InboxLog, { seq, change }: StoredMessage): boolean {
  const { at, known } = place
  const target = change?.messageSeq ?? 0
  if (!at || !isLive(place) || seq !== at[log] + 1 || target > at.messages) {
    known.messages = Math.max(known.messages, target)
    expectIn(place, log, seq)
    return false
  }
  at[log] = seq
  known[log] = Math.max(known[log], seq)
  return true
}

/** What has to be read next; messages before changes. */
export function gapOf({ at, known }: InboxPlace): InboxGap | undefined {
  if (!at) return undefined
  for (const log of ['messages', 'changes'] as const)
    if (at[log] < known[log]) return { log, from: at[log] + 1, to: known[log] }
  return undefined
}

/** Everything up to there is handed over and written, or will never be. */
export function passTo(place: InboxPlace, log: InboxLog, seq: number): void {
  if (!place.at) return
  place.at[log] = Math.max(place.at[log], seq)
  place.written[log] = Math.max(place.written[log], seq)
}
