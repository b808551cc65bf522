/** Reading what was missed: commands, and parts of channels (IM-1). */
import type { Manager } from '#domain/managers/model.ts'
import { channelKey } from '#domain/messaging/channel-key.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import { readBudget } from '#domain/messaging/read-budget.ts'
import type { Handlers } from '#generated/im/http.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { Context } from '../../../context.ts'
import { channelOf } from '../channel-name.ts'
import { TENANT } from '../forms.ts'
import { messageView } from '../message-view.ts'
import { type PageAsked, pageView, rangeOf } from '../page-range.ts'
import { one } from './messages.ts'

type Operations =
  | 'syncMessages'
  | 'acknowledgeCommands'
  | 'syncChannelMessages'
  | 'getLastSeq'
  | 'getLastMessage'

const DEFAULT_COMMANDS = 200

export function messageSyncHandlers({
  messaging,
}: Pick<Context, 'messaging'>): Pick<Handlers<Manager>, Operations> {
  const { reader, commands } = messaging

  const pageOf = async (channel: ChannelRef, asked: PageAsked) => {
    const budget = readBudget()
    const found = await reader.range(channel, 'messages', { ...rangeOf(asked), budget })
    return pageView(asked, found, budget.isSpent())
  }

  return {
    async syncMessages({ body }) {
      const { uid, channel_id: id, channel_type: type, limit } = body
      if (!id) {
        const given = await commands.sync({ tenantId: TENANT, userId: uid }, limit || DEFAULT_COMMANDS)
        return { status: 200, body: given.map(messageView) }
      }
      if (!type) throw new Refusal('invalid', 'channel_id needs channel_type')
      const { messages } = await pageOf(channelOf(id, type, uid), {
        ...body,
        limit: limit || DEFAULT_COMMANDS,
      })
      return { status: 200, body: messages }
    },
    async acknowledgeCommands({ body: { uid } }) {
      await commands.acknowledge({ tenantId: TENANT, userId: uid })
      return { status: 200, body: { status: 200 } }
    },
    async syncChannelMessages({ body }) {
      const channel = channelOf(body.channel_id, body.channel_type, body.login_uid)
      return { status: 200, body: await pageOf(channel, body) }
    },
    async getLastSeq({ query }) {
      const channel = channelOf(query.channel_id, query.channel_type, query.login_uid)
      const heads = await reader.heads([channel])
      return { status: 200, body: { message_seq: heads.get(channelKey(channel))?.seq ?? 0 } }
    },
    async getLastMessage({ query }) {
      const channel = channelOf(query.channel_id, query.channel_type, query.login_uid)
      return one([...(await reader.last([channel])).values()])
    },
  }
}
