/** Commit records: what messages still owe to others. They stand in the collection of the messages, under `#`. */
import type { Db } from 'mongodb'
import { type CommitRecord, counting, type MessageDocument } from './message-document.ts'

const MAX_TIME_MS = 5000

export type OutboxStore = ReturnType<typeof outboxStore>

export function outboxStore(db: Db) {
  const options = { readConcern: { level: 'majority' as const } }
  const records = db.collection<CommitRecord>('messages', options)
  const messages = db.collection<MessageDocument>('messages', options)

  return {
    /** Records that were made at or before that time. */
    outstanding(madeBy: number, limit: number): Promise<CommitRecord[]> {
      return records
        .find({ c: { $gte: '#', $lt: '$' }, at: { $lte: madeBy } }, { maxTimeMS: MAX_TIME_MS })
        .sort({ c: 1, s: 1 })
        .limit(limit)
        .toArray()
    },

    /** Records that still owe something for one of these logs. */
    touching(keys: readonly string[]): Promise<CommitRecord[]> {
      const touches = { $elemMatch: { '0': { $in: [...keys] } } }
      return records
        .find({ c: { $gte: '#', $lt: '$' }, r: touches }, { maxTimeMS: MAX_TIME_MS })
        .sort({ c: 1, s: 1 })
        .toArray()
    },

    /** The messages of some places, by log and seq; changes that count no more are left out. */
    async messagesOf(ranges: CommitRecord['r']): Promise<MessageDocument[]> {
      if (ranges.length === 0) return []
      const places = ranges.map(([c, from, to]) => ({
        c: { $eq: c },
        s: { $gte: from, $lte: to },
        ...counting(c),
      }))
      return messages
        .find({ $or: places }, { maxTimeMS: MAX_TIME_MS, promoteBuffers: true })
        .sort({ c: 1, s: 1 })
        .toArray()
    },

    /** Nothing is owed any more. One server's word is enough: a record that comes back is worked off again. */
    async complete(ids: readonly number[]): Promise<void> {
      await records.deleteMany({ _id: { $in: [...ids] } }, { writeConcern: { w: 1 } })
    },
  }
}
