/** Sending and finding messages (IM-1). */
import type { Manager } from '#domain/managers/model.ts'
import { SendRefusedError, UnavailableError } from '#domain/messaging/errors.ts'
import type { SendOrder, Sent, StoredMessage } from '#domain/messaging/model.ts'
import type { Handlers } from '#generated/im/http.ts'
import type { components } from '#generated/im/types.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { OverloadedError } from '#platform/overloaded-error.ts'
import type { Context } from '../../../context.ts'
import { channelOf } from '../channel-name.ts'
import { batchOf, isLookup, namesOf, searchOf } from '../message-forms.ts'
import { messageView, nameFor } from '../message-view.ts'
import { rising } from '../page-range.ts'
import { sendOrderOf } from '../send-order.ts'

type Operations = 'sendMessage' | 'sendMessages' | 'listMessages' | 'getMessage' | 'getMessageByClientNo'
type Needs = Pick<Context, 'messaging' | 'im'>

export function messageHandlers({ messaging, im }: Needs): Pick<Handlers<Manager>, Operations> {
  const { service, reader } = messaging
  return {
    async sendMessage({ body }) {
      const order = sendOrderOf(body)
      const sent = await service.send(order)
      return { status: 200, body: { status: 200, ...(!order.recipients && { data: sentView(sent) }) } }
    },
    async sendMessages({ body }) {
      const orders = batchOf(body)
      const outcomes = await Promise.all(orders.map((order) => service.send(order).catch(reasonOf)))
      return { status: 200, body: batchView(orders, outcomes) }
    },
    async listMessages({ body }) {
      const channel = channelOf(body.channel_id, body.channel_type, body.login_uid)
      const page = isLookup(body)
        ? await im.lookup.find(channel, namesOf(body))
        : await reader.search(channel, searchOf(body))
      const more = ('isCut' in page ? page.isCut : page.next !== undefined) ? 1 : 0
      const messages = rising(page.messages).map(messageView)
      return { status: 200, body: { start_message_seq: 0, end_message_seq: 0, more, messages } }
    },
    async getMessage({ body }) {
      const channel = channelOf(body.channel_id, body.channel_type, body.login_uid)
      const { message_id: id, client_msg_no: clientNo } = body
      if (!id && !clientNo) throw new Refusal('invalid', 'message_id or client_msg_no is needed')
      const found = id
        ? await reader.byIds(channel, [id])
        : await reader.byClientNos(channel, [clientNo ?? ''])
      return one(found.filter((message) => !clientNo || message.clientNo === clientNo))
    },
    async getMessageByClientNo({ query }) {
      const channel = channelOf(query.channel_id, query.channel_type, query.login_uid)
      return one(await reader.byClientNos(channel, [query.client_msg_no]))
    },
  }
}

/** @throws Refusal `not_found` */
export function one([message]: readonly StoredMessage[]) {
  if (!message) throw new Refusal('not_found', 'there is no such message')
  return { status: 200, body: messageView(message) } as const
}

const sentView = ({ id, seq, clientNo }: Sent): components['schemas']['SentMessageData'] => ({
  message_id: id,
  message_idstr: String(id),
  message_seq: seq,
  client_msg_no: clientNo,
})

/** Why one of several messages was not taken; what is our fault is not said to be the message's. */
function reasonOf(error: unknown): string {
  const isKnown =
    error instanceof SendRefusedError || error instanceof UnavailableError || error instanceof OverloadedError
  if (!isKnown) throw error
  return error.message
}

function batchView(
  orders: readonly SendOrder[],
  outcomes: readonly (Sent | string)[],
): components['schemas']['SentBatch'] {
  const failed = orders.flatMap(({ channel, from }, index) => {
    const outcome = outcomes[index]
    return typeof outcome === 'string' ? [{ uid: nameFor(channel, from), reason: outcome }] : []
  })
  return {
    fail_uids: failed.map(({ uid }) => uid),
    reason: failed.map(({ reason }) => reason),
    data: outcomes.map((outcome) => (typeof outcome === 'string' ? null : sentView(outcome))),
  }
}
