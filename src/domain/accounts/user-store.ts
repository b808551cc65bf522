/** People, by tenant and id, and by user name. Two spellings of one user name are one user name (`usernameKey`). */
import type { Db, Filter } from 'mongodb'
import { updateOf } from '#platform/mongo/changes.ts'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import type { User } from './model.ts'
import { usernameKey } from './username.ts'

export const userPlan: CollectionPlan = {
  collection: 'users',
  indexes: [
    { name: 'tenant_id', key: { tenantId: 1, _id: 1 } },
    {
      name: 'username',
      key: { tenantId: 1, usernameKey: 1 },
      unique: true,
      partialFilterExpression: { usernameKey: { $type: 'string' } },
    },
  ],
}

/** `_id` is tenant and id together; a tenant's name holds no colon. */
export type UserDocument = User & { _id: string; usernameKey?: string }

/** Null takes a field away. */
export type UserFields = Partial<
  Pick<User, 'permissions' | 'enabled' | 'sessionEpoch' | 'updatedAt'> & {
    [Field in 'username' | 'passwordDigest' | 'email' | 'name']: string | null
  }
>

export function userStore(db: Db) {
  const users = db.collection<UserDocument>(userPlan.collection)
  const findByKey = gatheredFind(users)

  return {
    /** Says what is taken already when the user cannot be added. */
    async insert(user: User): Promise<'added' | 'id_taken' | 'username_taken'> {
      try {
        await users.insertOne(documentOfUser(user))
        return 'added'
      } catch (error) {
        if (isDuplicateKey(error, 'username')) return 'username_taken'
        if (isDuplicateKey(error)) return 'id_taken'
        throw error
      }
    },

    async find(tenantId: string, id: string): Promise<User | undefined> {
      return modelOf(await findByKey(keyOf(tenantId, id)))
    },

    async findByUsername(tenantId: string, username: string): Promise<User | undefined> {
      const key = usernameKey(username)
      return modelOf(await users.findOne({ tenantId: { $eq: tenantId }, usernameKey: { $eq: key } }))
    },

    async list(tenantId: string, afterId: string, limit: number): Promise<User[]> {
      const found = users.find({ tenantId: { $eq: tenantId }, _id: { $gt: keyOf(tenantId, afterId) } })
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(toUser)
    },

    /** Changes the user only if their powers are still those of `seen`; otherwise nothing happens. */
    async update(seen: User, fields: UserFields): Promise<User | 'username_taken' | undefined> {
      const { username } = fields
      const key = typeof username === 'string' ? usernameKey(username) : username
      try {
        const update = updateOf({ ...fields, usernameKey: key })
        return modelOf(await users.findOneAndUpdate(asSeen(seen), update, { returnDocument: 'after' }))
      } catch (error) {
        if (isDuplicateKey(error, 'username')) return 'username_taken'
        throw error
      }
    },

    /** Starts a new epoch, which ends every session of the user, also one that is being opened at this moment. */
    async startEpoch(tenantId: string, id: string, sessionEpoch: string): Promise<boolean> {
      const filter = { _id: { $eq: keyOf(tenantId, id) } }
      return (await users.updateOne(filter, { $set: { sessionEpoch } })).matchedCount === 1
    },

    /** Puts the same password at another cost, unless the password was changed meanwhile. */
    async replaceDigest(seen: User, passwordDigest: string): Promise<void> {
      const filter = { ...asSeen(seen), passwordDigest: { $eq: seen.passwordDigest ?? '' } }
      await users.updateOne(filter, { $set: { passwordDigest } })
    },

    /** Removes the user only if their powers are still those of `seen`. */
    async remove(seen: User): Promise<boolean> {
      return (await users.deleteOne(asSeen(seen))).deletedCount === 1
    },
  }
}

export type UserStore = ReturnType<typeof userStore>

const keyOf = (tenantId: string, id: string) => `${tenantId}:${id}`

const asSeen = (seen: User): Filter<UserDocument> => ({
  _id: { $eq: keyOf(seen.tenantId, seen.id) },
  permissions: { $eq: seen.permissions },
})

export function documentOfUser(user: User): UserDocument {
  const key = user.username === undefined ? {} : { usernameKey: usernameKey(user.username) }
  return { _id: keyOf(user.tenantId, user.id), ...user, ...key }
}

const toUser = ({ _id, usernameKey: _key, ...user }: UserDocument): User => user
const modelOf = (found?: UserDocument | null) => (found ? toUser(found) : undefined)
