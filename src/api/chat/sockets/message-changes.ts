/** Editing and deleting (CHAT-2): what may be done by whom is the area's to say. */
import type { RealtimeHandlers } from '#generated/chat/realtime.ts'
import type { Context } from '../../../context.ts'
import type { Chats } from '../chats.ts'
import { editedPayload } from '../content.ts'
import { ChatError } from '../errors.ts'
import { time } from '../message-view.ts'
import type { Session } from './session.ts'

type Handlers = Pick<RealtimeHandlers<Session>, 'message.edit' | 'message.delete'>

export function changeHandlers({ messaging }: Pick<Context, 'messaging'>, chats: Chats): Handlers {
  return {
    async 'message.edit'({ message_id, content, data }, session) {
      return session.inTurn(`change ${message_id}`, async () => {
        const message = await chats.message(session, message_id)
        const payload = editedPayload(message.payload, { content, ...(data && { data }) })
        if (!payload) {
          throw new ChatError('VALIDATION_ERROR', 'The content does not fit the type of the message.', {
            field: 'content',
            reason: 'is of another type than the message',
          })
        }
        const { tenantId, userId: by } = session
        const { channel, at } = await messaging.changes.edit({ tenantId, messageId: message_id, by, payload })
        return { message_id, chat_id: await chats.numberOf(channel), updated_at: time(at) }
      })
    },

    async 'message.delete'({ message_id }, session) {
      return session.inTurn(`change ${message_id}`, async () => {
        const { tenantId, userId: by } = session
        await chats.message(session, message_id, { orDeleted: true })
        const { channel, at } = await messaging.changes.remove({ tenantId, messageId: message_id, by })
        return { message_id, chat_id: await chats.numberOf(channel), deleted_at: time(at) }
      })
    },
  }
}
