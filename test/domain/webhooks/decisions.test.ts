import { describe, expect, it } from 'vitest'
import {
  afterFailure,
  afterSuccess,
  DISABLE_AFTER_MS,
  FAILURES_TO_OPEN,
  HEALTHY,
  hasFailedTooLong,
  MAX_OPEN_MS,
  OPEN_MS,
  permitOf,
} from '#domain/webhooks/breaker.ts'
import { wants } from '#domain/webhooks/event-type.ts'
import type { EndpointHealth } from '#domain/webhooks/model.ts'
import { outcomeOf } from '#domain/webhooks/outcome.ts'
import { nextPageSize } from '#domain/webhooks/page-size.ts'
import { LONG_SCHEDULE, MAX_RETRY_AFTER_MS, nextAttempt, retryAfterMs } from '#domain/webhooks/schedule.ts'

const START = Date.parse('2026-11-21T00:00:00Z')
const HOUR = 60 * 60 * 1000

describe('the outcome of a post', () => {
  const ok = (status: number) => status >= 200 && status < 300
  it.each([
    [200, 'delivered', ''],
    [204, 'delivered', ''],
    [302, 'failed', 'redirects are not followed'],
    [400, 'failed', ''],
    [410, 'gone', 'the receiver wants no more'],
    [429, 'failed', 'Retry-After decides when it is tried again'],
    [500, 'failed', ''],
    [undefined, 'failed', 'there was no answer'],
  ] as const)('%s means %s %s', (status, outcome, _because) => {
    expect(outcomeOf(status, ok)).toBe(outcome)
  })
})

describe('the schedule', () => {
  /** The waits of a delivery that always fails, by a virtual clock. */
  function waits(random: number, wishMs?: number): number[] {
    const found: number[] = []
    let now = START
    for (let attempts = 1; ; attempts += 1) {
      const next = nextAttempt({
        schedule: LONG_SCHEDULE,
        attempts,
        firstAttemptAt: START,
        now,
        random,
        ...(wishMs !== undefined && { retryAfterMs: wishMs }),
      })
      if (next === undefined) return found
      found.push(next - now)
      now = next
    }
  }

  it('tries eight times over 27.6 hours: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h', () => {
    expect(waits(0.5)).toEqual([5000, 300_000, 1_800_000, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR])
  })

  it.each([
    ['never more than a fifth shorter', 0, 0.8],
    ['never more than a fifth longer', 1, 1.2],
  ])('waits %s than the schedule says', (_, random, factor) => {
    for (const [index, wait] of waits(random).entries())
      expect(wait).toBeCloseTo((LONG_SCHEDULE[index] as number) * factor, 3)
  })

  it('waits as long as the receiver asks, when that is longer', () => {
    expect(waits(0.5, 60_000).slice(0, 2)).toEqual([60_000, 300_000])
  })

  it('does not let a receiver ask for more than ten hours', () => {
    expect(waits(0.5, 1000 * HOUR)[0]).toBe(MAX_RETRY_AFTER_MS)
  })

  it('does not give up early when an outage used up the attempts at once', () => {
    const early = { schedule: LONG_SCHEDULE, attempts: 12, firstAttemptAt: START, random: 0.5 }

    expect(nextAttempt({ ...early, now: START + HOUR })).toBe(START + 11 * HOUR)
    expect(nextAttempt({ ...early, now: START + 27 * HOUR })).toBeUndefined()
  })

  it.each([
    ['120', 120_000],
    [new Date(START + 30_000).toUTCString(), 30_000],
    [new Date(START - 30_000).toUTCString(), 0],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads Retry-After %s as %s ms', (header, expected) => {
    expect(retryAfterMs(header, START)).toBe(expected)
  })
})

