/**
 * The ring of signing keys: one document, so that every change of it is one compare-and-set and nobody ever sees a ring
 * with no current key or with two. It serves all tenants and is stored under the default one.
 */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import type { Keyring } from './keyring.ts'
import { defaultTenantId } from './model.ts'

export const signingKeyPlan: CollectionPlan = { collection: 'signing_keys', indexes: [] }

type KeyringDocument = Keyring & { _id: string; tenantId: string }

const ringId = 'ring'

export function signingKeyStore(db: Db) {
  const rings = db.collection<KeyringDocument>(signingKeyPlan.collection)

  return {
    async read(): Promise<Keyring | undefined> {
      const found = await rings.findOne({ _id: { $eq: ringId } })
      return found === null ? undefined : { revision: found.revision, keys: found.keys }
    },

    /** Puts the first ring in place; false when there is one already. */
    async create(ring: Keyring): Promise<boolean> {
      try {
        await rings.insertOne({ _id: ringId, tenantId: defaultTenantId, ...ring })
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },

    /** Replaces the ring that was read by its next revision; false when somebody else was faster. */
    async replace(seen: Keyring, next: Keyring): Promise<boolean> {
      const filter = { _id: { $eq: ringId }, revision: { $eq: seen.revision } }
      const update = { $set: { revision: next.revision, keys: next.keys } }
      return (await rings.updateOne(filter, update)).matchedCount === 1
    },
  }
}

export type SigningKeyStore = ReturnType<typeof signingKeyStore>
