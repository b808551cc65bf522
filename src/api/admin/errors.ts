/** The error answers of the administration: problem details of RFC 9457, one title for each code. */
import type { FastifyRequest } from 'fastify'
import { type Fault, fault, faultOf, unavailable } from '#api/fault.ts'
import { TOPICS_FAULTS } from '#api/topics-faults.ts'
import { AccountsError, type AccountsErrorCode } from '#domain/accounts/errors.ts'
import { AppConfigNotFoundError } from '#domain/sdk-config/errors.ts'
import { TopicsError, type TopicsErrorCode } from '#domain/topics/errors.ts'
import { WebhooksError, type WebhooksErrorCode } from '#domain/webhooks/errors.ts'
import type { components } from '#generated/admin/types.ts'
import type { AnyReply } from '#generated/runtime/route-table.ts'

type Code = components['schemas']['Problem']['code']

const TITLES: Record<Code, string> = {
  invalid_request: 'The request does not fit the contract',
  unauthenticated: 'A valid access token is needed',
  forbidden: 'The access token lacks a scope',
  permission_not_held: 'A permission that you do not hold yourself cannot be managed',
  not_found: 'There is no such thing',
  method_not_allowed: 'This method is not supported here',
  already_exists: 'The id or name is taken',
  changed_meanwhile: 'Somebody else changed it at the same time',
  own_credential: 'A credential cannot remove itself',
  public_client: 'A public client keeps no secret',
  configured: 'It comes from the configuration and is changed there',
  challenge_failed: 'The receiver did not answer the challenge',
  too_large: 'The body is too large',
  unsupported_media_type: 'The media type is not supported',
  unavailable: 'The service cannot answer now',
  internal_error: 'Something went wrong on our side',
}

/** Every code of the accounts area, or this file does not compile. */
const ACCOUNTS = {
  invalid_request: ['invalid_request', 400],
  invalid_client: ['unauthenticated', 401],
  invalid_grant: ['unauthenticated', 401],
  unauthorized_client: ['forbidden', 403],
  unsupported_grant_type: ['invalid_request', 400],
  invalid_scope: ['invalid_request', 400],
  invalid_token: ['unauthenticated', 401],
  too_many_attempts: ['unavailable', 503],
  permission_not_held: ['permission_not_held', 403],
  own_credential: ['own_credential', 409],
  client_not_found: ['not_found', 404],
  client_exists: ['already_exists', 409],
  client_is_public: ['public_client', 409],
  grant_needs_secret: ['public_client', 409],
  user_not_found: ['not_found', 404],
  user_exists: ['already_exists', 409],
  username_taken: ['already_exists', 409],
  password_needs_username: ['already_exists', 409],
  api_key_not_found: ['not_found', 404],
  signing_key_not_found: ['not_found', 404],
  invalid_permission: ['invalid_request', 400],
  changed_meanwhile: ['changed_meanwhile', 409],
} as const satisfies Record<AccountsErrorCode, readonly [Code, number]>

/** Every code of the topics area. */
const TOPICS = {
  ...TOPICS_FAULTS,
  topic_exists: ['already_exists', 409],
} as const satisfies Record<TopicsErrorCode, readonly [Code, number]>

/** Every code of the webhooks area. */
const WEBHOOKS = {
  endpoint_not_found: ['not_found', 404],
  delivery_not_found: ['not_found', 404],
  address_refused: ['invalid_request', 400],
  configured: ['configured', 409],
  challenge_failed: ['challenge_failed', 409],
  invalid_range: ['invalid_request', 400],
} as const satisfies Record<WebhooksErrorCode, readonly [Code, number]>

/** The error answer for anything that was thrown while an operation was served. */
export function adminRefusal(error: unknown, request: FastifyRequest): AnyReply {
  const found = known(error)
  const challenge = found.status === 401 ? { 'WWW-Authenticate': 'Bearer realm="parley"' } : {}
  return {
    status: found.status,
    headers: { ...found.headers, ...challenge },
    contentType: 'application/problem+json',
    body: problem(found, request),
  }
}

/** Problem details of a fault; also for unknown paths below `/api/admin`. */
export function adminBody(found: Fault, request: Pick<FastifyRequest, 'id'>): object {
  const kind = found.kind === 'rate_limited' ? 'unavailable' : found.kind
  return problem({ ...found, code: kind }, request)
}

type Found = Omit<Fault, 'kind'> & { code: Code }

function problem({ code, status, message, details }: Found, request: Pick<FastifyRequest, 'id'>) {
  return {
    type: 'about:blank',
    title: TITLES[code],
    status,
    code,
    detail: message,
    instance: request.id,
    ...(details.length > 0 && { errors: details }),
  }
}

function known(error: unknown): Found {
  if (error instanceof AccountsError) {
    const [code, status] = ACCOUNTS[error.code]
    return { ...fault('invalid_request', status, error.message), code }
  }
  if (error instanceof TopicsError) {
    const [code, status] = TOPICS[error.code]
    if (status === 503) return { ...unavailable(error.message), code }
    return { ...fault('invalid_request', status, error.message), code }
  }
  if (error instanceof WebhooksError) {
    const [code, status] = WEBHOOKS[error.code]
    return { ...fault('invalid_request', status, error.message), code }
  }
  if (error instanceof AppConfigNotFoundError)
    return { ...fault('not_found', 404, error.message), code: 'not_found' }
  const { kind, ...found } = faultOf(error)
  return { ...found, code: kind === 'rate_limited' ? 'unavailable' : kind }
}
