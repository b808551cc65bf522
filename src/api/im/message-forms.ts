/** The forms of asking for messages and of sending several, brought to one. */
import type { MessageNames } from '#domain/messaging/lookup-service.ts'
import type { MessageSearch } from '#domain/messaging/message-reader.ts'
import type { SendOrder } from '#domain/messaging/model.ts'
import type { components } from '#generated/im/types.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { personOrdersOf, sendOrderOf } from './send-order.ts'

type Schemas = components['schemas']
type Search = Schemas['MessageSearch']

const DEFAULT_LIMIT = 100

/** The messages of any form of a batch. @throws Refusal where there are none or two forms */
export function batchOf(body: Schemas['SendBatchRequest']): SendOrder[] {
  if (Array.isArray(body)) return body.map(sendOrderOf)
  const messages = body.messages ?? []
  const people = body.subscribers ?? []
  if (messages.length > 0 && people.length > 0) {
    throw new Refusal('invalid', 'messages and subscribers exclude each other')
  }
  const orders = messages.length > 0 ? messages.map(sendOrderOf) : personOrdersOf(body)
  if (orders.length === 0) throw new Refusal('invalid', 'messages or subscribers is needed')
  return orders
}

export function namesOf({ message_seqs, message_ids, client_msg_nos }: Search): MessageNames {
  return { seqs: message_seqs ?? [], ids: message_ids ?? [], clientNos: client_msg_nos ?? [] }
}

/** Whether messages are named; otherwise they are searched. @throws Refusal where both are asked for */
export function isLookup(asked: Search): boolean {
  const { seqs, ids, clientNos } = namesOf(asked)
  const isNamed = seqs.length + ids.length + clientNos.length > 0
  const isSearched = Boolean(asked.keyword || asked.start_time || asked.end_time)
  if (isNamed && isSearched)
    throw new Refusal('invalid', 'messages are looked up or searched, not both at once')
  return isNamed
}

export function searchOf({ keyword, start_time, end_time, limit }: Search): MessageSearch {
  return {
    limit: limit || DEFAULT_LIMIT,
    ...(keyword && { keyword }),
    ...(start_time && { startAt: start_time * 1000 }),
    ...(end_time && { endAt: end_time * 1000 - 1 }),
  }
}
