/**
 * Taking events in. The answer comes after the events are durable, and says for each what became of it:
 *
 *   caller          recordEvents              lane               MongoDB
 *     │── events ──────>│                       │                   │
 *     │                 │ carriable? skew, facts│                   │
 *     │                 │ acknowledged before? ─┼─> duplicate       │
 *     │                 │── the rest ──────────>│ gathers while all │
 *     │                 │                       │ slots are taken   │
 *     │                 │                       │── one insert ────>│ (all callers, twins folded)
 *     │                 │<── outcomes ──────────│<── by index ──────│
 *     │<── an outcome ──│ remembers the ids     │                   │
 *     │    per event    │                       │                   │
 *
 * The memory of acknowledged ids only saves work: without it (it sleeps while nobody repeats himself, and is empty
 * after a restart) the unique `_id` says duplicate.
 */
import { createLane, type LaneObserver } from '#platform/mongo/lane.ts'
import { eventCommit } from './event-commit.ts'
import { type Arrival, type EventRecord, recordOf } from './event-record.ts'
import type { EventStore } from './event-store.ts'
import type { EventOutcome, TelemetryEvent } from './model.ts'
import { recentKeys } from './recent-keys.ts'

export interface EventServiceNeeds {
  events: EventStore
  /** Events older than this are flagged as skewed when they arrive. */
  retentionDays: number
  /** How long a batch is tried while the database is away. */
  commitDeadlineMs?: number
  /** Events that may wait for the database before callers are refused. */
  maxQueued?: number
  /** Acknowledged ids to remember at least; twice as many at most, none at 0. */
  remembered?: number
  observe?: LaneObserver
}

export interface RecordEvents extends Arrival {
  events: readonly TelemetryEvent[]
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Smaller batches answer sooner, larger ones cost less; measured with callers that wait for their answers. */
const MAX_BATCH = 400
const IN_FLIGHT = 3
const DUPLICATE: EventOutcome = { outcome: 'duplicate' }

export function eventService(needs: EventServiceNeeds) {
  const { events, retentionDays, commitDeadlineMs = 10_000, maxQueued = 20_000, remembered = 20_000 } = needs
  const oldestMs = retentionDays * DAY_MS
  const acknowledged = recentKeys(remembered)
  const lane = createLane({
    maxBatch: MAX_BATCH,
    inFlight: IN_FLIGHT,
    maxQueued,
    weigh: weightOf,
    commit: eventCommit({ events, deadlineMs: commitDeadlineMs }),
    ...(needs.observe && { observe: needs.observe }),
  })

  return {
    /**
     * Stores the events; the outcomes stand in the order of the events. A rejected event never harms another.
     * @throws OverloadedError when too much waits, UnavailableError when the database stays away
     */
    async recordEvents({ events: sent, ...arrival }: RecordEvents): Promise<EventOutcome[]> {
      const outcomes = new Array<EventOutcome>(sent.length)
      const fresh: EventRecord[] = []
      const places: number[] = []
      for (const [index, event] of sent.entries()) {
        const made = recordOf(event, arrival, oldestMs)
        if (!made.ok) outcomes[index] = { outcome: 'rejected', reason: made.reason }
        else if (acknowledged.has(made.record.key)) outcomes[index] = DUPLICATE
        else places[fresh.push(made.record) - 1] = index
      }
      const committed = fresh.length === 0 ? [] : await lane.submit(fresh)
      for (const [nth, record] of fresh.entries()) {
        const outcome = committed[nth] as EventOutcome
        outcomes[places[nth] as number] = outcome
        if (outcome.outcome !== 'rejected') acknowledged.add(record.key)
      }
      acknowledged.observe(sent.length, count(outcomes, 'duplicate'))
      return outcomes
    },
    /** Events that wait for a commit. */
    queued: lane.queued,
    /** Resolves when every accepted event has its outcome. */
    drain: lane.drain,
  }
}

function count(outcomes: readonly EventOutcome[], word: EventOutcome['outcome']): number {
  let found = 0
  for (const { outcome } of outcomes) if (outcome === word) found += 1
  return found
}

function weightOf(records: readonly EventRecord[]) {
  let bytes = 0
  for (const record of records) bytes += record.bytes
  return { count: records.length, bytes }
}
