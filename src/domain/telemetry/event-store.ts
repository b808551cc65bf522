/**
 * Writing events: one unordered insert per batch, and a verdict for each event where the server gave one. Without
 * an answer the whole batch is unknown, and anything of it may have been stored.
 */
import type { Db } from 'mongodb'
import { DUPLICATE_KEY } from '#platform/mongo/duplicate-key.ts'
import { insertUnordered } from '#platform/mongo/insert-unordered.ts'
import { isPassingCode } from '#platform/mongo/outage.ts'
import type { EventRecord } from './event-record.ts'
import { type EventDocument, TELEMETRY_COLLECTION } from './telemetry-store.ts'

/** `refused`: never storable. `unknown`: not taken for a passing reason. */
export type Verdict = 'stored' | 'duplicate' | 'refused' | 'unknown'

export type InsertReport =
  | { kind: 'settled'; verdicts: Verdict[] }
  | { kind: 'unknown'; cause: unknown }
  | { kind: 'unsendable'; cause: unknown }

export type EventStore = ReturnType<typeof eventStore>

export function eventStore(db: Db) {
  return {
    /** Stores the records, each key at most once; `stored` and `duplicate` are durable. Never rejects. */
    async insert(records: readonly EventRecord[]): Promise<InsertReport> {
      const answer = await insertUnordered(db, TELEMETRY_COLLECTION, records.map(documentOf))
      if (answer.kind !== 'answered') return answer
      const verdicts = new Array<Verdict>(records.length).fill('stored')
      for (const { index, code } of answer.errors) verdicts[index] = verdictOf(code)
      return { kind: 'settled', verdicts }
    },
  }
}

function verdictOf(code: number): Verdict {
  if (code === DUPLICATE_KEY) return 'duplicate'
  // Interruptions, elections, shutdowns, conflicts, a full disk: the document itself is not to blame.
  return isPassingCode(code) ? 'unknown' : 'refused'
}

/** Assigned field by field: this runs for every event, and spreading optional parts costs four times as much. */
function documentOf(record: EventRecord): EventDocument {
  const { event } = record
  const document: EventDocument = {
    _id: record.key,
    tenantId: record.tenantId,
    eventId: event.id,
    type: event.type,
    name: event.name,
    ts: event.ts,
    app: event.app,
    release: event.release,
    sessionId: event.sessionId,
    receivedAt: new Date(record.receivedAt),
    at: new Date(record.at),
    skewed: record.skewed,
  }
  if (event.user !== undefined) document.user = event.user
  if (event.props !== undefined) document.props = event.props
  if (record.requestId !== undefined) document.requestId = record.requestId
  if (record.facts !== undefined) document.facts = record.facts
  return document
}
