/** Finding events (TEL-6). */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EventFilter, TelemetryEvent } from '#domain/telemetry/model.ts'
import { telemetryCollection } from '#domain/telemetry/telemetry-store.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { anEvent, NOON, prepare, recording, reporting } from './builders.ts'

let database: TestDatabase
let reports: ReturnType<typeof reporting>

beforeAll(async () => {
  database = await testDatabase()
  await prepare(database.db)
  reports = reporting(database.db)
})
beforeEach(async () => void (await telemetryCollection(database.db).deleteMany({})))
afterAll(() => database.remove())

const store = (events: TelemetryEvent[], tenantId = 'default') =>
  recording(database.db).record(events, { tenantId })
const idsOf = async (filter: Partial<EventFilter> & { limit?: number; cursor?: string } = {}) =>
  (await reports.searchEvents({ tenantId: 'default', ...filter })).items.map(({ id }) => id)

describe('a search', () => {
  test('gives events as they were sent, with our times, newest first', async () => {
    const older = anEvent({
      id: 'older',
      ts: NOON - 5000,
      user: { id: 'u1' },
      props: { a: [1, { b: null }] },
    })
    await store([older, anEvent({ id: 'newer', ts: NOON - 1000 })])

    const { items, nextCursor } = await reports.searchEvents({ tenantId: 'default' })

    expect(items.map(({ id }) => id)).toEqual(['newer', 'older'])
    expect(items[1]).toEqual({ ...older, receivedAt: NOON, at: NOON - 5000, skewed: false })
    expect(nextCursor).toBeNull()
  })

  test.each([
    { by: 'app', filter: { app: 'desk' } },
    { by: 'type', filter: { type: 'page' as const } },
    { by: 'name', filter: { name: '/cart' } },
    { by: 'session', filter: { sessionId: 'session-2' } },
    { by: 'user', filter: { userId: 'u2' } },
    { by: 'time', filter: { from: NOON - 60_000, to: NOON - 30_000 } },
    {
      by: 'everything',
      filter: { app: 'desk', type: 'page' as const, name: '/cart', sessionId: 'session-2', userId: 'u2' },
    },
  ])('by $by finds those and no others', async ({ filter }) => {
    const wanted = anEvent({
      id: 'wanted',
      app: 'desk',
      type: 'page',
      name: '/cart',
      sessionId: 'session-2',
      user: { id: 'u2' },
      ts: NOON - 40_000,
    })
    await store([wanted, anEvent({ user: { id: 'u1' } })])

    expect(await idsOf(filter)).toEqual(['wanted'])
  })

  test('sees its own tenant only', async () => {
    await store([anEvent({ id: 'ours' })])
    await store([anEvent({ id: 'theirs' })], 'other')

    expect(await idsOf()).toEqual(['ours'])
  })

  test('takes a time window from its start up to, but without, its end', async () => {
    await store([anEvent({ id: 'at-start', ts: NOON - 20 }), anEvent({ id: 'at-end', ts: NOON - 10 })])

    expect(await idsOf({ from: NOON - 20, to: NOON - 10 })).toEqual(['at-start'])
    expect(await idsOf({ from: NOON - 10, to: NOON - 20 })).toEqual([])
  })

  test('without a window looks at the last 24 hours', async () => {
    const day = 24 * 60 * 60 * 1000
    await store([
      anEvent({ id: 'yesterday', ts: NOON - day - 1 }),
      anEvent({ id: 'today', ts: NOON - day + 2 }),
    ])

    expect(await idsOf()).toEqual(['today'])
    expect(await idsOf({ from: 0 })).toEqual(['today', 'yesterday'])
  })

  test('takes values for what they are, never for operators', async () => {
    await store([anEvent()])
    const operator = { $gt: '' } as unknown as string

    for (const field of ['app', 'type', 'name', 'sessionId', 'userId'] as const) {
      expect(await idsOf({ [field]: operator })).toEqual([])
    }
    expect(await idsOf({ tenantId: operator })).toEqual([])
  })
})

describe('paging', () => {
  /** Five events in each of many milliseconds, over three apps, so that only the key decides between most. */
  const many = Array.from({ length: 250 }, (_, nth) =>
    anEvent({
      id: `e${nth}`,
      app: ['shop', 'desk', 'docs'][nth % 3] as string,
      ts: NOON - Math.floor(nth / 5),
    }),
  )

  async function pages(filter: Partial<EventFilter>, limit: number, between = async () => {}) {
    const found: string[] = []
    let cursor: string | undefined
    do {
      const page = await reports.searchEvents({ tenantId: 'default', ...filter, limit, cursor })
      found.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
      await between()
    } while (cursor !== undefined)
    return found
  }

  test.each([
    { over: 'all apps', filter: {}, limit: 7, expected: many.length },
    { over: 'one app', filter: { app: 'shop' }, limit: 10, expected: 84 },
    { over: 'whole pages', filter: {}, limit: 50, expected: many.length },
  ])(
    'over $over gives each event once, in the order of one long page',
    async ({ filter, limit, expected }) => {
      for (let from = 0; from < many.length; from += 100) await store(many.slice(from, from + 100))

      const found = await pages(filter, limit)

      expect(new Set(found).size).toBe(expected)
      expect(found).toEqual(await idsOf({ ...filter, limit: 1000 }))
    },
  )

  test('is not disturbed by events that arrive meanwhile', async () => {
    await store(many.slice(0, 100))
    const before = await idsOf({ limit: 1000 })

    const found = await pages(
      {},
      20,
      async () => void (await store([anEvent({ id: `new-${Math.random()}` })])),
    )

    expect(found.filter((id) => !id.startsWith('new-'))).toEqual(before)
  })

  test('a cursor of another search is refused', async () => {
    await store(many.slice(0, 10))
    const { nextCursor } = await reports.searchEvents({ tenantId: 'default', limit: 5 })
    const cursor = nextCursor as string

    for (const filter of [{ tenantId: 'other' }, { app: 'shop' }, { from: 5 }]) {
      await expect(idsOf({ ...filter, cursor })).rejects.toMatchObject({ code: 'invalid_cursor' })
    }
  })

  test('a page of large events ends early and goes on', async () => {
    const large = Array.from({ length: 12 }, (_, nth) =>
      anEvent({ id: `large-${nth}`, ts: NOON - nth, props: { text: 'x'.repeat(900_000) } }),
    )
    await store(large)

    const first = await reports.searchEvents({ tenantId: 'default', limit: 12 })

    expect(first.items.length).toBeLessThan(12)
    expect(await pages({}, 12)).toEqual(large.map(({ id }) => id))
  })
})

describe('the database', () => {
  test('finds the newest of many apps by merging the index, without sorting the window', async () => {
    await store(Array.from({ length: 90 }, (_, nth) => anEvent({ app: `app-${nth % 9}`, ts: NOON - nth })))

    const events = telemetryCollection(database.db)
    const apps = await events.distinct('app')
    const plan = await events
      .find({
        tenantId: { $eq: 'default' },
        app: { $in: apps },
        at: { $gte: new Date(0), $lt: new Date(NOON + 1) },
      })
      .sort({ at: -1, _id: -1 })
      .limit(5)
      .explain('executionStats')

    expect(JSON.stringify(plan.queryPlanner.winningPlan)).toContain('SORT_MERGE')
    expect(plan.executionStats.totalDocsExamined).toBe(5)
  })
})
