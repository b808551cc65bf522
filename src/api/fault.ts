/**
 * What went wrong with a request, in one vocabulary for all families. A family gives a fault its wire shape;
 * what an area refuses by its own codes each family maps itself. Causes go to the log, never to the caller.
 */
import { type ProblemDetail, Refusal, type RefusalKind } from '#generated/runtime/refusal.ts'
import { RateLimitedError } from '#platform/http/limit-requests.ts'
import { isOutage } from '#platform/mongo/outage.ts'
import { OverloadedError } from '#platform/overloaded-error.ts'

export type FaultKind =
  | 'invalid_request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'too_large'
  | 'unsupported_media_type'
  | 'rate_limited'
  | 'unavailable'
  | 'internal_error'

export interface Fault {
  kind: FaultKind
  status: number
  /** A sentence that is safe to show. */
  message: string
  details: ProblemDetail[]
  headers: Record<string, string>
}

const KINDS: Record<RefusalKind, FaultKind> = {
  malformed: 'invalid_request',
  invalid: 'invalid_request',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  not_found: 'not_found',
  method_not_allowed: 'method_not_allowed',
  timeout: 'invalid_request',
  conflict: 'invalid_request',
  too_large: 'too_large',
  unsupported_media_type: 'unsupported_media_type',
  rate_limited: 'rate_limited',
  headers_too_large: 'too_large',
  overloaded: 'unavailable',
}

/** What the HTTP layer refuses says a status only. */
const BY_STATUS: Record<number, FaultKind> = {
  404: 'not_found',
  413: 'too_large',
  415: 'unsupported_media_type',
  431: 'too_large',
}

/** The fault behind anything that was thrown and is not a refusal of an area. Logging is the caller's. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Refusal) {
    const { status, message, headers } = error
    const details = error.details.map(({ path, message }) => ({ path: placeOf(path), message }))
    return { kind: KINDS[error.kind], status, message, details, headers }
  }
  if (error instanceof RateLimitedError) {
    const headers = { 'Retry-After': String(error.retryAfterSeconds) }
    return { kind: 'rate_limited', status: 429, message: error.message, details: [], headers }
  }
  if (error instanceof OverloadedError) return unavailable(error.message, error.retryAfterMs)
  if (isOutage(error)) return unavailable('the service cannot answer now; try again later')
  const status = clientStatus(error)
  if (status !== undefined)
    return fault(BY_STATUS[status] ?? 'invalid_request', status, 'the request cannot be read')
  return fault('internal_error', 500, 'something went wrong on our side')
}

/** 503 with the time after which trying again makes sense. */
export function unavailable(message: string, retryAfterMs = 1000): Fault {
  const headers = { 'Retry-After': String(Math.max(1, Math.ceil(retryAfterMs / 1000))) }
  return { ...fault('unavailable', 503, message), headers }
}

/** A fault without details. */
export function fault(kind: FaultKind, status: number, message: string): Fault {
  return { kind, status, message, details: [], headers: {} }
}

/** `/3/ts` of the body -> `[3].ts`; `query/limit` -> `query.limit`. */
export function placeOf(pointer: string): string {
  const parts = pointer.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  return parts.slice(pointer.startsWith('/') ? 1 : 0).reduce((place, part) => {
    if (/^\d+$/.test(part)) return `${place}[${part}]`
    return place === '' ? part : `${place}.${part}`
  }, '')
}

/** Errors of the HTTP server itself say a status below 500 when the request is to blame. */
function clientStatus(error: unknown): number | undefined {
  const { statusCode } = (error ?? {}) as { statusCode?: unknown }
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : undefined
}
