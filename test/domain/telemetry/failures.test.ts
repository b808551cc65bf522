/** A database that fails in planted ways: the promise "acknowledged is stored, once" and its honest refusals. */
import type { Document } from 'mongodb'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { telemetryCollection } from '#domain/telemetry/telemetry-store.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { type FailingMongod, startFailingMongod } from '#test/support/failing-mongod.ts'
import { anEvent, prepare, recording, reporting, wordsOf } from './builders.ts'

let mongod: FailingMongod
let database: TestDatabase
const stored = () => telemetryCollection(database.db)

beforeAll(async () => {
  mongod = await startFailingMongod()
  database = await testDatabase(mongod.uri)
  await prepare(database.db)
})
afterEach(async () => {
  await mongod.heal()
  await stored().deleteMany({})
})
afterAll(async () => {
  await database.remove()
  await mongod.stop()
})

/** Plants a failure into the next commands of these names on the events. */
function failOn(failCommands: string[], how: Document): Promise<Document> {
  return mongod.fail(failCommands, { namespace: `${database.db.databaseName}.telemetry_events`, ...how })
}

const failInserts = (plan: Document) => failOn(['insert'], plan)

const NO_MAJORITY = { writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' } }

describe('an insert with an unknown end', () => {
  test('is tried again when no majority acknowledged it, and every event is stored once', async () => {
    const service = recording(database.db)
    await failInserts({ mode: { times: 1 }, ...NO_MAJORITY })

    const outcomes = await service.record([anEvent(), anEvent()])

    expect(wordsOf(outcomes)).not.toContain('rejected')
    expect(await stored().countDocuments()).toBe(2)
  })

  test('is tried again when it met duplicates too', async () => {
    const known = anEvent()
    await recording(database.db).record([known])
    await failInserts({ mode: { times: 1 }, ...NO_MAJORITY })

    const outcomes = await recording(database.db).record([known, anEvent()])

    expect(wordsOf(outcomes)).not.toContain('rejected')
    expect(await stored().countDocuments()).toBe(2)
  })

  test.each([
    { because: 'the connection breaks', failure: { closeConnection: true } },
    {
      because: 'the primary steps down',
      failure: { errorCode: 10107, errorLabels: ['RetryableWriteError'] },
    },
    { because: 'the server shuts down', failure: { errorCode: 91 } },
    { because: 'the command fails for an unknown reason', failure: { errorCode: 8000 } },
  ])('is tried again when $because', async ({ failure }) => {
    await failInserts({ mode: { times: 3 }, ...failure })

    const outcomes = await recording(database.db).record([anEvent(), anEvent()])

    expect(wordsOf(outcomes)).not.toContain('rejected')
    expect(await stored().countDocuments()).toBe(2)
  })

  test('that stays unknown until the deadline is said to be unavailable, in our words', async () => {
    const service = recording(database.db, { commitDeadlineMs: 300 })
    await failInserts({ mode: 'alwaysOn', ...NO_MAJORITY })

    const refusal = await service.record([anEvent()]).catch((error: unknown) => error)

    expect(refusal).toMatchObject({
      code: 'unavailable',
      retryAfterMs: expect.any(Number),
      message: 'the event store does not answer; try again later',
    })
  })

  test('is not remembered as acknowledged: sent again later, the event is stored', async () => {
    const service = recording(database.db, { commitDeadlineMs: 100 })
    const event = anEvent()
    await failInserts({ mode: 'alwaysOn', errorCode: 91 })
    await expect(service.record([event])).rejects.toMatchObject({ code: 'unavailable' })
    await failInserts({ mode: 'off' })

    expect(wordsOf(await service.record([event]))).toEqual(['accepted'])
    expect(await stored().countDocuments()).toBe(1)
  })
})

describe('a database that is too slow', () => {
  test('fills the queue, and what comes above the bound is refused at once; what was taken is stored', async () => {
    const service = recording(database.db, { maxQueued: 2000 })
    await failInserts({ mode: { times: 2 }, blockConnection: true, blockTimeMS: 1000 })
    const hundred = () => Array.from({ length: 100 }, () => anEvent())

    const answers = await Promise.allSettled(Array.from({ length: 60 }, () => service.record(hundred())))

    const refused = answers.filter((answer) => answer.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) {
      expect(reason).toMatchObject({ code: 'overloaded', retryAfterMs: expect.any(Number) })
    }
    expect(await stored().countDocuments()).toBe((answers.length - refused.length) * 100)
    await service.drain()
    expect(service.queued()).toBe(0)
  })
})

describe('a database that is killed', () => {
  test('and comes back loses nothing that was acknowledged and stores nothing twice', async () => {
    const service = recording(database.db, { commitDeadlineMs: 20_000 })
    const acknowledged = new Set<string>()
    let sending = true
    const senders = Array.from({ length: 8 }, async () => {
      while (sending) {
        const events = Array.from({ length: 10 }, () => anEvent())
        const again = [...events, ...events.slice(0, 3)]
        const outcomes = await service.record(again).catch(() => [])
        for (const [index, { outcome }] of outcomes.entries()) {
          if (outcome !== 'rejected') acknowledged.add(again[index]?.id as string)
        }
      }
    })

    await mongod.kill()
    await mongod.restart()
    sending = false
    await Promise.all(senders)

    const ids = await stored().distinct('eventId')
    expect(acknowledged.size).toBeGreaterThan(0)
    expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([])
    expect(await stored().countDocuments()).toBe(ids.length)
  })
})

describe('a report on a database that fails', () => {
  test.each([
    { because: 'it takes too long', failure: { errorCode: 50 }, code: 'query_too_slow' },
    { because: 'the connection breaks', failure: { closeConnection: true }, code: 'unavailable' },
    { because: 'the server says anything else', failure: { errorCode: 8000 }, code: 'unavailable' },
  ])('because $because is refused in our words', async ({ failure, code }) => {
    const reports = reporting(database.db)
    await failOn(['aggregate', 'find', 'distinct'], { mode: 'alwaysOn', ...failure })

    const refusals = await Promise.all(
      [
        reports.searchEvents({ tenantId: 'default' }),
        reports.countEvents({ tenantId: 'default', interval: 'hour' }),
        reports.listTopPages({ tenantId: 'default' }),
        reports.listErrorGroups({ tenantId: 'default' }),
        reports.listApiLatency({ tenantId: 'default' }),
        reports.listWebVitals({ tenantId: 'default' }),
      ].map((report: Promise<unknown>) => report.catch((error: Error) => error)),
    )

    for (const refusal of refusals) {
      expect(refusal).toMatchObject({
        code,
        message: expect.stringMatching(/^the (event store|report) [a-z ;]+$/),
      })
    }
  })
})
