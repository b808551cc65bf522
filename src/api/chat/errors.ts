/** What is refused, in the words of this surface; the same on the socket and over HTTP. A new code of an area has a line here. */
import { type Fault, type FaultKind, faultOf } from '#api/fault.ts'
import { AccountsError } from '#domain/accounts/errors.ts'
import { type CallRefusal, CallRefusedError } from '#domain/calls/errors.ts'
import { ChannelError } from '#domain/messaging/channel-errors.ts'
import { DeviceRefusedError } from '#domain/messaging/device-errors.ts'
import {
  ChangeRefusedError,
  type SendRefusal,
  SendRefusedError,
  UnavailableError,
} from '#domain/messaging/errors.ts'
import { GroupError, type GroupErrorCode } from '#domain/messaging/group-errors.ts'
import type { ErrorCode, ErrorDetails } from '#generated/chat/realtime-schemas.ts'

export interface ChatRefusal {
  error_code: ErrorCode
  message: string
  details?: ErrorDetails
}

/** Something that is not there for the one who asks. */
export class ChatError extends Error {
  override readonly name = 'ChatError'
  readonly code: ErrorCode
  readonly details: ErrorDetails | undefined

  constructor(code: ErrorCode, message: string, details?: ErrorDetails) {
    super(message)
    this.code = code
    this.details = details
  }
}

const SENDS = {
  not_a_member: 'CHAT_NOT_FOUND',
  blocked: 'BLOCKED',
  channel_missing: 'CHAT_NOT_FOUND',
  not_allowed: 'PERMISSION_DENIED',
  channel_banned: 'CHAT_CLOSED',
  channel_disbanded: 'CHAT_CLOSED',
  sending_banned: 'SENDING_BANNED',
  rate_limited: 'RATE_LIMITED',
  payload_too_large: 'MESSAGE_TOO_LARGE',
  invalid_channel: 'CHAT_NOT_FOUND',
  type_unsupported: 'CHAT_NOT_FOUND',
} as const satisfies Record<SendRefusal, ErrorCode>

const GROUPS = {
  channel_missing: 'CHAT_NOT_FOUND',
  member_missing: 'USER_NOT_FOUND',
  not_permitted: 'PERMISSION_DENIED',
  owner_stays: 'PERMISSION_DENIED',
} as const satisfies Record<GroupErrorCode, ErrorCode>

const CHANGES = {
  message_missing: 'MESSAGE_NOT_FOUND',
  not_allowed: 'PERMISSION_DENIED',
} as const satisfies Record<ChangeRefusedError['code'], ErrorCode>

const CALLS = {
  call_missing: 'CALL_NOT_FOUND',
  call_ended: 'CALL_ENDED',
  not_in_call: 'PERMISSION_DENIED',
  caller_busy: 'CALL_BUSY',
  glare: 'CALL_GLARE',
  own_call: 'PERMISSION_DENIED',
  description_too_large: 'MESSAGE_TOO_LARGE',
} as const satisfies Record<CallRefusal, ErrorCode>

const FAULTS = {
  invalid_request: 'VALIDATION_ERROR',
  unauthenticated: 'AUTHENTICATION_FAILED',
  forbidden: 'PERMISSION_DENIED',
  not_found: 'NOT_FOUND',
  method_not_allowed: 'METHOD_NOT_ALLOWED',
  too_large: 'MESSAGE_TOO_LARGE',
  unsupported_media_type: 'VALIDATION_ERROR',
  rate_limited: 'RATE_LIMITED',
  unavailable: 'SERVICE_UNAVAILABLE',
  internal_error: 'INTERNAL_ERROR',
} as const satisfies Record<FaultKind, ErrorCode>

const LONGEST_REASON = 1000
const LONGEST_FIELD = 300

/** For anything that was thrown. Logging is the caller's. */
export function chatRefusal(error: unknown): ChatRefusal {
  return known(error) ?? faultRefusal(faultOf(error))
}

function known(error: unknown): ChatRefusal | undefined {
  if (error instanceof ChatError) return refusal(error.code, error.message, error.details)
  if (error instanceof SendRefusedError)
    return refusal(SENDS[error.code], error.message, wait(error.retryAfterMs))
  if (error instanceof GroupError) return refusal(GROUPS[error.code], error.message)
  if (error instanceof ChangeRefusedError) return refusal(CHANGES[error.code], error.message)
  if (error instanceof CallRefusedError) {
    return refusal(CALLS[error.code], error.message, error.callId ? { call_id: error.callId } : undefined)
  }
  if (error instanceof UnavailableError) {
    return refusal('SERVICE_UNAVAILABLE', error.message, wait(error.retryAfterMs))
  }
  if (error instanceof DeviceRefusedError) return refusal('AUTHENTICATION_FAILED', error.message)
  if (error instanceof ChannelError) return refusal('VALIDATION_ERROR', error.message)
  if (error instanceof AccountsError && error.code === 'invalid_token') {
    return refusal('AUTHENTICATION_FAILED', error.message)
  }
  return undefined
}

/** A fault in the words of this surface. */
export function faultRefusal({ kind, message, details }: Fault): ChatRefusal {
  const [first] = details
  if (!first) return refusal(FAULTS[kind], message)
  const reason = first.message.slice(0, LONGEST_REASON)
  const field = first.path.slice(0, LONGEST_FIELD)
  return refusal(FAULTS[kind], message, { ...(field !== '' && { field }), reason })
}

const refusal = (error_code: ErrorCode, message: string, details?: ErrorDetails): ChatRefusal => ({
  error_code,
  message,
  ...(details && { details }),
})

const wait = (ms: number | undefined): ErrorDetails | undefined =>
  ms === undefined ? undefined : { retry_after_ms: ms }
