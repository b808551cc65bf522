/** Reading channels: by place, by id, by client number, by words. What has expired is never shown. */
import { channelKey, logKey } from './channel-key.ts'
import { messageOf } from './message-document.ts'
import type { MessageReadStore, SeqRange } from './message-read-store.ts'
import type { LogHead, MessageStore } from './message-store.ts'
import { says } from './message-text.ts'
import type { ChannelRef, LogName, StoredMessage } from './model.ts'
import { type ReadBudget, readBudget } from './read-budget.ts'

export interface MessageReaderNeeds {
  read: MessageReadStore
  messages: Pick<MessageStore, 'heads'>
  now: () => number
}

export interface MessageSearch {
  /** In any text of the payload, whatever the case. */
  keyword?: string | undefined
  /** In milliseconds, both inclusive. */
  startAt?: number | undefined
  endAt?: number | undefined
  limit: number
  /** Goes on where a page ended: only messages with a smaller seq. */
  before?: number | undefined
}

export interface MessagePage {
  /** Newest first. */
  messages: StoredMessage[]
  /** `before` of the next page; absent on the last one. A page may hold fewer than `limit`, and still have a next one. */
  next?: number
}

/** One page looks at no more messages than these. */
const MAX_LOOKED_AT = 20_000
/** Logs in one question. */
const KEYS_TOGETHER = 1000

export type MessageReader = ReturnType<typeof messageReader>

export function messageReader({ read, messages, now }: MessageReaderNeeds) {
  return {
    /** Messages of a range of seq (both ends inclusive), in the order asked for. */
    async range(channel: ChannelRef, log: LogName, range: SeqRange): Promise<StoredMessage[]> {
      return (await read.range(logKey(channel, log), range, now())).map(messageOf)
    },

    /** Those of the ids that are messages of the channel; by rising seq. */
    async byIds(channel: ChannelRef, ids: readonly number[], budget?: ReadBudget): Promise<StoredMessage[]> {
      const key = channelKey(channel)
      const found = await read.byIds(ids, now(), budget)
      return found
        .filter(({ c }) => c === key)
        .sort((one, other) => one.s - other.s)
        .map(messageOf)
    },

    /** Those of the ids that there are, of any channel and log; in the order of the ids. */
    async find(ids: readonly number[]): Promise<StoredMessage[]> {
      const byId = new Map((await read.byIds(ids, now())).map((document) => [document._id, document]))
      return ids.flatMap((id) => byId.get(id) ?? []).map(messageOf)
    },

    /** Messages of the channel with these client numbers; several senders may have used one. By rising seq. */
    async byClientNos(
      channel: ChannelRef,
      numbers: readonly string[],
      budget?: ReadBudget,
    ): Promise<StoredMessage[]> {
      return (await read.byClientNos(channelKey(channel), numbers, now(), budget)).map(messageOf)
    },

    /** The newest message of each channel, by `channelKey`. */
    async last(
      channels: readonly ChannelRef[],
      log: LogName = 'messages',
    ): Promise<Map<string, StoredMessage>> {
      const last = new Map<string, StoredMessage>()
      for (const some of inParts(channels)) {
        const found = await read.newest(
          some.map((channel) => logKey(channel, log)),
          now(),
        )
        for (const message of found.map(messageOf)) last.set(channelKey(message.channel), message)
      }
      return last
    },

    /** The last place given in each channel, by `channelKey`, also where its message is gone; empty channels are left out. */
    async heads(channels: readonly ChannelRef[], log: LogName = 'messages'): Promise<Map<string, LogHead>> {
      const heads = new Map<string, LogHead>()
      for (const some of inParts(channels)) {
        const found = await messages.heads(some.map((channel) => logKey(channel, log)))
        for (const channel of some) {
          const head = found.get(logKey(channel, log))
          if (head) heads.set(channelKey(channel), head)
        }
      }
      return heads
    },

    /** The newest seq that the user has written in each span (`after` exclusive), by `channelKey`; spans without any are left out. */
    async lastFrom(
      userId: string,
      spans: readonly { channel: ChannelRef; after: number; upTo: number }[],
    ): Promise<Map<string, number>> {
      return read.lastFrom(
        userId,
        spans.map(({ channel, after, upTo }) => ({ key: channelKey(channel), after, upTo })),
      )
    },

    /** Newest first. */
    async search(channel: ChannelRef, search: MessageSearch): Promise<MessagePage> {
      const { keyword, limit } = search
      const budget = readBudget()
      const found: StoredMessage[] = []
      let lookedAt = 0
      let seq = 0
      for await (const document of read.backwards(channelKey(channel), search, now())) {
        if (found.length === limit || lookedAt === MAX_LOOKED_AT || budget.isSpent())
          return { messages: found, next: seq }
        lookedAt += 1
        seq = document.s
        if (keyword !== undefined && !says(document.p, keyword)) continue
        budget.allows(document.p.length)
        found.push(messageOf(document))
      }
      return { messages: found }
    },
  }
}

function* inParts<T>(all: readonly T[]): Generator<T[]> {
  for (let start = 0; start < all.length; start += KEYS_TOGETHER)
    yield all.slice(start, start + KEYS_TOGETHER)
}
