/** TEL-3: the same application and id is one event, however often and however it is sent. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { mixedBatch, reader, searchAll } from '#test/support/telemetry.ts'

let app: TestApp
let twin: TestApp

beforeAll(async () => {
  app = await startTestApp()
  twin = await app.again()
})
afterAll(async () => {
  await twin.close()
  await app.close()
})

const send = (body: ReturnType<typeof telemetryEvent>[], on = app) => dataOf(on.sdk().sendEvents({ body }))
const withResults = (items: unknown[], on = app) =>
  dataOf(on.sdk().sendEvents({ body: mixedBatch(items), params: { query: { results: true } } }))
const stored = async (id: string) => (await searchAll(await reader(app))).filter((event) => event.id === id)

it('twice in one batch is processed twice and stored once', async () => {
  const event = telemetryEvent()

  expect(await send([event, telemetryEvent(), event])).toMatchObject({ received: 3, processed: 3 })

  expect(await stored(event.id)).toHaveLength(1)
})

it('sent again later it is processed again and stored once, as it was first', async () => {
  const event = telemetryEvent({ name: 'first' })
  await send([event])

  expect(await send([{ ...event, name: 'second' }])).toEqual({ success: true, received: 1, processed: 1 })

  expect(await stored(event.id)).toMatchObject([{ name: 'first' }])
})

it('sent forty times at once to two processes it is stored once', async () => {
  const events = Array.from({ length: 5 }, () => telemetryEvent({ app: 'parallel' }))

  const receipts = await Promise.all(
    Array.from({ length: 40 }, (_, turn) => send(events, turn % 2 ? twin : app)),
  )

  expect(receipts.every(({ processed }) => processed === 5)).toBe(true)
  const found = await searchAll(await reader(app), { app: 'parallel' })
  expect(found.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted())
})

it('sent again after a restart it is processed and stored once', async () => {
  const before = await app.again()
  const event = telemetryEvent()
  await send([event], before)
  await before.close()

  const after = await app.again()
  const receipt = await withResults([event], after)
  await after.close()

  expect(receipt).toMatchObject({ processed: 1, results: [{ outcome: 'duplicate' }] })
  expect(await stored(event.id)).toHaveLength(1)
})

it('the same id of another application is another event', async () => {
  const event = telemetryEvent({ app: 'one' })

  const { results } = await withResults([event, { ...event, app: 'two' }])

  expect(results?.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
  expect((await stored(event.id)).map((found) => found.app).toSorted()).toEqual(['one', 'two'])
})

it.each([
  { one: { app: 'a', id: 'b:c' }, other: { app: 'a:b', id: 'c' }, because: 'a colon separates nothing' },
  { one: { app: 'a', id: '1:b' }, other: { app: 'a:1', id: 'b' }, because: 'a number is no length' },
  { one: { app: 'A', id: 'x' }, other: { app: 'a', id: 'x' }, because: 'letter case tells them apart' },
  { one: { app: 'a', id: 'é' }, other: { app: 'a', id: 'e\u0301' }, because: 'no text is made like another' },
])('$one and $other are two events because $because', async ({ one, other }) => {
  const { results } = await withResults([telemetryEvent(one), telemetryEvent(other)])

  expect(results?.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted'])
})

describe('with ?results=true', () => {
  it('each event has its outcome at its place', async () => {
    const known = telemetryEvent()
    await send([known])
    const fresh = telemetryEvent()

    const receipt = await withResults([
      fresh,
      known,
      fresh,
      { ...telemetryEvent({ id: 'bad' }), ts: 'now' },
      7,
    ])

    expect(receipt).toEqual({
      success: true,
      received: 5,
      processed: 3,
      errors: ['[3].ts: must be a number', '[4]: must be an object'],
      results: [
        { index: 0, id: fresh.id, outcome: 'accepted' },
        { index: 1, id: known.id, outcome: 'duplicate' },
        { index: 2, id: fresh.id, outcome: 'duplicate' },
        { index: 3, id: 'bad', outcome: 'rejected', reason: '[3].ts: must be a number' },
        { index: 4, outcome: 'rejected', reason: '[4]: must be an object' },
      ],
    })
  })

  it('of parallel requests exactly one is told that it was first', async () => {
    const event = telemetryEvent()

    const receipts = await Promise.all(
      Array.from({ length: 12 }, (_, turn) => withResults([event], turn % 2 ? twin : app)),
    )

    const outcomes = receipts.flatMap(({ results = [] }) => results.map(({ outcome }) => outcome))
    expect(outcomes.filter((outcome) => outcome === 'accepted')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(11)
  })

  it('is not answered where nobody asked', async () => {
    expect(await send([telemetryEvent()])).not.toHaveProperty('results')
  })
})
