/** Chats, members and messages as answers show them. Whatever several of them show is looked up once. */
import type { Person } from '#domain/accounts/people-service.ts'
import { channelKey, otherOf } from '#domain/messaging/channel-key.ts'
import type { ChannelProfile } from '#domain/messaging/channel-model.ts'
import type { Conversation } from '#domain/messaging/conversation-service.ts'
import type { ChannelRef, StoredMessage } from '#domain/messaging/model.ts'
import type { components } from '#generated/chat/types.ts'
import type { Context } from '../../context.ts'
import { type Asker, chatType } from './chats.ts'
import { messageView, time, userCard } from './message-view.ts'

type Schemas = components['schemas']

interface Scene {
  asker: Asker
  numbers: ReadonlyMap<string, number>
  people: ReadonlyMap<string, Person>
  profiles: ReadonlyMap<string, ChannelProfile>
}

export function chatViews({ chat, messaging }: Pick<Context, 'chat' | 'messaging'>) {
  const { people, systemUser } = chat

  async function sceneOf(
    asker: Asker,
    channels: readonly ChannelRef[],
    messages: readonly StoredMessage[],
  ): Promise<Scene> {
    const { tenantId, userId } = asker
    const groups = channels.filter((channel) => chatType(channel) === 'group')
    const others = channels
      .filter((channel) => chatType(channel) === 'private')
      .map((channel) => otherOf(channel, userId))
    const named = [...others, ...messages.map(({ from }) => from)].filter((id) => id !== systemUser)
    const keys = [...channels, ...messages.map(({ channel }) => channel)].map(channelKey)
    const [numbers, found, profiles] = await Promise.all([
      messaging.numbers.of(tenantId, 'channel', keys),
      people.of(tenantId, named),
      Promise.all(groups.map((channel) => messaging.channels.profileOf(channel))),
    ])
    const byKey = groups.map((channel, index) => [channelKey(channel), profiles[index] ?? {}] as const)
    return { asker, numbers, people: found, profiles: new Map(byKey) }
  }

  function looksOf(channel: ChannelRef, { asker, numbers, people: found, profiles }: Scene) {
    const key = channelKey(channel)
    const id = numbers.get(key) ?? 0
    if (chatType(channel) === 'group') {
      const { name = '', avatar = '' } = profiles.get(key) ?? {}
      return { id, type: 'group' as const, title: name, avatar_url: avatar }
    }
    const user = userCard(found.get(otherOf(channel, asker.userId)))
    return { id, type: 'private' as const, title: user.nickname, avatar_url: user.avatar_url, user }
  }

  function shown(message: StoredMessage, { numbers, people: found }: Scene): Schemas['Message'] {
    const chatId = numbers.get(channelKey(message.channel)) ?? 0
    return messageView(message, chatId, found.get(message.from)?.number ?? 0)
  }

  /** The newest one that was not deleted, of those that were read. */
  const lastOf = ({ recents }: Conversation) => recents.find(({ deletedAt }) => deletedAt === undefined)

  function lastView(conversation: Conversation | undefined, scene: Scene) {
    const last = conversation && lastOf(conversation)
    return last && { last_message: shown(last, scene) }
  }

  return {
    async listed(asker: Asker, list: readonly Conversation[]): Promise<Schemas['ListedChat'][]> {
      const lasts = list.flatMap((conversation) => lastOf(conversation) ?? [])
      const scene = await sceneOf(
        asker,
        list.map(({ channel }) => channel),
        lasts,
      )
      return list.map((conversation) => ({
        ...looksOf(conversation.channel, scene),
        unread_count: conversation.unread,
        ...lastView(conversation, scene),
        updated_at: time(conversation.at),
      }))
    },

    /** One chat that the asker is in. @throws GroupError `channel_missing` */
    async whole(asker: Asker, channel: ChannelRef): Promise<Schemas['Chat']> {
      const isPrivate = chatType(channel) === 'private'
      const [[conversation], role, members] = await Promise.all([
        messaging.conversations.list(asker, { channels: [channel], silent: true, recents: RECENTS }),
        messaging.groups.roleOf(asker, channel),
        isPrivate
          ? messaging.access.recipientsOf(channel).then(({ size }) => size)
          : messaging.channels.countMembers(channel),
      ])
      const last = conversation && lastOf(conversation)
      const scene = await sceneOf(asker, [channel], last ? [last] : [])
      return {
        ...looksOf(channel, scene),
        member_count: Math.max(1, members),
        role,
        unread_count: conversation?.unread ?? 0,
        ...lastView(conversation, scene),
      }
    },

    async messages(asker: Asker, found: readonly StoredMessage[]): Promise<Schemas['Message'][]> {
      const scene = await sceneOf(asker, [], found)
      return found.map((message) => shown(message, scene))
    },
  }
}

/** Messages of a conversation that are read to find one that was not deleted. */
export const RECENTS = 5
