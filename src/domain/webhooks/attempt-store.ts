/** One record for each post that was tried. */
import type { Db } from 'mongodb'
import { ObjectId } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { insertUnordered } from '#platform/mongo/insert-unordered.ts'
import { KEPT_MS } from './event-store.ts'
import type { Attempt } from './model.ts'

export const webhookAttemptPlan: CollectionPlan = {
  collection: 'webhookAttempts',
  indexes: [
    { name: 'delivery', key: { deliveryIds: 1, _id: 1 } },
    { name: 'kept', key: { at: 1 }, expireAfterSeconds: KEPT_MS / 1000 },
  ],
}

type AttemptDocument = Omit<Attempt, 'id'> & { _id: ObjectId }

export type AttemptStore = ReturnType<typeof attemptStore>

export function attemptStore(db: Db) {
  const attempts = db.collection<AttemptDocument>(webhookAttemptPlan.collection)

  return {
    /** @throws when it is not known whether they were stored */
    async insert(made: readonly Omit<Attempt, 'id'>[]): Promise<void> {
      if (made.length === 0) return
      const answer = await insertUnordered(db, webhookAttemptPlan.collection, [...made])
      if (answer.kind !== 'answered') throw answer.cause
    },

    /** Of one delivery, the latest first. */
    async list(deliveryId: string, before: string | undefined, limit: number): Promise<Attempt[]> {
      const start =
        before !== undefined && ObjectId.isValid(before) ? { _id: { $lt: new ObjectId(before) } } : {}
      const found = attempts.find({ deliveryIds: { $eq: deliveryId }, ...start })
      return (await found.sort({ _id: -1 }).limit(limit).toArray()).map(modelOf)
    },
  }
}

const modelOf = ({ _id, ...rest }: AttemptDocument): Attempt => ({ id: _id.toHexString(), ...rest })
