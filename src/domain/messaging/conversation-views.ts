/**
 * A user's conversations as they stand: the channels he is a member of and the people he talks to, each with its last message and how
 * far he is in it. Nothing was written for him when a message was sent; all follows from three reads.
 */
import { channelKey, channelOf } from './channel-key.ts'
import { kindOf } from './channel-kind.ts'
import { startingAt } from './conversation-position.ts'
import type { ConversationOwner, ConversationRecord, ConversationStore } from './conversation-store.ts'
import type { MemberStore } from './member-store.ts'
import type { MessageReader } from './message-reader.ts'
import type { ChannelRef } from './model.ts'

export interface ConversationView {
  channel: ChannelRef
  /** As stored, or as it follows from the membership with revision 0. */
  record: ConversationRecord
  /** The last message that is there. */
  last: { seq: number; at: number; from: string; clientNo?: string }
}

export interface ConversationViewsOptions {
  members: Pick<MemberStore, 'channelsOf'>
  conversations: Pick<ConversationStore, 'ofUser'>
  reader: Pick<MessageReader, 'heads' | 'last'>
}

export function conversationViews({ members, conversations, reader }: ConversationViewsOptions) {
  /** What is kept of every conversation, whether or not anything was said in it. */
  async function records(owner: ConversationOwner, keys?: readonly string[]): Promise<ConversationRecord[]> {
    const [memberships, stored] = await Promise.all([
      members.channelsOf(owner.tenantId, owner.userId, keys),
      conversations.ofUser(owner, keys),
    ])
    const byKey = new Map(stored.map((record) => [record.key, record]))
    const ofMembers = memberships
      .filter(({ key }) => kindOf(channelOf(key).type)?.hasConversations)
      .map(({ key, since, joinedAt }): ConversationRecord => {
        const joined = joinedAt.getTime()
        const record = byKey.get(key)
        if (record?.joinedAt === joined) return record
        // What was noted of an earlier membership says nothing about this one.
        const revision = record?.revision ?? 0
        return { key, ...startingAt(since), joinedAt: joined, changedAt: joined, revision }
      })
    const ofPeople = stored.filter(({ key }) => kindOf(channelOf(key).type)?.isPerson)
    return [...ofMembers, ...ofPeople]
  }

  /** The last messages, also where the newest ones are gone. */
  async function lastOf(channels: readonly ChannelRef[]): Promise<Map<string, ConversationView['last']>> {
    const heads = await reader.heads(channels)
    const last = new Map<string, ConversationView['last']>()
    const unsure: ChannelRef[] = []
    for (const channel of channels) {
      const key = channelKey(channel)
      const head = heads.get(key)
      if (!head) continue
      const { seq, at, from, clientNo } = head
      if (at === undefined) unsure.push(channel)
      else last.set(key, { seq, at, from: from ?? '', ...(clientNo !== undefined && { clientNo }) })
    }
    if (unsure.length > 0) {
      for (const [key, { seq, at, from, clientNo }] of await reader.last(unsure))
        last.set(key, { seq, at, from, ...(clientNo !== undefined && { clientNo }) })
    }
    return last
  }

  return {
    records,

    /**
     * Conversations in which something was said since they were hidden, and with `silent` also those of members in which nothing was
     * ever said; of the named channels only, when some are named.
     */
    async shown(
      owner: ConversationOwner,
      keys?: readonly string[],
      { silent = false }: { silent?: boolean } = {},
    ): Promise<ConversationView[]> {
      const kept = await records(owner, keys)
      const channels = kept.map(({ key }) => channelOf(key))
      const lasts = await lastOf(channels)
      return kept.flatMap((record, index) => {
        const said = lasts.get(record.key)
        const last = said ?? (silent ? silenceSince(record) : undefined)
        const channel = channels[index]
        return channel && last && (!said || said.seq > record.hiddenTo) ? [{ channel, record, last }] : []
      })
    },
  }
}

/** What stands for the last message where there is none: as old as the membership, and read. */
function silenceSince({
  joinedAt,
  hiddenTo,
  read,
}: ConversationRecord): ConversationView['last'] | undefined {
  if (joinedAt === 0 || hiddenTo > 0) return undefined
  return { seq: read, at: joinedAt, from: '' }
}

export type ConversationViews = ReturnType<typeof conversationViews>
