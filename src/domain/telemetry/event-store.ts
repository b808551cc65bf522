/**
 * Writing events. One unordered `insertMany` per batch; the verdicts come back by index. Three things can happen
 * to a batch, and only the first says something about single events:
 *
 *   settled      the server answered for each document: stored, duplicate, refused, or failed for a passing reason
 *   unknown      the connection broke, no majority acknowledged, ...: anything may have been stored
 *   unsendable   the driver could not encode a document: nothing is known to be stored
 */
import { BSON, type Db, MongoBulkWriteError, MongoInvalidArgumentError, type WriteError } from 'mongodb'
import type { EventRecord } from './event-record.ts'
import { type EventDocument, telemetryCollection } from './telemetry-store.ts'

export type Verdict = 'stored' | 'duplicate' | 'refused' | 'unknown'

export type InsertReport =
  | { kind: 'settled'; verdicts: Verdict[] }
  | { kind: 'unknown'; cause: unknown }
  | { kind: 'unsendable'; cause: unknown }

export type EventStore = ReturnType<typeof eventStore>

export function eventStore(db: Db) {
  const events = telemetryCollection(db)
  return {
    /** Stores the records, each key at most once; `stored` and `duplicate` are durable. Never rejects. */
    async insert(records: readonly EventRecord[]): Promise<InsertReport> {
      try {
        await events.insertMany(records.map(documentOf), { ordered: false, forceServerObjectId: true })
        return { kind: 'settled', verdicts: records.map(() => 'stored') }
      } catch (error) {
        return reportOf(error, records.length)
      }
    },
  }
}

function reportOf(error: unknown, count: number): InsertReport {
  if (isUnsendable(error)) return { kind: 'unsendable', cause: error }
  if (!(error instanceof MongoBulkWriteError)) return { kind: 'unknown', cause: error }
  const writeErrors = [error.writeErrors].flat()
  // A write-concern error beside write errors: what was not refused may still be rolled back.
  if (writeErrors.length === 0 || error.result.getWriteConcernError())
    return { kind: 'unknown', cause: error }
  const verdicts = new Array<Verdict>(count).fill('stored')
  for (const writeError of writeErrors) verdicts[writeError.index] = verdictOf(writeError)
  return { kind: 'settled', verdicts }
}

function isUnsendable(error: unknown): boolean {
  return (
    error instanceof BSON.BSONError ||
    error instanceof MongoInvalidArgumentError ||
    error instanceof RangeError
  )
}

const DUPLICATE_KEY = 11000

/** Interruptions, elections, shutdowns, conflicts, a full disk: the document itself is not to blame. */
const PASSING = new Set([
  6, 7, 50, 89, 91, 112, 133, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436, 14031,
])

function verdictOf({ code }: WriteError): Verdict {
  if (code === DUPLICATE_KEY) return 'duplicate'
  return PASSING.has(code) ? 'unknown' : 'refused'
}

function documentOf(record: EventRecord): EventDocument {
  const { id, type, name, ts, app, release, sessionId, user, props } = record.event
  return {
    _id: record.key,
    tenantId: record.tenantId,
    eventId: id,
    type,
    name,
    ts,
    app,
    release,
    sessionId,
    ...(user && { user }),
    ...(props && { props }),
    receivedAt: new Date(record.receivedAt),
    at: new Date(record.at),
    skewed: record.skewed,
    ...(record.requestId !== undefined && { requestId: record.requestId }),
    ...(record.facts && { facts: record.facts }),
  }
}
