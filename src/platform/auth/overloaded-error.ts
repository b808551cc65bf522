/** Too many callers wait for a bounded resource; the caller may come back after `retryAfterMs`. */
export class OverloadedError extends Error {
  readonly code = 'overloaded'
  readonly retryAfterMs: number

  constructor(what: string, retryAfterMs = 1000) {
    super(`${what} is overloaded`)
    this.name = 'OverloadedError'
    this.retryAfterMs = retryAfterMs
  }
}
