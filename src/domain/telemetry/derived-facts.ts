/**
 * What reports need from an event, worked out once when it is written: a report then groups plain fields and
 * never has to guess what a stranger's `props` mean.
 */
import { fingerprintOf } from './fingerprint.ts'
import type { TelemetryEvent } from './model.ts'
import { numberOf } from './numeric.ts'
import { type Rating, ratingOf } from './web-vitals.ts'

export interface DerivedFacts {
  /** The duration of an API call in milliseconds, or the value of a performance metric. */
  value?: number
  /** HTTP method of an API call, in capitals. */
  method?: string
  /** An API call that did not succeed. */
  failed?: true
  rating?: Rating
  /** The group of an error. */
  fingerprint?: string
}

/** Nothing for page and custom events. */
export function factsOf({ type, name, props = {} }: TelemetryEvent): DerivedFacts | undefined {
  if (type === 'error') return { fingerprint: fingerprintOf(name, props.message, props.stack) }
  if (type === 'api') {
    return {
      ...measured(props.duration),
      method: typeof props.method === 'string' ? props.method.slice(0, 20).toUpperCase() : '',
      ...(isFailure(props) && { failed: true }),
    }
  }
  if (type === 'perf') {
    const rating = ratingOf(name, numberOf(props.value), props.rating)
    return { ...measured(props.value), ...(rating && { rating }) }
  }
  return undefined
}

/** Negative durations and values are a broken clock's, not a measurement. */
function measured(value: unknown): { value?: number } {
  const number = numberOf(value)
  return number === undefined || number < 0 ? {} : { value: number }
}

function isFailure({ success, status }: Record<string, unknown>): boolean {
  if (success === false || success === 'false') return true
  const code = numberOf(status)
  return success === undefined && code !== undefined && (code === 0 || code >= 400)
}
