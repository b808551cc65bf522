/** The token is not one of ours, is damaged, or has run out. */
export class InvalidTokenError extends Error {
  readonly code = 'invalid_token'
  readonly hasExpired: boolean

  constructor(message: string, options: { cause?: unknown; hasExpired?: boolean } = {}) {
    super(message, { cause: options.cause })
    this.name = 'InvalidTokenError'
    this.hasExpired = options.hasExpired ?? false
  }
}
