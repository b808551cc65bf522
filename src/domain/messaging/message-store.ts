/**
 * The log in MongoDB, as its writer needs it. Every read here is a majority read and every write waits for a majority, because only
 * what cannot be rolled back may become the ground that the next numbers stand on.
 */
import type { Db, Document } from 'mongodb'
import { DUPLICATE_KEY } from '#platform/mongo/duplicate-key.ts'
import type { CollectionPlan } from '#platform/mongo/schema.ts'
import { isUnsendable } from '#platform/mongo/unsendable.ts'
import type { CommitRecord, MessageDocument } from './message-document.ts'

const MESSAGES = 'messages'
const FLOORS = 'message_floors'
const COUNTERS = 'message_counters'
const SEQ_INDEX = 'channel_seq'
const CLIENT_NO_INDEX = 'channel_client_no'

export const messagePlans: CollectionPlan[] = [
  {
    collection: MESSAGES,
    indexes: [
      { name: SEQ_INDEX, key: { c: 1, s: 1 }, unique: true },
      {
        name: CLIENT_NO_INDEX,
        key: { c: 1, no: 1, f: 1 },
        unique: true,
        partialFilterExpression: { no: { $exists: true } },
      },
      { name: 'expiry', key: { xa: 1 }, partialFilterExpression: { xa: { $exists: true } } },
    ],
  },
  { collection: FLOORS, indexes: [] },
  { collection: COUNTERS, indexes: [] },
]

/** One operation ends within this time, so that a batch without an answer cannot be stored minutes later. */
export const OPERATION_MS = 5000

/** What became of an ordered insert. Whatever stands before `index` is stored and durable. */
export type AppendReport =
  | { kind: 'stored' }
  /** Somebody else has the seq of the document at `index`. */
  | { kind: 'seq_taken'; index: number }
  /** The document at `index` was stored before. */
  | { kind: 'repeated'; index: number }
  /** Any of the documents may have been stored, or may yet be. */
  | { kind: 'unknown'; cause: unknown }
  /** A document cannot be encoded; none was stored. */
  | { kind: 'unsendable'; cause: unknown }

export interface ClientNumber {
  c: string
  f: string
  no: string
}

export interface LogHead {
  seq: number
  /** Of the newest message; absent when the newest ones are gone. */
  at?: number
  from?: string
  clientNo?: string
}

export type MessageStore = ReturnType<typeof messageStore>

export function messageStore(db: Db) {
  const options = { readConcern: { level: 'majority' as const } }
  const messages = db.collection<MessageDocument>(MESSAGES, options)
  const floors = db.collection<{ _id: string; floor: number }>(FLOORS, options)
  const counters = db.collection<{ _id: string; next: number }>(COUNTERS)

  return {
    /** Inserts the record, then the messages, up to the first that does not fit. Never rejects. */
    async append(record: CommitRecord, documents: readonly MessageDocument[]): Promise<AppendReport> {
      try {
        const answer = await db.command({
          insert: MESSAGES,
          documents: [record, ...documents],
          ordered: true,
          maxTimeMS: OPERATION_MS,
          writeConcern: { w: 'majority', j: true, wtimeout: OPERATION_MS },
        })
        return reportOf(answer)
      } catch (cause) {
        return { kind: isUnsendable(cause) ? 'unsendable' : 'unknown', cause }
      }
    },

    /**
     * The last place given in each of the logs: the newest message, or the floor where newer ones are gone. Logs without any are
     * left out. The floor is read after the messages, because it is raised before they are removed.
     */
    async heads(keys: readonly string[]): Promise<Map<string, LogHead>> {
      const heads = new Map<string, LogHead>()
      if (keys.length === 0) return heads
      const newest = messages.aggregate<{ _id: string; s: number; at: number; f: string; no: string }>(
        [
          { $match: { c: { $in: keys } } },
          { $sort: { c: -1, s: -1 } },
          // One look into the index for each log.
          {
            $group: {
              _id: '$c',
              s: { $first: '$s' },
              at: { $first: '$at' },
              f: { $first: '$f' },
              no: { $first: '$no' },
            },
          },
        ],
        { maxTimeMS: OPERATION_MS },
      )
      for (const { _id, s, at, f, no } of await newest.toArray()) {
        heads.set(_id, { seq: s, at, from: f, clientNo: no })
      }
      const raised = floors.find({ _id: { $in: [...keys] } }, { maxTimeMS: OPERATION_MS })
      for (const { _id, floor } of await raised.toArray()) {
        if (floor > (heads.get(_id)?.seq ?? 0)) heads.set(_id, { seq: floor })
      }
      return heads
    },

    /** The messages that were stored with these numbers. */
    async byClientNumbers(numbers: readonly ClientNumber[]): Promise<MessageDocument[]> {
      if (numbers.length === 0) return []
      const byLog = Map.groupBy(numbers, ({ c }) => c)
      const wanted = [...byLog].map(([c, those]) => ({
        c: { $eq: c },
        no: { $in: those.map(({ no }) => no) },
      }))
      return messages.find({ $or: wanted }, { maxTimeMS: OPERATION_MS, promoteBuffers: true }).toArray()
    },

    /** Takes `count` numbers that nobody else gets; the first of them. */
    async reserveIds(count: number): Promise<number> {
      const counter = await counters.findOneAndUpdate(
        { _id: 'message' },
        { $inc: { next: count } },
        { upsert: true, returnDocument: 'after', maxTimeMS: OPERATION_MS },
      )
      return (counter?.next ?? count) - count + 1
    },
  }
}

function reportOf(answer: Document): AppendReport {
  // What was taken may still be rolled back.
  if (answer.writeConcernError) return { kind: 'unknown', cause: answer.writeConcernError }
  const [error] = answer.writeErrors ?? []
  if (!error) return { kind: 'stored' }
  // The record stands before the messages.
  const index = error.index - 1
  if (error.code === DUPLICATE_KEY && index >= 0) {
    if (error.errmsg.includes(`index: ${SEQ_INDEX} `)) return { kind: 'seq_taken', index }
    if (/index: (channel_client_no|_id_) /.test(error.errmsg)) return { kind: 'repeated', index }
  }
  return { kind: 'unknown', cause: error }
}
