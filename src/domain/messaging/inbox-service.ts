/**
 * Inboxes: whoever connects gets what his device missed, then what is said (CHAT-3). The logs and the positions are the inbox; the bus
 * is a hint here too: while words may be missed, and once afterwards, the ends of all followed channels are looked up.
 */
import { channelOf } from './channel-key.ts'
import type { ChannelNews } from './channel-news.ts'
import { type DeviceLevel, deviceLevels } from './device-model.ts'
import type { Acknowledgement } from './handover-log.ts'
import { type CursorState, inboxCursor } from './inbox-cursor.ts'
import { inboxEnds, reachOf } from './inbox-ends.ts'
import type { InboxKeeper } from './inbox-keeper.ts'
import type { Marked } from './inbox-marks.ts'
import type { InboxCursor, InboxOrder, Positions } from './inbox-model.ts'
import type { InboxPages } from './inbox-pages.ts'
import { inboxReading, type Start } from './inbox-reading.ts'
import type { InboxStarts } from './inbox-starts.ts'
import type { InboxStore } from './inbox-store.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef, StoredMessage } from './model.ts'

export interface InboxServiceNeeds {
  keeper: InboxKeeper
  store: Pick<InboxStore, 'forget'>
  starts: InboxStarts
  page: InboxPages
  reader: Pick<MessageReader, 'heads'>
  recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>>
  /** Channels of which inboxes tell. */
  isShown(channel: ChannelRef): boolean
  news: Pick<ChannelNews, 'isAway' | 'onNews'>
  /** Told of confirmed messages, where anybody asks who got what. */
  acks: { acknowledged(acknowledgement: Acknowledgement): void }
  areAcksWanted(tenantId: string): Promise<boolean>
  now: () => number
  lookMs?: number
  onError(error: unknown): void
  observe?: { opened?(cursors: number): void; missed?(messages: number): void }
}

/** Nobody asks any more who got an older message. */
const ASKED_FOR_MS = 10 * 60_000
const LOOK_MS = 5000
/** Channels that a user has left are forgotten when there are many. */
const MANY_LEFT = 50
const LEVEL: DeviceLevel = deviceLevels.master

export function inboxService(needs: InboxServiceNeeds) {
  const { keeper, store, starts, page, reader, acks, news, now, onError, observe = {} } = needs
  const cursors = new Set<CursorState>()
  /** Tenants in which somebody asks who got what. */
  const askedFor = new Map<string, boolean>()
  let isLooking = false
  const timer = setInterval(() => {
    if (news.isAway()) void look()
    for (const tenantId of askedFor.keys()) void askAgain(tenantId)
  }, needs.lookMs ?? LOOK_MS).unref()
  news.onNews({ changed: () => undefined, doubt: () => void look() })

  async function askAgain(tenantId: string): Promise<void> {
    askedFor.set(tenantId, await needs.areAcksWanted(tenantId).catch(() => askedFor.get(tenantId) ?? false))
  }

  /** Channels whose words may have been missed are behind then. */
  async function look(): Promise<void> {
    if (isLooking || cursors.size === 0) return
    isLooking = true
    try {
      const keys = new Set([...cursors].flatMap((cursor) => [...cursor.channels()]))
      const endsOf = await inboxEnds(reader, [...keys].map(channelOf))
      for (const cursor of cursors) {
        for (const key of cursor.channels()) if (keys.has(key)) cursor.reaches(key, reachOf(endsOf(key)))
      }
    } catch (error) {
      onError(error)
    } finally {
      isLooking = false
    }
  }

  function noteConfirmed(order: InboxOrder, { positions, messageIds }: Marked): void {
    const { tenantId, userId } = order
    keeper.note(order, positions)
    for (const messageId of messageIds) acks.acknowledged({ messageId, tenantId, userId, level: LEVEL })
  }

  /** A device that is here for the first time begins where it begins now, whatever the user reads elsewhere meanwhile. */
  function noteStarts(order: InboxOrder, given: Positions | undefined, all: readonly Start[]): void {
    const isNew = given === undefined
    if (isNew) keeper.note(order, new Map(all.map(({ key, beginning }) => [key, beginning.at])))
    keeper.saveSoon(order, { isNew })
    if (isNew) return
    const present = new Set(all.map(({ key }) => key))
    const left = [...given.keys()].filter((key) => !present.has(key))
    if (left.length >= MANY_LEFT) store.forget(order, left).catch(onError)
  }

  return {
    /**
     * Opens the inbox of a device for one connection. Let the connection hear before you ask for what it missed.
     * @throws UnavailableError
     */
    async open(order: InboxOrder): Promise<InboxCursor> {
      const { tenantId, userId, since } = order
      const owner = { tenantId, userId }
      const [given] = await Promise.all([keeper.positionsOf(order), askAgain(tenantId)])
      let hasBegun = false
      const isAskedFor = ({ from, log, at }: StoredMessage): boolean =>
        askedFor.get(tenantId) === true && log === 'messages' && from !== userId && now() - at < ASKED_FOR_MS
      const cursor = inboxCursor({
        onBehind: order.onBehind,
        isNamed: isAskedFor,
        onConfirmed: (marked) => noteConfirmed(order, marked),
      })
      cursors.add(cursor)
      observe.opened?.(cursors.size)
      const missed = inboxReading({
        cursor,
        page,
        async starts(key) {
          const isFirst = given === undefined && !hasBegun
          const found = await starts({ owner, given, isFirst, since: hasBegun ? undefined : since, key })
          if (key === undefined) noteStarts(order, given, found)
          hasBegun = true
          return found
        },
        isMember: async (channel) => (await needs.recipientsOf(channel)).has(userId),
        ...(observe.missed && { observe: observe.missed }),
      })
      return {
        heard: (message) => needs.isShown(message.channel) && cursor.heard(message),
        noted(message) {
          if (needs.isShown(message.channel)) cursor.noted(message)
        },
        missed,
        pushed: cursor.pushed,
        mark: cursor.mark,
        confirm: cursor.confirm,
        close(): void {
          if (!cursors.delete(cursor)) return
          observe.opened?.(cursors.size)
          cursor.close()
          keeper.saveSoon(order)
        },
      }
    },

    async close(): Promise<void> {
      clearInterval(timer)
      await keeper.close()
    },
  }
}
