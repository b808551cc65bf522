/** TEL-6: counts over time, top pages and error groups. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SdkClient } from '#generated/sdk/client.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { reader, sendAll } from '#test/support/telemetry.ts'

const HOUR_MS = 3_600_000

let app: TestApp
let reading: SdkClient
/** The start of a full hour some hours ago. */
let hour: number

beforeAll(async () => {
  app = await startTestApp()
  reading = await reader(app)
  hour = Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 5 * HOUR_MS
})
afterAll(() => app.close())

describe('counts over time', () => {
  beforeAll(() =>
    sendAll(app.sdk(), [
      { app: 'counted', ts: hour },
      { app: 'counted', ts: hour + 1, name: 'other' },
      { app: 'counted', ts: hour + HOUR_MS - 1, type: 'page' },
      { app: 'counted', ts: hour + 2 * HOUR_MS },
      { app: 'elsewhere', ts: hour },
    ]),
  )

  const counts = async (query: Record<string, unknown>) => {
    const window = { from: hour, to: hour + 3 * HOUR_MS, ...query }
    const { buckets } = await dataOf(reading.countEvents({ params: { query: window } }))
    return buckets
  }

  it('have a bucket for each hour, with zero where nothing happened', async () => {
    expect(await counts({ app: 'counted' })).toEqual([
      { from: hour, count: 3 },
      { from: hour + HOUR_MS, count: 0 },
      { from: hour + 2 * HOUR_MS, count: 1 },
    ])
  })

  it.each([
    { query: {}, total: 5 },
    { query: { app: 'counted', type: 'page' }, total: 1 },
    { query: { app: 'counted', name: 'other' }, total: 1 },
    { query: { app: 'nobody' }, total: 0 },
  ])('$query are $total', async ({ query, total }) => {
    expect((await counts(query)).reduce((sum, { count }) => sum + count, 0)).toBe(total)
  })

  it.each([
    { interval: 'minute', buckets: 180 },
    { interval: 'hour', buckets: 3 },
  ])('by $interval cover the window with $buckets buckets', async ({ interval, buckets }) => {
    expect(await counts({ interval, app: 'counted' })).toHaveLength(buckets)
  })

  it('by day start at midnight UTC', async () => {
    for (const { from } of await counts({ interval: 'day' })) expect(from % (24 * HOUR_MS)).toBe(0)
  })

  it('of a window that ends before it begins are none, and of more than 1000 buckets refused', async () => {
    expect(await counts({ to: hour - 1 })).toEqual([])

    const query = { from: hour - 1000 * 60_000, to: hour + 1, interval: 'minute' as const }
    const { status } = await refusalOf(reading.countEvents({ params: { query } }))
    expect(status).toBe(400)
  })
})

describe('top pages', () => {
  beforeAll(() => {
    const view = (name: string, sessionId: string, userId?: string) => ({
      app: 'pages',
      type: 'page',
      name,
      sessionId,
      ...(userId && { user: { id: userId } }),
    })
    return sendAll(app.sdk(), [
      view('/a', 's1', 'u1'),
      view('/a', 's1', 'u1'),
      view('/a', 's2'),
      view('/b', 's3', 'u1'),
      view('/b', 's3', 'u2'),
      view('/c', 's4'),
      { app: 'pages', type: 'custom', name: '/a' },
    ])
  })

  it('say views, sessions and known users, most viewed first, and nothing of other types', async () => {
    const { items } = await dataOf(reading.listTopPages({ params: { query: { app: 'pages' } } }))

    expect(items).toEqual([
      { name: '/a', views: 3, sessions: 2, users: 1 },
      { name: '/b', views: 2, sessions: 1, users: 2 },
      { name: '/c', views: 1, sessions: 1, users: 0 },
    ])
  })

  it('stop at the limit', async () => {
    const { items } = await dataOf(reading.listTopPages({ params: { query: { app: 'pages', limit: 1 } } }))

    expect(items.map(({ name }) => name)).toEqual(['/a'])
  })
})

describe('error groups', () => {
  const error = (fields: object, props: object) => ({
    app: 'broken',
    type: 'error',
    name: 'TypeError',
    ...fields,
    props,
  })
  beforeAll(() =>
    sendAll(app.sdk(), [
      error(
        { id: 'e1', ts: hour, release: '1.0.0', sessionId: 's1', user: { id: 'u1' } },
        { message: 'order 17 is gone', severity: 'info' },
      ),
      error(
        { id: 'e2', ts: hour + 9, release: '1.1.0', sessionId: 's2' },
        { message: 'order 4711 is gone', severity: 'error' },
      ),
      error(
        { id: 'e3', ts: hour + 5, release: '1.0.0', sessionId: 's1', user: { id: 'u1' } },
        { message: 'order 1 is gone' },
      ),
      error({ id: 'e4', ts: hour + 7 }, { message: 'something else' }),
    ]),
  )

  it('gather what differs only in its changing parts, with the newest as the sample', async () => {
    const query = { app: 'broken', from: hour, to: hour + HOUR_MS }
    const { items } = await dataOf(reading.listErrorGroups({ params: { query } }))

    expect(items).toHaveLength(2)
    expect(items[0]).toEqual({
      fingerprint: expect.stringMatching(/^[0-9a-f]+$/),
      name: 'TypeError',
      message: 'order 4711 is gone',
      severity: 'error',
      count: 3,
      sessions: 2,
      users: 1,
      firstSeenAt: hour,
      lastSeenAt: hour + 9,
      sampleEventId: 'e2',
      releases: ['1.1.0', '1.0.0'],
    })
    expect(items[1]).toMatchObject({ count: 1, sampleEventId: 'e4' })
  })
})
