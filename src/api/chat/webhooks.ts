/** Offline notices in the words of this surface (CHAT-3): numbers, names and contents as its clients see them. */
import type { Person } from '#domain/accounts/people-service.ts'
import { channelKey } from '#domain/messaging/channel-key.ts'
import type { NoticeWords } from '#domain/messaging/effect-events.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import type { ChatMessageOffline } from '#generated/chat/schemas.ts'
import { chatType } from './chats.ts'
import { messageView, userCard } from './message-view.ts'

export interface ChatNoticeNeeds {
  numbers: {
    of(tenantId: string, kind: 'user' | 'channel', names: Iterable<string>): Promise<Map<string, number>>
  }
  people: { of(tenantId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, Person>> }
  /** What a group is called. */
  profileOf(channel: ChannelRef): Promise<{ name?: string }>
  /** Its messages are shown as nobody's. */
  systemUser: string
}

const LONGEST_TITLE = 255

export function chatNotices({ numbers, people, profileOf, systemUser }: ChatNoticeNeeds): NoticeWords {
  return {
    type: 'chat.message.offline' satisfies ChatMessageOffline['type'],

    async dataOf({ userIds }, message): Promise<ChatMessageOffline['data'] | undefined> {
      const { channel, from, log } = message
      const { tenantId } = channel
      const type = chatType(channel)
      if (!type || log !== 'messages' || message.deletedAt !== undefined) return undefined
      const key = channelKey(channel)
      const [chats, users, cards, profile] = await Promise.all([
        numbers.of(tenantId, 'channel', [key]),
        numbers.of(tenantId, 'user', userIds),
        from === systemUser ? undefined : people.of(tenantId, [from]),
        type === 'group' ? profileOf(channel) : undefined,
      ])
      const id = chats.get(key) as number
      const sender = userCard(cards?.get(from))
      // In a private chat the one who is away sees the other one's name.
      const title = type === 'private' ? sender.nickname : (profile?.name ?? '')
      return {
        message: messageView(message, id, sender.id),
        chat: { id, type, title: title.slice(0, LONGEST_TITLE) },
        sender,
        user_ids: userIds.map((userId) => users.get(userId) as number),
      }
    },
  }
}
