/** Conversations between the words of this surface and ours. */
import type { Conversation, ConversationListQuery } from '#domain/messaging/conversation-service.ts'
import type { ChannelRef, StoredMessage } from '#domain/messaging/model.ts'
import type { components } from '#generated/im/types.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { channelOf, lastSeqsOf } from './channel-name.ts'
import { messageView, nameFor } from './message-view.ts'
import { rising } from './page-range.ts'

type Schemas = components['schemas']

export const DEFAULT_RECENTS = 15
const DEFAULT_PAGE = 100

/** Undefined where no message of a conversation is wanted, which the product answers with nothing at all. */
export function listQueryOf(body: Schemas['ConversationSync']): ConversationListQuery | undefined {
  if (body.msg_count === 0) return undefined
  return {
    recents: body.msg_count ?? DEFAULT_RECENTS,
    version: body.version ?? 0,
    lastSeqs: lastSeqsOf(body.last_msg_seqs, body.uid),
    onlyUnread: body.only_unread === 1,
    excludeTypes: body.exclude_channel_types ?? [],
    limit: body.limit || body.page_size || DEFAULT_PAGE,
    page: body.page || 1,
  }
}

export const conversationView =
  (uid: string) =>
  (conversation: Conversation): Schemas['ConversationView'] => ({
    ...channelNameView(conversation.channel, uid),
    unread: conversation.unread,
    timestamp: Math.floor(conversation.at / 1000),
    last_msg_seq: conversation.lastSeq,
    last_client_msg_no: conversation.lastClientNo ?? '',
    offset_msg_seq: conversation.hiddenTo,
    readed_to_msg_seq: conversation.readTo,
    version: conversation.version,
    recents: conversation.recents.map(messageView),
  })

/** A channel as the user knows it. */
export const channelNameView = (channel: ChannelRef, uid: string): Schemas['NamedChannel'] => ({
  channel_id: nameFor(channel, uid),
  channel_type: channel.type,
})

/** Whose newest messages are wanted, and from where on. @throws Refusal where both forms or none are given */
export function positionsOf(body: Schemas['ConversationMessagesSync']) {
  const { uid, channels, channel_id: id, channel_type: type } = body
  if (channels?.length && id) throw new Refusal('invalid', 'channels and channel_id exclude each other')
  if (id && !type) throw new Refusal('invalid', 'channel_id needs channel_type')
  if (!channels?.length && !id) throw new Refusal('invalid', 'channels or channel_id is needed')
  const named = channels?.length ? channels : [{ channel_id: id ?? '', channel_type: type ?? 0 }]
  return named.map((one) => ({
    channel: channelOf(one.channel_id, one.channel_type, uid),
    known: 'last_msg_seq' in one ? (one.last_msg_seq ?? 0) : 0,
  }))
}

export function channelMessagesView(
  channel: ChannelRef,
  uid: string,
  found: { messages: readonly StoredMessage[]; readTo: number },
): Schemas['ChannelMessages'] {
  return {
    ...channelNameView(channel, uid),
    messages: rising(found.messages).map(messageView),
    user_last_msg_seq: found.readTo,
  }
}
