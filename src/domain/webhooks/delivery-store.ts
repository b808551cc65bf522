/**
 * Deliveries: one document for an event and an endpoint, so that the same event announced twice is delivered once. A
 * pending one has a time before which it is not tried; indexes hold only what is pending.
 */
import type { Db, Filter } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { insertNew } from '#platform/mongo/insert-new.ts'
import { dueStore } from './due-store.ts'
import { KEPT_MS, type Transaction } from './event-store.ts'
import type { Delivery, DeliveryState } from './model.ts'

const pending = { state: 'pending' }

export const webhookDeliveryPlan: CollectionPlan = {
  collection: 'webhookDeliveries',
  indexes: [
    { name: 'due', key: { endpointId: 1, dueAt: 1, order: 1 }, partialFilterExpression: pending },
    { name: 'key', key: { endpointId: 1, key: 1, order: 1 }, partialFilterExpression: pending },
    { name: 'list', key: { tenantId: 1, endpointId: 1, at: -1, _id: -1 } },
    { name: 'expiry', key: { expireAt: 1 }, expireAfterSeconds: 0 },
  ],
}

/** Without attempts as long as there are none: most deliveries never need the field. */
export type DeliveryDocument = Omit<Delivery, 'id' | 'attempts'> & {
  _id: string
  attempts?: number
  expireAt: Date
}

/** A delivery that was tried in vain. */
export interface FailedDelivery {
  id: string
  firstAttemptAt: Date
  /** Undefined when it is given up. */
  dueAt: Date | undefined
}

export interface DeliveryFilter {
  endpointId?: string | undefined
  state?: DeliveryState | undefined
  type?: string | undefined
  from?: Date | undefined
  to?: Date | undefined
}

export interface DeliveryPosition {
  at: Date
  id: string
}

export type DeliveryStore = ReturnType<typeof deliveryStore>

export function deliveryStore(db: Db) {
  const deliveries = db.collection<DeliveryDocument>(webhookDeliveryPlan.collection)

  return {
    /** Deliveries that are there already stay as they are. */
    async insert(made: readonly Delivery[], now: number, transaction?: Transaction): Promise<void> {
      const expireAt = new Date(now + KEPT_MS)
      const documents = made.map(
        ({ id, attempts, ...rest }): DeliveryDocument => ({ _id: id, ...rest, expireAt }),
      )
      await insertNew(deliveries, documents, transaction)
    },

    ...dueStore(deliveries),

    async delivered(ids: readonly string[], at: Date): Promise<void> {
      if (ids.length === 0) return
      await deliveries.updateMany(
        { _id: { $in: [...ids] } },
        { $set: { state: 'delivered', endedAt: at }, $inc: { attempts: 1 }, $unset: { dueAt: 1 } },
      )
    },

    async failed(tried: readonly FailedDelivery[], at: Date): Promise<void> {
      if (tried.length === 0) return
      const updates = tried.map(({ id, firstAttemptAt, dueAt }) => ({
        updateOne: {
          filter: { _id: id },
          update: dueAt
            ? { $set: { dueAt, firstAttemptAt }, $inc: { attempts: 1 } }
            : {
                $set: { state: 'dead' as const, endedAt: at, firstAttemptAt },
                $inc: { attempts: 1 },
                $unset: { dueAt: 1 as const },
              },
        },
      }))
      await deliveries.bulkWrite(updates, { ordered: false })
    },

    /** Makes what follows within these keys wait as long as the first of them does. */
    async hold(endpointId: string, keys: readonly string[], until: Date): Promise<void> {
      await deliveries.updateMany(
        { endpointId, state: 'pending', key: { $in: [...keys] }, dueAt: { $lt: until } },
        { $set: { dueAt: until } },
      )
    },

    /** Makes everything due that waits for another attempt. */
    async release(endpointId: string, now: Date): Promise<void> {
      await deliveries.updateMany(
        { endpointId, state: 'pending', dueAt: { $gt: now } },
        { $set: { dueAt: now } },
      )
    },

    /** What waits for an endpoint that is gone is given up. */
    async giveUpAll(endpointId: string, at: Date): Promise<void> {
      await deliveries.updateMany(
        { endpointId, state: 'pending' },
        { $set: { state: 'dead', endedAt: at }, $unset: { dueAt: 1 } },
      )
    },

    async find(tenantId: string, id: string): Promise<Delivery | undefined> {
      const found = await deliveries.findOne({ _id: { $eq: id }, tenantId: { $eq: tenantId } })
      return found ? modelOf(found) : undefined
    },

    /** The latest first, beginning after `after`. */
    async list(tenantId: string, filter: DeliveryFilter, after: DeliveryPosition | undefined, limit: number) {
      const start: Filter<DeliveryDocument> = after
        ? { $or: [{ at: { $lt: after.at } }, { at: after.at, _id: { $lt: after.id } }] }
        : {}
      const found = deliveries.find({ $and: [filterOf(tenantId, filter), start] })
      return (await found.sort({ at: -1, _id: -1 }).limit(limit).toArray()).map(modelOf)
    },

    /** Makes ended deliveries pending again; how many. */
    async replay(tenantId: string, filter: DeliveryFilter & { ids?: string[] }, now: Date): Promise<number> {
      const { ids, ...rest } = filter
      const chosen = { ...filterOf(tenantId, rest), ...(ids && { _id: { $in: ids } }) }
      const { modifiedCount } = await deliveries.updateMany(
        { $and: [chosen, { state: { $ne: 'pending' } }] },
        {
          $set: { state: 'pending', attempts: 0, dueAt: now },
          $unset: { endedAt: 1, firstAttemptAt: 1 },
        },
      )
      return modifiedCount
    },

    /** How many of an endpoint are due, counted no further than the bound. */
    countDue(endpointId: string, now: Date, bound: number): Promise<number> {
      return deliveries.countDocuments(
        { endpointId, state: 'pending', dueAt: { $lte: now } },
        { limit: bound, hint: 'due' },
      )
    },
  }
}

function filterOf(tenantId: string, filter: DeliveryFilter): Filter<DeliveryDocument> {
  const { endpointId, state, type, from, to } = filter
  const at = { ...(from && { $gte: from }), ...(to && { $lt: to }) }
  return {
    tenantId: { $eq: tenantId },
    ...(endpointId !== undefined && { endpointId: { $eq: endpointId } }),
    ...(state !== undefined && { state: { $eq: state } }),
    ...(type !== undefined && { type: { $eq: type } }),
    ...((from || to) && { at }),
  }
}

const modelOf = ({ _id, expireAt, attempts = 0, ...rest }: DeliveryDocument): Delivery => ({
  id: _id,
  ...rest,
  attempts,
})
