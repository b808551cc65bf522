/** Signs of life of processes that hold connections of calls. A killed one says nothing any more, and others end its calls. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'

const MAX_TIME_MS = 5000

export const callProcessPlan: CollectionPlan = {
  collection: 'call_processes',
  indexes: [{ name: 'aliveAt', key: { aliveAt: 1 } }],
}

interface ProcessDocument {
  _id: string
  aliveAt: Date
}

export type CallProcessStore = ReturnType<typeof callProcessStore>

export function callProcessStore(db: Db) {
  const processes = db.collection<ProcessDocument>(callProcessPlan.collection)
  const how = { maxTimeMS: MAX_TIME_MS }

  return {
    async alive(id: string, at: Date): Promise<void> {
      await processes.updateOne({ _id: id }, { $set: { aliveAt: at } }, { upsert: true, ...how })
    },

    /** Processes that have said nothing since then. */
    async silentSince(at: Date): Promise<{ id: string; aliveAt: Date }[]> {
      const silent = await processes.find({ aliveAt: { $lte: at } }, how).toArray()
      return silent.map(({ _id, aliveAt }) => ({ id: _id, aliveAt }))
    },

    /** True for the one who takes it away; false when it has said something since, or somebody else was first. */
    async bury(id: string, aliveAt: Date): Promise<boolean> {
      const { deletedCount } = await processes.deleteOne({ _id: id, aliveAt }, how)
      return deletedCount === 1
    },
  }
}
