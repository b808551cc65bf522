/** Where a device begins in each channel of its user: memberships, conversations and the ends of the logs, read and put together. */
import { channelKey, channelOf } from './channel-key.ts'
import { kindOf } from './channel-kind.ts'
import { type ConversationPosition, scanned, spanToScan, startingAt } from './conversation-position.ts'
import type { ConversationOwner, ConversationStore } from './conversation-store.ts'
import { type InboxEnds, inboxEnds, reachOf } from './inbox-ends.ts'
import type { Positions } from './inbox-model.ts'
import { beginningOf } from './inbox-plan.ts'
import type { Start } from './inbox-reading.ts'
import { lastBefore } from './inbox-since.ts'
import type { MemberStore } from './member-store.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef } from './model.ts'
import { orUnavailable } from './or-unavailable.ts'

export interface InboxStartsNeeds {
  members: Pick<MemberStore, 'channelsOf'>
  conversations: Pick<ConversationStore, 'ofUser'>
  reader: Pick<MessageReader, 'heads' | 'lastFrom' | 'range'>
  /** Channels of which inboxes tell. */
  isShown(channel: ChannelRef): boolean
}

export interface StartQuestion {
  owner: ConversationOwner
  /** How far the device came; undefined when it was never here. */
  given: Positions | undefined
  isFirst: boolean
  since?: number | undefined
  /** Only this channel. */
  key?: string | undefined
}

interface Standing {
  channel: ChannelRef
  key: string
  since: number
  position: ConversationPosition
}

export type InboxStarts = ReturnType<typeof inboxStarts>

export function inboxStarts({ members, conversations, reader, isShown }: InboxStartsNeeds) {
  async function standings(owner: ConversationOwner, key: string | undefined): Promise<Standing[]> {
    const keys = key === undefined ? undefined : [key]
    const [memberships, records] = await Promise.all([
      members.channelsOf(owner.tenantId, owner.userId, keys),
      conversations.ofUser(owner, keys),
    ])
    const byKey = new Map(records.map((record) => [record.key, record]))
    const groups = memberships.map(({ key, since, joinedAt }): Standing => {
      const record = byKey.get(key)
      const isPresent = record?.joinedAt === joinedAt.getTime()
      return { channel: channelOf(key), key, since, position: isPresent ? record : startingAt(since) }
    })
    const people = records
      .map(
        (record): Standing => ({
          channel: channelOf(record.key),
          key: record.key,
          since: 0,
          position: record,
        }),
      )
      .filter(({ channel }) => kindOf(channel.type)?.isPerson)
    const withInbox = groups.filter(({ channel }) => kindOf(channel.type)?.hasConversations)
    return [...withInbox, ...people].filter(({ channel }) => isShown(channel))
  }

  /** What a user says himself is read: his last message in each channel moves his position. */
  async function lookedUp(
    owner: ConversationOwner,
    all: Standing[],
    lastOf: (key: string) => number,
  ): Promise<Standing[]> {
    const spans = all.flatMap(({ channel, key, position }) => {
      const span = spanToScan(position, lastOf(key))
      return span ? [{ channel, ...span }] : []
    })
    if (spans.length === 0) return all
    const own = await reader.lastFrom(owner.userId, spans)
    return all.map((one) => ({
      ...one,
      position: scanned(one.position, lastOf(one.key), own.get(one.key)),
    }))
  }

  /** @throws UnavailableError */
  return async ({ owner, given, isFirst, since, key }: StartQuestion): Promise<Start[]> => {
    const all = await orUnavailable(standings(owner, key))
    const channels = all.map(({ channel }) => channel)
    const endsOf = await orUnavailable(inboxEnds(reader, channels))
    const lastOf = (key: string) => reachOf(endsOf(key)).messages
    const looked = isFirst && since === undefined ? await lookedUp(owner, all, lastOf) : all
    const starts: Start[] = []
    for (const { channel, since: joined, position } of looked) {
      const name = channelKey(channel)
      const ends = endsOf(name)
      const heads = reachOf(ends)
      const facts = { since: joined, read: position.read, given: given?.get(name), isFirst, heads }
      const beginning =
        since === undefined ? beginningOf(facts) : await beginningAt(channel, ends, joined, since)
      starts.push({ key: name, heads, beginning })
    }
    return starts
  }

  async function beginningAt(
    channel: ChannelRef,
    { messages, changes }: InboxEnds,
    joined: number,
    time: number,
  ) {
    const before = async (log: 'messages' | 'changes', head: InboxEnds['messages']) =>
      head === undefined ? 0 : lastBefore(reader, channel, log, { head: head.seq, time })
    const at = {
      messages: Math.max(joined, await before('messages', messages)),
      changes: await before('changes', changes),
    }
    return { at, unknown: { above: at.messages, upTo: at.messages, before: 0 } }
  }
}
