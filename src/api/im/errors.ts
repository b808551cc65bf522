/** The error answers of this surface: `{ msg, status }` with the true status, nothing at all for 401, text for 404 outside. */
import type { FastifyRequest } from 'fastify'
import { type Fault, fault, faultOf, unavailable } from '#api/fault.ts'
import { ManagersError, type ManagersErrorCode } from '#domain/managers/errors.ts'
import { ChannelError } from '#domain/messaging/channel-errors.ts'
import { SendRefusedError, UnavailableError } from '#domain/messaging/errors.ts'
import type { AnyReply } from '#generated/runtime/route-table.ts'
import type { OutsideAnswer } from '#platform/http/outside.ts'
import { ProfilerStateError } from '#platform/profiler.ts'
import { SEND_REFUSALS } from './reasons.ts'

const MANAGERS = {
  sign_in_off: 400,
  wrong_password: 400,
  too_many_attempts: 429,
} as const satisfies Record<ManagersErrorCode, number>

const RATE_LIMITED_REASON = SEND_REFUSALS.rate_limited[0]

/** The error answer for anything that was thrown while an operation was served. */
export function imRefusal(error: unknown, _request: FastifyRequest): AnyReply {
  const { status, headers, body } = answerOf(error)
  return status === 401 ? { status, headers } : { status, headers, body }
}

/** What is said where no operation answers. */
export function imOutside(found: Fault): OutsideAnswer {
  const { status, headers } = found
  if (status === 404) return { status, headers, contentType: 'text/plain', body: '404 page not found' }
  return { status, headers, contentType: 'application/json', body: JSON.stringify(bodyOf(found)) }
}

interface Answer {
  status: number
  headers: Record<string, string>
  body: object
}

function answerOf(error: unknown): Answer {
  if (error instanceof SendRefusedError) return sendRefused(error)
  const found = known(error) ?? faultOf(error)
  const { status, headers } = found
  if (status !== 429) return { status, headers, body: bodyOf(found) }
  return { status, headers, body: { ...bodyOf(found), reason_code: RATE_LIMITED_REASON } }
}

function sendRefused({ code, message, retryAfterMs = 60_000 }: SendRefusedError): Answer {
  const [reason, status] = SEND_REFUSALS[code]
  const headers: Record<string, string> =
    status === 429 ? { 'Retry-After': String(Math.ceil(retryAfterMs / 1000)) } : {}
  return { status, headers, body: { msg: message, status, reason_code: reason } }
}

function known(error: unknown): Fault | undefined {
  if (error instanceof UnavailableError) return unavailable(error.message, error.retryAfterMs)
  if (error instanceof ChannelError) return fault('invalid_request', 400, error.message)
  if (error instanceof ProfilerStateError) return fault('invalid_request', 409, error.message)
  if (!(error instanceof ManagersError)) return undefined
  const found = fault('invalid_request', MANAGERS[error.code], error.message)
  const wait = error.retryAfterSeconds
  return wait === undefined ? found : { ...found, headers: { 'Retry-After': String(wait) } }
}

/** One sentence: what is wrong in the first places that were found. */
function bodyOf({ status, message, details }: Fault): { msg: string; status: number } {
  const said = details.slice(0, 5).map(({ path, message: problem }) => `${path} ${problem}`.trim())
  return { msg: said.length > 0 ? said.join('; ') : message, status }
}
