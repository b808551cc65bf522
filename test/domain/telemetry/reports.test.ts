/** Counts, pages, errors, latency and vitals (TEL-6), each against what a plain computation says. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { TelemetryEvent } from '#domain/telemetry/model.ts'
import { telemetryCollection } from '#domain/telemetry/telemetry-store.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { anEvent, NOON, prepare, recording, reporting } from './builders.ts'

let database: TestDatabase
let reports: ReturnType<typeof reporting>
const tenantId = 'default'

beforeAll(async () => {
  database = await testDatabase()
  await prepare(database.db)
  reports = reporting(database.db)
})
beforeEach(async () => void (await telemetryCollection(database.db).deleteMany({})))
afterAll(() => database.remove())

async function store(events: TelemetryEvent[], tenant = tenantId): Promise<void> {
  const service = recording(database.db)
  const starts = Array.from({ length: Math.ceil(events.length / 100) }, (_, nth) => nth * 100)
  await Promise.all(
    starts.map((from) => service.record(events.slice(from, from + 100), { tenantId: tenant })),
  )
}

describe('counts over time', () => {
  test('fill the intervals without events, on the UTC grid', async () => {
    const minute = 60_000
    await store([NOON - 10 * minute, NOON - 10 * minute + 5, NOON - 8 * minute].map((ts) => anEvent({ ts })))

    const counts = await reports.countEvents({
      tenantId,
      interval: 'minute',
      from: NOON - 11 * minute + 1,
      to: NOON - 7 * minute,
    })

    expect(counts).toEqual({
      interval: 'minute',
      buckets: [
        { from: NOON - 11 * minute, count: 0 },
        { from: NOON - 10 * minute, count: 2 },
        { from: NOON - 9 * minute, count: 0 },
        { from: NOON - 8 * minute, count: 1 },
      ],
    })
  })

  test.each(['hour', 'day'] as const)('by %s count every event of the window once', async (interval) => {
    await store(Array.from({ length: 120 }, (_, nth) => anEvent({ ts: NOON - nth * 600_000 })))

    const { buckets } = await reports.countEvents({ tenantId, interval, from: NOON - 30 * 3_600_000 })

    expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(120)
  })

  test('count only what the filter names', async () => {
    await store([anEvent({ type: 'page', name: '/a' }), anEvent({ type: 'page', name: '/b' }), anEvent()])
    await store([anEvent({ type: 'page', name: '/a' })], 'other')

    const { buckets } = await reports.countEvents({ tenantId, interval: 'day', type: 'page', name: '/a' })

    expect(buckets.at(-1)).toMatchObject({ count: 1 })
  })

  test('of too many intervals are refused', async () => {
    await expect(reports.countEvents({ tenantId, interval: 'minute', from: 0 })).rejects.toMatchObject({
      code: 'too_many_buckets',
    })
  })
})

test('top pages count views, sessions and users, and leave other events out', async () => {
  const view = (name: string, sessionId: string, user?: string) =>
    anEvent({ type: 'page', name, sessionId, ...(user !== undefined && { user: { id: user } }) })
  await store([
    view('/a', 's1', 'u1'),
    view('/a', 's1', 'u1'),
    view('/a', 's2', 'u1'),
    view('/a', 's3'),
    view('/b', 's1'),
    view('/c', 's1'),
    anEvent({ type: 'custom', name: '/b' }),
  ])

  expect(await reports.listTopPages({ tenantId, limit: 2 })).toEqual([
    { name: '/a', views: 4, sessions: 3, users: 1 },
    { name: '/b', views: 1, sessions: 1, users: 0 },
  ])
})

test('error groups gather what differs only in values, with the newest as the example', async () => {
  const failure = (fields: Partial<TelemetryEvent>, message: string, severity = 'error') =>
    anEvent({ type: 'error', name: 'TypeError', props: { message, severity }, ...fields })
  await store([
    failure({ id: 'e1', ts: NOON - 3000, sessionId: 's1', release: '1.0.0' }, 'item 1 is gone'),
    failure(
      { id: 'e2', ts: NOON - 1000, sessionId: 's2', release: '1.1.0', user: { id: 'u1' } },
      'item 22 is gone',
      'warning',
    ),
    failure({ id: 'e3', ts: NOON - 2000, sessionId: 's2', release: '1.0.0' }, 'item 333 is gone'),
    failure({ id: 'e4', ts: NOON, name: 'RangeError' }, 'item 1 is gone', 'fatal'),
    anEvent({ type: 'error', id: 'e5', ts: NOON - 5000, name: 'Silent' }),
  ])

  const groups = await reports.listErrorGroups({ tenantId })

  expect(groups).toMatchObject([
    {
      name: 'TypeError',
      message: 'item 22 is gone',
      severity: 'warning',
      count: 3,
      sessions: 2,
      users: 1,
      firstSeenAt: NOON - 3000,
      lastSeenAt: NOON - 1000,
      sampleEventId: 'e2',
      releases: ['1.1.0', '1.0.0'],
    },
    { name: 'RangeError', count: 1, sampleEventId: 'e4' },
    { name: 'Silent', message: '', count: 1 },
  ])
  expect(new Set(groups.map(({ fingerprint }) => fingerprint)).size).toBe(3)
})

describe('percentiles', () => {
  /** Long-tailed, as latencies are; a fixed sequence. */
  const durations = Array.from({ length: 3000 }, (_, nth) => {
    const noise = Math.abs(Math.sin(nth * 12.9898) * 43758.5453) % 1
    return Math.exp(2 + 5 * noise ** 2)
  })
  const exact = (share: number) =>
    durations.toSorted((one, other) => one - other)[Math.ceil(share * durations.length) - 1] as number

  test('of API calls are within 2 % of the exact ones, numbers in strings included', async () => {
    await store(
      durations.map((duration, nth) =>
        anEvent({
          type: 'api',
          name: '/cart',
          props: {
            method: 'get',
            duration: nth % 3 === 0 ? String(duration) : duration,
            status: nth % 10 ? 200 : 500,
          },
        }),
      ),
    )

    const [latency] = await reports.listApiLatency({ tenantId })

    expect(latency).toMatchObject({ method: 'GET', name: '/cart', count: 3000, errors: 300 })
    for (const share of [50, 75, 90, 95, 99] as const) {
      const found = latency?.[`p${share}`] as number
      expect(Math.abs(found / exact(share / 100) - 1)).toBeLessThan(0.02)
    }
  })

  test('tell calls apart by method and name, and count those without a duration', async () => {
    const call = (method: string, name: string, duration?: number) =>
      anEvent({ type: 'api', name, props: { method, ...(duration !== undefined && { duration }) } })
    await store([
      call('GET', '/a', 10),
      call('get', '/a', 30),
      call('GET', '/a'),
      call('POST', '/a', 0),
      call('GET', '/b'),
    ])

    expect(await reports.listApiLatency({ tenantId })).toMatchObject([
      { method: 'GET', name: '/a', count: 3, p50: expect.closeTo(10, 0), p99: 30 },
      { method: 'GET', name: '/b', count: 1, p50: null, p99: null },
      { method: 'POST', name: '/a', count: 1, p50: 0, p99: 0 },
    ])
  })

  test('of web vitals stand beside how many were good', async () => {
    await store(
      durations.map((value, nth) =>
        anEvent({
          type: 'perf',
          name: 'LCP',
          props: { value: value * 10, ...(nth % 2 && { rating: 'poor' }) },
        }),
      ),
    )
    await store(
      [0.05, 0.2, 0.3].map((value) =>
        anEvent({ type: 'perf', name: 'CLS', props: { value: String(value) } }),
      ),
    )

    const [cls, lcp] = await reports.listWebVitals({ tenantId })

    const unrated = durations.filter((_, nth) => nth % 2 === 0).map((value) => value * 10)
    expect(lcp).toMatchObject({
      name: 'LCP',
      count: 3000,
      good: unrated.filter((value) => value <= 2500).length,
      needsImprovement: unrated.filter((value) => value > 2500 && value <= 4000).length,
      poor: 1500 + unrated.filter((value) => value > 4000).length,
    })
    expect(Math.abs((lcp?.p75 as number) / (exact(0.75) * 10) - 1)).toBeLessThan(0.02)
    expect(cls).toMatchObject({ name: 'CLS', count: 3, good: 1, needsImprovement: 1, poor: 1 })
  })
})
