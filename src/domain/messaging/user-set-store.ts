/**
 * Sets of users, one document for each user in each set: members of a channel, those on its lists. The id is `set#user`, so somebody
 * is in a set once, whoever adds him at the same time; no id of a user or a channel holds a `#`.
 *
 * Replacing a set is a transaction that also counts on the set's owner, so that of two that replace the same set one waits and the
 * second finds what the first left: never a mixture.
 */
import type { ClientSession, Collection, Db, Document, Filter } from 'mongodb'
import { insertNew } from '#platform/mongo/insert-new.ts'

export type UserSetDocument<Fields> = { _id: string } & Fields

const CHUNK = 1000

/** @param owners where the owner of a set has its document, on which replacements meet */
export function userSetStore<Fields extends Document>(
  db: Db,
  collection: string,
  owners: Collection<{ _id: string }>,
) {
  type Stored = UserSetDocument<Fields>
  const users = db.collection<Stored>(collection)
  const filter = (fields: object) => fields as Filter<Stored>
  const idsIn = async (set: string, session?: ClientSession): Promise<string[]> => {
    const found = users.find(filter(within(set)), { projection: { _id: 1 }, ...(session && { session }) })
    return (await found.batchSize(20_000).toArray()).map(({ _id }) => userIn(_id))
  }

  return {
    /** How many were not in the set; those who were stay as they are. */
    async add(set: string, entries: ReadonlyMap<string, Fields>): Promise<number> {
      const documents = [...entries].map(([userId, fields]) => documentOf<Stored>(set, userId, fields))
      return documents.length - (await insertNew(users, documents)).size
    },

    async remove(set: string, userIds: readonly string[]): Promise<void> {
      for (let start = 0; start < userIds.length; start += CHUNK) {
        const ids = userIds.slice(start, start + CHUNK).map((userId) => idOf(set, userId))
        await users.deleteMany(filter({ _id: { $in: ids } }))
      }
    },

    /** Empties every set whose name begins so and goes on with a `#`. */
    async clear(set: string): Promise<void> {
      await users.deleteMany(filter(within(set)))
    },

    /** Makes the set consist of these; who was in it already stays as he is. */
    async replace(owner: string, set: string, entries: ReadonlyMap<string, Fields>): Promise<void> {
      await db.client.withSession((session) =>
        session.withTransaction(async () => {
          await owners.updateOne({ _id: { $eq: owner } }, { $inc: { replaced: 1 } }, { session })
          const present = new Set(await idsIn(set, session))
          const gone = [...present]
            .filter((userId) => !entries.has(userId))
            .map((userId) => idOf(set, userId))
          if (gone.length > 0) await users.deleteMany(filter({ _id: { $in: gone } }), { session })
          const added = [...entries].filter(([userId]) => !present.has(userId))
          const documents = added.map(([userId, fields]) => documentOf<Stored>(set, userId, fields))
          if (documents.length > 0) await users.insertMany(documents as never, { session })
        }),
      )
    },

    /** Everybody in the set. */
    all: (set: string): Promise<string[]> => idsIn(set),

    /** Those of the named who are in the set. */
    async present(set: string, userIds: readonly string[]): Promise<string[]> {
      const ids = userIds.map((userId) => idOf(set, userId))
      const found = users.find(filter({ _id: { $in: ids } }), { projection: { _id: 1 } })
      return (await found.toArray()).map(({ _id }) => userIn(_id))
    },

    /** By rising user id, beginning after `after`. */
    async page(set: string, after: string, limit: number): Promise<{ userId: string; fields: Fields }[]> {
      const { $lt } = within(set)._id
      const found = users.find(filter({ _id: { $gt: idOf(set, after), $lt } }))
      const stored = await found.sort({ _id: 1 }).limit(limit).toArray()
      return stored.map(({ _id, ...fields }) => ({
        userId: userIn(_id),
        fields: fields as unknown as Fields,
      }))
    },

    users,
  }
}

const idOf = (set: string, userId: string) => `${set}#${userId}`
/** The sign after `#` ends what begins with it. */
const within = (set: string) => ({ _id: { $gte: `${set}#`, $lt: `${set}$` } })
/** The user of a document's id. */
export const userIn = (id: string): string => id.slice(id.lastIndexOf('#') + 1)
/** The set of a document's id. */
export const setIn = (id: string): string => id.slice(0, id.lastIndexOf('#'))

function documentOf<Stored>(set: string, userId: string, fields: object): Stored {
  return { _id: idOf(set, userId), ...fields } as Stored
}
