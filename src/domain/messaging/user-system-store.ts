/** Users who may write everywhere, in MongoDB. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'

export const systemUserPlan: CollectionPlan = {
  collection: 'system_users',
  indexes: [{ name: 'tenant_user', key: { tenantId: 1, userId: 1 } }],
}

interface SystemUserDocument {
  _id: string
  tenantId: string
  userId: string
}

export type SystemUserStore = ReturnType<typeof systemUserStore>

export function systemUserStore(db: Db) {
  const users = db.collection<SystemUserDocument>(systemUserPlan.collection)
  const idOf = (tenantId: string, userId: string) => `${tenantId}:${userId}`

  return {
    /** Those that are there already stay. */
    async add(tenantId: string, userIds: readonly string[]): Promise<void> {
      if (userIds.length === 0) return
      const writes = [...new Set(userIds)].map((userId) => {
        const _id = idOf(tenantId, userId)
        const update = { $setOnInsert: { tenantId, userId } }
        return { updateOne: { filter: { _id: { $eq: _id } }, update, upsert: true } }
      })
      await users.bulkWrite(writes, { ordered: false })
    },

    async remove(tenantId: string, userIds: readonly string[]): Promise<void> {
      await users.deleteMany({ _id: { $in: userIds.map((userId) => idOf(tenantId, userId)) } })
    },

    /** By rising id. */
    async list(tenantId: string): Promise<string[]> {
      const found = users.find({ tenantId: { $eq: tenantId } }).sort({ userId: 1 })
      return (await found.toArray()).map(({ userId }) => userId)
    },
  }
}
