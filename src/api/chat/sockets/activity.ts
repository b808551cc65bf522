/** What people do at the moment, on the socket: who writes, who has read, who is there, and words of the operators (CHAT-2). */
import type { NoticeFact, PresenceFact, ReadFact, TypingFact } from '#domain/messaging/activity-facts.ts'
import type { Signal, SignalFact } from '#domain/messaging/signal-feed.ts'
import type { RealtimeHandlers } from '#generated/chat/realtime.ts'
import type { Context } from '../../../context.ts'
import type { Chats } from '../chats.ts'
import { time, userCard } from '../message-view.ts'
import type { ChatPart } from './index.ts'
import type { Session, Sessions } from './session.ts'

type Handlers = Pick<RealtimeHandlers<Session>, 'message.read' | 'typing' | 'presence'>
type ActivityFact = TypingFact | ReadFact | PresenceFact | NoticeFact

const KINDS: Record<ActivityFact['kind'], true> = { typing: true, read: true, presence: true, notice: true }

const isActivity = (signal: Signal): signal is Signal<ActivityFact> => Object.hasOwn(KINDS, signal.fact.kind)

export function chatActivity(
  context: Pick<Context, 'chat' | 'logger'>,
  sessions: Sessions,
  chats: Chats,
): ChatPart & { handlers: Handlers } {
  const { people, activity } = context.chat
  /** What is shown is looked up first; signals go out in the order in which they came. */
  let line = Promise.resolve()

  async function frameOf({ tenantId, fact }: Signal<ActivityFact>): Promise<Buffer> {
    if (fact.kind === 'notice') return noticeFrame(fact, sessions)
    const user = userCard((await people.of(tenantId, [fact.userId])).get(fact.userId))
    if (fact.kind === 'presence') {
      const { isOnline, lastSeenAt } = fact
      const seen = { is_online: isOnline, last_seen: time(lastSeenAt) }
      return sessions.encode('presence', { user_id: user.id, ...seen, user })
    }
    const chatId = await chats.numberOf(fact.channel)
    if (fact.kind === 'typing') {
      return sessions.encode('typing', { chat_id: chatId, user_id: user.id, is_typing: fact.isTyping, user })
    }
    const read = { message_id: fact.messageId, read_by: user.id, read_at: time(fact.at) }
    return sessions.encode('message.read', { chat_id: chatId, ...read })
  }

  async function tell(signal: Signal<ActivityFact>): Promise<void> {
    const frame = await frameOf(signal)
    for (const session of sessions.named(signal)) session.write(frame)
  }

  return {
    handlers: {
      async 'message.read'({ message_id }, session) {
        const { tenantId, userId, id: connectionId } = session
        const reader = { tenantId, userId, connectionId }
        const { channel } = await activity.receipts.readMessage(reader, message_id)
        return { message_id, chat_id: await chats.numberOf(channel) }
      },
      typing: ({ chat_id, is_typing }, session) =>
        session.inTurn(`typing ${chat_id}`, async () => {
          const { tenantId, userId, id: connectionId } = session
          const channel = await chats.find(session, chat_id)
          await activity.typing.set({ tenantId, userId, connectionId }, channel, is_typing)
          return {}
        }),
      presence: ({ is_online }, { tenantId, userId, inTurn }) =>
        inTurn('presence', async () => {
          await activity.presence.say({ tenantId, userId }, is_online)
          return {}
        }),
    },

    closed: (session) => activity.typing.leave(session.id),

    hear(signal: Signal<SignalFact>) {
      if (!isActivity(signal) || sessions.named(signal).length === 0) return
      line = line
        .then(() => tell(signal))
        .catch((error: unknown) => context.logger.warn({ reason: (error as Error).message }, 'chat activity'))
    },
  }
}

function noticeFrame({ title, text, level, url }: NoticeFact, sessions: Sessions): Buffer {
  const notice = { title, message: text, type: level, ...(url !== undefined && { action_url: url }) }
  return sessions.encode('notification', notice)
}
