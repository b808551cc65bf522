/**
 * Conversations of a user (IM-4): his list with unread counts and recent messages, and what he does with them. A message costs no
 * write for its readers; see `conversation-position` for what is unread.
 */
import { channelKey } from './channel-key.ts'
import { type ConversationQuery, listed, versionOf } from './conversation-list.ts'
import {
  type ConversationPosition,
  hiddenUpTo,
  readTo,
  scanned,
  spanToScan,
  unreadOf,
  withUnread,
} from './conversation-position.ts'
import type { ConversationOwner, ConversationStore } from './conversation-store.ts'
import type { ConversationView, ConversationViews } from './conversation-views.ts'
import { UnavailableError } from './errors.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef, StoredMessage } from './model.ts'
import { type ReadBudget, readBudget } from './read-budget.ts'

export interface ConversationServiceOptions {
  conversations: Pick<ConversationStore, 'put' | 'remember'>
  views: ConversationViews
  reader: Pick<MessageReader, 'heads' | 'lastFrom' | 'range'>
  now: () => number
}

export interface ConversationListQuery extends ConversationQuery {
  /** Only these channels. */
  channels?: readonly ChannelRef[]
  onlyUnread?: boolean
  /** Also those that a member is in and nothing was ever said in. */
  silent?: boolean
  /** Recent messages of each conversation, newest first, above its `lastSeqs`; none when absent. */
  recents?: number
  /** Conversations in a page; all when absent. */
  limit?: number
  /** The first is 1. */
  page?: number
}

export interface Conversation {
  channel: ChannelRef
  unread: number
  /** Of the last message, in milliseconds. */
  at: number
  lastSeq: number
  lastClientNo?: string
  readTo: number
  /** Messages up to here were deleted with the conversation. */
  hiddenTo: number
  version: number
  recents: StoredMessage[]
}

/** Tries of a change that meets another one of the same conversation. */
const MAX_TRIES = 20
/** Shorter looks back are not worth a note. */
const NOTED_FROM = 50
/** Channels whose recent messages are read at the same time. */
const TOGETHER = 20

export type ConversationService = ReturnType<typeof conversationService>

export function conversationService({ conversations, views, reader, now }: ConversationServiceOptions) {
  /** Brings the positions up to the last messages, and notes what took a long look. */
  async function lookedUp(
    owner: ConversationOwner,
    shown: readonly ConversationView[],
  ): Promise<ConversationView[]> {
    const spans = shown.flatMap(({ channel, record, last }) => {
      const span = last.from === owner.userId ? undefined : spanToScan(record, last.seq)
      return span ? [{ channel, ...span }] : []
    })
    const own = spans.length > 0 ? await reader.lastFrom(owner.userId, spans) : new Map<string, number>()
    const looked = shown.map((view) => {
      const { record, last } = view
      const found = last.from === owner.userId && last.seq > record.scannedTo ? last.seq : own.get(record.key)
      return { ...view, record: { ...record, ...scanned(record, last.seq, found) } }
    })
    const long = new Set(
      spans.filter(({ after, upTo }) => upTo - after >= NOTED_FROM).map(({ channel }) => channel),
    )
    const noted = looked.filter(({ channel }) => long.has(channel)).map(({ record }) => record)
    await conversations.remember(owner, noted)
    return looked
  }

  async function recentsOf(
    { channel, record }: ConversationView,
    { limit, known, budget }: { limit: number; known: number; budget: ReadBudget },
  ) {
    const from = Math.max(record.hiddenTo, known) + 1
    return reader.range(channel, 'messages', { from, limit, order: 'newest', budget })
  }

  /** Changes the position of one conversation; nothing happens where the user has none. Says whether more is read than before. */
  async function move(
    owner: ConversationOwner,
    channel: ChannelRef,
    change: (position: ConversationPosition, last: number) => ConversationPosition,
  ): Promise<boolean> {
    const key = channelKey(channel)
    for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
      const [[record], heads] = await Promise.all([views.records(owner, [key]), reader.heads([channel])])
      if (!record) return false
      const position = change(record, heads.get(key)?.seq ?? 0)
      if (!(await conversations.put(owner, { ...record, ...position, changedAt: now() }))) continue
      return position.read > record.read
    }
    throw new UnavailableError()
  }

  return {
    /**
     * By the time of the last message, newest first; hidden ones and those without any message are left out. The recents of all
     * together are bounded in bytes: the oldest conversations may have fewer.
     */
    async list(owner: ConversationOwner, query: ConversationListQuery = {}): Promise<Conversation[]> {
      const { onlyUnread = false, recents = 0, limit, page = 1, lastSeqs, silent = false } = query
      const shown = await views.shown(owner, query.channels?.map(channelKey), { silent })
      const wanted = listed(shown, query)
      const pageOf = <Item>(all: readonly Item[]) =>
        limit === undefined ? [...all] : all.slice((page - 1) * limit, page * limit)
      const isUnread = ({ record, last }: ConversationView) => unreadOf(record, last.seq) > 0
      const looked = onlyUnread
        ? pageOf((await lookedUp(owner, wanted.filter(isUnread))).filter(isUnread))
        : await lookedUp(owner, pageOf(wanted))
      const budget = readBudget()
      const recent = await together(looked, (view) => {
        const known = lastSeqs?.get(view.record.key) ?? 0
        return recents > 0 ? recentsOf(view, { limit: recents, known, budget }) : Promise.resolve([])
      })
      return looked.map((view, index) => conversationOf(view, recent[index] ?? []))
    },

    /** Read up to `seq`, or everything. False when that was read already. */
    setRead: (owner: ConversationOwner, channel: ChannelRef, seq?: number): Promise<boolean> =>
      move(owner, channel, (position, last) => readTo(position, last, seq)),

    /** Exactly so many are unread, at most all. */
    async setUnread(owner: ConversationOwner, channel: ChannelRef, unread: number): Promise<void> {
      await move(owner, channel, (position, last) => withUnread(position, last, unread))
    },

    /** Takes the conversation out of the list until something is said in it; what was said before stays out of its recents. */
    async hide(owner: ConversationOwner, channel: ChannelRef): Promise<void> {
      await move(owner, channel, hiddenUpTo)
    },

    /** The channels of the conversations that a list would show. */
    async channelsOf(owner: ConversationOwner): Promise<ChannelRef[]> {
      return (await views.shown(owner)).map(({ channel }) => channel)
    },
  }
}

function conversationOf(view: ConversationView, recents: StoredMessage[]): Conversation {
  const { channel, record, last } = view
  return {
    channel,
    unread: unreadOf(record, last.seq),
    at: last.at,
    lastSeq: last.seq,
    ...(last.clientNo !== undefined && { lastClientNo: last.clientNo }),
    readTo: record.read,
    hiddenTo: record.hiddenTo,
    version: versionOf(view),
    recents,
  }
}

/** Some at a time, answers in order. */
async function together<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Result[] = []
  for (let start = 0; start < items.length; start += TOGETHER) {
    results.push(...(await Promise.all(items.slice(start, start + TOGETHER).map(work))))
  }
  return results
}
