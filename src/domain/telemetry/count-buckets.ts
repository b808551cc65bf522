/** Equal slices of time, aligned to UTC, so that counts from different queries lie on one grid. Pure. */
import { InvalidQueryError } from './errors.ts'

export type Interval = 'minute' | 'hour' | 'day'

export interface CountBucket {
  /** Start of the slice in milliseconds. */
  from: number
  count: number
}

const WIDTH_MS: Record<Interval, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }
const MAX_BUCKETS = 1000

/** Starts of the slices that [from, to) touches. @throws InvalidQueryError `too_many_buckets` above 1000 */
export function bucketStarts(from: number, to: number, interval: Interval): number[] {
  const width = WIDTH_MS[interval]
  const first = Math.floor(from / width) * width
  const count = to > from ? Math.ceil((to - first) / width) : 0
  if (count > MAX_BUCKETS) {
    throw new InvalidQueryError(
      'too_many_buckets',
      `${count} intervals of one ${interval} are too many, the most is ${MAX_BUCKETS}; narrow the window or widen the interval`,
    )
  }
  return Array.from({ length: count }, (_, nth) => first + nth * width)
}

/** A bucket for every start; those without events count zero. */
export function fillBuckets(starts: readonly number[], counted: ReadonlyMap<number, number>): CountBucket[] {
  return starts.map((from) => ({ from, count: counted.get(from) ?? 0 }))
}
