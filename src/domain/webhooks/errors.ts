/** Everything this area refuses, by code. */
export type WebhooksErrorCode =
  | 'endpoint_not_found'
  | 'delivery_not_found'
  | 'address_refused'
  | 'configured'
  | 'challenge_failed'
  | 'invalid_range'

export class WebhooksError extends Error {
  readonly code: WebhooksErrorCode

  /** The message is safe to show to the caller. */
  constructor(code: WebhooksErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'WebhooksError'
    this.code = code
  }
}
