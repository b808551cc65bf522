/** The first accounts, made in one transaction with a mark that says so: exactly once, or not at all. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import { type ClientDocument, clientPlan, documentOfClient } from './client-store.ts'
import type { Client, User } from './model.ts'
import { documentOfUser, type UserDocument, userPlan } from './user-store.ts'

export const bootstrapPlan: CollectionPlan = { collection: 'bootstraps', indexes: [] }

interface BootstrapDocument {
  _id: string
  tenantId: string
  doneAt: Date
}

export function bootstrapStore(db: Db) {
  const marks = db.collection<BootstrapDocument>(bootstrapPlan.collection)
  const clients = db.collection<ClientDocument>(clientPlan.collection)
  const users = db.collection<UserDocument>(userPlan.collection)

  return {
    async isDone(tenantId: string): Promise<boolean> {
      return (await marks.findOne({ _id: { $eq: tenantId } })) !== null
    },

    /**
     * Adds both unless the tenant has its mark already; an account of that name that exists is left as it is.
     * True for the one caller whose administrator was stored.
     */
    async addOnce(tenantId: string, admin: User, client: Client, doneAt: Date): Promise<boolean> {
      const user = documentOfUser(admin)
      const sameName = { tenantId: { $eq: tenantId }, usernameKey: { $eq: user.usernameKey ?? '' } }
      const { _id: clientId, ...clientFields } = documentOfClient(client)
      try {
        return await db.client.withSession((session) =>
          session.withTransaction(async () => {
            await marks.insertOne({ _id: tenantId, tenantId, doneAt }, { session })
            await clients.updateOne(
              { _id: { $eq: clientId } },
              { $setOnInsert: clientFields },
              { session, upsert: true },
            )
            const nameIsTaken = (await users.findOne(sameName, { session })) !== null
            if (!nameIsTaken) await users.insertOne(user, { session })
            return !nameIsTaken
          }),
        )
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },
  }
}

export type BootstrapStore = ReturnType<typeof bootstrapStore>
