/** Looking back for somebody's own messages, in many channels at once: short spans go together in one question, long ones alone. */
import type { Db, Filter } from 'mongodb'
import type { MessageDocument } from './message-document.ts'

/** A part of a log in which to look, `after` exclusive. */
export interface LogSpan {
  key: string
  after: number
  upTo: number
}

const MAX_TIME_MS = 5000
/** Questions at the same time. */
const TOGETHER = 20
/** Spans up to this length share a question. */
const SHORT = 50
const SPANS_IN_ONE = 100

export function ownMessageStore(db: Db) {
  const messages = db.collection<MessageDocument>('messages', { readConcern: { level: 'majority' } })
  const within = ({ key, after, upTo }: LogSpan) => ({ c: { $eq: key }, s: { $gt: after, $lte: upTo } })

  /** All own messages of short spans; few, whoever wrote them. */
  async function lookAtShort(from: string, spans: readonly LogSpan[]): Promise<MessageDocument[]> {
    const query: Filter<MessageDocument> = { $or: spans.map(within), f: from }
    return messages.find(query, { maxTimeMS: MAX_TIME_MS, projection: { c: 1, s: 1 } }).toArray()
  }

  async function lookAtLong(from: string, span: LogSpan): Promise<MessageDocument[]> {
    const query: Filter<MessageDocument> = { ...within(span), f: from }
    const newest = messages.find(query, { maxTimeMS: MAX_TIME_MS, projection: { c: 1, s: 1 } })
    return newest.sort({ c: -1, s: -1 }).limit(1).toArray()
  }

  return {
    /** The newest seq of the sender's own in each span, by key; spans without any are left out. */
    async lastFrom(from: string, spans: readonly LogSpan[]): Promise<Map<string, number>> {
      const seqs = new Map<string, number>()
      const isShort = ({ after, upTo }: LogSpan) => upTo - after <= SHORT
      const short = spans.filter(isShort)
      const questions = spans.filter((span) => !isShort(span)).map((span) => () => lookAtLong(from, span))
      for (let start = 0; start < short.length; start += SPANS_IN_ONE) {
        const some = short.slice(start, start + SPANS_IN_ONE)
        questions.push(() => lookAtShort(from, some))
      }
      const ask = async () => {
        for (let next = questions.pop(); next; next = questions.pop())
          for (const { c, s } of await next()) seqs.set(c, Math.max(s, seqs.get(c) ?? 0))
      }
      await Promise.all(Array.from({ length: Math.min(TOGETHER, questions.length) }, ask))
      return seqs
    },
  }
}
