/**
 * One group commit of the log: numbers are given in memory, and the unique index over (log, seq) is the fence that lets only a run
 * pass which follows the last durable message.
 *
 *   fold twins ─> last of each log (majority, or remembered) ─> number ─> one ordered insert: commit record, messages
 *
 *   stored      ─> remember the lasts, answer
 *   seq_taken   ─> another process writes here: the prefix is stored; read the log's last again, number the rest anew
 *   repeated    ─> look all the rest up in one majority read, answer those as duplicates, number the others anew
 *   unknown     ─> forget the lasts, look everything up by client number, try again until the deadline, then refuse
 *
 * Why it holds: only a contiguous run from a majority-known last can be inserted. A batch without an answer that the server executes
 * later meets the fence and, being ordered, stops there. So the last of a log is never taken from a local read.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { within } from '#platform/within.ts'
import { UnavailableError } from './errors.ts'
import {
  type Appended,
  type AppendOrder,
  answersOf,
  type Committed,
  type Entry,
  foldTwins,
  placesAfter,
  settleFound,
  settleStored,
} from './message-batch.ts'
import { documentOf, type LogRange, rangesOf } from './message-document.ts'
import type { MessageIds } from './message-ids.ts'
import type { MessageStore } from './message-store.ts'

/** What one insert has stored: its record stays until everything that it owes is done. */
export interface CommittedBatch {
  /** Absent for messages that an earlier attempt has stored: their record is found by the sweeper. */
  record?: { id: number; ranges: LogRange[] }
  committed: Committed[]
}

export interface LogCommitNeeds {
  messages: Pick<MessageStore, 'append' | 'heads' | 'byClientNumbers'>
  ids: MessageIds
  /** Names the records of this process. */
  processId: string
  now: () => number
  /** How long after its oldest order a batch is still tried again before its callers hear `unavailable`. */
  deadlineMs: number
  /** One attempt is unknown after this time. */
  attemptMs?: number
  /** Called for every stored run, in the order of seq. Must not throw. */
  onStored(batch: CommittedBatch): void
  observe?: { renumbered?(messages: number): void }
}

/** Logs whose last is remembered; forgetting is always allowed. */
const REMEMBERED = 200_000
const FIRST_PAUSE_MS = 5
const LONGEST_PAUSE_MS = 500
/** Rounds in which nothing was settled, before we wait between them. */
const HASTY_ROUNDS = 2

type Round =
  | { kind: 'settled' | 'contested' | 'repeated' }
  | { kind: 'unknown' | 'unsendable'; cause: unknown }

const OVER: Round = { kind: 'unknown', cause: new Error('the attempt took too long') }

