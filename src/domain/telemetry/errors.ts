/** What the telemetry area can refuse. Sentences are safe to show; causes are for the log. */

export type TelemetryErrorCode =
  | 'overloaded'
  | 'unavailable'
  | 'query_too_slow'
  | 'invalid_cursor'
  | 'invalid_range'
  | 'too_many_buckets'
  | 'missing_criterion'

/** The database did not take or give the events in time; the same call may succeed later. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError'
  readonly code = 'unavailable' satisfies TelemetryErrorCode
  readonly retryAfterMs = 1000
  constructor(cause: unknown) {
    super('the event store does not answer; try again later', { cause })
  }
}

/** The report looks at more than can be read in its time limit. */
export class QueryTooSlowError extends Error {
  override readonly name = 'QueryTooSlowError'
  readonly code = 'query_too_slow' satisfies TelemetryErrorCode
  constructor(cause: unknown) {
    super('the report takes too long; narrow the time window or name an app', { cause })
  }
}

/** The caller's question cannot be answered as it is put. */
export class InvalidQueryError extends Error {
  override readonly name = 'InvalidQueryError'
  readonly code: Exclude<TelemetryErrorCode, 'overloaded' | 'unavailable' | 'query_too_slow'>
  constructor(code: InvalidQueryError['code'], message: string) {
    super(message)
    this.code = code
  }
}
