/**
 * One group commit of events: what the callers of a batch sent becomes one insert, and its verdicts become
 * each caller's outcomes.
 *
 *   caller A [e1 e2] ┐         ┌ e1 e2 e3 ─> insert ─> stored, duplicate, … ┐   A: e1 accepted, e2 accepted
 *   caller B [e2 e3] ┘─> fold ─┘  (e2 once)                                 └─> B: e2 duplicate, e3 accepted
 *
 *   unknown     ─> insert the unsettled again until the deadline: what was stored meets itself as a duplicate
 *   unsendable  ─> insert caller by caller, then event by event: only the poisoned event is rejected
 *
 * An event that was stored by an attempt with an unknown end is reported as `duplicate`: it is stored, once.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { UnavailableError } from './errors.ts'
import { type EventGroup, type FoldedEvent, fold } from './event-fold.ts'
import type { EventStore } from './event-store.ts'
import type { EventOutcome } from './model.ts'

const FIRST_PAUSE_MS = 25
const LONGEST_PAUSE_MS = 500

const ACCEPTED: EventOutcome = { outcome: 'accepted' }
const DUPLICATE: EventOutcome = { outcome: 'duplicate' }
const REJECTED: EventOutcome = { outcome: 'rejected', reason: 'cannot be stored as it is' }

/** @param deadlineMs how long a batch is tried before its callers hear `unavailable` */
export function eventCommit({ events, deadlineMs }: { events: EventStore; deadlineMs: number }) {
  return async (groups: readonly EventGroup[]): Promise<PromiseSettledResult<EventOutcome[]>[]> => {
    const until = performance.now() + deadlineMs
    const { distinct, byGroup } = fold(groups)
    if (await settle(events, distinct, until)) {
      return byGroup.map((group) => ({ status: 'fulfilled', value: group.map(outcomeOf) }))
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
  const { distinct, byGroup } = fold([group])
  if (!(await settle(events, distinct, until))) {
    for (const event of distinct) if (!(await settle(events, [event], until))) event.verdict = 'refused'
  }
  return (byGroup[0] ?? []).map(outcomeOf)
}

/**
 * Inserts until every event has a verdict; false when they cannot be sent together.
 * @throws UnavailableError at the deadline
 */
async function settle(events: EventStore, folded: readonly FoldedEvent[], until: number): Promise<boolean> {
  let pending = folded
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
    const report = await events.insert(pending.map(({ record }) => record))
    if (report.kind === 'unsendable') return false
    if (report.kind === 'settled') {
      for (const [index, event] of pending.entries()) event.verdict = report.verdicts[index] ?? 'unknown'
      pending = pending.filter(({ verdict }) => verdict === 'unknown')
      if (pending.length === 0) return true
    }
    if (performance.now() + wait > until) {
      throw new UnavailableError(report.kind === 'unknown' ? report.cause : undefined)
    }
    await pause(wait)
  }
}

/** A stored event is `accepted` for the caller who is told first, and a duplicate for its twins. */
function outcomeOf(event: FoldedEvent): EventOutcome {
  if (event.verdict === 'refused') return REJECTED
  if (event.verdict === 'duplicate' || event.told) return DUPLICATE
  event.told = true
  return ACCEPTED
}
