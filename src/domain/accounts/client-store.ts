/** Applications, by id. The id is unique over all tenants, because a token request names no tenant. */
import type { Db } from 'mongodb'
import { updateOf } from '#platform/mongo/changes.ts'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import type { Client } from './model.ts'

export const clientPlan: CollectionPlan = {
  collection: 'clients',
  indexes: [{ name: 'tenant_id', key: { tenantId: 1, _id: 1 } }],
}

export type ClientDocument = Omit<Client, 'id'> & { _id: string }

/** Null takes a field away. */
export type ClientFields = Partial<
  Pick<Client, 'grants' | 'scopes' | 'secret' | 'enabled' | 'updatedAt'> & { name: string | null }
>

export function clientStore(db: Db) {
  const clients = db.collection<ClientDocument>(clientPlan.collection)
  const findById = gatheredFind(clients)

  return {
    /** False when the id is taken, be it in another tenant. */
    async insert(client: Client): Promise<boolean> {
      try {
        await clients.insertOne(documentOfClient(client))
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },

    /** Of whichever tenant: this is where a token request learns its tenant. */
    async findAnywhere(id: string): Promise<Client | undefined> {
      return modelOf(await findById(id))
    },

    async find(tenantId: string, id: string): Promise<Client | undefined> {
      return modelOf(await clients.findOne({ _id: { $eq: id }, tenantId: { $eq: tenantId } }))
    },

    async list(tenantId: string, afterId: string, limit: number): Promise<Client[]> {
      const found = clients.find({ tenantId: { $eq: tenantId }, _id: { $gt: afterId } })
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(toClient)
    },

    /** Changes the client only if its powers are still those of `seen`; otherwise nothing happens and nothing comes back. */
    async update(seen: Client, fields: ClientFields): Promise<Client | undefined> {
      return modelOf(
        await clients.findOneAndUpdate(asSeen(seen), updateOf(fields), { returnDocument: 'after' }),
      )
    },

    /** Removes the client only if its powers are still those of `seen`. */
    async remove(seen: Client): Promise<boolean> {
      return (await clients.deleteOne(asSeen(seen))).deletedCount === 1
    },
  }
}

export type ClientStore = ReturnType<typeof clientStore>

const asSeen = (seen: Client) => ({
  _id: { $eq: seen.id },
  tenantId: { $eq: seen.tenantId },
  scopes: { $eq: seen.scopes },
})

export function documentOfClient({ id, ...fields }: Client): ClientDocument {
  return { _id: id, ...fields }
}

const toClient = ({ _id, ...fields }: ClientDocument): Client => ({ id: _id, ...fields })
const modelOf = (found?: ClientDocument | null) => (found ? toClient(found) : undefined)
