/**
 * Reading a channel page by page from a message on (CHAT-6). Deleted messages keep their place and are left out of what is shown, so a
 * page reads on until it is full; it ends early, and says where to go on, rather than read without bound.
 */
import { ChangeRefusedError } from './errors.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef, StoredMessage } from './model.ts'
import { readBudget } from './read-budget.ts'

export interface HistoryServiceOptions {
  reader: Pick<MessageReader, 'byIds' | 'range'>
}

export interface HistoryOrder {
  /** Ids of messages of the channel, deleted ones too; one of them at most. The newest page when both are absent. */
  before?: number | undefined
  after?: number | undefined
  limit: number
}

export interface HistoryPage {
  /** In the order of sending. */
  messages: StoredMessage[]
  /** The message from which to go on in the same direction; absent at the end. */
  next?: number
}

/** Reads that one page may take. */
const MAX_READS = 10

export function historyService({ reader }: HistoryServiceOptions) {
  async function seqOf(channel: ChannelRef, id: number): Promise<number> {
    const [message] = await reader.byIds(channel, [id])
    if (!message) throw new ChangeRefusedError('message_missing')
    return message.seq
  }

  return {
    /** @throws ChangeRefusedError `message_missing` for a message that is not of the channel */
    async page(channel: ChannelRef, { before, after, limit }: HistoryOrder): Promise<HistoryPage> {
      const isForward = after !== undefined
      const start = after ?? before
      let place = start === undefined ? undefined : await seqOf(channel, start)
      const order = isForward ? 'oldest' : 'newest'
      const budget = readBudget()
      const found: StoredMessage[] = []
      let last: StoredMessage | undefined
      for (let reads = 0; reads < MAX_READS; reads++) {
        const range = isForward ? { from: (place ?? 0) + 1 } : place === undefined ? {} : { to: place - 1 }
        const some = await reader.range(channel, 'messages', { ...range, limit: limit + 1, order, budget })
        for (const message of some) {
          if (found.length === limit) return pageOf(found, isForward, last)
          last = message
          if (message.deletedAt === undefined) found.push(message)
        }
        if (budget.isSpent()) break
        if (some.length <= limit) return pageOf(found, isForward)
        place = last?.seq
      }
      return pageOf(found, isForward, last)
    },
  }
}

function pageOf(found: StoredMessage[], isForward: boolean, next?: StoredMessage): HistoryPage {
  const messages = isForward ? found : found.toReversed()
  return { messages, ...(next && { next: next.id }) }
}
