/**
 * Two people have a conversation from their first message on: before it is stored each gets a document, so that no stored message is
 * without. Every process looks once for a pair; many new pairs travel together.
 */
import { growingCache } from '#platform/growing-cache.ts'
import { createLane } from '#platform/mongo/lane.ts'
import { channelKey, personMembers } from './channel-key.ts'
import type { ChannelNews } from './channel-news.ts'
import { startingAt } from './conversation-position.ts'
import type { ConversationStore } from './conversation-store.ts'
import { type ChannelRef, type MessageDraft, PERSON_CHANNEL } from './model.ts'
import { orUnavailable } from './or-unavailable.ts'

export interface ConversationOpeningOptions {
  conversations: Pick<ConversationStore, 'missing' | 'add'>
  news: Pick<ChannelNews, 'isAway' | 'onNews'>
  /** The last place given in each channel, by key; channels where none was are left out. */
  heads: (channels: readonly ChannelRef[]) => Promise<ReadonlyMap<string, { seq: number }>>
}

export function conversationOpening({ conversations, news, heads }: ConversationOpeningOptions) {
  const opened = growingCache<string, true>(200_000)
  let deletions = 0
  // A deleted channel begins anew.
  news.onNews({
    changed({ key, what }) {
      if (what !== 'all') return
      deletions += 1
      opened.delete(key)
    },
    doubt() {
      deletions += 1
      opened.clear()
    },
  })

  const lane = createLane<ChannelRef, void>({
    maxBatch: 500,
    inFlight: 2,
    maxQueued: 50_000,
    async commit(channels) {
      const owned = channels.flatMap((channel) =>
        personMembers(channel).map((userId) => ({
          channel,
          key: channelKey(channel),
          owner: { tenantId: channel.tenantId, userId },
        })),
      )
      const missing = new Set(await conversations.missing(owned))
      const added = owned.filter((one) => missing.has(one))
      if (added.length > 0) {
        // After a deletion the numbers go on: what was before it is not unread.
        const last = await heads([...new Set(added.map(({ channel }) => channel))])
        await conversations.add(
          added.map(({ key, owner }) => {
            const position = startingAt(last.get(key)?.seq ?? 0)
            return { owner, record: { key, ...position, joinedAt: 0, changedAt: 0, revision: 1 } }
          }),
        )
      }
      return channels.map(() => ({ status: 'fulfilled', value: undefined }))
    },
  })

  /** Resolves when both have the conversation; undefined when that is known already. */
  return ({
    channel,
    log,
    header,
  }: Pick<MessageDraft, 'channel' | 'log' | 'header'>): Promise<void> | undefined => {
    if (channel.type !== PERSON_CHANNEL || log !== 'messages' || header.noPersist) return undefined
    const key = channelKey(channel)
    if (opened.has(key) && !news.isAway()) return undefined
    const seen = deletions
    return orUnavailable(lane.submit(channel)).then(() => void (seen === deletions && opened.set(key, true)))
  }
}
