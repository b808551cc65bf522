/** Telemetry in our own words: what an application says happened to it, and what we keep of that. */

export type EventType = 'page' | 'custom' | 'error' | 'api' | 'perf'

/** What JSON can say. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export interface TelemetryUser {
  id: string
  email?: string
  name?: string
  attrs?: Record<string, Json>
}

/** One event as its sender describes it. `(app, id)` names it: sent twice, it is still one event. */
export interface TelemetryEvent {
  id: string
  type: EventType
  name: string
  /** The sender's clock, in milliseconds; may have a fraction. */
  ts: number
  app: string
  release: string
  sessionId: string
  user?: TelemetryUser
  props?: Record<string, Json>
}

/** An event with the times that we added. */
export interface StoredEvent extends TelemetryEvent {
  /** Our clock when the request arrived, in milliseconds. */
  receivedAt: number
  /** When it happened, as well as we know: `ts` with the sender's clock error taken out. */
  at: number
  /** `ts` could not be believed, so `at` is `receivedAt`. */
  skewed: boolean
}

/** `accepted` and `duplicate` both mean that the event is stored; `rejected` means that it never will be. */
export type EventOutcome =
  | { outcome: 'accepted' }
  | { outcome: 'duplicate' }
  | { outcome: 'rejected'; reason: string }

/** The events that a report looks at; every field narrows. Times are milliseconds, `from` ≤ at < `to`. */
export interface EventFilter {
  tenantId: string
  app?: string | undefined
  type?: EventType | undefined
  name?: string | undefined
  sessionId?: string | undefined
  userId?: string | undefined
  from?: number | undefined
  to?: number | undefined
}

/** A filter whose time window is settled. */
export interface WindowedFilter extends EventFilter {
  from: number
  to: number
}
