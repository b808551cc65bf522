/** The error answers of this surface over HTTP: what the socket says in its `error` event, with a status. */
import type { FastifyRequest } from 'fastify'
import { type Fault, faultOf } from '#api/fault.ts'
import type { ErrorCode } from '#generated/chat/realtime-schemas.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { AnyReply } from '#generated/runtime/route-table.ts'
import type { OutsideAnswer } from '#platform/http/outside.ts'
import { type ChatRefusal, chatRefusal, faultRefusal } from './errors.ts'

/** The status of each code; codes of calls and of frames are never said over HTTP. */
const STATUSES = {
  AUTHENTICATION_FAILED: 401,
  VALIDATION_ERROR: 400,
  UNKNOWN_EVENT: 400,
  INVALID_JSON: 400,
  CHAT_NOT_FOUND: 404,
  MESSAGE_NOT_FOUND: 404,
  USER_NOT_FOUND: 404,
  CALL_NOT_FOUND: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  PERMISSION_DENIED: 403,
  BLOCKED: 403,
  SENDING_BANNED: 403,
  CHAT_CLOSED: 403,
  RATE_LIMITED: 429,
  MESSAGE_TOO_LARGE: 413,
  CALL_BUSY: 403,
  CALL_GLARE: 403,
  CALL_ENDED: 403,
  SERVICE_UNAVAILABLE: 503,
  INTERNAL_ERROR: 500,
} as const satisfies Record<ErrorCode, number>

/** The error answer for anything that was thrown while an operation was served. */
export function chatAnswer(error: unknown, _request: FastifyRequest): AnyReply {
  const found = faultOf(error)
  const refusal =
    error instanceof Refusal && error.kind === 'malformed' ? unreadable(error) : chatRefusal(error)
  // A fault has a status of its own; what an area refuses has that of its code.
  const status = found.kind === 'internal_error' ? STATUSES[refusal.error_code] : found.status
  return { status, headers: headersOf(status, found, refusal), body: withWait(refusal, found) }
}

/** What is said where no operation answers. */
export function chatOutside(found: Fault): OutsideAnswer {
  const { status, headers } = found
  const body = JSON.stringify(withWait(faultRefusal(found), found))
  return { status, headers, contentType: 'application/json', body }
}

const unreadable = ({ message }: Refusal): ChatRefusal => ({ error_code: 'INVALID_JSON', message })

function headersOf(status: number, { headers }: Fault, { details }: ChatRefusal): Record<string, string> {
  if (status === 401) return { ...headers, 'WWW-Authenticate': 'Bearer realm="parley"' }
  const waitMs = details?.retry_after_ms
  if (waitMs === undefined || 'Retry-After' in headers) return headers
  return { ...headers, 'Retry-After': String(Math.max(1, Math.ceil(waitMs / 1000))) }
}

/** For clients that do not look at headers. */
function withWait(refusal: ChatRefusal, { headers }: Fault): ChatRefusal {
  const seconds = Number(headers['Retry-After'])
  if (!(seconds > 0)) return refusal
  return { ...refusal, details: { ...refusal.details, retry_after_ms: seconds * 1000 } }
}
