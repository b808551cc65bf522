/**
 * Payloads are bytes inside. Clients of one generation send and expect any JSON value, those of the other base64; a connection gets
 * what it sends. A text that is the base64 of something is taken for that, unless the connection has sent other JSON values before.
 */
import { isUtf8 } from 'node:buffer'
import { defaultMaxDepth, findUnsafe } from '#generated/runtime/unsafe-json.ts'

/** Undefined until the connection has sent its first message. */
export type PayloadForm = 'json' | 'base64' | undefined

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const OPENING = new Set(['{'.charCodeAt(0), '['.charCodeAt(0)])

/** What a client sent, as bytes, and the form that it uses from now on. */
export function readPayload(payload: unknown, form: PayloadForm): { bytes: Buffer; form: PayloadForm } {
  if (typeof payload === 'string' && form !== 'json') {
    if (payload === '') return { bytes: Buffer.alloc(0), form }
    if (BASE64.test(payload)) return { bytes: Buffer.from(payload, 'base64'), form: 'base64' }
  }
  return { bytes: Buffer.from(JSON.stringify(payload)), form: 'json' }
}

/**
 * The payload as a client of this form reads it; one that has sent nothing yet gets objects and lists as JSON values. What nobody may
 * send as a JSON value, nobody gets as one, however it came: it may be so deep that writing it would exhaust the stack.
 */
export function payloadView(bytes: Buffer, form: PayloadForm): unknown {
  if (form === 'json' || (form === undefined && OPENING.has(bytes[0] ?? 0))) {
    const value = safeJson(bytes)
    if (value !== undefined) return value
  }
  return bytes.toString('base64')
}

function safeJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) return undefined
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return findUnsafe(value, defaultMaxDepth) ? undefined : value
  } catch {
    return undefined
  }
}
