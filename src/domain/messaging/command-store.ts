/**
 * Inboxes of offline commands: for each user and command one document with nothing in it but the number of the command. Acknowledged,
 * it is out of the inbox but stays for a day, so that a copy made once more does not bring the command back. Beside them what each
 * user was given last, so that a word of receipt takes away exactly that.
 */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { insertNew } from '#platform/mongo/insert-new.ts'

/** A command that nobody fetched for so long is gone. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1000
const KEPT_ACKNOWLEDGED_MS = 24 * 60 * 60 * 1000

const expiry = { name: 'expiry', key: { expiresAt: 1 }, expireAfterSeconds: 0 } as const

export const commandPlans: CollectionPlan[] = [
  {
    collection: 'command_inbox',
    indexes: [
      {
        name: 'user',
        key: { user: 1, at: 1, id: 1 },
        partialFilterExpression: { user: { $exists: true } },
      },
      expiry,
    ],
  },
  { collection: 'commands_given', indexes: [expiry] },
]

export interface CommandMark {
  /** Of the message. */
  id: number
  /** When it was stored. */
  at: Date
}

export interface InboxOwner {
  tenantId: string
  userId: string
}

interface InboxDocument extends CommandMark {
  _id: string
  /** Tenant and user together; absent once it is acknowledged. */
  user?: string
  expiresAt: Date
}

interface GivenDocument {
  /** Tenant and user together. */
  _id: string
  ids: number[]
  expiresAt: Date
}

export type CommandStore = ReturnType<typeof commandStore>

export function commandStore(db: Db) {
  const inbox = db.collection<InboxDocument>('command_inbox')
  const given = db.collection<GivenDocument>('commands_given')
  const userOf = ({ tenantId, userId }: InboxOwner) => `${tenantId}:${userId}`
  const idOf = (user: string, id: number) => `${user}#${id}`

  return {
    /** Once for each of the users, however often it is called. */
    async add(tenantId: string, userIds: Iterable<string>, { id, at }: CommandMark): Promise<void> {
      const documents = [...userIds].map((userId) => {
        const user = userOf({ tenantId, userId })
        return { _id: idOf(user, id), user, id, at, expiresAt: new Date(at.getTime() + KEPT_MS) }
      })
      await insertNew(inbox, documents)
    },

    /** The oldest ones, after `after`. */
    async oldest(owner: InboxOwner, limit: number, after?: CommandMark): Promise<CommandMark[]> {
      const later = after && { $or: [{ at: { $gt: after.at } }, { at: after.at, id: { $gt: after.id } }] }
      const found = inbox.find({ user: { $eq: userOf(owner) }, ...later })
      return (await found.sort({ at: 1, id: 1 }).limit(limit).toArray()).map(({ id, at }) => ({ id, at }))
    },

    /** Commands in the inboxes of these users that were stored at that time or later. */
    async since(owners: readonly InboxOwner[], at: Date): Promise<number[]> {
      const found = inbox.find({ user: { $in: owners.map(userOf) }, at: { $gte: at } })
      return [...new Set((await found.toArray()).map(({ id }) => id))]
    },

    /** Out of the inbox for good. */
    async acknowledge(owner: InboxOwner, ids: readonly number[], now: number): Promise<void> {
      if (ids.length === 0) return
      const user = userOf(owner)
      const expiresAt = new Date(now + KEPT_ACKNOWLEDGED_MS)
      const change = { $unset: { user: '' as const }, $set: { expiresAt } }
      await inbox.updateMany({ _id: { $in: ids.map((id) => idOf(user, id)) } }, change)
    },

    /** What the user was given last. */
    async noteGiven(owner: InboxOwner, ids: number[], now: number): Promise<void> {
      const expiresAt = new Date(now + KEPT_MS)
      await given.updateOne({ _id: { $eq: userOf(owner) } }, { $set: { ids, expiresAt } }, { upsert: true })
    },

    async given(owner: InboxOwner): Promise<number[]> {
      return (await given.findOne({ _id: { $eq: userOf(owner) } }))?.ids ?? []
    },
  }
}
