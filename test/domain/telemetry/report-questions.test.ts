import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketStarts, fillBuckets } from '#domain/telemetry/count-buckets.ts'
import { windowed } from '#domain/telemetry/report-window.ts'
import { decodeCursor, encodeCursor } from '#domain/telemetry/search-cursor.ts'

const NOON = Date.UTC(2026, 10, 21, 12)
const HOUR = 3_600_000
const tenantId = 'default'

describe('the window of a report', () => {
  test.each([
    {
      because: 'nothing said is the last 24 hours, this millisecond included',
      asked: {},
      from: NOON + 1 - 24 * HOUR,
      to: NOON + 1,
    },
    { because: 'a start alone reaches until now', asked: { from: 5 }, from: 5, to: NOON + 1 },
    {
      because: 'an end alone reaches back 24 hours',
      asked: { to: NOON - HOUR },
      from: NOON - 25 * HOUR,
      to: NOON - HOUR,
    },
    { because: 'fractions never lose an event', asked: { from: 1.5, to: 2.5 }, from: 1, to: 3 },
  ])('$because', ({ asked, from, to }) => {
    expect(windowed({ tenantId, ...asked }, NOON)).toEqual({ tenantId, from, to })
  })

  test.each([
    { because: 'an end is no date', asked: { from: 0, to: 1e300 } },
    { because: 'a start is no number', asked: { from: Number.NaN } },
  ])('is refused when $because', ({ asked }) => {
    expect(() => windowed({ tenantId, ...asked }, NOON)).toThrow(
      expect.objectContaining({ code: 'invalid_range' }),
    )
  })
})

describe('buckets of time', () => {
  test('lie on the UTC grid and cover the whole window', () => {
    expect(bucketStarts(NOON + 1, NOON + 2 * HOUR, 'hour')).toEqual([NOON, NOON + HOUR])
    expect(bucketStarts(NOON, NOON + 1, 'day')).toEqual([Date.UTC(2026, 10, 21)])
    expect(bucketStarts(-1, 1, 'minute')).toEqual([-60_000, 0])
  })

  test('of a window that ends before it starts are none', () => {
    expect(bucketStarts(NOON, NOON - 1, 'minute')).toEqual([])
    expect(bucketStarts(NOON, NOON, 'minute')).toEqual([])
  })

  test('without events count zero', () => {
    expect(fillBuckets([0, 60_000], new Map([[60_000, 3]]))).toEqual([
      { from: 0, count: 0 },
      { from: 60_000, count: 3 },
    ])
  })

  test('a thousand are allowed, one more is refused', () => {
    expect(bucketStarts(0, 1000 * HOUR, 'hour')).toHaveLength(1000)
    expect(() => bucketStarts(0, 1000 * HOUR + 1, 'hour')).toThrow(
      expect.objectContaining({ code: 'too_many_buckets' }),
    )
  })
})

describe('a cursor', () => {
  const filter = { tenantId, app: 'shop', from: 5 }
  const cursor = { from: 5, to: 9, after: { at: 7, key: 'default:4:shop:é"1' } }
  const text = encodeCursor(cursor, filter)

  test('leads back to its place', () => {
    expect(decodeCursor(text, filter)).toEqual(cursor)
  })

  test.each([
    { of: 'another tenant', other: { ...filter, tenantId: 'other' } },
    { of: 'another app', other: { ...filter, app: 'desk' } },
    { of: 'another window', other: { ...filter, from: 6 } },
    { of: 'fewer conditions', other: { tenantId } },
    { of: 'more conditions', other: { ...filter, type: 'page' as const } },
  ])('of $of is refused', ({ other }) => {
    expect(() => decodeCursor(text, other)).toThrow(expect.objectContaining({ code: 'invalid_cursor' }))
  })

  test('that was changed anywhere is refused', () => {
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), fc.constantFrom(...'AZaz09-_=.é'), (place, character) => {
        const changed = text.slice(0, place) + character + text.slice(place + 1)
        if (changed === text) return
        expect(() => decodeCursor(changed, filter)).toThrow(
          expect.objectContaining({ code: 'invalid_cursor' }),
        )
      }),
    )
  })

  test.each(['', 'x', 'null', 'e30', text.slice(1), `${text}A`, `${text}=`, ` ${text}`])(
    '%j is refused',
    (garbage) => {
      expect(() => decodeCursor(garbage, filter)).toThrow(expect.objectContaining({ code: 'invalid_cursor' }))
    },
  )
})
