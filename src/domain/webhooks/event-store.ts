/** Announced events, each once, with its data as the text that is sent. */
import type { ClientSession, Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { insertUnordered } from '#platform/mongo/insert-unordered.ts'
import type { StoredEvent, WebhookEvent } from './model.ts'

/** How long events, deliveries and attempts are kept; replay reaches as far back. */
export const KEPT_MS = 30 * 24 * 60 * 60 * 1000

export const webhookEventPlan: CollectionPlan = {
  collection: 'webhookEvents',
  indexes: [{ name: 'expiry', key: { expireAt: 1 }, expireAfterSeconds: 0 }],
}

interface EventDocument {
  /** Tenant and event. */
  _id: string
  tenantId: string
  eventId: string
  type: string
  at: Date
  key?: string
  order?: number
  /** As JSON text, so that keys that BSON does not know are kept. */
  data: string
  expireAt: Date
}

/** What a caller's transaction is known by. */
export type Transaction = ClientSession

export type EventStore = ReturnType<typeof eventStore>

export function eventStore(db: Db) {
  const events = db.collection<EventDocument>(webhookEventPlan.collection)

  return {
    /** Events that are there already stay as they are. With a transaction they are stored with what it changes, or not at all. */
    async insert(announced: readonly WebhookEvent[], now: number, transaction?: Transaction): Promise<void> {
      await insertNew(
        db,
        webhookEventPlan.collection,
        announced.map((event) => documentOf(event, now)),
        transaction,
      )
    },

    /** By their ids; those that have expired are missing. */
    async find(tenantId: string, eventIds: readonly string[]): Promise<Map<string, StoredEvent>> {
      const ids = eventIds.map((id) => keyOf(tenantId, id))
      const found = await events.find({ _id: { $in: ids } }, { projection: { expireAt: 0 } }).toArray()
      return new Map(found.map((document) => [document.eventId, modelOf(document)]))
    },
  }
}

const DUPLICATE_KEY = 11000

/** Inserts what is not there yet. @throws when it is not known to be stored */
export async function insertNew(
  db: Db,
  collection: string,
  documents: readonly { _id: string }[],
  session?: Transaction,
): Promise<void> {
  if (documents.length === 0) return
  if (session) {
    await db.collection<{ _id: string }>(collection).insertMany([...documents], { session })
    return
  }
  const answer = await insertUnordered(db, collection, documents)
  if (answer.kind !== 'answered') throw answer.cause
  const failed = answer.errors.find(({ code }) => code !== DUPLICATE_KEY)
  if (failed) throw new Error(`a document of ${collection} was refused with code ${failed.code}`)
}

const keyOf = (tenantId: string, eventId: string) => `${tenantId}:${eventId}`

function documentOf({ id, at, data, ...rest }: WebhookEvent, now: number): EventDocument {
  return {
    _id: keyOf(rest.tenantId, id),
    eventId: id,
    ...rest,
    at: new Date(at),
    data: JSON.stringify(data) ?? 'null',
    expireAt: new Date(now + KEPT_MS),
  }
}

function modelOf({ tenantId, eventId, type, at, key, order, data }: EventDocument): StoredEvent {
  return {
    id: eventId,
    tenantId,
    type,
    at: at.getTime(),
    ...(key !== undefined && { key }),
    ...(order !== undefined && { order }),
    json: data,
    get data() {
      return JSON.parse(data)
    },
  }
}
