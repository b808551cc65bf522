/** How far each device of a user came, one document for each device. What is lost of it is pushed again, never left out. */
import type { AnyBulkWriteOperation, Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import type { ConversationOwner } from './conversation-store.ts'
import type { InboxDevice, Positions, Reach } from './inbox-model.ts'
import { orUnavailable } from './or-unavailable.ts'

/** A device that did not come for so long begins anew. */
const KEPT_SECONDS = 90 * 24 * 60 * 60

export const inboxPlan: CollectionPlan = {
  collection: 'inboxes',
  indexes: [
    { name: 'user_newest', key: { user: 1, at: -1 } },
    { name: 'expiry', key: { at: 1 }, expireAfterSeconds: KEPT_SECONDS },
  ],
}

interface InboxDocument {
  _id: string
  user: string
  at: Date
  /** By the name of the channel: seq of the last message, and of the last change where there was one. */
  m?: Record<string, number>
  c?: Record<string, number>
}

export interface InboxChange {
  device: InboxDevice
  positions: Positions
}

export type InboxStore = ReturnType<typeof inboxStore>

export function inboxStore(db: Db) {
  const inboxes = db.collection<InboxDocument>(inboxPlan.collection)

  return {
    /** Undefined for a device that was never here, or was forgotten. */
    async find(device: InboxDevice): Promise<Map<string, Reach> | undefined> {
      const found = await orUnavailable(inboxes.findOne({ _id: { $eq: inboxId(device) } }))
      if (!found) return undefined
      const names = Object.entries(found.m ?? {})
      return new Map(
        names.map(([name, messages]) => [keyOf(name), { messages, changes: found.c?.[name] ?? 0 }]),
      )
    },

    /** Positions only ever rise. */
    async save(changes: readonly InboxChange[], at: Date): Promise<void> {
      if (changes.length === 0) return
      const writes = changes.map(({ device, positions }): AnyBulkWriteOperation<InboxDocument> => {
        const risen = risenOf(positions)
        return {
          updateOne: {
            filter: { _id: { $eq: inboxId(device) } },
            update: {
              $set: { user: userOf(device), at },
              ...(Object.keys(risen).length > 0 && { $max: risen }),
            },
            upsert: true,
          },
        }
      })
      await inboxes.bulkWrite(writes, { ordered: false, writeConcern: { w: 1, journal: false } })
    },

    /** Forgets the channels of a device. */
    async forget(device: InboxDevice, keys: readonly string[]): Promise<void> {
      const names = keys.flatMap((key) => [`m.${nameOf(key)}`, `c.${nameOf(key)}`])
      const $unset = Object.fromEntries(names.map((name) => [name, '' as const]))
      await inboxes.updateOne({ _id: { $eq: inboxId(device) } }, { $unset })
    },

    /** Forgets all but so many devices of the user, those that came last. */
    async keepNewest(owner: ConversationOwner, count: number): Promise<void> {
      const old = inboxes.find({ user: { $eq: userOf(owner) } }, { projection: { _id: 1 } })
      const ids = (await old.sort({ at: -1 }).skip(count).toArray()).map(({ _id }) => _id)
      if (ids.length > 0) await inboxes.deleteMany({ _id: { $in: ids } })
    },
  }
}

/** One text for a device of a user; ids of users have no `#`. */
export const inboxId = (device: InboxDevice): string => `${userOf(device)}#${device.device}`

const userOf = ({ tenantId, userId }: ConversationOwner) => `${tenantId}:${userId}`

/** A dot would be a path, and no key has a `#`. */
const nameOf = (key: string) => key.replaceAll('.', '#')
const keyOf = (name: string) => name.replaceAll('#', '.')

function risenOf(positions: Positions): Record<string, number> {
  const risen: Record<string, number> = {}
  for (const [key, { messages, changes }] of positions) {
    risen[`m.${nameOf(key)}`] = messages
    if (changes > 0) risen[`c.${nameOf(key)}`] = changes
  }
  return risen
}
