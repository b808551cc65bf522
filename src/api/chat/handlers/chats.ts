/** Chats: the caller's list, one of them, making, changing and ending them. */
import type { Principal } from '#domain/accounts/model.ts'
import { channelKey, personChannel } from '#domain/messaging/channel-key.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import type { Handlers } from '#generated/chat/http.ts'
import type { components } from '#generated/chat/types.ts'
import type { Context } from '../../../context.ts'
import { askerOf, peopleByNumber } from '../askers.ts'
import { chatViews, RECENTS } from '../chat-views.ts'
import type { Asker, Chats } from '../chats.ts'
import { cursorOf, numberIn, placeOf, textIn } from '../cursor.ts'

type Operations = 'listChats' | 'createChat' | 'getChat' | 'updateChat' | 'deleteChat' | 'hideChat'

/** Channels of other types are no chats here. */
const OTHER_TYPES = Array.from({ length: 10 }, (_, index) => index + 3)

export function chatHandlers(
  context: Pick<Context, 'chat' | 'messaging'>,
  chats: Chats,
): Pick<Handlers<Principal>, Operations> {
  const { groups, conversations } = context.messaging
  const views = chatViews(context)
  const byNumber = peopleByNumber(context)

  async function make(asker: Asker, wanted: components['schemas']['ChatCreate']): Promise<ChannelRef> {
    const { tenantId, userId } = asker
    if (wanted.type === 'private') {
      return personChannel(tenantId, userId, await byNumber.one(tenantId, wanted.user_id))
    }
    const others = await byNumber.find(tenantId, wanted.member_ids ?? [])
    return groups.create(asker, profileOf(wanted), others)
  }

  return {
    async listChats({ query: { limit, cursor }, principal }) {
      const asker = askerOf(principal)
      const { at, key } = placeOf(cursor)
      const behind = { at: numberIn(at) ?? Number.MAX_SAFE_INTEGER, key: textIn(key) ?? '' }
      const query = { silent: true, excludeTypes: OTHER_TYPES, recents: RECENTS, behind }
      const found = await conversations.list(asker, { ...query, limit: limit + 1 })
      const shown = found.slice(0, limit)
      const last = found.length > limit ? shown.at(-1) : undefined
      const next = last ? cursorOf({ at: last.at, key: channelKey(last.channel) }) : null
      return { status: 200, body: { items: await views.listed(asker, shown), next_cursor: next } }
    },
    async createChat({ body, principal }) {
      const asker = askerOf(principal)
      const chat = await views.whole(asker, await make(asker, body))
      return { status: 201, headers: { Location: `/api/v1/chats/${chat.id}` }, body: chat }
    },
    async getChat({ params, principal }) {
      const asker = askerOf(principal)
      return { status: 200, body: await views.whole(asker, await chats.find(asker, params.chat_id)) }
    },
    async updateChat({ params, body, principal }) {
      const asker = askerOf(principal)
      const channel = await chats.find(asker, params.chat_id)
      await groups.change(asker, channel, profileOf(body))
      return { status: 200, body: await views.whole(asker, channel) }
    },
    async deleteChat({ params, principal }) {
      const asker = askerOf(principal)
      await groups.end(asker, await chats.find(asker, params.chat_id))
      return { status: 204 }
    },
    async hideChat({ params, principal }) {
      const asker = askerOf(principal)
      await conversations.hide(asker, await chats.find(asker, params.chat_id))
      return { status: 204 }
    },
  }
}

const profileOf = ({ title, avatar_url }: { title?: string; avatar_url?: string }) => ({
  ...(title !== undefined && { name: title }),
  ...(avatar_url !== undefined && { avatar: avatar_url }),
})
