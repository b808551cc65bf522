/** Too much waits for something bounded; nothing was done, and the caller may come again after `retryAfterMs`. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError'
  readonly code = 'overloaded'
  readonly retryAfterMs: number

  constructor(message: string, retryAfterMs = 1000) {
    super(message)
    this.retryAfterMs = retryAfterMs
  }
}
