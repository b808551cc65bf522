/** Contents of messages as this surface shows and takes them, from and to the payload that every surface shares. Pure. */
import { isUtf8 } from 'node:buffer'
import type { MessageData, MessageType, SendMessage } from '#generated/chat/realtime-schemas.ts'
import {
  type DataField,
  fits,
  LOCATION,
  type MediaType,
  mediaFields,
  mediaTypes,
  placeFields,
  placeNames,
  SYSTEM,
  TEXT,
} from './content-types.ts'

export interface Content {
  message_type: MessageType
  content: string
  data?: MessageData
  reply_to_id?: number
}

/** The message that another one answers, as the payload names it. */
export interface Answered {
  id: number
  seq: number
  from: string
}

type Fields = Record<string, unknown>

/** What nobody can read here: another client's own form. */
const CUSTOM: Content = { message_type: 'custom', content: '' }

export function contentOf(payload: Buffer): Content {
  const fields = fieldsOf(payload)
  if (!fields) return CUSTOM
  return { ...contentIn(fields), ...answeredIn(fields) }
}

/** The payload of something that is sent here. */
export function payloadOf(sent: SendMessage, answered?: Answered): Buffer {
  return bytesOf({ ...fieldsFor(sent), ...(answered && { reply: replyTo(answered) }) })
}

/**
 * The payload with another content of the same type; whatever else is in it stays. Undefined where the content cannot be one of this
 * type, or nobody here can read the type.
 */
export function editedPayload(payload: Buffer, edit: { content: string; data?: Fields }): Buffer | undefined {
  const fields = fieldsOf(payload)
  if (!fields) return undefined
  const { message_type: type } = contentIn(fields)
  if (type === 'text') return bytesOf({ ...fields, content: edit.content })
  if (type === 'location') return bytesOf({ ...fields, title: edit.content })
  const media = mediaTypes.get(Number(fields.type))
  if (!media || type === 'custom' || !isUrl(edit.content)) return undefined
  return bytesOf({ ...fields, url: edit.content, ...mediaIn(edit.data ?? {}, media) })
}

function contentIn(fields: Fields): Content {
  const { type } = fields
  if (type === TEXT && typeof fields.content === 'string') {
    return { message_type: 'text', content: fields.content }
  }
  if (type === LOCATION) return placeIn(fields)
  const media = typeof type === 'number' ? mediaTypes.get(type) : undefined
  if (media && typeof fields.url === 'string') {
    const data = pick(mediaFields, (field) => fields[media.names[field] ?? field])
    return { message_type: media.message_type, content: fields.url, ...(data && { data }) }
  }
  if (typeof type === 'number' && type >= SYSTEM.from && type <= SYSTEM.to) {
    return { message_type: 'system', content: saidBySystem(fields) }
  }
  return CUSTOM
}

function placeIn(fields: Fields): Content {
  const data = pick(placeFields, (field) => fields[placeNames[field] ?? field])
  if (data?.latitude === undefined || data.longitude === undefined) return CUSTOM
  return { message_type: 'location', content: data.title ?? '', data }
}

/** `{0} invited {1}`, with the names beside it. */
function saidBySystem({ content, extra }: Fields): string {
  if (typeof content !== 'string') return ''
  const names = Array.isArray(extra) ? (extra as unknown[]) : []
  return content.replace(/\{(\d{1,3})\}/g, (place, index) => {
    const named = names[Number(index)] as { name?: unknown } | undefined
    return typeof named?.name === 'string' ? named.name : place
  })
}

function fieldsFor(sent: SendMessage): Fields {
  if (sent.message_type === 'text') return { type: TEXT, content: sent.content }
  if (sent.message_type === 'location') {
    const { latitude, longitude, title = sent.content, address } = sent.data
    return { type: LOCATION, lat: latitude, lng: longitude, title, ...(address !== undefined && { address }) }
  }
  for (const [type, media] of mediaTypes) {
    if (media.message_type === sent.message_type) {
      return { type, url: sent.content, ...mediaIn(sent.data ?? {}, media) }
    }
  }
  return {}
}

/** The details under the names of the payload. */
function mediaIn(data: Fields, { names }: MediaType): Fields {
  const known = pick(mediaFields, (field) => data[field]) ?? {}
  return Object.fromEntries(
    mediaFields.flatMap((field) => (field in known ? [[names[field] ?? field, known[field]]] : [])),
  )
}

function pick(fields: readonly DataField[], valueAt: (field: DataField) => unknown): MessageData | undefined {
  const found = fields.map((field): [string, unknown] => [field, valueAt(field)])
  const fitting = found.filter(([field, value]) => fits[field as DataField](value))
  return fitting.length > 0 ? (Object.fromEntries(fitting) as MessageData) : undefined
}

const replyTo = ({ id, seq, from }: Answered) => ({
  message_id: String(id),
  message_seq: seq,
  from_uid: from,
})

function answeredIn({ reply }: Fields): { reply_to_id?: number } {
  const named = (reply as Fields | null | undefined)?.message_id
  const id = typeof named === 'string' && /^\d{1,16}$/.test(named) ? Number(named) : named
  return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? { reply_to_id: id } : {}
}

const isUrl = (text: string): boolean => text.length <= 2048 && /^https?:\/\/[^\s\0]+$/.test(text)

function fieldsOf(payload: Buffer): Fields | undefined {
  if (!isUtf8(payload)) return undefined
  try {
    const value: unknown = JSON.parse(payload.toString())
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Fields)
      : undefined
  } catch {
    return undefined
  }
}

const bytesOf = (fields: Fields): Buffer => Buffer.from(JSON.stringify(fields))
