/** Single access tokens that were revoked before their end, by their `jti`, until that end. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'

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

  return {
    /** Revoking twice is revoking once. */
    async add(token: { tokenId: string; tenantId: string; keptUntil: Date }): Promise<void> {
      const { tokenId, ...fields } = token
      await revoked.updateOne({ _id: { $eq: tokenId } }, { $setOnInsert: fields }, { upsert: true })
    },

    async has(tokenId: string): Promise<boolean> {
      return (await revoked.findOne({ _id: { $eq: tokenId } }, { projection: { _id: 1 } })) !== null
    },
  }
}

export type RevokedTokenStore = ReturnType<typeof revokedTokenStore>
