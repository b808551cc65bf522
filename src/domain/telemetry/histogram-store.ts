/** The buckets of `histogram.ts` in the database's words: counted there, read here. */
import type { Document } from 'mongodb'
import { type Bucket, LN_GAMMA, type Percentile, percentiles, SMALLEST, ZERO_BUCKET } from './histogram.ts'

/** Expression for the bucket of a stored value; null where the event has none. */
export const BUCKET_OF_VALUE: Document = {
  $cond: [
    { $isNumber: '$facts.value' },
    {
      $cond: [
        { $lte: ['$facts.value', SMALLEST] },
        ZERO_BUCKET,
        { $ceil: { $divide: [{ $ln: '$facts.value' }, LN_GAMMA] } },
      ],
    },
    null,
  ],
}

/** Accumulators of a grouping by bucket (`_id.bucket`). */
export const PER_BUCKET: Document = {
  count: { $sum: 1 },
  min: { $min: '$facts.value' },
  max: { $max: '$facts.value' },
}

/** Accumulators of a second grouping, which gathers what the first counted. */
export const GATHERED: Document = {
  count: { $sum: '$count' },
  min: { $min: '$min' },
  max: { $max: '$max' },
  buckets: { $push: { index: '$_id.bucket', count: '$count' } },
}

/** What `GATHERED` gives. */
export interface GatheredRow {
  count: number
  /** Null when no document of the group had a value. */
  min: number | null
  max: number | null
  buckets: { index: number | null; count: number }[]
}

/** Percentiles of the values; documents without one are left out. */
export function percentilesOf({ buckets, min, max }: GatheredRow, shares: readonly number[]): Percentile[] {
  const measured = buckets.filter((bucket): bucket is Bucket => bucket.index !== null)
  return percentiles(measured, { min: min ?? 0, max: max ?? 0 }, shares)
}
