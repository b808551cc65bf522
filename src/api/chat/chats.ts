/** Chats as this surface shows them: channels of two people and groups, by numbers; whoever is not in one does not learn of it. */
import { channelKey, channelOf } from '#domain/messaging/channel-key.ts'
import {
  type ChannelRef,
  GROUP_CHANNEL,
  PERSON_CHANNEL,
  type StoredMessage,
} from '#domain/messaging/model.ts'
import type { ChatType } from '#generated/chat/realtime-schemas.ts'
import type { Context } from '../../context.ts'
import { ChatError } from './errors.ts'

/** Somebody who asks. */
export interface Asker {
  tenantId: string
  userId: string
}

export type Chats = ReturnType<typeof chatsOf>

export function chatsOf({ messaging }: Pick<Context, 'messaging'>) {
  const { numbers, access, reader } = messaging

  async function isIn(channel: ChannelRef, { userId }: Asker): Promise<boolean> {
    return chatType(channel) !== undefined && (await access.isMember(channel, userId))
  }

  return {
    /** The channel behind the number. @throws ChatError CHAT_NOT_FOUND, also where the asker is not in it */
    async find(asker: Asker, chatId: number): Promise<ChannelRef> {
      const key = (await numbers.find(asker.tenantId, 'channel', [chatId])).get(chatId)
      const channel = key === undefined ? undefined : channelOf(key)
      if (!channel || !(await isIn(channel, asker)))
        throw new ChatError('CHAT_NOT_FOUND', 'there is no such chat')
      return channel
    },

    /** A message of a chat that the asker is in, as it is now; not a deleted one, unless asked for. @throws ChatError MESSAGE_NOT_FOUND */
    async message(asker: Asker, messageId: number, { orDeleted = false } = {}): Promise<StoredMessage> {
      const [message] = await reader.find([messageId])
      const isThere =
        message?.log === 'messages' &&
        (orDeleted || message.deletedAt === undefined) &&
        message.channel.tenantId === asker.tenantId &&
        (await isIn(message.channel, asker))
      if (!message || !isThere) throw new ChatError('MESSAGE_NOT_FOUND', 'there is no such message')
      return message
    },

    /** The number of the chat; it gets one when it has none. */
    async numberOf(channel: ChannelRef): Promise<number> {
      const key = channelKey(channel)
      return (await numbers.of(channel.tenantId, 'channel', [key])).get(key) as number
    },
  }
}

/** Undefined for a channel that is no chat here. */
export function chatType({ type }: ChannelRef): ChatType | undefined {
  if (type === PERSON_CHANNEL) return 'private'
  return type === GROUP_CHANNEL ? 'group' : undefined
}
