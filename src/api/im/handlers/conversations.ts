/** What a user's list of conversations shows (IM-4). */
import type { Manager } from '#domain/managers/model.ts'
import { channelKey } from '#domain/messaging/channel-key.ts'
import { readBudget } from '#domain/messaging/read-budget.ts'
import type { HandlersOf } from '#generated/im/http.ts'
import type { Context } from '../../../context.ts'
import { channelOf } from '../channel-name.ts'
import {
  channelMessagesView,
  channelNameView,
  conversationView,
  DEFAULT_RECENTS,
  listQueryOf,
  positionsOf,
} from '../conversation-view.ts'
import { TENANT } from '../forms.ts'

const DONE = { status: 200, body: { status: 200 } } as const

const ownerOf = ({ uid }: { uid: string }) => ({ tenantId: TENANT, userId: uid })

interface Named {
  uid: string
  channel_id: string
  channel_type: number
}
const namedBy = ({ uid, channel_id, channel_type }: Named) => channelOf(channel_id, channel_type, uid)

export function conversationHandlers({
  messaging,
}: Pick<Context, 'messaging'>): HandlersOf<'conversation', Manager> {
  const { conversations, reader } = messaging
  return {
    async syncConversations({ body }) {
      const query = listQueryOf(body)
      const found = query ? await conversations.list(ownerOf(body), query) : []
      return { status: 200, body: found.map(conversationView(body.uid)) }
    },
    async syncConversationMessages({ body }) {
      const positions = positionsOf(body)
      const channels = positions.map(({ channel }) => channel)
      const shown = await conversations.list(ownerOf(body), { channels })
      const readTo = new Map(shown.map((one) => [channelKey(one.channel), one.readTo]))
      const limit = body.msg_count || body.limit || DEFAULT_RECENTS
      const budget = readBudget()
      const answers = positions.map(async ({ channel, known }) => {
        const order = body.order_by_last === 1 || known === 0 ? 'newest' : 'oldest'
        const messages = await reader.range(channel, 'messages', { from: known + 1, limit, order, budget })
        return channelMessagesView(channel, body.uid, {
          messages,
          readTo: readTo.get(channelKey(channel)) ?? 0,
        })
      })
      return { status: 200, body: await Promise.all(answers) }
    },
    async listConversationChannels({ body }) {
      const channels = await conversations.channelsOf(ownerOf(body))
      return { status: 200, body: channels.map((channel) => channelNameView(channel, body.uid)) }
    },
    async syncConversationsByChannels({ body }) {
      const channels = body.channels.map((one) => namedBy({ ...one, uid: body.uid }))
      const recents = body.msg_count ?? DEFAULT_RECENTS
      const found = await conversations.list(ownerOf(body), { channels, recents })
      return { status: 200, body: found.map(conversationView(body.uid)) }
    },
    async clearUnread({ body }) {
      await conversations.setRead(ownerOf(body), namedBy(body), body.message_seq || undefined)
      return DONE
    },
    async setUnread({ body }) {
      await conversations.setUnread(ownerOf(body), namedBy(body), body.unread ?? 0)
      return DONE
    },
    async deleteConversation({ body }) {
      await conversations.hide(ownerOf(body), namedBy(body))
      return DONE
    },
  }
}