describe('the breaker', () => {
  const failed = (times: number, from: EndpointHealth = HEALTHY, at = START) =>
    Array.from({ length: times }).reduce<EndpointHealth>((health) => afterFailure(health, at), from)

  it('lets everything pass until five posts failed in a row', () => {
    expect(permitOf(failed(FAILURES_TO_OPEN - 1), START)).toEqual({ posts: 'all' })
    expect(permitOf(failed(FAILURES_TO_OPEN), START)).toEqual({ posts: 'none', until: START + OPEN_MS })
  })

  it('counts failures in a row only', () => {
    const between = afterSuccess(failed(FAILURES_TO_OPEN - 1))

    expect(permitOf(failed(FAILURES_TO_OPEN - 1, between), START)).toEqual({ posts: 'all' })
  })

  it('lets one post try when its time is over, and closes when that succeeds', () => {
    const open = failed(FAILURES_TO_OPEN)

    expect(permitOf(open, START + OPEN_MS)).toEqual({ posts: 'one' })
    expect(permitOf(afterSuccess(open), START + OPEN_MS)).toEqual({ posts: 'all' })
  })

  it('opens once, however many posts were under way and fail too', () => {
    const open = failed(FAILURES_TO_OPEN + 9)

    expect(open).toMatchObject({ openings: 1, failures: FAILURES_TO_OPEN + 9 })
    expect(permitOf(open, START + OPEN_MS)).toEqual({ posts: 'one' })
  })

  it('stays open twice as long after each failed try, at most a minute', () => {
    let health = failed(FAILURES_TO_OPEN)
    let now = START
    const spans: number[] = []
    for (let round = 0; round < 6; round += 1) {
      const until = (health.openUntil as Date).getTime()
      spans.push(until - now)
      now = until
      health = afterFailure(health, now)
    }

    expect(spans).toEqual([5000, 10_000, 20_000, 40_000, MAX_OPEN_MS, MAX_OPEN_MS])
  })

  it('forgets how often it opened when success lasts', () => {
    const closed = afterSuccess(failed(FAILURES_TO_OPEN))

    expect(closed).toMatchObject({ breaker: 'closed', openings: 1 })
    expect(afterSuccess(closed)).toEqual(HEALTHY)
  })

  it('knows when nothing but failures came for five days', () => {
    const failing = failed(1)

    expect(hasFailedTooLong(failing, START + DISABLE_AFTER_MS - 1)).toBe(false)
    expect(hasFailedTooLong(failed(9, failing, START + 1000), START + DISABLE_AFTER_MS)).toBe(true)
    expect(hasFailedTooLong(afterSuccess(failing), START + DISABLE_AFTER_MS)).toBe(false)
  })
})

describe('the filter of an endpoint', () => {
  it.each([
    [['*'], 'message.stored', true],
    [['message.*'], 'message.stored', true],
    [['message.*'], 'messages.stored', false],
    [['message.*'], 'message', false],
    [['message.stored'], 'message.stored', true],
    [['message.stored', 'user.*'], 'user.online', true],
    [[], 'message.stored', false],
    [['*', '_inner.*'], '_inner.bundle', false],
    [['_inner.bundle'], '_inner.bundle', true],
  ])('%j wants %s: %s', (eventTypes, type, expected) => {
    expect(wants(eventTypes, type)).toBe(expected)
  })
})

describe('the size of the next page', () => {
  const MB = 1024 * 1024

  it.each([
    { what: 'small events', page: { count: 200, events: 200, characters: 120_000 }, size: 2000 },
    { what: 'events of 64 KB', page: { count: 200, events: 200, characters: 200 * 65_536 }, size: 256 },
    { what: 'events of 8 MB', page: { count: 3, events: 3, characters: 24 * MB }, size: 20 },
    { what: 'deliveries whose events are gone', page: { count: 9, events: 0, characters: 0 }, size: 200 },
    { what: 'events without data', page: { count: 9, events: 9, characters: 0 }, size: 2000 },
  ])('after $what is $size', ({ page, size }) => {
    expect(nextPageSize(page)).toBe(size)
  })
})
