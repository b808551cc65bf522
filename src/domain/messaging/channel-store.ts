/** Channels that somebody made, one document for each. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import { channelKey } from './channel-key.ts'
import { type Channel, type ChannelFlags, type ChannelProfile, noFlags } from './channel-model.ts'
import type { ChannelRef } from './model.ts'

export const channelPlan: CollectionPlan = {
  collection: 'channels',
  indexes: [{ name: 'tenant', key: { tenantId: 1, _id: 1 } }],
}

type ChannelDocument = Channel & { _id: string; replaced?: number }

/** What is not named stays as it is. */
export interface ChannelChange {
  flags?: Partial<ChannelFlags> | undefined
  profile?: ChannelProfile | undefined
}

export type ChannelStore = ReturnType<typeof channelStore>

export function channelStore(db: Db) {
  const channels = db.collection<ChannelDocument>(channelPlan.collection)
  const findByKey = gatheredFind(channels)

  async function put(ref: ChannelRef, change: ChannelChange, at: Date): Promise<void> {
    const set = { ...dotted('flags', change.flags), ...dotted('profile', change.profile) }
    const { tenantId, type, id } = ref
    const begun = { tenantId, type, id, createdAt: at, ...unless(set, 'flags', noFlags) }
    const isChange = Object.keys(set).length > 0
    await channels.updateOne(
      { _id: { $eq: channelKey(ref) } },
      {
        ...(isChange && { $set: { ...set, updatedAt: at } }),
        $setOnInsert: { ...begun, ...(!isChange && { updatedAt: at }) },
      },
      { upsert: true },
    )
  }

  return {
    /** Makes the channel, or changes what is named of it. Two that make it at the same time make one. */
    async put(ref: ChannelRef, change: ChannelChange, at: Date): Promise<void> {
      try {
        await put(ref, change, at)
      } catch (error) {
        // Somebody made it in the same moment: now there is something to change.
        if (!isDuplicateKey(error)) throw error
        await put(ref, change, at)
      }
    },

    async find(key: string): Promise<Channel | undefined> {
      const found = await findByKey(key)
      return found && modelOf(found)
    },

    async remove(key: string): Promise<void> {
      await channels.deleteOne({ _id: { $eq: key } })
    },

    /** By rising key, beginning after `after`. */
    async list(tenantId: string, after: string, limit: number): Promise<Channel[]> {
      const found = channels.find({ tenantId: { $eq: tenantId }, _id: { $gt: after } })
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(modelOf)
    },

    /** Where those who replace the members or the lists of a channel meet. */
    documents: channels,
  }
}

function modelOf({ _id, replaced: _replaced, flags, profile, ...rest }: ChannelDocument): Channel {
  return { ...rest, flags: { ...noFlags, ...flags }, profile: profile ?? {} }
}

function dotted(field: string, values: object = {}): Record<string, unknown> {
  const given = Object.entries(values).filter(([, value]) => value !== undefined)
  return Object.fromEntries(given.map(([name, value]) => [`${field}.${name}`, value]))
}

/** The first values of those that the change does not set. */
function unless(set: Record<string, unknown>, field: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(dotted(field, values)).filter(([name]) => !(name in set)))
}
