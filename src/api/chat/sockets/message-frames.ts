/** Frames of messages and of what was done to them: each is encoded once for everybody who sees the same. */
import type { Person } from '#domain/accounts/people-service.ts'
import { channelKey, otherOf, personMembers } from '#domain/messaging/channel-key.ts'
import type { ChannelRef, StoredMessage } from '#domain/messaging/model.ts'
import type { ChatCard } from '#generated/chat/realtime-schemas.ts'
import type { Context } from '../../../context.ts'
import { type Chats, chatType } from '../chats.ts'
import { messageView, time, userCard } from '../message-view.ts'
import type { Sessions } from './session.ts'

export interface MessageFramesNeeds {
  context: Pick<Context, 'chat' | 'messaging'>
  chats: Pick<Chats, 'numberOf'>
  encode: Sessions['encode']
}

/** What a receiver gets of a message; undefined for what this surface does not show. */
export type Shown = (message: StoredMessage, userId: string) => Buffer | undefined

/** A chat with the people who speak in it, as far as the present messages show them. */
interface Scene {
  channel: ChannelRef
  chatId: number
  /** Of a group. */
  title: string
  people: ReadonlyMap<string, Person>
}

export type MessageFrames = ReturnType<typeof messageFrames>

const LONGEST_TITLE = 255

export function messageFrames({ context, chats, encode }: MessageFramesNeeds) {
  const { people, systemUser } = context.chat
  const { channels } = context.messaging

  async function sceneOf(channel: ChannelRef, messages: readonly StoredMessage[]): Promise<Scene> {
    const isPrivate = chatType(channel) === 'private'
    const named = [...(isPrivate ? personMembers(channel) : []), ...messages.map(({ from }) => from)]
    const [chatId, found, profile] = await Promise.all([
      chats.numberOf(channel),
      people.of(
        channel.tenantId,
        named.filter((id) => id !== systemUser),
      ),
      isPrivate ? undefined : channels.profileOf(channel),
    ])
    return { channel, chatId, people: found, title: (profile?.name ?? '').slice(0, LONGEST_TITLE) }
  }

  function chatCard({ channel, chatId, title, people }: Scene, userId: string): ChatCard {
    if (chatType(channel) === 'group') return { id: chatId, type: 'group', title }
    return { id: chatId, type: 'private', title: userCard(people.get(otherOf(channel, userId))).nickname }
  }

  function frame(message: StoredMessage, scene: Scene, userId: string): Buffer {
    const sender = userCard(scene.people.get(message.from))
    const { change } = message
    if (change?.kind === 'delete') {
      return encode('message.delete', {
        message_id: change.messageId,
        chat_id: scene.chatId,
        deleted_by: sender.id,
        deleted_at: time(message.at),
      })
    }
    const shown = { message: messageView(message, scene.chatId, sender.id), chat: chatCard(scene, userId) }
    return change ? encode('message.edit', shown) : encode('message.new', { ...shown, sender })
  }

  /** Looks up whatever these messages show, once. @throws UnavailableError */
  return async function show(messages: readonly StoredMessage[]): Promise<Shown> {
    const byChannel = Map.groupBy(messages.filter(isShown), ({ channel }) => channelKey(channel))
    const scenes = new Map<string, Scene>()
    await Promise.all(
      [...byChannel].map(async ([key, some]) => {
        const { channel } = some[0] as StoredMessage
        scenes.set(key, await sceneOf(channel, some))
      }),
    )
    const made = new Map<string, Buffer>()
    return (message, userId) => {
      const scene = isShown(message) ? scenes.get(channelKey(message.channel)) : undefined
      if (!scene) return undefined
      const view = chatType(message.channel) === 'private' ? userId : ''
      const known = made.get(`${message.id} ${view}`)
      if (known) return known
      const fresh = frame(message, scene, userId)
      made.set(`${message.id} ${view}`, fresh)
      return fresh
    }
  }
}

/** Commands are for devices of the other surface only; a deleted message has nothing left to show. */
const isShown = ({ log, channel, deletedAt }: StoredMessage): boolean =>
  log !== 'commands' && chatType(channel) !== undefined && (log === 'changes' || deletedAt === undefined)
