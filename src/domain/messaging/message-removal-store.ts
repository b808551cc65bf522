/** Taking messages out of the log. The floor of a log is raised, durably, before its newest message can go. */
import type { Db } from 'mongodb'
import type { MessageDocument } from './message-document.ts'

const MAX_TIME_MS = 20_000

export type MessageRemovalStore = ReturnType<typeof messageRemovalStore>

export function messageRemovalStore(db: Db) {
  const messages = db.collection<MessageDocument>('messages', { readConcern: { level: 'majority' } })
  const floors = db.collection<{ _id: string; floor: number }>('message_floors')

  return {
    /** Up to `limit` messages whose time is over, those first that expired first. */
    expired(now: number, limit: number): Promise<{ _id: number; c: string; s: number }[]> {
      return messages
        .find({ xa: { $lte: now } }, { projection: { c: 1, s: 1 }, maxTimeMS: MAX_TIME_MS })
        .sort({ xa: 1 })
        .limit(limit)
        .toArray()
    },

    /** From now on no place at or below the floor is given again. */
    async raiseFloors(raised: ReadonlyMap<string, number>): Promise<void> {
      if (raised.size === 0) return
      await floors.bulkWrite(
        [...raised].map(([_id, floor]) => ({
          updateOne: { filter: { _id }, update: { $max: { floor } }, upsert: true },
        })),
        { ordered: false },
      )
    },

    async removeByIds(ids: readonly number[]): Promise<void> {
      await messages.deleteMany({ _id: { $in: [...ids] } })
    },

    async removeUpTo(key: string, seq: number): Promise<void> {
      await messages.deleteMany({ c: { $eq: key }, s: { $lte: seq } })
    },
  }
}
