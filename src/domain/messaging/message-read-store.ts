/** Reading the log. Majority reads only: what somebody was shown is never rolled back. */
import type { Db, Filter, FindCursor } from 'mongodb'
import { counting, type MessageDocument } from './message-document.ts'
import { orUnavailable } from './or-unavailable.ts'
import { type LogSpan, ownMessageStore } from './own-message-store.ts'
import type { ReadBudget } from './read-budget.ts'

const MAX_TIME_MS = 5000

export interface SeqRange {
  /** First and last seq, both inclusive. */
  from?: number | undefined
  to?: number | undefined
  limit: number
  /** Which end of the range comes first, and is kept when there are more than `limit`. */
  order: 'oldest' | 'newest'
  /** Reading ends when it is spent; without one everything up to `limit` is read. */
  budget?: ReadBudget | undefined
}

export type MessageReadStore = ReturnType<typeof messageReadStore>

export function messageReadStore(db: Db) {
  const options = { readConcern: { level: 'majority' as const } }
  const messages = db.collection<MessageDocument>('messages', options)
  const own = ownMessageStore(db)
  const how = { maxTimeMS: MAX_TIME_MS, promoteBuffers: true }

  const inRange = (key: string, { from, to }: Pick<SeqRange, 'from' | 'to'>) => ({
    c: { $eq: key },
    s: { $gte: from ?? 1, ...(to !== undefined && { $lte: to }) },
    ...counting(key),
  })

  return {
    range(key: string, range: SeqRange, now: number): Promise<MessageDocument[]> {
      const query = { ...inRange(key, range), ...alive(now) }
      const sort = { c: 1, s: range.order === 'oldest' ? 1 : -1 } as const
      return answered(() => affordable(messages.find(query, how).sort(sort).limit(range.limit), range.budget))
    },

    byIds(ids: readonly number[], now: number, budget?: ReadBudget): Promise<MessageDocument[]> {
      if (ids.length === 0) return Promise.resolve([])
      return answered(() => affordable(messages.find({ _id: { $in: [...ids] }, ...alive(now) }, how), budget))
    },

    byClientNos(
      key: string,
      numbers: readonly string[],
      now: number,
      budget?: ReadBudget,
    ): Promise<MessageDocument[]> {
      if (numbers.length === 0) return Promise.resolve([])
      const query = { c: { $eq: key }, no: { $in: [...numbers] }, ...alive(now) }
      return answered(() => affordable(messages.find(query, how).sort({ s: 1 }), budget))
    },

    /** The newest message of each log. */
    async newest(keys: readonly string[], now: number): Promise<MessageDocument[]> {
      if (keys.length === 0) return []
      const found = await answered(() =>
        messages
          .aggregate<{ last: MessageDocument }>(
            [
              { $match: { c: { $in: keys } } },
              { $sort: { c: -1, s: -1 } },
              { $group: { _id: '$c', last: { $first: '$$ROOT' } } },
            ],
            how,
          )
          .toArray(),
      )
      const newest = await Promise.all(
        found.map(async ({ last }) => {
          if ((last.xa ?? Infinity) > now) return last
          const [before] = await this.range(last.c, { limit: 1, order: 'newest' }, now)
          return before
        }),
      )
      return newest.filter((document) => document !== undefined)
    },

    /** The newest seq of the sender's own in each span, `after` exclusive; spans without any are left out. */
    lastFrom: (from: string, spans: readonly LogSpan[]): Promise<Map<string, number>> =>
      answered(() => own.lastFrom(from, spans)),

    /** Backwards from `before`, exclusive; the caller stops when it has enough. */
    async *backwards(
      key: string,
      window: { before?: number | undefined; startAt?: number | undefined; endAt?: number | undefined },
      now: number,
    ): AsyncGenerator<MessageDocument> {
      const { before, startAt, endAt } = window
      const at = {
        ...(startAt !== undefined && { $gte: startAt }),
        ...(endAt !== undefined && { $lte: endAt }),
      }
      const query = {
        ...inRange(key, { to: before === undefined ? undefined : before - 1 }),
        ...(Object.keys(at).length > 0 && { at }),
        ...alive(now),
      }
      const cursor = messages.find(query, { ...how, batchSize: 200 }).sort({ c: -1, s: -1 })
      try {
        for (;;) {
          const document = await answered(() => cursor.next())
          if (!document) return
          yield document
        }
      } finally {
        await cursor.close()
      }
    },
  }
}

/** Hides what has expired and is not removed yet; commit records have no expiry and are never named by a key. */
function alive(now: number): Filter<MessageDocument> {
  return { $or: [{ xa: { $exists: false } }, { xa: { $gt: now } }] }
}

/** What the cursor gives until the budget is spent. */
async function affordable(
  cursor: FindCursor<MessageDocument>,
  budget?: ReadBudget,
): Promise<MessageDocument[]> {
  if (!budget) return cursor.toArray()
  const found: MessageDocument[] = []
  for await (const document of cursor) {
    if (!budget.allows(document.p.length)) break
    found.push(document)
  }
  return found
}

const answered = <Result>(read: () => Promise<Result>): Promise<Result> => orUnavailable(read())
