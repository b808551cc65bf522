/**
 * The one collection of telemetry: its documents, its indexes and the way to ask it.
 *
 * Every index is paid by every event, so there are three: `_id` is the identity (a duplicate is an index error,
 * no look-up), `retention` lets MongoDB remove what is too old, and `tenant_app_at` serves every report, which
 * always has a tenant and a time window, newest first; `_id` at its end makes the order total for cursors.
 * A search by session or user reads the window and filters: an index over sessions was measured at a third, one
 * over users at another half of all that the database does for an event.
 */
import type { AggregateOptions, Db, Document, Filter } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/schema.ts'
import type { DerivedFacts } from './derived-facts.ts'
import { QueryTooSlowError, UnavailableError } from './errors.ts'
import type { TelemetryEvent, WindowedFilter } from './model.ts'

export interface EventDocument extends Omit<TelemetryEvent, 'id'> {
  _id: string
  tenantId: string
  eventId: string
  receivedAt: Date
  at: Date
  skewed: boolean
  requestId?: string
  facts?: DerivedFacts
}

export const TELEMETRY_COLLECTION = 'telemetry_events'
const DAY_SECONDS = 24 * 60 * 60

/** @param retentionDays changed on a later start, it holds for stored events too */
export const telemetryPlans = (retentionDays: number): CollectionPlan[] => [
  {
    collection: TELEMETRY_COLLECTION,
    indexes: [
      { name: 'retention', key: { receivedAt: 1 }, expireAfterSeconds: retentionDays * DAY_SECONDS },
      { name: 'tenant_app_at', key: { tenantId: 1, app: 1, at: -1, _id: -1 } },
    ],
  },
]

export const telemetryCollection = (db: Db) => db.collection<EventDocument>(TELEMETRY_COLLECTION)

/** Longest time that the database works on one report. */
export const REPORT_MAX_MS = 10_000

/**
 * Runs one bounded aggregation. Groups that outgrow memory may use the disk: the time limit bounds them.
 * @throws QueryTooSlowError, UnavailableError
 */
export async function report<Row extends Document>(
  db: Db,
  filter: WindowedFilter,
  stages: Document[],
  options: AggregateOptions = {},
): Promise<Row[]> {
  return bounded(() =>
    telemetryCollection(db)
      .aggregate<Row>([{ $match: matching(filter) }, ...stages], {
        maxTimeMS: REPORT_MAX_MS,
        allowDiskUse: true,
        ...options,
      })
      .toArray(),
  )
}

/** The database's words for a filter; values are always literals, whatever they look like. */
export function matching(filter: WindowedFilter): Filter<EventDocument> {
  const { tenantId, app, type, name, sessionId, userId, from, to } = filter
  return {
    tenantId: { $eq: tenantId },
    ...(app !== undefined && { app: { $eq: app } }),
    at: { $gte: new Date(from), $lt: new Date(to) },
    ...(type !== undefined && { type: { $eq: type } }),
    ...(name !== undefined && { name: { $eq: name } }),
    ...(sessionId !== undefined && { sessionId: { $eq: sessionId } }),
    ...(userId !== undefined && { 'user.id': { $eq: userId } }),
  }
}

const MAX_TIME_EXPIRED = 50

/** Says a failed read in our words, so that no sentence of the driver leaves this area. */
export async function bounded<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read()
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    throw code === MAX_TIME_EXPIRED ? new QueryTooSlowError(cause) : new UnavailableError(cause)
  }
}
