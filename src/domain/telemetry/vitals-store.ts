/** How the performance metrics of pages are distributed: web vitals, and whatever else senders measure. */
import type { Db } from 'mongodb'
import type { Percentile } from './histogram.ts'
import { BUCKET_OF_VALUE, GATHERED, type GatheredRow, PER_BUCKET, percentilesOf } from './histogram-store.ts'
import type { WindowedFilter } from './model.ts'
import { report } from './telemetry-store.ts'

export interface VitalDistribution {
  name: string
  count: number
  good: number
  needsImprovement: number
  poor: number
  /** In the metric's own unit, within 1 %; null where nothing was measured. */
  p50: Percentile
  p75: Percentile
  p95: Percentile
}

interface Row extends GatheredRow {
  _id: string
  good: number
  needsImprovement: number
  poor: number
}

export type VitalsStore = ReturnType<typeof vitalsStore>

export function vitalsStore(db: Db) {
  return {
    /** The most measured ones, in the order of their names. */
    async distributions(filter: WindowedFilter, limit: number): Promise<VitalDistribution[]> {
      const rows = await report<Row>(db, { ...filter, type: 'perf' }, [
        {
          $group: {
            _id: { name: '$name', bucket: BUCKET_OF_VALUE },
            ...PER_BUCKET,
            good: rated('good'),
            needsImprovement: rated('needs-improvement'),
            poor: rated('poor'),
          },
        },
        {
          $group: {
            _id: '$_id.name',
            ...GATHERED,
            good: { $sum: '$good' },
            needsImprovement: { $sum: '$needsImprovement' },
            poor: { $sum: '$poor' },
          },
        },
        { $sort: { count: -1, _id: 1 } },
        { $limit: limit },
        { $sort: { _id: 1 } },
      ])
      return rows.map(distributionOf)
    },
  }
}

const rated = (rating: string) => ({ $sum: { $cond: [{ $eq: ['$facts.rating', rating] }, 1, 0] } })

function distributionOf(row: Row): VitalDistribution {
  const { _id: name, count, good, needsImprovement, poor } = row
  const [p50 = null, p75 = null, p95 = null] = percentilesOf(row, [0.5, 0.75, 0.95])
  return { name, count, good, needsImprovement, poor, p50, p75, p95 }
}
