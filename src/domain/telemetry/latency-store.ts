/** How long API calls take, by method and name. */
import type { Db } from 'mongodb'
import type { Percentile } from './histogram.ts'
import { BUCKET_OF_VALUE, GATHERED, type GatheredRow, PER_BUCKET, percentilesOf } from './histogram-store.ts'
import type { WindowedFilter } from './model.ts'
import { report } from './telemetry-store.ts'

export interface ApiLatency {
  method: string
  name: string
  /** Calls, with or without a duration. */
  count: number
  errors: number
  /** Milliseconds, within 1 %; null where no call has a duration. */
  p50: Percentile
  p75: Percentile
  p90: Percentile
  p95: Percentile
  p99: Percentile
}

interface Row extends GatheredRow {
  _id: { method: string; name: string }
  errors: number
}

export type LatencyStore = ReturnType<typeof latencyStore>

export function latencyStore(db: Db) {
  return {
    /** Most calls first. */
    async perCall(filter: WindowedFilter, limit: number): Promise<ApiLatency[]> {
      const rows = await report<Row>(db, { ...filter, type: 'api' }, [
        {
          $group: {
            _id: { method: '$facts.method', name: '$name', bucket: BUCKET_OF_VALUE },
            ...PER_BUCKET,
            errors: { $sum: { $cond: ['$facts.failed', 1, 0] } },
          },
        },
        {
          $group: {
            _id: { method: '$_id.method', name: '$_id.name' },
            ...GATHERED,
            errors: { $sum: '$errors' },
          },
        },
        { $sort: { count: -1, _id: 1 } },
        { $limit: limit },
      ])
      return rows.map(latencyOf)
    },
  }
}

function latencyOf(row: Row): ApiLatency {
  const [p50 = null, p75 = null, p90 = null, p95 = null, p99 = null] = percentilesOf(
    row,
    [0.5, 0.75, 0.9, 0.95, 0.99],
  )
  return { ...row._id, count: row.count, errors: row.errors, p50, p75, p90, p95, p99 }
}
