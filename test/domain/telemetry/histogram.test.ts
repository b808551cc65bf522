import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Bucket, LN_GAMMA, percentiles, SMALLEST, ZERO_BUCKET } from '#domain/telemetry/histogram.ts'

/** As the database counts them. */
function bucketsOf(values: number[]): Bucket[] {
  const counts = new Map<number, number>()
  for (const value of values) {
    const index = value <= SMALLEST ? ZERO_BUCKET : Math.ceil(Math.log(value) / LN_GAMMA)
    counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  return [...counts].map(([index, count]) => ({ index, count }))
}

const extremesOf = (values: number[]) => ({ min: Math.min(...values), max: Math.max(...values) })

function exact(values: number[], share: number): number {
  const rising = values.toSorted((one, other) => one - other)
  return rising[Math.max(1, Math.ceil(share * rising.length)) - 1] as number
}

describe('percentiles', () => {
  test('of nothing are null', () => {
    expect(percentiles([], { min: 0, max: 0 }, [0.5, 0.99])).toEqual([null, null])
  })

  test('of one value are that value', () => {
    expect(percentiles(bucketsOf([12.5]), extremesOf([12.5]), [0.5, 0.99])).toEqual([12.5, 12.5])
  })

  test('are within one percent of the nearest rank, on any scale', () => {
    const value = fc.oneof(
      fc.constant(0),
      fc.double({ min: 1e-5, max: 1, noNaN: true }),
      fc.double({ min: 0.01, max: 1e7, noNaN: true }),
      fc.integer({ min: 1, max: 2000 }),
    )
    const shares = [0.5, 0.75, 0.9, 0.95, 0.99]
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 300 }), (values) => {
        const found = percentiles(bucketsOf(values), extremesOf(values), shares)
        for (const [nth, share] of shares.entries()) {
          const truth = exact(values, share)
          expect(Math.abs((found[nth] as number) - truth)).toBeLessThanOrEqual(truth * 0.0101 + 1e-6)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
