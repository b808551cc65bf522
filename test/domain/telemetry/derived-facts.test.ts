import { describe, expect, test } from 'vitest'
import { factsOf } from '#domain/telemetry/derived-facts.ts'
import type { Json } from '#domain/telemetry/model.ts'
import { numberOf } from '#domain/telemetry/numeric.ts'
import { ratingOf } from '#domain/telemetry/web-vitals.ts'
import { anEvent } from './builders.ts'

describe('a number', () => {
  test.each([
    [12.5, 12.5],
    ['12.5', 12.5],
    [' 7 ', 7],
    ['-3', -3],
    ['+3', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1000],
    ['1e999', undefined],
    ['', undefined],
    [' ', undefined],
    ['0x10', undefined],
    ['12 ms', undefined],
    ['Infinity', undefined],
    ['9'.repeat(60), undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [[], undefined],
    [true, undefined],
    [{ $gt: '' }, undefined],
  ])('%j is %j', (value, number) => {
    expect(numberOf(value)).toBe(number)
  })
})

describe('the rating of a web vital', () => {
  test.each([
    ['LCP', 2500, 'good'],
    ['LCP', 2501, 'needs-improvement'],
    ['LCP', 4000, 'needs-improvement'],
    ['LCP', 4001, 'poor'],
    ['FID', 100, 'good'],
    ['FID', 300, 'needs-improvement'],
    ['FID', 301, 'poor'],
    ['CLS', 0.1, 'good'],
    ['CLS', 0.25, 'needs-improvement'],
    ['CLS', 0.26, 'poor'],
    ['INP', 200, 'good'],
    ['INP', 500, 'needs-improvement'],
    ['INP', 501, 'poor'],
    ['FCP', 1800, 'good'],
    ['FCP', 3000, 'needs-improvement'],
    ['FCP', 3001, 'poor'],
    ['TTFB', 800, 'good'],
    ['TTFB', 1800, 'needs-improvement'],
    ['TTFB', 1801, 'poor'],
    ['my_metric', 5, undefined],
    ['constructor', 5, undefined],
    ['LCP', undefined, undefined],
  ])('%s of %j is %s', (name, value, rating) => {
    expect(ratingOf(name, value, undefined)).toBe(rating)
  })

  test("the sender's word comes first, if it is one of the three", () => {
    expect(ratingOf('LCP', 9000, 'good')).toBe('good')
    expect(ratingOf('LCP', 9000, 'splendid')).toBe('poor')
    expect(ratingOf('my_metric', undefined, 'poor')).toBe('poor')
  })
})

describe('what reports need', () => {
  test.each([
    { of: 'a page', event: anEvent({ type: 'page', props: { duration: 5 } }), facts: undefined },
    {
      of: 'a call',
      event: api({ method: 'get', duration: 12.5, status: 200 }),
      facts: { value: 12.5, method: 'GET' },
    },
    {
      of: 'a call in strings',
      event: api({ method: 'POST', duration: '80', status: '503' }),
      facts: { value: 80, method: 'POST', failed: true },
    },
    { of: 'a call without anything', event: anEvent({ type: 'api' }), facts: { method: '' } },
    {
      of: 'a call that says it failed',
      event: api({ status: 200, success: false }),
      facts: { method: '', failed: true },
    },
    { of: 'a 404 that counts as success', event: api({ status: 404, success: true }), facts: { method: '' } },
    { of: 'a call that never got an answer', event: api({ status: 0 }), facts: { method: '', failed: true } },
    { of: 'a call with a broken clock', event: api({ duration: -5 }), facts: { method: '' } },
    {
      of: 'a metric',
      event: perf('LCP', { value: '3000' }),
      facts: { value: 3000, rating: 'needs-improvement' },
    },
    { of: 'a metric nobody can rate', event: perf('boot', { value: 3 }), facts: { value: 3 } },
    { of: 'a metric without a value', event: perf('LCP', { value: 'fast' }), facts: {} },
  ])('of $of', ({ event, facts }) => {
    expect(factsOf(event)).toEqual(facts)
  })

  test('of an error is its group', () => {
    expect(factsOf(anEvent({ type: 'error', name: 'TypeError' }))).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })
})

function api(props: Record<string, Json>) {
  return anEvent({ type: 'api', name: '/x', props })
}

function perf(name: string, props: Record<string, Json>) {
  return anEvent({ type: 'perf', name, props })
}
