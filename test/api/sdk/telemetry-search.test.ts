/** TEL-6: finding events again, page by page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SdkClient } from '#generated/sdk/client.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { reader, searchAll, sendAll } from '#test/support/telemetry.ts'

const HOUR_MS = 3_600_000

let app: TestApp
let reading: SdkClient
let start: number

beforeAll(async () => {
  app = await startTestApp()
  reading = await reader(app)
  start = Date.now() - 10 * HOUR_MS
})
afterAll(() => app.close())

const search = (query: Record<string, unknown>) => reading.searchEvents({ params: { query } })

describe('a filter', () => {
  const events = [
    { id: 'f1', app: 'shop', type: 'page', name: '/cart', sessionId: 's1', user: { id: 'u1' } },
    { id: 'f2', app: 'shop', type: 'page', name: '/pay', sessionId: 's2', user: { id: 'u2' } },
    { id: 'f3', app: 'shop', type: 'custom', name: '/cart', sessionId: 's1' },
    { id: 'f4', app: 'blog', type: 'page', name: '/cart', sessionId: 's1', user: { id: 'u1' } },
  ]
  beforeAll(() =>
    sendAll(
      app.sdk(),
      events.map((event, nth) => ({ ...event, ts: start + nth * HOUR_MS })),
    ),
  )

  it.each([
    { query: {}, ids: ['f4', 'f3', 'f2', 'f1'] },
    { query: { app: 'shop' }, ids: ['f3', 'f2', 'f1'] },
    { query: { type: 'page' }, ids: ['f4', 'f2', 'f1'] },
    { query: { name: '/cart' }, ids: ['f4', 'f3', 'f1'] },
    { query: { sessionId: 's1' }, ids: ['f4', 'f3', 'f1'] },
    { query: { userId: 'u1' }, ids: ['f4', 'f1'] },
    { query: { app: 'shop', type: 'page', name: '/cart', sessionId: 's1', userId: 'u1' }, ids: ['f1'] },
    { query: { app: 'sho' }, ids: [] },
    { query: { name: '.*' }, ids: [] },
    { query: { limit: 2 }, ids: ['f4', 'f3', 'f2', 'f1'] },
  ])('$query finds $ids, newest first', async ({ query, ids }) => {
    expect((await searchAll(reading, query)).map(({ id }) => id)).toEqual(ids)
  })

  it('of time takes its beginning and leaves out its end', async () => {
    const found = await searchAll(reading, { from: start + HOUR_MS, to: start + 3 * HOUR_MS })

    expect(found.map(({ id }) => id)).toEqual(['f3', 'f2'])
  })

  it('that ends before it begins finds nothing', async () => {
    expect(await dataOf(search({ from: start + HOUR_MS, to: start }))).toEqual({
      items: [],
      nextCursor: null,
    })
  })
})

describe('paging', () => {
  const COUNT = 250

  it('to the end loses and repeats nothing while new events come in', async () => {
    const ids = Array.from({ length: COUNT }, (_, nth) => `p${String(nth).padStart(3, '0')}`)
    await sendAll(
      app.sdk(),
      ids.map((id, nth) => ({ id, app: 'paging', ts: start + (nth % 7) * 1000 })),
    )
    const found: string[] = []

    let cursor: string | undefined
    let pages = 0
    do {
      const query = { app: 'paging', limit: 17, ...(cursor && { cursor }) }
      const page = await dataOf(reading.searchEvents({ params: { query } }))
      found.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
      await sendAll(app.sdk(), [{ id: `new${pages}`, app: 'paging' }])
      pages += 1
    } while (cursor)

    expect(found.toSorted()).toEqual(ids)
    expect(pages).toBe(Math.ceil(COUNT / 17))
  })

  it('goes by time, and by a fixed order among events of one millisecond', async () => {
    const found = await searchAll(reading, { app: 'paging', to: start + HOUR_MS, limit: 40 })
    const again = await searchAll(reading, { app: 'paging', to: start + HOUR_MS, limit: 1000 })

    const times = found.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((one, other) => other - one))
    expect(found).toEqual(again)
  })

  it('with the cursor of another search, or of nobody, is refused', async () => {
    const { nextCursor } = await dataOf(search({ app: 'paging', limit: 1 }))

    const refusals = await Promise.all([
      refusalOf(search({ app: 'shop', limit: 1, cursor: nextCursor })),
      refusalOf(search({ app: 'paging', cursor: 'bm9ib2R5' })),
    ])

    expect(refusals.map(({ status }) => status)).toEqual([400, 400])
  })
})

it.each([
  { limit: 0 },
  { limit: 1001 },
  { limit: 'many' },
  { from: 'yesterday' },
  { type: 'click' },
  { app: '' },
])('the parameter %o is refused with its place', async (query) => {
  const { status, body } = await refusalOf(
    app.leaving('a parameter that cannot be').sdk.searchEvents({ params: { query: query as object } }),
  )

  expect({ status, error: body.error }).toEqual({ status: 400, error: 'invalid_request' })
  expect(body.details?.[0]?.path).toBe(`query.${Object.keys(query)[0]}`)
})