export function logCommit(needs: LogCommitNeeds) {
  const { messages, ids, now, observe = {} } = needs
  const attemptMs = needs.attemptMs ?? 6000
  const lasts = new Map<string, number>()
  let commitNo = 0

  async function knowLasts(entries: readonly Entry[]): Promise<void> {
    const unknown = new Set<string>()
    for (const { key } of entries) if (!lasts.has(key)) unknown.add(key)
    if (unknown.size === 0) return
    const heads = await messages.heads([...unknown])
    if (lasts.size > REMEMBERED) lasts.clear()
    for (const { key } of entries) if (!lasts.has(key)) lasts.set(key, heads.get(key)?.seq ?? 0)
  }

  function forget(entries: readonly Entry[]): void {
    for (const { key } of entries) lasts.delete(key)
  }

  async function lookUp(entries: readonly Entry[], isOver: () => boolean): Promise<void> {
    const numbers = entries.map(({ key, draft }) => ({ c: key, f: draft.from, no: draft.clientNo }))
    const found = await messages.byClientNumbers(numbers)
    if (isOver()) return
    const ours = settleFound(entries, found)
    if (ours.length > 0) needs.onStored({ committed: ours })
  }

  /** One insert of what is pending; settles what it can. Nobody waits for an attempt that is over: it sends and settles no more. */
  async function attempt(entries: readonly Entry[], isOver: () => boolean): Promise<Round> {
    await knowLasts(entries)
    const fresh = await ids.take(entries.length + 1)
    if (isOver()) return OVER
    const at = now()
    const seqs = placesAfter(entries, (key) => lasts.get(key) ?? 0)
    const documents = entries.map((entry, index) => {
      entry.id ??= fresh[index + 1] as number
      return documentOf(entry.draft, entry.key, { id: entry.id, seq: seqs[index] as number, at })
    })
    commitNo += 1
    const record = {
      _id: fresh[0] as number,
      c: `#${needs.processId}`,
      s: commitNo,
      at,
      r: rangesOf(documents),
    }
    const report = await messages.append(record, documents)
    if (isOver()) return OVER
    if (report.kind === 'unknown' || report.kind === 'unsendable') return report

    const stored = report.kind === 'stored' ? documents : documents.slice(0, report.index)
    const committed = stored.map((document, index) => settleStored(entries[index] as Entry, document))
    for (const { c, s } of stored) lasts.set(c, s)
    needs.onStored({ record: { id: record._id, ranges: rangesOf(stored) }, committed })
    if (report.kind === 'stored') return { kind: 'settled' }
    observe.renumbered?.(entries.length - report.index)
    if (report.kind === 'repeated') return { kind: 'repeated' }
    // Who writes here may write to the other logs too: they are all read again, in one question.
    forget(entries.slice(report.index))
    return { kind: 'contested' }
  }

  /** Attempts until every entry is settled. @returns why the others are not, at the deadline */
  async function settle(entries: readonly Entry[], until: number): Promise<unknown> {
    let pending = entries
    let mustLookUp = false
    let idleRounds = 0
    for (;;) {
      const before = pending.length
      const round = await inTime(pending, mustLookUp)
      pending = pending.filter(({ outcome }) => !outcome)
      if (pending.length === 0) return undefined
      if (round.kind === 'unsendable') return settleAlone(pending, until, round.cause)
      if (round.kind === 'unknown') forget(entries)
      mustLookUp = round.kind !== 'contested'
      idleRounds = pending.length < before ? 0 : idleRounds + 1
      const wait = round.kind !== 'unknown' && idleRounds < HASTY_ROUNDS ? 0 : pauseAfter(idleRounds)
      if (performance.now() + wait > until) {
        forget(entries)
        return new UnavailableError('cause' in round ? round.cause : undefined)
      }
      if (wait > 0) await pause(wait)
    }
  }

  async function inTime(pending: readonly Entry[], mustLookUp: boolean): Promise<Round> {
    let isOver = false
    try {
      return await within(
        attemptMs,
        tryOnce(pending, mustLookUp, () => isOver),
      )
    } catch (cause) {
      return { kind: 'unknown', cause }
    } finally {
      isOver = true
    }
  }

  async function tryOnce(
    pending: readonly Entry[],
    mustLookUp: boolean,
    isOver: () => boolean,
  ): Promise<Round> {
    if (mustLookUp) await lookUp(pending, isOver)
    const left = pending.filter(({ outcome }) => !outcome)
    return left.length === 0 ? { kind: 'settled' } : attempt(left, isOver)
  }

  /** Somebody's message cannot be encoded: the others must not suffer from it. */
  async function settleAlone(entries: readonly Entry[], until: number, cause: unknown): Promise<unknown> {
    if (entries.length === 1) return cause
    for (const entry of entries) entry.failure = await settle([entry], until)
    return undefined
  }

  return async (orders: readonly AppendOrder[]): Promise<PromiseSettledResult<Appended>[]> => {
    const { entries, byOrder } = foldTwins(orders)
    const failure = await settle(entries, Math.min(...orders.map(({ since }) => since)) + needs.deadlineMs)
    return answersOf(byOrder, (entry) => entry.failure ?? failure)
  }
}

/** Longer and longer, and never the same for two processes that contend. */
function pauseAfter(rounds: number): number {
  return Math.min(FIRST_PAUSE_MS * 2 ** Math.min(rounds, 10), LONGEST_PAUSE_MS) * (0.5 + Math.random())
}
