/** What the messaging area refuses. Sentences are safe to show; causes are for the log. */

/** Why a message is not taken. */
export const sendRefusals = [
  'not_a_member',
  'blocked',
  'channel_missing',
  'not_allowed',
  'channel_banned',
  'channel_disbanded',
  'sending_banned',
  'rate_limited',
  'payload_too_large',
  'invalid_channel',
  'type_unsupported',
] as const

export type SendRefusal = (typeof sendRefusals)[number]

export type MessagingErrorCode = SendRefusal | 'unavailable' | 'overloaded' | 'invalid_cursor'

const sentences: Record<SendRefusal, string> = {
  not_a_member: 'the sender is not a member of the channel',
  blocked: 'the sender is on the block list',
  channel_missing: 'there is no such channel',
  not_allowed: 'the sender is not on the allow list',
  channel_banned: 'the channel is banned',
  channel_disbanded: 'the channel is disbanded',
  sending_banned: 'nobody may send to the channel',
  rate_limited: 'too many messages; try again later',
  payload_too_large: 'the payload is too large',
  invalid_channel: 'the channel id is not usable',
  type_unsupported: 'channels of this type are not supported',
}

/** The message was not taken, and the same send is refused again until something changes. */
export class SendRefusedError extends Error {
  override readonly name = 'SendRefusedError'
  readonly code: SendRefusal
  /** When it may go better, for `rate_limited`. */
  readonly retryAfterMs: number | undefined

  constructor(code: SendRefusal, retryAfterMs?: number) {
    super(sentences[code])
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}

const changeSentences = {
  message_missing: 'there is no such message',
  not_allowed: 'the message may not be changed by this user',
}

/** The message was not changed, and the same change is refused again. */
export class ChangeRefusedError extends Error {
  override readonly name = 'ChangeRefusedError'
  readonly code: keyof typeof changeSentences

  constructor(code: keyof typeof changeSentences) {
    super(changeSentences[code])
    this.code = code
  }
}

/** The database did not take or give messages in time. Nothing is known of a send; it may be sent again with the same number. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
  readonly code = 'unavailable' satisfies MessagingErrorCode
  readonly retryAfterMs = 1000
  constructor(cause?: unknown) {
    super('messaging is not available at the moment; try again', { cause })
  }
}
