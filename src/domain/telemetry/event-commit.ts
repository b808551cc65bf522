/**
 * One group commit of events: what the callers of a batch sent becomes one insert, and its verdicts become
 * each caller's outcomes.
 *
 *   caller A [e1 e2] ┐         ┌ e1 e2 e3 ─> insertMany ─> stored, duplicate, … ┐   A: e1 accepted, e2 accepted
 *   caller B [e2 e3] ┘─> fold ─┘  (e2 once)                                     └─> B: e2 duplicate, e3 accepted
 *
 *   unknown     ─> insert the unsettled again until the deadline: what was stored meets itself as a duplicate
 *   unsendable  ─> insert caller by caller, then event by event: only the poisoned event is rejected
 *
 * An event that was stored by an attempt with an unknown end is reported as `duplicate`: it is stored, once.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { UnavailableError } from './errors.ts'
import type { EventRecord } from './event-record.ts'
import type { EventStore, Verdict } from './event-store.ts'
import type { EventOutcome } from './model.ts'

/** The events of one caller. */
export type EventGroup = readonly EventRecord[]

type Verdicts = Map<string, Verdict>

const NOT_STORABLE = 'cannot be stored as it is'
const FIRST_PAUSE_MS = 25
const LONGEST_PAUSE_MS = 500

/** @param deadlineMs how long a batch is tried before its callers hear `unavailable` */
export function eventCommit({ events, deadlineMs }: { events: EventStore; deadlineMs: number }) {
  return async (groups: readonly EventGroup[]): Promise<PromiseSettledResult<EventOutcome[]>[]> => {
    const until = performance.now() + deadlineMs
    const verdicts = await settle(events, fold(groups), until)
    if (verdicts !== 'unsendable') {
      const told = new Set<string>()
      return groups.map((group) => ({ status: 'fulfilled', value: outcomesOf(group, verdicts, told) }))
    }
    const results: PromiseSettledResult<EventOutcome[]>[] = []
    for (const group of groups) {
      // In turn, so that a twin in a later group meets the stored one.
      results.push(...(await Promise.allSettled([commitAlone(events, group, until)])))
    }
    return results
  }
}

async function commitAlone(events: EventStore, group: EventGroup, until: number): Promise<EventOutcome[]> {
  const verdicts = await settle(events, fold([group]), until)
  if (verdicts !== 'unsendable') return outcomesOf(group, verdicts, new Set())
  const single: Verdicts = new Map()
  for (const record of fold([group])) {
    const own = await settle(events, [record], until)
    single.set(record.key, own === 'unsendable' ? 'refused' : (own.get(record.key) ?? 'unknown'))
  }
  return outcomesOf(group, single, new Set())
}

/** Inserts until every record has a verdict. @throws UnavailableError at the deadline */
async function settle(
  events: EventStore,
  records: EventRecord[],
  until: number,
): Promise<Verdicts | 'unsendable'> {
  const verdicts: Verdicts = new Map()
  let pending = records
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const report = await events.insert(pending)
    if (report.kind === 'unsendable') return report.kind
    if (report.kind === 'settled') {
      for (const [index, { key }] of pending.entries()) verdicts.set(key, report.verdicts[index] ?? 'unknown')
      pending = pending.filter(({ key }) => verdicts.get(key) === 'unknown')
      if (pending.length === 0) return verdicts
    }
    if (performance.now() + wait > until) {
      throw new UnavailableError(report.kind === 'unknown' ? report.cause : undefined)
    }
    await pause(wait)
  }
}

/** Each key once, in the order of its first sender. */
function fold(groups: readonly EventGroup[]): EventRecord[] {
  const first = new Map<string, EventRecord>()
  for (const group of groups) {
    for (const record of group) if (!first.has(record.key)) first.set(record.key, record)
  }
  return [...first.values()]
}

const ACCEPTED: EventOutcome = { outcome: 'accepted' }
const DUPLICATE: EventOutcome = { outcome: 'duplicate' }
const REJECTED: EventOutcome = { outcome: 'rejected', reason: NOT_STORABLE }

/** @param told keys that a caller was already told about; a stored event is `accepted` once */
function outcomesOf(group: EventGroup, verdicts: Verdicts, told: Set<string>): EventOutcome[] {
  return group.map(({ key }) => {
    const verdict = verdicts.get(key)
    if (verdict === 'refused') return REJECTED
    if (verdict === 'duplicate' || told.has(key)) return DUPLICATE
    told.add(key)
    return ACCEPTED
  })
}
