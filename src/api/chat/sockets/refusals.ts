/** What frames are refused with, beside what handlers throw. */
import { Refusal } from '#generated/runtime/refusal.ts'
import { InvalidTokenError } from '#platform/auth/invalid-token-error.ts'
import type { Refused } from '#platform/socket/ws-server.ts'
import { type ChatRefusal, chatRefusal } from '../errors.ts'

const LONGEST_MESSAGE = 1000

export const refusals = {
  flooding: {
    error_code: 'RATE_LIMITED',
    message: 'Too many events in this second.',
    details: { retry_after_ms: 1000 },
  },
  tooLarge: { error_code: 'MESSAGE_TOO_LARGE', message: 'The event is too large.' },
  unknownEvent: { error_code: 'UNKNOWN_EVENT', message: 'The event is not known.' },
  expired: {
    error_code: 'AUTHENTICATION_FAILED',
    message: 'The token is over.',
    details: { reason: 'expired' },
  },
  signedOut: { error_code: 'AUTHENTICATION_FAILED', message: 'Signed out of all devices.' },
  unavailable: {
    error_code: 'SERVICE_UNAVAILABLE',
    message: 'The session cannot be opened now; try again later.',
  },
  broken: ({ cause, message }: { cause: 'not_json' | 'not_a_request'; message: string }): ChatRefusal => ({
    error_code: cause === 'not_json' ? 'INVALID_JSON' : 'VALIDATION_ERROR',
    message: `${message}.`.slice(0, LONGEST_MESSAGE),
  }),
} as const satisfies Record<string, ChatRefusal | ((frame: never) => ChatRefusal)>

/** For anything that a handler throws, and for frames that break the contract. */
export function frameRefusal(error: unknown): ChatRefusal {
  if (error instanceof Refusal && error.kind === 'not_found') return refusals.unknownEvent
  return chatRefusal(error)
}

/** For whoever is not let in. */
export function refusalAtDoor(error: unknown): ChatRefusal {
  if (isUnavailable(error)) return refusals.unavailable
  const refusal = chatRefusal(error)
  const { cause } = error as Error
  const hasExpired = cause instanceof InvalidTokenError && cause.hasExpired
  return hasExpired ? { ...refusal, details: { reason: 'expired' } } : refusal
}

/** Nobody can say who it is, or whether. */
export const isUnavailable = (error: unknown): boolean => !isForeseen(error)

/** Something that we need is away. */
export const isOutage = (error: unknown): boolean => frameRefusal(error).error_code === 'SERVICE_UNAVAILABLE'

/** What a handshake is answered with that is refused before there is a connection. */
export function refusedBody(error: Refused): string {
  const bodies: Record<Refused, ChatRefusal> = {
    unavailable: { error_code: 'SERVICE_UNAVAILABLE', message: 'This process takes nobody new.' },
    rate_limited: { error_code: 'RATE_LIMITED', message: 'Too many connections; try again later.' },
    not_found: { error_code: 'NOT_FOUND', message: 'There is nothing at this address.' },
  }
  return JSON.stringify(bodies[error])
}

/** Whether the error is one that a caller causes; others belong into the log. */
export function isForeseen(error: unknown): boolean {
  const { error_code: code } = frameRefusal(error)
  return code !== 'INTERNAL_ERROR' && code !== 'SERVICE_UNAVAILABLE'
}
