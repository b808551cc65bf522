/** Announced events, each once, with its data as the text that is sent. */
import { LRUCache } from 'lru-cache'
import type { ClientSession, Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { insertNew } from '#platform/mongo/insert-new.ts'
import type { StoredEvent, WebhookEvent } from './model.ts'

/** How long events, deliveries and attempts are kept; replay reaches as far back. */
export const KEPT_MS = 30 * 24 * 60 * 60 * 1000

export const webhookEventPlan: CollectionPlan = {
  collection: 'webhookEvents',
  indexes: [{ name: 'expiry', key: { expireAt: 1 }, expireAfterSeconds: 0 }],
}

/** What a worker remembers of events, because each goes to several endpoints. */
const RECENT_CHARACTERS = 2 * 1024 * 1024

interface EventDocument {
  /** Tenant and event. */
  _id: string
  type: string
  /** In milliseconds. */
  at: number
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
  const reading = new Map<string, Promise<Map<string, StoredEvent>>>()
  const recent = new LRUCache<string, StoredEvent>({
    max: 5000,
    maxSize: RECENT_CHARACTERS,
    sizeCalculation: ({ json }) => json.length + 200,
  })

  return {
    /** Events that are there already stay as they are. With a transaction they are stored with what it changes, or not at all. */
    async insert(announced: readonly WebhookEvent[], now: number, transaction?: Transaction): Promise<void> {
      const documents = announced.map((event) => documentOf(event, now))
      await insertNew(events, documents, transaction)
    },

    /**
     * By their ids; those that have expired are missing. What another endpoint was just told, or is about to be told, is
     * not read again.
     */
    async find(tenantId: string, eventIds: readonly string[]): Promise<Map<string, StoredEvent>> {
      const found = new Map<string, StoredEvent>()
      const missing: string[] = []
      const others = new Set<Promise<Map<string, StoredEvent>>>()
      for (const id of eventIds) {
        const key = keyOf(tenantId, id)
        const known = recent.get(key)
        const coming = known ? undefined : reading.get(key)
        if (known) found.set(id, known)
        else if (coming) others.add(coming)
        else missing.push(key)
      }
      if (missing.length > 0) others.add(read(tenantId, missing))
      for (const batch of await Promise.all(others)) for (const [id, event] of batch) found.set(id, event)
      return found
    },
  }

  function read(tenantId: string, keys: string[]): Promise<Map<string, StoredEvent>> {
    const options = { projection: { expireAt: 0 }, batchSize: keys.length, enableUtf8Validation: false }
    const reads = events
      .find({ _id: { $in: keys } }, options)
      .toArray()
      .then((documents) => {
        const batch = new Map<string, StoredEvent>()
        for (const document of documents) {
          const event = new EventOfText(document, tenantId)
          batch.set(event.id, event)
          recent.set(document._id, event)
        }
        return batch
      })
      .finally(() => {
        for (const key of keys) reading.delete(key)
      })
    for (const key of keys) reading.set(key, reads)
    return reads
  }
}

const keyOf = (tenantId: string, eventId: string) => `${tenantId}:${eventId}`

function documentOf({ id, tenantId, data, ...rest }: WebhookEvent, now: number): EventDocument {
  return {
    _id: keyOf(tenantId, id),
    ...rest,
    data: JSON.stringify(data) ?? 'null',
    expireAt: new Date(now + KEPT_MS),
  }
}

/** A class, because an object with an accessor of its own costs as much as reading the event. */
class EventOfText implements StoredEvent {
  readonly id: string
  readonly tenantId: string
  readonly type: string
  readonly at: number
  readonly json: string
  key?: string
  order?: number

  constructor({ _id, type, at, key, order, data }: EventDocument, tenantId: string) {
    this.id = _id.slice(tenantId.length + 1)
    this.tenantId = tenantId
    this.type = type
    this.at = at
    this.json = data
    if (key !== undefined) this.key = key
    if (order !== undefined) this.order = order
  }

  get data(): unknown {
    return JSON.parse(this.json)
  }
}
