/** From a message on the wire, in either of its forms, to an order to send it. */
import { isDeepStrictEqual } from 'node:util'
import { personChannel } from '#domain/messaging/channel-key.ts'
import {
  type ChannelRef,
  type MessageHeader,
  PERSON_CHANNEL,
  type SendOrder,
} from '#domain/messaging/model.ts'
import type { components } from '#generated/im/types.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import { TENANT } from './forms.ts'
import { SYSTEM_USER } from './reasons.ts'

type Schemas = components['schemas']
type Wire = Schemas['MessageSend']

const DEFAULT_TYPE = 2
const TEMPORARY_CHANNEL = 8

/** @throws Refusal where the forms disagree or something is missing */
export function sendOrderOf(message: Wire): SendOrder {
  if (message.is_stream === 1) throw invalid('streams are not served yet')
  const from = message.from_uid || SYSTEM_USER
  const header = headerOf(message.header)
  const { channel, recipients } = addressOf(message, from, header)
  return {
    channel,
    from,
    payload: payloadOf(message),
    header,
    check: 'api',
    ...(from === SYSTEM_USER && { asSystem: true }),
    ...(recipients && { recipients }),
    ...(message.client_msg_no && { clientNo: message.client_msg_no }),
    ...(message.setting && { setting: message.setting }),
    ...(message.expire && { expireSeconds: message.expire }),
    ...(message.topic && { topic: message.topic }),
  }
}

/** One payload to several people: a message to each. @throws Refusal */
export function personOrdersOf({ subscribers, ...rest }: Schemas['MessageSendBatch']): SendOrder[] {
  return [...new Set(subscribers ?? [])].map((uid) =>
    sendOrderOf({ ...(rest as Wire), channel_id: uid, channel_type: PERSON_CHANNEL }),
  )
}

function addressOf(message: Wire, from: string, header: MessageHeader) {
  const { channel_id: id, channel_type: type, subscribers } = message
  const recipients = [...new Set(subscribers ?? [])]
  if (recipients.length === 0) {
    if (!id) throw invalid('channel_id or subscribers is needed')
    return { channel: channelFor(id, type || DEFAULT_TYPE, from), recipients: undefined }
  }
  if (id) throw invalid('channel_id and subscribers exclude each other')
  if (!header.syncOnce) throw invalid('subscribers need header.sync_once 1')
  // Commands to named users have a channel of their sender, whose rules nobody has set.
  return { channel: { tenantId: TENANT, type: TEMPORARY_CHANNEL, id: `commands-${from}` }, recipients }
}

const channelFor = (id: string, type: number, from: string): ChannelRef =>
  type === PERSON_CHANNEL ? personChannel(TENANT, from, id) : { tenantId: TENANT, type, id }

const headerOf = (header: Wire['header']): MessageHeader => ({
  redDot: header?.red_dot === 1,
  syncOnce: header?.sync_once === 1,
  noPersist: header?.no_persist === 1,
})

/** The bytes of `payload`, or of `{ type, content }`. */
function payloadOf({ payload, content, type }: Wire): Buffer {
  const hasContent = content !== undefined && content !== null
  const hasType = type !== undefined && type !== null
  if (!payload) {
    if (!hasContent || !hasType) throw invalid('payload, or content with type, is needed')
    return Buffer.from(JSON.stringify({ type, content }))
  }
  const bytes = Buffer.from(payload, 'base64')
  const said = hasContent || hasType ? readJson(bytes) : undefined
  const agrees =
    (!hasContent || isDeepStrictEqual(said?.content, content)) && (!hasType || said?.type === type)
  if (!agrees) throw invalid('payload disagrees with content and type')
  return bytes
}

function readJson(bytes: Buffer): { content?: unknown; type?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'))
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

const invalid = (message: string) => new Refusal('invalid', message)
