/** The chat family over HTTP on its listener: people, chats, members, history (CHAT-6). */
import type { FastifyInstance } from 'fastify'
import type { Principal } from '#domain/accounts/model.ts'
import { type Handlers, routes } from '#generated/chat/http.ts'
import { mountRoutes } from '#generated/runtime/mount.ts'
import type { Context } from '../../context.ts'
import { authenticateAsker } from './authenticate.ts'
import { chatsOf } from './chats.ts'
import { blockHandlers } from './handlers/blocks.ts'
import { callHistoryHandlers } from './handlers/calls.ts'
import { chatMemberHandlers } from './handlers/chat-members.ts'
import { chatMessageHandlers } from './handlers/chat-messages.ts'
import { chatHandlers } from './handlers/chats.ts'
import { notificationHandlers } from './handlers/notifications.ts'
import { userHandlers } from './handlers/users.ts'
import { chatAnswer } from './refusals.ts'

export function mountChat(app: FastifyInstance, context: Context): void {
  const chats = chatsOf(context)
  const handlers: Handlers<Principal> = {
    ...userHandlers(context),
    ...blockHandlers(context),
    ...chatHandlers(context, chats),
    ...chatMemberHandlers(context, chats),
    ...chatMessageHandlers(context, chats),
    ...notificationHandlers(context),
    ...callHistoryHandlers(context),
  }
  mountRoutes(app, routes, handlers, {
    checkAnswers: context.config.mode === 'debug',
    now: context.now,
    refuse: chatAnswer,
    authenticate: (request, requirements) =>
      authenticateAsker(context.chat.authentication, request, requirements),
  })
}
