import { describe, expect, test } from 'vitest'
import { correctTime } from '#domain/telemetry/clock-skew.ts'

const NOW = Date.UTC(2026, 10, 21, 12)
const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR
const OLDEST = 90 * DAY

describe('the time of an event', () => {
  test.each([
    { because: 'the clock is right', ts: NOW - HOUR, at: NOW - HOUR, skewed: false },
    { because: 'a fraction of a millisecond is cut', ts: NOW - 0.25, at: NOW - 1, skewed: false },
    {
      because: 'seconds on the way are no clock error',
      ts: NOW - HOUR,
      sentAt: NOW - 9 * SECOND,
      at: NOW - HOUR,
      skewed: false,
    },
    {
      because: 'a clock an hour slow is corrected',
      ts: NOW - 2 * HOUR,
      sentAt: NOW - HOUR,
      at: NOW - HOUR,
      skewed: false,
    },
    {
      because: 'a clock an hour fast is corrected',
      ts: NOW + HOUR - SECOND,
      sentAt: NOW + HOUR,
      at: NOW - SECOND,
      skewed: false,
    },
    { because: 'a clock set to 1970 is corrected', ts: 5000, sentAt: 6000, at: NOW - SECOND, skewed: false },
    { because: 'nothing happens after it arrived', ts: NOW + HOUR, at: NOW, skewed: false },
    { because: 'an offline client sends late', ts: NOW - 80 * DAY, at: NOW - 80 * DAY, skewed: false },
    { because: 'more than a day ahead is absurd', ts: NOW + DAY + 1, at: NOW, skewed: true },
    { because: 'older than anything kept is absurd', ts: NOW - OLDEST - 1, at: NOW, skewed: true },
    { because: 'seconds given for milliseconds are absurd', ts: NOW / 1000, at: NOW, skewed: true },
    { because: 'a number beyond all dates is absurd', ts: 1e300, at: NOW, skewed: true },
    { because: 'a negative number beyond all dates is absurd', ts: -1e300, at: NOW, skewed: true },
    { because: 'an absurd sentAt makes an absurd time', ts: NOW, sentAt: 1e300, at: NOW, skewed: true },
    {
      because: 'an endless sentAt is ignored',
      ts: NOW - HOUR,
      sentAt: Number.POSITIVE_INFINITY,
      at: NOW - HOUR,
      skewed: false,
    },
  ])('$because', ({ ts, sentAt, at, skewed }) => {
    expect(correctTime({ ts, sentAt, receivedAt: NOW }, OLDEST)).toEqual({ at, skewed })
  })
})
