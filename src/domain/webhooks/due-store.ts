/** Reading what is due: pages for the posts of an endpoint, and the heads of its queues. */
import type { Collection } from 'mongodb'
import type { DeliveryDocument } from './delivery-store.ts'

/** What the posts of a delivery need to know, and nothing more. */
export interface PendingDelivery {
  id: string
  eventId: string
  attempts?: number
  firstAttemptAt?: Date
  /** Where order is asked for. */
  key?: string
}

/** What the plan of a page needs to know beside that. */
export interface DueDelivery extends PendingDelivery {
  order: number
  /** Where posts are gathered. */
  type: string
  dueAt: Date
}

/** Many deliveries as one document. */
interface Column {
  ids: string[]
  tried: Pick<PendingDelivery, 'id' | 'attempts' | 'firstAttemptAt'>[]
}

const WHOLE = { attempts: 1, firstAttemptAt: 1, key: 1, order: 1, type: 1, dueAt: 1 }
const TRIED = { id: '$_id', attempts: '$attempts', firstAttemptAt: '$firstAttemptAt' }
const BY_TIME = { dueAt: 1, order: 1 } as const

/** Keys that a page has room for when each has a long queue. */
const SOME_KEYS = 50

export function dueStore(deliveries: Collection<DeliveryDocument>) {
  return {
    /** What is due before that time, the longest waiting first. */
    async due(endpointId: string, before: Date, limit: number): Promise<DueDelivery[]> {
      const found = deliveries.find(
        { endpointId, state: 'pending', dueAt: { $lte: before } },
        { projection: WHOLE, hint: 'due', batchSize: limit, enableUtf8Validation: false },
      )
      const page = await found.sort(BY_TIME).limit(limit).toArray()
      return page.map((document) => dueOf(document, endpointId))
    },

    /**
     * The same of an endpoint that has neither order nor gathering: only what its posts need, in one document with the ids as a
     * column, because taking a document for each apart is a good part of the price of a delivery.
     */
    async dueAlone(endpointId: string, before: Date, limit: number): Promise<PendingDelivery[]> {
      const found = deliveries.aggregate<Column>(
        [
          { $match: { endpointId, state: 'pending', dueAt: { $lte: before } } },
          { $sort: BY_TIME },
          { $limit: limit },
          {
            $group: {
              _id: null,
              ids: { $push: '$_id' },
              tried: { $push: { $cond: [{ $gt: ['$attempts', 0] }, TRIED, '$$REMOVE'] } },
            },
          },
        ],
        { hint: 'due', enableUtf8Validation: false },
      )
      const [{ ids, tried } = { ids: [], tried: [] }] = await found.toArray()
      const facts = new Map(tried.map((one) => [one.id, one]))
      return ids.map((id) => ({ ...facts.get(id), id, eventId: eventIdIn(id, endpointId) }))
    },

    /**
     * For each of the keys its first deliveries by their order, due or not, with none left out between them. Where much waits
     * only the first of the keys are told, and only the beginning of each.
     */
    async heads(
      endpointId: string,
      keys: readonly string[],
      limit: number,
    ): Promise<Map<string, DueDelivery[]>> {
      const pendingOf = (key: string | { $in: string[] }, count: number) =>
        deliveries
          .find({ endpointId, state: 'pending', key }, { projection: WHOLE, hint: 'key', batchSize: count })
          .sort({ key: 1, order: 1 })
          .limit(count)
          .toArray()
      const together = await pendingOf({ $in: [...keys] }, limit)
      const found =
        together.length < limit
          ? together
          : await Promise.all(
              keys.slice(0, SOME_KEYS).map((key) => pendingOf(key, Math.ceil(limit / SOME_KEYS))),
            )
      const heads = new Map<string, DueDelivery[]>()
      for (const document of found.flat()) {
        const due = dueOf(document, endpointId)
        const group = heads.get(due.key ?? '')
        if (group) group.push(due)
        else heads.set(due.key ?? '', [due])
      }
      return heads
    },

    /** When the next one is due. */
    async nextDue(endpointId: string): Promise<Date | undefined> {
      const found = deliveries.find({ endpointId, state: 'pending' }, { projection: { _id: 0, dueAt: 1 } })
      return (await found.sort({ dueAt: 1 }).limit(1).next())?.dueAt
    },
  }
}

const eventIdIn = (id: string, endpointId: string) => id.slice(endpointId.length + 1)

/** The document itself with the names of the domain: a copy of each would be dear. */
function dueOf(document: { _id: string }, endpointId: string): DueDelivery {
  const due = document as unknown as DueDelivery & { _id?: string }
  due.id = document._id
  due.eventId = eventIdIn(document._id, endpointId)
  return due
}
