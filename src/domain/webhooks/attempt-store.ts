/**
 * What came of each post. Posts of one page that ended alike are one document, a column for each fact that differs: the
 * worker writes twenty attempts a millisecond, and a document for each would cost it more than the posts' own paperwork.
 * Read, each is an attempt of its own again.
 */
import { type Db, ObjectId } from 'mongodb'
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

/** Posts that ended alike. */
export interface AttemptGroup {
  endpointId: string
  outcome: Attempt['outcome']
  status?: number
  error?: string
  answer?: string
  /** Of the first post. */
  at: Date
  deliveryIds: string[]
  /** Milliseconds from `at` for each delivery; a single one counts for all. */
  after: number[]
  /** Milliseconds that the post of each delivery took; a single one counts for all. */
  took: number[]
}

export type AttemptStore = ReturnType<typeof attemptStore>

export function attemptStore(db: Db) {
  const attempts = db.collection<AttemptGroup>(webhookAttemptPlan.collection)

  return {
    /** @throws when it is not known whether they were stored */
    async insert(groups: readonly AttemptGroup[]): Promise<void> {
      if (groups.length === 0) return
      const answer = await insertUnordered(db, webhookAttemptPlan.collection, [...groups])
      if (answer.kind !== 'answered') throw answer.cause
    },

    /** Of one delivery, the latest first. */
    async list(deliveryId: string, before: string | undefined, limit: number): Promise<Attempt[]> {
      const start =
        before !== undefined && ObjectId.isValid(before) ? { _id: { $lt: new ObjectId(before) } } : {}
      const ownOf = (column: string) => ({
        $arrayElemAt: [
          column,
          { $min: [{ $indexOfArray: ['$deliveryIds', deliveryId] }, { $subtract: [{ $size: column }, 1] }] },
        ],
      })
      const found = attempts.aggregate<
        Omit<AttemptGroup, 'after' | 'took'> & { _id: ObjectId; after: number; took: number }
      >([
        { $match: { deliveryIds: { $eq: deliveryId }, ...start } },
        { $sort: { _id: -1 } },
        { $limit: limit },
        { $set: { after: ownOf('$after'), took: ownOf('$took') } },
        { $unset: ['deliveryIds', 'endpointId'] },
      ])
      return (await found.toArray()).map(({ _id, at, after, took, ...rest }) => ({
        ...rest,
        id: _id.toHexString(),
        at: new Date(at.getTime() + after),
        durationMs: took,
      }))
    },
  }
}
