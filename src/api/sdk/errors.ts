/**
 * The error answers of this family: `{success:false,error,details?}`, and for the sign-in operations the words
 * of RFC 6749 with `success` before them. Every code of an area has a line here, or this file does not compile.
 */
import type { FastifyRequest } from 'fastify'
import { type Fault, type FaultKind, fault, faultOf, unavailable } from '#api/fault.ts'
import { TOPICS_FAULTS } from '#api/topics-faults.ts'
import { AccountsError, type AccountsErrorCode, type TokenErrorCode } from '#domain/accounts/errors.ts'
import type { TelemetryErrorCode } from '#domain/telemetry/errors.ts'
import { InvalidQueryError, QueryTooSlowError, UnavailableError } from '#domain/telemetry/errors.ts'
import { TopicsError } from '#domain/topics/errors.ts'
import type { AnyReply, RouteSpec } from '#generated/runtime/route-table.ts'

const TELEMETRY = {
  overloaded: 'unavailable',
  unavailable: 'unavailable',
  query_too_slow: 'unavailable',
  invalid_cursor: 'invalid_request',
  invalid_range: 'invalid_request',
  too_many_buckets: 'invalid_request',
  missing_criterion: 'invalid_request',
} as const satisfies Record<TelemetryErrorCode, FaultKind>

/** Status of RFC 6749 §5.2 and RFC 6750 §3.1 for the codes that token operations answer. */
const TOKEN_STATUS = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  invalid_token: 401,
} as const satisfies Record<TokenErrorCode, number>

/** The error answer for anything that was thrown while `route` was served. */
export function sdkRefusal(error: unknown, _request: FastifyRequest, route: RouteSpec): AnyReply {
  const isAuth = route.tags.includes('auth')
  if (error instanceof AccountsError) return accountsRefusal(error, route)
  const found = telemetryFault(error) ?? topicsFault(error) ?? faultOf(error)
  const headers = { ...found.headers, ...challenge(found, isAuth ? 'invalid_token' : undefined) }
  return { status: found.status, headers, body: isAuth ? authBody(found, route) : sdkBody(found) }
}

/** `{success:false,error,details?}`: the shape of TEL-2, and of every unknown path of the platform listener. */
export function sdkBody({ kind, message, details }: Fault): object {
  const said = details.length > 0 ? details : kind === 'invalid_request' ? [{ path: '', message }] : []
  return { success: false, error: kind, ...(said.length > 0 && { details: said }) }
}

function authBody(found: Fault, route: RouteSpec): object {
  if (route.operationId === 'verifyToken' && found.status === 401) return invalidToken(found.message)
  const { error: _, ...rest } = sdkBody(found) as { error: string }
  const code = found.kind === 'unauthenticated' ? 'invalid_token' : found.kind
  return { ...rest, error: code, error_description: found.message }
}

function accountsRefusal(error: AccountsError, route: RouteSpec): AnyReply {
  const { code, message } = error
  const noStore = { 'Cache-Control': 'no-store' }
  if (code === 'too_many_attempts') {
    const headers = { ...noStore, 'Retry-After': String(error.retryAfterSeconds ?? 60) }
    return {
      status: 429,
      headers,
      body: { success: false, error: 'rate_limited', error_description: message },
    }
  }
  if (!isTokenCode(code)) throw error
  const status = TOKEN_STATUS[code]
  if (code === 'invalid_token' && !route.tags.includes('auth')) {
    const found = fault('unauthenticated', 401, message)
    return { status, headers: challenge(found, code), body: sdkBody(found) }
  }
  const headers = { ...noStore, ...(status === 401 ? authChallenge(code) : {}) }
  const isVerify = route.operationId === 'verifyToken'
  const body = isVerify ? invalidToken(message) : { success: false, error: code, error_description: message }
  return { status, headers, body }
}

function telemetryFault(error: unknown): Fault | undefined {
  if (error instanceof UnavailableError || error instanceof QueryTooSlowError)
    return unavailable(error.message)
  if (error instanceof InvalidQueryError) return fault(TELEMETRY[error.code], 400, error.message)
  return undefined
}

function topicsFault(error: unknown): Fault | undefined {
  if (!(error instanceof TopicsError)) return undefined
  const [kind, status] = TOPICS_FAULTS[error.code]
  return status === 503 ? unavailable(error.message) : fault(kind, status, error.message)
}

const invalidToken = (message: string) => ({
  success: false,
  error: 'invalid_token',
  error_description: message,
  valid: false,
})

const isTokenCode = (code: AccountsErrorCode): code is TokenErrorCode => code in TOKEN_STATUS

const authChallenge = (code: TokenErrorCode) => ({
  'WWW-Authenticate':
    code === 'invalid_client' ? 'Basic realm="parley"' : `Bearer realm="parley", error="${code}"`,
})

function challenge({ status }: Fault, error: string | undefined): Record<string, string> {
  if (status !== 401) return {}
  return { 'WWW-Authenticate': `Bearer realm="parley"${error ? `, error="${error}"` : ''}` }
}
