/** What a frame is refused with: the error `ack`, and the event that names the refusal (RT-2). */
import { AccountsError } from '#domain/accounts/errors.ts'
import { type RealtimeErrorCode, TopicsError } from '#domain/topics/errors.ts'
import type { Refused } from '#generated/runtime/realtime.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { PushName } from '#generated/sdk/realtime.ts'

const EVENTS = {
  permission_denied: 'permission_denied',
  channel_not_found: 'channel_not_found',
  invalid_message: 'invalid_message',
  rate_limited: 'invalid_message',
  too_large: 'invalid_message',
  unavailable: 'invalid_message',
} as const satisfies Record<RealtimeErrorCode, PushName>

/** Of what nobody foresaw, and what is only said to the log. */
const UNEXPECTED = { event: 'invalid_message', error: 'internal_error: something went wrong on the server' }

/** @param frame as the client sent it, valid or not */
export function refusalOf(error: unknown, frame: unknown, timestamp: number): Refused {
  const { event, error: text } = wordsFor(error)
  const id = textOf(frame, 'messageId')
  const topic = textOf(frame, 'topic')
  return {
    ack: { id: id?.slice(0, 128) ?? '', type: 'ack', status: 'error', error: text },
    push: {
      event,
      payload: {
        ...(id !== undefined && { id }),
        type: event,
        error: text,
        ...(topic !== undefined && { topic }),
        timestamp,
      },
    },
  }
}

/** Whether the error is one that a caller causes; others belong into the log. */
export const isForeseen = (error: unknown): boolean => wordsFor(error) !== UNEXPECTED

function wordsFor(error: unknown): { event: string; error: string } {
  if (error instanceof AccountsError) return { event: 'auth_error', error: error.message }
  if (error instanceof TopicsError && error.code in EVENTS) {
    const code = error.code as RealtimeErrorCode
    const event = EVENTS[code]
    return { event, error: event === code ? error.message : `${code}: ${error.message}` }
  }
  if (error instanceof Refusal) {
    const [first] = error.details
    const where = first ? `: ${first.path || 'it'} ${first.message}` : ''
    return { event: 'invalid_message', error: `${error.message.replace(/\.$/, '')}${where}` }
  }
  return UNEXPECTED
}

function textOf(frame: unknown, key: string): string | undefined {
  if (typeof frame !== 'object' || frame === null || !Object.hasOwn(frame, key)) return undefined
  const value = (frame as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : undefined
}
