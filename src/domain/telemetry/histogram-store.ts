/** The buckets of `histogram.ts` in the database's words: counted there, read here. */
import type { Document } from 'mongodb'
import { type Bucket, LN_GAMMA, SMALLEST, ZERO_BUCKET } from './histogram.ts'

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

/** Accumulator of a second grouping that gathers the buckets counted by the first (`_id.bucket`, `count`). */
export const GATHERED_BUCKETS: Document = { $push: { index: '$_id.bucket', count: '$count' } }

/** The gathered buckets that hold values. */
export function measuredBuckets(gathered: readonly { index: number | null; count: number }[]): Bucket[] {
  return gathered.filter((bucket): bucket is Bucket => bucket.index !== null)
}
