/** Taking events in, on a real database: TEL-2, TEL-3, TEL-7. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventKey } from '#domain/telemetry/event-key.ts'
import type { Json, TelemetryEvent } from '#domain/telemetry/model.ts'
import { telemetryCollection } from '#domain/telemetry/telemetry-store.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { anEvent, NOON, prepare, recording, wordsOf } from './builders.ts'

let database: TestDatabase
const stored = () => telemetryCollection(database.db)

beforeAll(async () => {
  database = await testDatabase()
  await prepare(database.db)
})
beforeEach(async () => void (await stored().deleteMany({})))
afterAll(() => database.remove())

describe('an accepted event', () => {
  test('is stored as it came, with its times, its request and what reports need', async () => {
    const event = anEvent({
      id: 'e1',
      type: 'api',
      name: '/cart',
      ts: NOON - 1000.5,
      user: { id: 'u1', email: 'u@example.com', attrs: { plan: 'pro' } },
      props: {
        method: 'get',
        duration: '12.5',
        status: 200,
        nested: { list: [1, null, 'x'], 'a.b': { $gt: '' } },
      },
    })

    const outcomes = await recording(database.db).record([event])

    expect(outcomes).toEqual([{ outcome: 'accepted' }])
    const { id, ...fields } = event
    expect(await stored().find().toArray()).toEqual([
      {
        _id: eventKey('default', event.app, id),
        tenantId: 'default',
        eventId: id,
        ...fields,
        receivedAt: new Date(NOON),
        at: new Date(NOON - 1001),
        skewed: false,
        requestId: 'request-1',
        facts: { value: 12.5, method: 'GET' },
      },
    ])
  })

  test('with an absurd time is stored, dated by its arrival and flagged', async () => {
    await recording(database.db).record([anEvent({ ts: 5 })])

    expect(await stored().findOne()).toMatchObject({ ts: 5, at: new Date(NOON), skewed: true })
  })

  test('from a wrong clock that told its time is dated right', async () => {
    const aYear = 365 * 24 * 3600 * 1000

    await recording(database.db).record([anEvent({ ts: NOON - aYear - 5000 })], { sentAt: NOON - aYear })

    expect(await stored().findOne()).toMatchObject({ at: new Date(NOON - 5000), skewed: false })
  })
})

describe('the same event again', () => {
  test('in one batch is stored once: the first is accepted, the twin is a duplicate', async () => {
    const event = anEvent()

    const outcomes = await recording(database.db).record([event, anEvent(), event])

    expect(wordsOf(outcomes)).toEqual(['accepted', 'accepted', 'duplicate'])
    expect(await stored().countDocuments()).toBe(2)
  })

  test('from sixteen callers at once is accepted from one of them', async () => {
    const service = recording(database.db)
    const event = anEvent()

    const answers = await Promise.all(Array.from({ length: 16 }, () => service.record([event, anEvent()])))

    expect(answers.flatMap(wordsOf).filter((word) => word === 'duplicate')).toHaveLength(15)
    expect(await stored().countDocuments()).toBe(17)
  })

  test('through two processes at once is accepted by one of them', async () => {
    const processes = [recording(database.db), recording((await database.again()).db)]
    const events = Array.from({ length: 200 }, () => anEvent())

    const answers = await Promise.all(events.flatMap((event) => processes.map((one) => one.record([event]))))

    expect(answers.flatMap(wordsOf).filter((word) => word === 'accepted')).toHaveLength(200)
    expect(await stored().countDocuments()).toBe(200)
  })

  test('after a restart is a duplicate', async () => {
    const events = [anEvent(), anEvent()]
    await recording(database.db).record(events)

    const outcomes = await recording(database.db).record([...events, anEvent()])

    expect(wordsOf(outcomes)).toEqual(['duplicate', 'duplicate', 'accepted'])
    expect(await stored().countDocuments()).toBe(3)
  })

  test('keeps what was stored first', async () => {
    await recording(database.db).record([anEvent({ id: 'e1', name: 'first' })])

    await recording(database.db).record([anEvent({ id: 'e1', name: 'second' })])

    expect(await stored().findOne()).toMatchObject({ name: 'first' })
  })

  test.each([
    { because: 'another app uses the same id', other: { app: 'desk' }, tenantId: 'default' },
    { because: 'another tenant uses the same id', other: {}, tenantId: 'other' },
    { because: 'half a character is another one', other: { id: '\udc00' }, tenantId: 'default' },
  ])('is not meant when $because', async ({ other, tenantId }) => {
    const service = recording(database.db)
    await service.record([anEvent({ id: '\ud800' })])

    const outcomes = await service.record([anEvent({ id: '\ud800', ...other })], { tenantId })

    expect(wordsOf(outcomes)).toEqual(['accepted'])
    expect(await stored().countDocuments()).toBe(2)
  })

  test('whoever sends what with whom, each key is stored once and accepted once', async () => {
    const batch = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 12 })
    const callers = fc.array(batch, { minLength: 1, maxLength: 12 })
    let run = 0
    await fc.assert(
      fc.asyncProperty(callers, fc.constantFrom(0, 4, 1000), async (batches, remembered) => {
        run += 1
        const app = `run-${run}`
        const service = recording(database.db, { remembered })

        const answers = await Promise.all(
          batches.map((ids) => service.record(ids.map((id) => anEvent({ app, id: String(id) })))),
        )

        const distinct = new Set(batches.flat())
        const words = answers.flatMap(wordsOf)
        expect(words).toHaveLength(batches.flat().length)
        expect(words.filter((word) => word === 'accepted')).toHaveLength(distinct.size)
        expect(words).not.toContain('rejected')
        expect(await stored().countDocuments({ app })).toBe(distinct.size)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a poisoned event', () => {
  const poison: { of: string; props: unknown }[] = [
    { of: 'a NUL in a key', props: { 'a\0b': 1 } },
    { of: 'an object of the driver', props: { a: { _bsontype: 'Long' } } },
    { of: 'a prototype', props: JSON.parse('{"__proto__":{"x":1}}') },
    { of: 'half a character in a key', props: { '\ud800': 1, '\ud801': 2 } },
    { of: '17 MB of text', props: { a: 'x'.repeat(17 * 1024 * 1024) } },
    { of: '5,000 levels', props: { a: JSON.parse('['.repeat(5000) + ']'.repeat(5000)) } },
  ]

  test.each(poison)(
    'with $of is rejected with a reason, and its neighbours are stored',
    async ({ props }) => {
      const service = recording(database.db)
      const poisoned = anEvent({ props: props as Record<string, Json> })

      const [mixed, other] = await Promise.all([
        service.record([anEvent(), poisoned, anEvent()]),
        service.record([anEvent()]),
      ])

      expect(wordsOf(mixed)).toEqual(['accepted', 'rejected', 'accepted'])
      expect(mixed[1]).toEqual({ outcome: 'rejected', reason: expect.stringMatching(/^[a-z0-9 $_,()'-]+$/i) })
      expect(wordsOf(other)).toEqual(['accepted'])
      expect(await stored().countDocuments()).toBe(3)
    },
  )

  test('does not keep a good event of the same id out', async () => {
    const service = recording(database.db)
    const poisoned: TelemetryEvent = anEvent({ id: 'e1', props: { 'a\0': 1 } })

    const outcomes = await service.record([poisoned, anEvent({ id: 'e1' })])

    expect(wordsOf(outcomes)).toEqual(['rejected', 'accepted'])
  })
})
