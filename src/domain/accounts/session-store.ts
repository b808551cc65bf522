/** Sign-in sessions. A revoked one stays until it would have ended, so that its tokens are still recognised as dead. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import type { Session } from './model.ts'

export const sessionPlan: CollectionPlan = {
  collection: 'sessions',
  indexes: [
    { name: 'user', key: { tenantId: 1, userId: 1 } },
    { name: 'client', key: { clientId: 1 } },
    { name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
}

type SessionDocument = Omit<Session, 'id'> & { _id: string }

export function sessionStore(db: Db) {
  const sessions = db.collection<SessionDocument>(sessionPlan.collection)
  const findById = gatheredFind(sessions)

  return {
    async insert({ id, ...fields }: Session): Promise<void> {
      await sessions.insertOne({ _id: id, ...fields })
    },

    async find(id: string): Promise<Session | undefined> {
      const found = await findById(id)
      if (found === undefined) return undefined
      const { _id, ...fields } = found
      return { id: _id, ...fields }
    },

    /** Moves the expiry on, never back. */
    async extend(id: string, expiresAt: Date): Promise<void> {
      await sessions.updateOne({ _id: { $eq: id } }, { $max: { expiresAt } })
    },

    /** Ends one session for good; ending it twice changes nothing. */
    async revoke(id: string, revokedAt: Date): Promise<void> {
      await sessions.updateOne({ _id: { $eq: id }, revokedAt: { $exists: false } }, { $set: { revokedAt } })
    },

    /** Ends all sessions of a user but the one to be kept, and says how many were open. */
    async revokeAllOf(
      user: { tenantId: string; id: string },
      at: Date,
      keptSessionId?: string,
    ): Promise<number> {
      const open = {
        tenantId: { $eq: user.tenantId },
        userId: { $eq: user.id },
        revokedAt: { $exists: false },
        expiresAt: { $gt: at },
        ...(keptSessionId === undefined ? {} : { _id: { $ne: keptSessionId } }),
      }
      return (await sessions.updateMany(open, { $set: { revokedAt: at } })).modifiedCount
    },

    /** Ends all sessions that were opened through a client. */
    async revokeAllOfClient(clientId: string, at: Date): Promise<void> {
      const open = { clientId: { $eq: clientId }, revokedAt: { $exists: false } }
      await sessions.updateMany(open, { $set: { revokedAt: at } })
    },

    /** Carries a session over into the user's new epoch. */
    async moveToEpoch(id: string, epoch: string): Promise<void> {
      await sessions.updateOne({ _id: { $eq: id } }, { $set: { epoch } })
    },
  }
}

export type SessionStore = ReturnType<typeof sessionStore>
