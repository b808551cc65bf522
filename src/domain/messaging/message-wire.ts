/** Messages as they go from process to process: JSON arrays, payloads as base64. Only processes of one installation read them. */
import { logKey, logOf } from './channel-key.ts'
import { type ChangeTuple, changeOfTuple, changeTuple } from './message-document.ts'
import type { MessageDraft, StoredMessage } from './model.ts'

export type WireDraft = [
  key: string,
  from: string,
  clientNo: string,
  payload: string,
  flags: number,
  setting: number,
  expireSeconds: number | null,
  topic: string | null,
  recipients: string[] | null,
  origin: string | null,
  change?: [messageId: number, ...ChangeTuple],
]

export type WireMessage = [id: number, seq: number, at: number, draft: WireDraft]

const RED_DOT = 1
const SYNC_ONCE = 2
const NO_PERSIST = 4

export function draftToWire(draft: MessageDraft, origin: string | undefined): WireDraft {
  const { header, change } = draft
  const wire: WireDraft = [
    logKey(draft.channel, draft.log),
    draft.from,
    draft.clientNo,
    draft.payload.toString('base64'),
    (header.redDot ? RED_DOT : 0) + (header.syncOnce ? SYNC_ONCE : 0) + (header.noPersist ? NO_PERSIST : 0),
    draft.setting,
    draft.expireSeconds ?? null,
    draft.topic ?? null,
    draft.recipients ?? null,
    origin ?? null,
  ]
  if (change) wire.push([change.messageId, ...changeTuple(change)])
  return wire
}

export function draftOfWire(wire: WireDraft): { draft: MessageDraft; origin: string | undefined } {
  const [key, from, clientNo, payload, flags, setting, expireSeconds, topic, recipients, origin, change] =
    wire
  const draft: MessageDraft = {
    ...logOf(key),
    from,
    clientNo,
    payload: Buffer.from(payload, 'base64'),
    header: {
      redDot: (flags & RED_DOT) !== 0,
      syncOnce: (flags & SYNC_ONCE) !== 0,
      noPersist: (flags & NO_PERSIST) !== 0,
    },
    setting,
  }
  if (expireSeconds !== null) draft.expireSeconds = expireSeconds
  if (topic !== null) draft.topic = topic
  if (recipients !== null) draft.recipients = recipients
  if (change) {
    const [messageId, ...what] = change
    draft.change = changeOfTuple(messageId, what)
  }
  return { draft, origin: origin ?? undefined }
}

export function messageToWire(message: StoredMessage, origin: string | undefined): WireMessage {
  return [message.id, message.seq, message.at, draftToWire(message, origin)]
}

export function messageOfWire([id, seq, at, wire]: WireMessage) {
  const { draft, origin } = draftOfWire(wire)
  const message: StoredMessage = { ...draft, id, seq, at }
  return { message, origin }
}
