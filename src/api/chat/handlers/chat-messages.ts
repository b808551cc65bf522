/** What was said: the history of a chat, how far the caller has read it, and where words were used. */
import type { Principal } from '#domain/accounts/model.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import type { Handlers } from '#generated/chat/http.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { Context } from '../../../context.ts'
import { askerOf } from '../askers.ts'
import { chatViews } from '../chat-views.ts'
import { type Asker, type Chats, chatType } from '../chats.ts'
import { cursorOf, numberIn, placeOf, textIn } from '../cursor.ts'

type Operations = 'listHistory' | 'markChatRead' | 'searchMessages'

export function chatMessageHandlers(
  context: Pick<Context, 'chat' | 'messaging'>,
  chats: Chats,
): Pick<Handlers<Principal>, Operations> {
  const { conversations, history, words } = context.messaging
  const { receipts } = context.chat.activity
  const views = chatViews(context)

  async function channelsOf(asker: Asker, chatId: number | undefined): Promise<ChannelRef[]> {
    if (chatId !== undefined) return [await chats.find(asker, chatId)]
    return (await conversations.channelsOf(asker)).filter((channel) => chatType(channel) !== undefined)
  }

  return {
    async listHistory({ params, query: { before, after, limit }, principal }) {
      if (before !== undefined && after !== undefined) {
        throw new Refusal('invalid', 'either before or after, not both')
      }
      const asker = askerOf(principal)
      const channel = await chats.find(asker, params.chat_id)
      const { messages, next } = await history.page(channel, { before, after, limit })
      return { status: 200, body: { items: await views.messages(asker, messages), next: next ?? null } }
    },
    async markChatRead({ params, body, principal }) {
      const asker = askerOf(principal)
      const channel = await chats.find(asker, params.chat_id)
      if (body.message_id === undefined) await receipts.readAll(asker, channel)
      else await receipts.readMessage(asker, body.message_id, channel)
      const [conversation] = await conversations.list(asker, { channels: [channel] })
      return { status: 200, body: { unread_count: conversation?.unread ?? 0 } }
    },
    async searchMessages({ query, principal }) {
      const asker = askerOf(principal)
      const { key, before } = placeOf(query.cursor)
      const { messages, next } = await words.search(await channelsOf(asker, query.chat_id), {
        keyword: query.q,
        startAt: msOf(query.from),
        endAt: msOf(query.to),
        limit: query.limit,
        from: { key: textIn(key) ?? '', ...withBefore(numberIn(before)) },
      })
      const cursor = next ? cursorOf({ ...next }) : null
      return { status: 200, body: { items: await views.messages(asker, messages), next_cursor: cursor } }
    },
  }
}

const msOf = (time: string | undefined) => (time === undefined ? undefined : Date.parse(time))
const withBefore = (before: number | undefined) => (before === undefined ? {} : { before })
