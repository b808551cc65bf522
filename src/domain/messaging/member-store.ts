/** Who is in which channel: one document for each, found by channel and by user. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import type { Member } from './channel-model.ts'
import type { ChannelStore } from './channel-store.ts'
import { setIn, userSetStore } from './user-set-store.ts'

export const memberPlan: CollectionPlan = {
  collection: 'channel_members',
  indexes: [{ name: 'user', key: { user: 1, _id: 1 } }],
}

interface MemberFields {
  /** Tenant and user together. */
  user: string
  since: number
  at: Date
}

export interface Membership extends Member {
  /** Of the channel. */
  key: string
}

export type MemberStore = ReturnType<typeof memberStore>

export function memberStore(db: Db, channels: Pick<ChannelStore, 'documents'>) {
  const owners = channels.documents as never
  const sets = userSetStore<MemberFields>(db, memberPlan.collection, owners)
  const entries = (tenantId: string, userIds: readonly string[], since: number, at: Date) =>
    new Map(userIds.map((userId) => [userId, { user: `${tenantId}:${userId}`, since, at }]))

  return {
    /** How many were no members before. */
    add: (key: string, tenantId: string, userIds: readonly string[], since: number, at: Date) =>
      sets.add(key, entries(tenantId, userIds, since, at)),
    /** Exactly these are members afterwards; who was one before stays one from the same time on. */
    replace: (key: string, tenantId: string, userIds: readonly string[], since: number, at: Date) =>
      sets.replace(key, key, entries(tenantId, userIds, since, at)),
    remove: (key: string, userIds: readonly string[]) => sets.remove(key, userIds),
    clear: (key: string) => sets.clear(key),
    all: (key: string) => sets.all(key),
    present: (key: string, userIds: readonly string[]) => sets.present(key, userIds),

    /** By rising user id, beginning after `after`. */
    async page(key: string, after: string, limit: number): Promise<Member[]> {
      const found = await sets.page(key, after, limit)
      return found.map(({ userId, fields }) => ({ userId, since: fields.since, joinedAt: fields.at }))
    },

    /** Every channel that the user is a member of; of the named only, when some are named. */
    async channelsOf(tenantId: string, userId: string, keys?: readonly string[]): Promise<Membership[]> {
      const named = keys && { _id: { $in: keys.map((key) => `${key}#${userId}`) } }
      const found = sets.users.find({ user: { $eq: `${tenantId}:${userId}` }, ...named })
      const stored = await found.batchSize(20_000).toArray()
      return stored.map(({ _id, since, at }) => ({ key: setIn(_id), userId, since, joinedAt: at }))
    },
  }
}
