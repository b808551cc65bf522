/**
 * Refresh tokens by digest. A spent one is kept until its session must end, so that a second use of it is seen.
 * What is here makes no token: the next one follows from the salt and the token itself, which only its holder has.
 */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'

export const refreshTokenPlan: CollectionPlan = {
  collection: 'refresh_tokens',
  indexes: [
    { name: 'session', key: { sessionId: 1 } },
    { name: 'expiry', key: { keptUntil: 1 }, expireAfterSeconds: 0 },
  ],
}

export interface RefreshToken {
  digest: string
  tenantId: string
  sessionId: string
  salt: string
  expiresAt: Date
  keptUntil: Date
  usedAt?: Date
}

type RefreshTokenDocument = Omit<RefreshToken, 'digest'> & { _id: string }

export function refreshTokenStore(db: Db) {
  const tokens = db.collection<RefreshTokenDocument>(refreshTokenPlan.collection)

  return {
    async insert({ digest, ...fields }: RefreshToken): Promise<void> {
      await tokens.insertOne({ _id: digest, ...fields })
    },

    async find(digest: string): Promise<RefreshToken | undefined> {
      const found = await tokens.findOne({ _id: { $eq: digest } })
      if (found === null) return undefined
      const { _id, ...fields } = found
      return { digest: _id, ...fields }
    },

    /**
     * Stores the successor, then marks the token as spent, in this order: a crash in between leaves a token that may
     * still be used and gives the same successor. Many may do it at once; the first one's successor and time stay.
     */
    async succeed(digest: string, successor: RefreshToken, usedAt: Date): Promise<void> {
      const { digest: successorDigest, ...fields } = successor
      await tokens.bulkWrite(
        [
          {
            updateOne: {
              filter: { _id: { $eq: successorDigest } },
              update: { $setOnInsert: fields },
              upsert: true,
            },
          },
          {
            updateOne: {
              filter: { _id: { $eq: digest }, usedAt: { $exists: false } },
              update: { $set: { usedAt } },
            },
          },
        ],
        { ordered: true },
      )
    },
  }
}

export type RefreshTokenStore = ReturnType<typeof refreshTokenStore>
