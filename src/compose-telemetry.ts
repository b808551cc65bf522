/** The telemetry area put together: taking events in, and reading them back. */
import type { Db } from 'mongodb'
import { countStore } from '#domain/telemetry/count-store.ts'
import { errorGroupStore } from '#domain/telemetry/error-group-store.ts'
import { eventService } from '#domain/telemetry/event-service.ts'
import { eventStore } from '#domain/telemetry/event-store.ts'
import { latencyStore } from '#domain/telemetry/latency-store.ts'
import { pageStore } from '#domain/telemetry/page-store.ts'
import { reportService } from '#domain/telemetry/report-service.ts'
import { searchStore } from '#domain/telemetry/search-store.ts'
import { vitalsStore } from '#domain/telemetry/vitals-store.ts'
import type { Metrics } from '#platform/metrics.ts'

export interface TelemetryNeeds {
  db: Db
  retentionDays: number
  metrics: Metrics
  now: () => number
}

export function composeTelemetry({ db, retentionDays, metrics, now }: TelemetryNeeds) {
  const lane = { lane: 'telemetry' }
  return {
    events: eventService({
      events: eventStore(db),
      retentionDays,
      observe: {
        queued: (documents) => metrics.laneQueued.set(lane, documents),
        committed: ({ documents }) => metrics.laneBatch.observe(lane, documents),
      },
    }),
    reports: reportService({
      search: searchStore(db),
      counts: countStore(db),
      pages: pageStore(db),
      errorGroups: errorGroupStore(db),
      latency: latencyStore(db),
      vitals: vitalsStore(db),
      now,
    }),
  }
}
