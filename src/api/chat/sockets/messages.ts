/** Sending (CHAT-2). */
import { channelKey } from '#domain/messaging/channel-key.ts'
import type { ChannelRef, StoredMessage } from '#domain/messaging/model.ts'
import type { RealtimeHandlers } from '#generated/chat/realtime.ts'
import type { SendMessage } from '#generated/chat/realtime-schemas.ts'
import type { Context } from '../../../context.ts'
import type { Chats } from '../chats.ts'
import { payloadOf } from '../content.ts'
import { ChatError } from '../errors.ts'
import { time } from '../message-view.ts'
import type { Session } from './session.ts'

type Handlers = Pick<RealtimeHandlers<Session>, 'message.send'>

const HEADER = { redDot: true, syncOnce: false, noPersist: false }

export function messageHandlers({ messaging }: Pick<Context, 'messaging'>, chats: Chats): Handlers {
  /** What is needed before it is sent; messages of a chat are sent in the order in which they came, whatever they need. */
  async function send(sent: SendMessage, session: Session) {
    const channel = await chats.find(session, sent.chat_id)
    const answered = sent.reply_to_id ? await answeredIn(session, channel, sent.reply_to_id) : undefined
    const clientNo = sent.client_message_id ?? undefined
    return {
      stored: messaging.service.send({
        channel,
        from: session.userId,
        payload: payloadOf(sent, answered),
        ...(clientNo !== undefined && { clientNo }),
        header: HEADER,
        check: 'all',
      }),
    }
  }

  /** Of this chat only: what one cannot see in it, one cannot answer. */
  async function answeredIn(
    session: Session,
    channel: ChannelRef,
    messageId: number,
  ): Promise<StoredMessage> {
    const message = await chats.message(session, messageId)
    if (channelKey(message.channel) !== channelKey(channel)) throw missing()
    return message
  }

  return {
    async 'message.send'(sent, session) {
      const { stored } = await session.inTurn(`send ${sent.chat_id}`, () => send(sent, session))
      const { id, at } = await stored
      return { message_id: id, chat_id: sent.chat_id, created_at: time(at) }
    },
  }
}

const missing = () => new ChatError('MESSAGE_NOT_FOUND', 'there is no such message')
