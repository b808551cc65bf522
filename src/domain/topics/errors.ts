/** Everything this area refuses, by code. The codes of the first group are the ones a realtime client meets. */

export type RealtimeErrorCode =
  | 'permission_denied'
  | 'channel_not_found'
  | 'invalid_message'
  | 'rate_limited'
  | 'too_large'
  | 'unavailable'

export type TopicsErrorCode = RealtimeErrorCode | 'topic_exists' | 'invalid_topic' | 'invalid_permission'

export class TopicsError extends Error {
  readonly code: TopicsErrorCode

  /** The message is safe to show to the caller. */
  constructor(code: TopicsErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'TopicsError'
    this.code = code
  }
}

/** Redis or MongoDB is away: nothing was promised, and the same call may succeed later. */
export function unavailable(cause?: unknown): TopicsError {
  return new TopicsError('unavailable', 'realtime is not available at the moment; try again', { cause })
}
