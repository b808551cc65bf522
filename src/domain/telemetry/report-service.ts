/** Reading telemetry back (TEL-6). Every report is bounded: by a time window, a limit and the database's clock. */
import { bucketStarts, type CountBucket, fillBuckets, type Interval } from './count-buckets.ts'
import type { CountStore } from './count-store.ts'
import type { ErrorGroup, ErrorGroupStore } from './error-group-store.ts'
import type { ApiLatency, LatencyStore } from './latency-store.ts'
import type { EventFilter, StoredEvent } from './model.ts'
import type { PageStore, TopPage } from './page-store.ts'
import { windowed } from './report-window.ts'
import { decodeCursor, encodeCursor } from './search-cursor.ts'
import type { SearchStore } from './search-store.ts'
import type { VitalDistribution, VitalsStore } from './vitals-store.ts'

export interface ReportServiceNeeds {
  search: SearchStore
  counts: CountStore
  pages: PageStore
  errorGroups: ErrorGroupStore
  latency: LatencyStore
  vitals: VitalsStore
  now: () => number
}

export interface EventPage {
  items: StoredEvent[]
  /** Null on the last page. */
  nextCursor: string | null
}

/** A filter and how many rows to give at most. */
export type Ranked = EventFilter & { limit?: number | undefined }

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

/** Each report throws InvalidQueryError, QueryTooSlowError or UnavailableError. */
export function reportService({ now, ...stores }: ReportServiceNeeds) {
  return {
    /** Newest first. Going on with a cursor gives neither an event twice nor leaves one out that was there. */
    async searchEvents({
      cursor,
      limit,
      ...filter
    }: Ranked & { cursor?: string | undefined }): Promise<EventPage> {
      const place = cursor === undefined ? undefined : decodeCursor(cursor, filter)
      const window = place ? { ...filter, from: place.from, to: place.to } : windowed(filter, now())
      const { events, next } = await stores.search.newestFirst(window, limitOf(limit), place?.after)
      const nextCursor = next ? encodeCursor({ from: window.from, to: window.to, after: next }, filter) : null
      return { items: events, nextCursor }
    },

    /** One bucket per interval of the window, those without events too. */
    async countEvents({
      interval,
      ...filter
    }: EventFilter & { interval: Interval }): Promise<{ interval: Interval; buckets: CountBucket[] }> {
      const window = windowed(filter, now())
      const starts = bucketStarts(window.from, window.to, interval)
      return { interval, buckets: fillBuckets(starts, await stores.counts.perInterval(window, interval)) }
    },

    async listTopPages({ limit, ...filter }: Ranked): Promise<TopPage[]> {
      return stores.pages.mostViewed(windowed(filter, now()), limitOf(limit))
    },

    async listErrorGroups({ limit, ...filter }: Ranked): Promise<ErrorGroup[]> {
      return stores.errorGroups.mostFrequent(windowed(filter, now()), limitOf(limit))
    },

    async listApiLatency({ limit, ...filter }: Ranked): Promise<ApiLatency[]> {
      return stores.latency.perCall(windowed(filter, now()), limitOf(limit))
    },

    async listWebVitals({ limit, ...filter }: Ranked): Promise<VitalDistribution[]> {
      return stores.vitals.distributions(windowed(filter, now()), limitOf(limit))
    },
  }
}

const limitOf = (limit = DEFAULT_LIMIT) => Math.min(Math.max(1, Math.floor(limit)), MAX_LIMIT)
