/** Single access tokens that were revoked before their end, by their `jti`, until that end. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'

export const revokedTokenPlan: CollectionPlan = {
  collection: 'revoked_tokens',
  indexes: [{ name: 'expiry', key: { keptUntil: 1 }, expireAfterSeconds: 0 }],
}

interface RevokedTokenDocument {
  _id: string
  tenantId: string
  keptUntil: Date
}

export function revokedTokenStore(db: Db) {
  const revoked = db.collection<RevokedTokenDocument>(revokedTokenPlan.collection)
  const findById = gatheredFind(revoked)

  return {
    /** Revoking twice is revoking once. */
    async add(token: { tokenId: string; tenantId: string; keptUntil: Date }): Promise<void> {
      const { tokenId, ...fields } = token
      await revoked.updateOne({ _id: { $eq: tokenId } }, { $setOnInsert: fields }, { upsert: true })
    },

    async has(tokenId: string): Promise<boolean> {
      return (await findById(tokenId)) !== undefined
    },
  }
}

export type RevokedTokenStore = ReturnType<typeof revokedTokenStore>
