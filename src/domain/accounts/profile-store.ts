/** How people show themselves to others, and when they were last there: apart from what they may do, and gone with them. */
import type { Db } from 'mongodb'
import { updateOf } from '#platform/mongo/changes.ts'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'

export const profilePlan: CollectionPlan = { collection: 'profiles', indexes: [] }

export interface Profile {
  nickname?: string
  avatarUrl?: string
  /** When the last device of the person went. */
  lastSeenAt?: Date
  /** Wants to be seen as away, whatever his devices say. */
  isAway?: boolean
}

/** Null takes a field away. */
export interface ProfileChange {
  nickname?: string | null
  avatarUrl?: string | null
}

type ProfileDocument = Profile & { _id: string }

export type ProfileStore = ReturnType<typeof profileStore>

export function profileStore(db: Db) {
  const profiles = db.collection<ProfileDocument>(profilePlan.collection)
  const findByKey = gatheredFind(profiles)

  return {
    /** Undefined for somebody who never said anything about himself. */
    find: (tenantId: string, userId: string): Promise<Profile | undefined> =>
      findByKey(keyOf(tenantId, userId)),

    /** What is not named stays as it is; a change that names nothing makes nothing. */
    async put(tenantId: string, userId: string, change: ProfileChange): Promise<void> {
      const update = updateOf({ ...change })
      if (Object.keys(update).length === 0) return
      await profiles.updateOne({ _id: { $eq: keyOf(tenantId, userId) } }, update, { upsert: true })
    },

    /** The later of two times stays. */
    async seen(tenantId: string, userId: string, at: Date): Promise<void> {
      await profiles.updateOne(
        { _id: { $eq: keyOf(tenantId, userId) } },
        { $max: { lastSeenAt: at } },
        { upsert: true },
      )
    },

    /** Writes where it is not so already. */
    async setAway(tenantId: string, userId: string, isAway: boolean): Promise<void> {
      const _id = { $eq: keyOf(tenantId, userId) }
      if (isAway) await profiles.updateOne({ _id }, { $set: { isAway } }, { upsert: true })
      else await profiles.updateOne({ _id, isAway: true }, { $unset: { isAway: '' } })
    },

    async remove(tenantId: string, userId: string): Promise<void> {
      await profiles.deleteOne({ _id: { $eq: keyOf(tenantId, userId) } })
    },
  }
}

const keyOf = (tenantId: string, userId: string) => `${tenantId}:${userId}`
