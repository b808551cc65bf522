/** API keys, found by the digest of the key itself; nobody but its holder has the key. */
import type { Db } from 'mongodb'
import { updateOf } from '#platform/mongo/changes.ts'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import type { ApiKey } from './model.ts'

export const apiKeyPlan: CollectionPlan = {
  collection: 'api_keys',
  indexes: [
    { name: 'tenant_id', key: { tenantId: 1, _id: 1 } },
    { name: 'digest', key: { digest: 1 }, unique: true },
    { name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 },
  ],
}

type ApiKeyDocument = Omit<ApiKey, 'id'> & { _id: string }

export type ApiKeyFields = Partial<Pick<ApiKey, 'name' | 'permissions' | 'enabled' | 'updatedAt'>>

export function apiKeyStore(db: Db) {
  const keys = db.collection<ApiKeyDocument>(apiKeyPlan.collection)
  const findHolder = gatheredFind(keys, 'digest')

  return {
    async insert({ id, ...fields }: ApiKey): Promise<void> {
      await keys.insertOne({ _id: id, ...fields })
    },

    /** Of whichever tenant: the key says by itself where it belongs. */
    async findByDigest(digest: string): Promise<ApiKey | undefined> {
      return modelOf(await findHolder(digest))
    },

    async find(tenantId: string, id: string): Promise<ApiKey | undefined> {
      return modelOf(await keys.findOne({ _id: { $eq: id }, tenantId: { $eq: tenantId } }))
    },

    async list(tenantId: string, afterId: string, limit: number): Promise<ApiKey[]> {
      const found = keys.find({ tenantId: { $eq: tenantId }, _id: { $gt: afterId } })
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(toApiKey)
    },

    /** Changes the key only if its powers are still those of `seen`; otherwise nothing happens. */
    async update(seen: ApiKey, fields: ApiKeyFields): Promise<ApiKey | undefined> {
      return modelOf(await keys.findOneAndUpdate(asSeen(seen), updateOf(fields), { returnDocument: 'after' }))
    },

    /** Removes the key only if its powers are still those of `seen`. */
    async remove(seen: ApiKey): Promise<boolean> {
      return (await keys.deleteOne(asSeen(seen))).deletedCount === 1
    },
  }
}

export type ApiKeyStore = ReturnType<typeof apiKeyStore>

const asSeen = (seen: ApiKey) => ({
  _id: { $eq: seen.id },
  tenantId: { $eq: seen.tenantId },
  permissions: { $eq: seen.permissions },
})

const toApiKey = ({ _id, ...fields }: ApiKeyDocument): ApiKey => ({ id: _id, ...fields })
const modelOf = (found?: ApiKeyDocument | null) => (found ? toApiKey(found) : undefined)
