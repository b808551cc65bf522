/** Work that is owed after messages were told, in MongoDB: it is there until it is done, whatever Redis forgets. */
import type { AnyBulkWriteOperation, Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import type { LogRange } from './message-document.ts'

export const effectPlans: CollectionPlan[] = [
  {
    collection: 'effect_work',
    indexes: [
      { name: 'stage_order', key: { stage: 1, order: 1 } },
      { name: 'stage_due', key: { stage: 1, dueAt: 1 } },
    ],
  },
  { collection: 'effect_marks', indexes: [] },
]

interface WorkFacts {
  /** The same for the same work, so that it is owed once. */
  id: string
  /** Older messages of a channel have a smaller one. */
  order: number
  /** Not before this time, in milliseconds. */
  dueAt: number
  /** How often it failed. */
  failures?: number
}

/** Who of the recipients of these messages is away. */
export type DecideWork = WorkFacts & { stage: 'decide'; ranges: LogRange[] }
/** The same for one message with many recipients, part by part: those after `after` are still to be done. */
export type ExpandWork = WorkFacts & { stage: 'expand'; place: LogRange; after: string }
/** Who of these has not acknowledged when the hand-over window ends. */
export type ConfirmWork = WorkFacts & { stage: 'confirm'; waiting: Waiting[] }
/** Commands that are copied to everybody's inbox; of the first one up to the cursor. */
export type CopyWork = WorkFacts & { stage: 'copy'; commands: number[]; cursor?: string }

export type Work = DecideWork | ExpandWork | ConfirmWork | CopyWork
export type WorkStage = Work['stage']

export interface Waiting {
  id: number
  key: string
  seq: number
  at: number
  userIds: string[]
}

/** What a step of work leaves behind; done in this order. */
export interface WorkChanges {
  add?: readonly Work[]
  /** Goes on where it is now. */
  keep?: readonly Work[]
  remove?: readonly string[]
}

type Stored<Kind> = Omit<Kind, 'id'> & { _id: string }
type WorkDocument = Stored<WorkFacts> & { stage: WorkStage }

export type EffectWorkStore = ReturnType<typeof effectWorkStore>

export function effectWorkStore(db: Db) {
  const works = db.collection<WorkDocument>('effect_work')
  const marks = db.collection<{ _id: string; next?: number; holder?: string; until?: number }>('effect_marks')

  return {
    /** Takes `count` places that come after all that were taken before, by whichever process; the first of them. */
    async takeOrder(count: number): Promise<number> {
      const mark = await marks.findOneAndUpdate(
        { _id: 'order' },
        { $inc: { next: count } },
        { upsert: true, returnDocument: 'after' },
      )
      return (mark?.next ?? count) - count + 1
    },

    /** Work of that kind that is due, in its order. */
    async due<Stage extends WorkStage>(stage: Stage, now: number, limit: number) {
      const found = works.find({ stage, dueAt: { $lte: now } })
      const page = await found
        .sort(stage === 'confirm' ? { dueAt: 1 } : { order: 1 })
        .limit(limit)
        .toArray()
      return page.map(({ _id, ...rest }) => ({ id: _id, ...rest })) as unknown as Extract<
        Work,
        { stage: Stage }
      >[]
    },

    /** Adds what is not there yet, then keeps and removes. Durable when it resolves. */
    async change({ add = [], keep = [], remove = [] }: WorkChanges): Promise<void> {
      const writes: AnyBulkWriteOperation<WorkDocument>[] = [
        ...add.map(({ id, ...rest }) => ({
          updateOne: { filter: { _id: { $eq: id } }, update: { $setOnInsert: rest }, upsert: true },
        })),
        ...keep.map(({ id, ...rest }) => ({
          replaceOne: { filter: { _id: { $eq: id } }, replacement: rest },
        })),
        ...(remove.length > 0 ? [{ deleteMany: { filter: { _id: { $in: [...remove] } } } }] : []),
      ]
      if (writes.length > 0) await works.bulkWrite(writes, { ordered: true })
    },

    /** When something is due next, if anything is. */
    async nextDueAt(): Promise<number | undefined> {
      const [first] = await works
        .find({}, { projection: { dueAt: 1 } })
        .sort({ dueAt: 1 })
        .limit(1)
        .toArray()
      return first?.dueAt
    },

    /** Work that waits, by its stage. */
    async counts(): Promise<Record<string, number>> {
      const groups = works.aggregate<{ _id: string; count: number }>([
        { $group: { _id: '$stage', count: { $sum: 1 } } },
      ])
      return Object.fromEntries((await groups.toArray()).map(({ _id, count }) => [_id, count]))
    },

    /** Whether the holder may work now: nobody else does until that time. */
    async lease(holder: string, now: number, until: number): Promise<boolean> {
      try {
        const filter = { _id: 'worker', $or: [{ holder }, { until: { $lte: now } }] }
        await marks.updateOne(filter, { $set: { holder, until } }, { upsert: true })
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },

    async release(holder: string): Promise<void> {
      await marks.updateOne({ _id: 'worker', holder }, { $set: { until: 0 } })
    },
  }
}
