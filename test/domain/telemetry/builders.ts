/** Builders fill the dull fields, so that a test shows only what matters to it. */
import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import { countStore } from '#domain/telemetry/count-store.ts'
import { errorGroupStore } from '#domain/telemetry/error-group-store.ts'
import { type EventServiceNeeds, eventService } from '#domain/telemetry/event-service.ts'
import { eventStore } from '#domain/telemetry/event-store.ts'
import { latencyStore } from '#domain/telemetry/latency-store.ts'
import type { EventOutcome, TelemetryEvent } from '#domain/telemetry/model.ts'
import { pageStore } from '#domain/telemetry/page-store.ts'
import { reportService } from '#domain/telemetry/report-service.ts'
import { searchStore } from '#domain/telemetry/search-store.ts'
import { telemetryPlans } from '#domain/telemetry/telemetry-store.ts'
import { vitalsStore } from '#domain/telemetry/vitals-store.ts'
import { applySchema } from '#platform/mongo/schema.ts'

/** A fixed now for tests whose times matter: noon, UTC. */
export const NOON = Date.UTC(2026, 10, 21, 12)

export function anEvent(fields: Partial<TelemetryEvent> = {}): TelemetryEvent {
  return {
    id: randomUUID(),
    type: 'custom',
    name: 'button_click',
    ts: NOON,
    app: 'shop',
    release: '1.0.0',
    sessionId: 'session-1',
    ...fields,
  }
}

/** The telemetry service as one process of its own has it, on this database. */
export function recording(db: Db, needs: Partial<EventServiceNeeds> = {}) {
  const service = eventService({ events: eventStore(db), retentionDays: 90, ...needs })
  return {
    ...service,
    /** One request with these events, arrived at noon. */
    record: (
      events: TelemetryEvent[],
      arrival: { tenantId?: string; receivedAt?: number; sentAt?: number } = {},
    ) =>
      service.recordEvents({
        tenantId: 'default',
        receivedAt: NOON,
        requestId: 'request-1',
        ...arrival,
        events,
      }),
  }
}

export const prepare = (db: Db, retentionDays = 90) =>
  applySchema(db, { version: 1, plans: telemetryPlans(retentionDays), migrations: [] })

/** Only the words, for comparing a whole batch at once. */
export const wordsOf = (outcomes: readonly EventOutcome[]) => outcomes.map(({ outcome }) => outcome)

/** The reports as the program composes them; `now` is noon. */
export function reporting(db: Db) {
  return reportService({
    search: searchStore(db),
    counts: countStore(db),
    pages: pageStore(db),
    errorGroups: errorGroupStore(db),
    latency: latencyStore(db),
    vitals: vitalsStore(db),
    now: () => NOON,
  })
}
