/** How long API calls take, by method and name. */
import type { Db } from 'mongodb'
import { percentiles } from './histogram.ts'
import { BUCKET_OF_VALUE, GATHERED_BUCKETS, measuredBuckets } from './histogram-store.ts'
import type { WindowedFilter } from './model.ts'
import { report } from './telemetry-store.ts'

export interface ApiLatency {
  method: string
  name: string
  /** Calls, with or without a duration. */
  count: number
  errors: number
  /** Milliseconds, within 1 %. */
  p50: number
  p75: number
  p90: number
  p95: number
  p99: number
}

interface Row {
  _id: { method: string; name: string }
  count: number
  errors: number
  buckets: { index: number | null; count: number }[]
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
            count: { $sum: 1 },
            errors: { $sum: { $cond: ['$facts.failed', 1, 0] } },
          },
        },
        {
          $group: {
            _id: { method: '$_id.method', name: '$_id.name' },
            count: { $sum: '$count' },
            errors: { $sum: '$errors' },
            buckets: GATHERED_BUCKETS,
          },
        },
        { $sort: { count: -1, _id: 1 } },
        { $limit: limit },
      ])
      return rows.map(latencyOf)
    },
  }
}

function latencyOf({ _id, count, errors, buckets }: Row): ApiLatency {
  const [p50 = 0, p75 = 0, p90 = 0, p95 = 0, p99 = 0] = percentiles(
    measuredBuckets(buckets),
    [0.5, 0.75, 0.9, 0.95, 0.99],
  )
  return { method: _id.method, name: _id.name, count, errors, p50, p75, p90, p95, p99 }
}
