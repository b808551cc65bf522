/**
 * Percentiles without keeping the values (MongoDB 6.0 has no `$percentile`). Values fall into buckets whose
 * bounds grow by the same factor: bucket i holds (γ^(i-1), γ^i]. With γ = 1.01/0.99 the value in the middle
 * stands for all of its bucket with an error of at most 1 %, whatever the scale, and a thousand buckets reach
 * from a microsecond to minutes. The database counts buckets and keeps the extremes; the rank is found here.
 */
export interface Bucket {
  /** `ZERO_BUCKET`, or the i of (γ^(i-1), γ^i]. */
  index: number
  count: number
}

const RELATIVE_ERROR = 0.01
const GAMMA = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR)
export const LN_GAMMA = Math.log(GAMMA)

/** Values at or below this are zero for every purpose. */
export const SMALLEST = 1e-6
/** Below the index of every measurable value. */
export const ZERO_BUCKET = -1_000_000

/** A value that so many are at most; null where there is no value. */
export type Percentile = number | null

/** The smallest and the largest value that was counted. */
export interface Extremes {
  min: number
  max: number
}

/** The nearest-rank percentile for each share (0.5 is the median), within 1 %; null where nothing was counted. */
export function percentiles(
  buckets: readonly Bucket[],
  { min, max }: Extremes,
  shares: readonly number[],
): Percentile[] {
  const rising = buckets.toSorted((one, other) => one.index - other.index)
  const total = rising.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return shares.map(() => null)
  return shares.map((share) => {
    const value = valueAt(rising, Math.max(1, Math.ceil(share * total)))
    return Math.min(Math.max(value, min), max)
  })
}

function valueAt(rising: readonly Bucket[], rank: number): number {
  let seen = 0
  for (const { index, count } of rising) {
    seen += count
    if (seen >= rank) return middleOf(index)
  }
  return 0
}

function middleOf(index: number): number {
  if (index === ZERO_BUCKET) return 0
  const middle = (2 * GAMMA ** index) / (GAMMA + 1)
  return Number(middle.toPrecision(6))
}
