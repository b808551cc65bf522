/** From what a caller sent to what is stored, or to the reason why it cannot be. Pure. */
import { carriable } from './carriable.ts'
import { correctTime } from './clock-skew.ts'
import { type DerivedFacts, factsOf } from './derived-facts.ts'
import { eventKey } from './event-key.ts'
import type { TelemetryEvent } from './model.ts'

/** One event, ready to be stored. */
export interface EventRecord {
  /** Its identity; see `eventKey`. */
  key: string
  tenantId: string
  event: TelemetryEvent
  receivedAt: number
  at: number
  skewed: boolean
  requestId?: string | undefined
  facts?: DerivedFacts | undefined
  /** About how many bytes it takes when stored. */
  bytes: number
}

/** What is common to the events of one request. */
export interface Arrival {
  tenantId: string
  /** Our clock when the request arrived, in milliseconds. */
  receivedAt: number
  /** The sender's clock when it sent the request. */
  sentAt?: number | undefined
  requestId?: string | undefined
}

/** Identifiers, times and index entries around the caller's own data. */
const FRAME_BYTES = 400

/** @param oldestMs the age above which a time is not believed */
export function recordOf(
  event: TelemetryEvent,
  { tenantId, receivedAt, sentAt, requestId }: Arrival,
  oldestMs: number,
): { ok: true; record: EventRecord } | { ok: false; reason: string } {
  const checked = carriable(event)
  if (!checked.ok) return checked
  const record: EventRecord = {
    key: eventKey(tenantId, event.app, event.id),
    tenantId,
    event,
    receivedAt,
    ...correctTime({ ts: event.ts, sentAt, receivedAt }, oldestMs),
    requestId,
    facts: factsOf(event),
    bytes: FRAME_BYTES + checked.bytes,
  }
  return { ok: true, record }
}
