/**
 * Looking for words in everything that somebody may read (CHAT-6): channel by channel in the order of their keys, in each the newest
 * message first. Where a page ends is a channel and a place in it, so that messages that come meanwhile shift nothing.
 */
import { channelKey } from './channel-key.ts'
import type { MessageReader, MessageSearch } from './message-reader.ts'
import type { ChannelRef, StoredMessage } from './model.ts'

export interface SearchServiceOptions {
  reader: Pick<MessageReader, 'search'>
}

/** The next page begins in this channel, with messages below `before` where it is named. */
export interface SearchPlace {
  key: string
  before?: number
}

export interface SearchOrder extends Pick<MessageSearch, 'keyword' | 'startAt' | 'endAt' | 'limit'> {
  from?: SearchPlace | undefined
}

export interface SearchPage {
  messages: StoredMessage[]
  /** Absent on the last page. */
  next?: SearchPlace
}

/** Channels that one page looks into; a page may be empty and still have a next one. */
const MAX_CHANNELS = 10

export function searchService({ reader }: SearchServiceOptions) {
  return {
    async search(channels: readonly ChannelRef[], order: SearchOrder): Promise<SearchPage> {
      const { from, limit, ...words } = order
      const inOrder = channels
        .map((channel) => ({ channel, key: channelKey(channel) }))
        .filter(({ key }) => from === undefined || key >= from.key)
        .sort((one, other) => (one.key < other.key ? -1 : 1))
      const messages: StoredMessage[] = []
      for (const [index, { channel, key }] of inOrder.entries()) {
        if (index === MAX_CHANNELS || messages.length === limit) return { messages, next: { key } }
        const before = key === from?.key ? from.before : undefined
        const page = await reader.search(channel, { ...words, before, limit: limit - messages.length })
        messages.push(...page.messages)
        if (page.next !== undefined) return { messages, next: { key, before: page.next } }
      }
      return { messages }
    },
  }
}
