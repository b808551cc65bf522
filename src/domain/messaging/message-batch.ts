/** One batch of the log, decided: who shares an answer, which places are next, what a report means for each. */
import { type MessageDocument, placed } from './message-document.ts'
import type { MessageDraft, StoredMessage } from './model.ts'

export interface AppendOrder {
  draft: MessageDraft
  /** Its log. */
  key: string
  /** Log, sender and client number in one. */
  number: string
  /** The connection that sends and gets no copy. */
  origin?: string | undefined
  /** When it was given, by `performance.now()`. */
  since: number
}

export interface Appended {
  id: number
  seq: number
  at: number
  /** It was stored before, by an earlier send with the same number. */
  duplicate: boolean
}

/** A message of a batch, shared by all who sent it with the same number; filled in as the commit goes on. */
export interface Entry {
  draft: MessageDraft
  key: string
  number: string
  origin: string | undefined
  /** Kept over all attempts, so that what an attempt without an answer has stored is known as ours. */
  id?: number
  outcome?: Appended
  failure?: unknown
}

/** A message that is stored now, and where it came from. */
export interface Committed {
  message: StoredMessage
  origin?: string | undefined
}

export function numberOf(key: string, from: string, clientNo: string): string {
  return `${key}\0${from}\0${clientNo}`
}

/** Each number once, and for each order its entry. */
export function foldTwins(orders: readonly AppendOrder[]): { entries: Entry[]; byOrder: Entry[] } {
  const byNumber = new Map<string, Entry>()
  const byOrder = orders.map((order) => {
    const { draft, key, number, origin } = order
    const known = byNumber.get(number)
    if (known) return known
    const entry: Entry = { draft, key, number, origin }
    byNumber.set(number, entry)
    return entry
  })
  return { entries: [...byNumber.values()], byOrder }
}

/** The places of the entries: contiguous in each log, beginning after its last. */
export function placesAfter(entries: readonly Entry[], lastOf: (key: string) => number): number[] {
  const next = new Map<string, number>()
  return entries.map(({ key }) => {
    const seq = (next.get(key) ?? lastOf(key)) + 1
    next.set(key, seq)
    return seq
  })
}

/** The entry is stored where its document says; what the receivers get of it. */
export function settleStored(entry: Entry, { _id: id, s: seq, at }: MessageDocument): Committed {
  entry.outcome = { id, seq, at, duplicate: false }
  return { message: placed(entry.draft, { id, seq, at }), origin: entry.origin }
}

/**
 * Settles the entries that are found stored. Gives those that an attempt of ours has stored without our knowing: nobody has told
 * their receivers yet.
 */
export function settleFound(entries: readonly Entry[], found: readonly MessageDocument[]): Committed[] {
  const byNumber = new Map(found.map((document) => [numberOf(document.c, document.f, document.no), document]))
  const ours: Committed[] = []
  for (const entry of entries) {
    const document = byNumber.get(entry.number)
    if (!document) continue
    if (document._id === entry.id) ours.push(settleStored(entry, document))
    else entry.outcome = { id: document._id, seq: document.s, at: document.at, duplicate: true }
  }
  return ours.sort((one, other) => one.message.seq - other.message.seq)
}

/** The answers of a batch in the order of its callers; twins of a stored message are told that they are. */
export function answersOf(
  byOrder: readonly Entry[],
  refusal: (entry: Entry) => unknown,
): PromiseSettledResult<Appended>[] {
  const told = new Set<Entry>()
  return byOrder.map((entry) => {
    if (!entry.outcome) return { status: 'rejected', reason: refusal(entry) }
    const value = told.has(entry) ? { ...entry.outcome, duplicate: true } : entry.outcome
    told.add(entry)
    return { status: 'fulfilled', value }
  })
}
