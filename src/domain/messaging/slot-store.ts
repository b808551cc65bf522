/** Leases of slots and the processes that want them. All times are the server's, so that processes with wrong clocks agree. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/schema.ts'

const SLOTS = 'message_slots'
const WRITERS = 'message_writers'
const MAX_TIME_MS = 2000

export const slotPlans: CollectionPlan[] = [
  { collection: SLOTS, indexes: [] },
  { collection: WRITERS, indexes: [{ name: 'until', key: { until: 1 }, expireAfterSeconds: 3600 }] },
]

interface SlotDocument {
  _id: number
  owner: string | null
  until: Date
}

interface WriterDocument {
  _id: string
  until: Date
}

export interface SlotTable {
  /** Who holds each slot; slots without a living holder are left out. */
  owners: Map<number, string>
  /** Processes that have lately said that they live. */
  writers: string[]
}

export type SlotStore = ReturnType<typeof slotStore>

export function slotStore(db: Db) {
  const slots = db.collection<SlotDocument>(SLOTS)
  const writers = db.collection<WriterDocument>(WRITERS)
  const until = (leaseMs: number) => ({ $add: ['$$NOW', leaseMs] })
  const how = { maxTimeMS: MAX_TIME_MS }

  return {
    /** Makes the slots that are missing; none of them is held. */
    async prepare(count: number): Promise<void> {
      const free = { owner: null, until: new Date(0) }
      await slots.bulkWrite(
        Array.from({ length: count }, (_, _id) => ({
          updateOne: { filter: { _id }, update: { $setOnInsert: free }, upsert: true },
        })),
        { ordered: false },
      )
    },

    /** The process lives, and keeps what it holds. */
    async renew(writer: string, leaseMs: number): Promise<void> {
      await writers.updateOne({ _id: writer }, [{ $set: { until: until(leaseMs) } }], {
        upsert: true,
        ...how,
      })
      await slots.updateMany({ owner: writer }, [{ $set: { until: until(leaseMs) } }], how)
    },

    async read(): Promise<SlotTable> {
      const held = { $expr: { $gt: ['$until', '$$NOW'] } }
      const [owned, living] = await Promise.all([
        slots.find(held, how).toArray(),
        writers.find(held, how).toArray(),
      ])
      return {
        owners: new Map(owned.flatMap(({ _id, owner }) => (owner === null ? [] : [[_id, owner] as const]))),
        writers: living.map(({ _id }) => _id),
      }
    },

    /** True when the slot was free and is now the writer's. */
    async take(slot: number, writer: string, leaseMs: number): Promise<boolean> {
      const free = { _id: slot, $expr: { $lte: ['$until', '$$NOW'] } }
      const { modifiedCount } = await slots.updateOne(
        free,
        [{ $set: { owner: writer, until: until(leaseMs) } }],
        how,
      )
      return modifiedCount === 1
    },

    /** Gives slots back that the writer holds. */
    async release(some: readonly number[], writer: string): Promise<void> {
      await slots.updateMany(
        { _id: { $in: [...some] }, owner: writer },
        { $set: { owner: null, until: new Date(0) } },
        how,
      )
    },

    /** The process writes no more. */
    async leave(writer: string): Promise<void> {
      await writers.deleteOne({ _id: writer }, how)
      await slots.updateMany({ owner: writer }, { $set: { owner: null, until: new Date(0) } }, how)
    },
  }
}
