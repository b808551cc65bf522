/** Who is in which channel: one document for each, found by channel and by user. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import type { Member, MemberRole } from './channel-model.ts'
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
  /** Absent for a mere member. */
  role?: MemberRole
}

/** How members come in. */
export interface Arrival {
  since: number
  at: Date
  /** Whom of them the channel belongs to. */
  owner?: string | undefined
}

export interface Membership extends Member {
  /** Of the channel. */
  key: string
}

export type MemberStore = ReturnType<typeof memberStore>

export function memberStore(db: Db, channels: Pick<ChannelStore, 'documents'>) {
  const owners = channels.documents as never
  const sets = userSetStore<MemberFields>(db, memberPlan.collection, owners)
  const entries = (tenantId: string, userIds: readonly string[], { since, at, owner }: Arrival) =>
    new Map(
      userIds.map((userId): [string, MemberFields] => [
        userId,
        { user: `${tenantId}:${userId}`, since, at, ...(userId === owner && { role: 'owner' as const }) },
      ]),
    )
  const memberOf = (userId: string, { since, at, role = 'member' }: MemberFields): Member => ({
    userId,
    role,
    since,
    joinedAt: at,
  })

  return {
    /** How many were no members before. */
    add: (key: string, tenantId: string, userIds: readonly string[], arrival: Arrival) =>
      sets.add(key, entries(tenantId, userIds, arrival)),
    /** Exactly these are members afterwards; who was one before stays one from the same time on. */
    replace: (key: string, tenantId: string, userIds: readonly string[], arrival: Arrival) =>
      sets.replace(key, key, entries(tenantId, userIds, arrival)),
    remove: (key: string, userIds: readonly string[]) => sets.remove(key, userIds),
    clear: (key: string) => sets.clear(key),
    all: (key: string) => sets.all(key),
    present: (key: string, userIds: readonly string[]) => sets.present(key, userIds),

    /** By rising user id, beginning after `after`. */
    async page(key: string, after: string, limit: number): Promise<Member[]> {
      const found = await sets.page(key, after, limit)
      return found.map(({ userId, fields }) => memberOf(userId, fields))
    },

    /** Undefined for who is no member. */
    async find(key: string, userId: string): Promise<Member | undefined> {
      const found = await sets.users.findOne({ _id: { $eq: `${key}#${userId}` } })
      return found ? memberOf(userId, found) : undefined
    },

    /** False for who is no member. */
    async setRole(key: string, userId: string, role: MemberRole): Promise<boolean> {
      const change = role === 'member' ? { $unset: { role: '' as const } } : { $set: { role } }
      return (await sets.users.updateOne({ _id: { $eq: `${key}#${userId}` } }, change)).matchedCount === 1
    },

    /** Keys of the channels that these users are members of. */
    async keysOf(users: readonly { tenantId: string; userId: string }[]): Promise<string[]> {
      const named = users.map(({ tenantId, userId }) => `${tenantId}:${userId}`)
      const found = sets.users.find({ user: { $in: named } }, { projection: { _id: 1 } })
      return (await found.batchSize(20_000).toArray()).map(({ _id }) => setIn(_id))
    },

    /** Every channel that the user is a member of; of the named only, when some are named. */
    async channelsOf(tenantId: string, userId: string, keys?: readonly string[]): Promise<Membership[]> {
      const named = keys && { _id: { $in: keys.map((key) => `${key}#${userId}`) } }
      const found = sets.users.find({ user: { $eq: `${tenantId}:${userId}` }, ...named })
      const stored = await found.batchSize(20_000).toArray()
      return stored.map(({ _id, ...fields }) => ({ key: setIn(_id), ...memberOf(userId, fields) }))
    },
  }
}
