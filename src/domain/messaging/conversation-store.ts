/**
 * How far people are in their channels, where that is not what follows from being a member. Of two people each has a document from
 * their first message on; a member of a channel gets one when something is noted of him. Every change counts the revision, and is
 * made only to the revision that it was decided on.
 */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import { insertNew } from '#platform/mongo/insert-new.ts'
import type { ConversationPosition } from './conversation-position.ts'
import { setIn } from './user-set-store.ts'

export const conversationPlan: CollectionPlan = {
  collection: 'conversations',
  indexes: [{ name: 'user', key: { user: 1, _id: 1 } }],
}

export interface ConversationRecord extends ConversationPosition {
  /** Of the channel. */
  key: string
  /** Of the membership that it belongs to, in milliseconds; 0 between two people. */
  joinedAt: number
  /** In milliseconds, by what the user did; looking at it is nothing. */
  changedAt: number
  revision: number
}

type ConversationDocument = Omit<ConversationRecord, 'key'> & { _id: string; user: string }

export interface ConversationOwner {
  tenantId: string
  userId: string
}

export type ConversationStore = ReturnType<typeof conversationStore>

export function conversationStore(db: Db) {
  const conversations = db.collection<ConversationDocument>(conversationPlan.collection)
  const idOf = (key: string, { userId }: ConversationOwner) => `${key}#${userId}`
  const userOf = ({ tenantId, userId }: ConversationOwner) => `${tenantId}:${userId}`

  return {
    /** All of a user's; of the named channels only, when some are named. */
    async ofUser(owner: ConversationOwner, keys?: readonly string[]): Promise<ConversationRecord[]> {
      const named = keys && { _id: { $in: keys.map((key) => idOf(key, owner)) } }
      const found = conversations.find({ user: { $eq: userOf(owner) }, ...named })
      return (await found.batchSize(20_000).toArray()).map(recordOf)
    },

    /** Keys of the channels that these people have conversations in. */
    async keysOf(owners: readonly ConversationOwner[]): Promise<string[]> {
      const found = conversations.find({ user: { $in: owners.map(userOf) } }, { projection: { _id: 1 } })
      return (await found.batchSize(20_000).toArray()).map(({ _id }) => setIn(_id))
    },

    /** Those of the documents that are not there yet. */
    async missing(wanted: readonly { key: string; owner: ConversationOwner }[]): Promise<typeof wanted> {
      const ids = wanted.map(({ key, owner }) => idOf(key, owner))
      const found = conversations.find({ _id: { $in: ids } }, { projection: { _id: 1 } })
      const present = new Set((await found.batchSize(20_000).toArray()).map(({ _id }) => _id))
      return wanted.filter((_, index) => !present.has(ids[index] ?? ''))
    },

    /** Adds those that are not there; of two who add the same the first is right. */
    async add(records: readonly { owner: ConversationOwner; record: ConversationRecord }[]): Promise<void> {
      const documents = records.map(({ owner, record: { key, ...fields } }) => ({
        _id: idOf(key, owner),
        user: userOf(owner),
        ...fields,
      }))
      await insertNew(conversations, documents)
    },

    /** False when there is another revision meanwhile; revision 0 is none at all. */
    async put(owner: ConversationOwner, record: ConversationRecord): Promise<boolean> {
      const { key, revision, ...fields } = record
      const next = { user: userOf(owner), ...fields, revision: revision + 1 }
      const _id = idOf(key, owner)
      if (revision > 0) {
        const seen = { _id: { $eq: _id }, revision: { $eq: revision } }
        return (await conversations.updateOne(seen, { $set: next })).matchedCount === 1
      }
      try {
        await conversations.insertOne({ _id, ...next })
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },

    /** Notes positions for the next look, where nobody else was faster; what is lost is looked for again. */
    async remember(owner: ConversationOwner, records: readonly ConversationRecord[]): Promise<void> {
      const writes = records.map(({ key, revision, ...fields }) => ({
        updateOne: {
          filter: { _id: { $eq: idOf(key, owner) }, revision: { $eq: revision } },
          update: { $set: { user: userOf(owner), ...fields, revision: revision + 1 } },
          upsert: revision === 0,
        },
      }))
      if (writes.length === 0) return
      try {
        await conversations.bulkWrite(writes, { ordered: false, writeConcern: { w: 1, journal: false } })
      } catch (error) {
        // Somebody else noted something of the same conversation first.
        if (!isDuplicateKey(error)) throw error
      }
    },

    async removeOfChannel(key: string): Promise<void> {
      await conversations.deleteMany({ _id: { $gte: `${key}#`, $lt: `${key}$` } })
    },
  }
}

const recordOf = ({ _id, user: _user, ...fields }: ConversationDocument): ConversationRecord => ({
  key: setIn(_id),
  ...fields,
})
