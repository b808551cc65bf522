/** What a commit makes of a batch whose events the check in front of it would have refused: the second line. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { eventCommit } from '#domain/telemetry/event-commit.ts'
import { type EventRecord, recordOf } from '#domain/telemetry/event-record.ts'
import { eventStore } from '#domain/telemetry/event-store.ts'
import type { TelemetryEvent } from '#domain/telemetry/model.ts'
import { telemetryCollection } from '#domain/telemetry/telemetry-store.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { anEvent, NOON, prepare, wordsOf } from './builders.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await prepare(database.db)
})
beforeEach(async () => void (await telemetryCollection(database.db).deleteMany({})))
afterAll(() => database.remove())

const commit = (groups: EventRecord[][]) =>
  eventCommit({ events: eventStore(database.db), deadlineMs: 5000 })(groups)

test('a document that the driver cannot encode harms neither its caller nor the others', async () => {
  const twin = aRecord()

  const results = await commit([
    [aRecord(), twin],
    [aRecord(), poisoned({ a: { _bsontype: 'Long' } }), aRecord()],
    [twin],
  ])

  expect(results.map(wordsOfResult)).toEqual([
    ['accepted', 'accepted'],
    ['accepted', 'rejected', 'accepted'],
    ['duplicate'],
  ])
  expect(await telemetryCollection(database.db).countDocuments()).toBe(4)
})

test('a document that is too large for the database is rejected alone', async () => {
  const results = await commit([[aRecord()], [poisoned({ a: 'x'.repeat(17 * 1024 * 1024) })]])

  expect(results.map(wordsOfResult)).toEqual([['accepted'], ['rejected']])
})

test('a document that the database refuses is rejected, and the others are stored at once', async () => {
  const { db } = database
  const validator = { props: { $not: { $type: 'object' } } }
  await db.command({ collMod: 'telemetry_events', validator })

  const results = await commit([[aRecord()], [poisoned({ a: 1 }), aRecord()]])

  await db.command({ collMod: 'telemetry_events', validator: {} })
  expect(results.map(wordsOfResult)).toEqual([['accepted'], ['rejected', 'accepted']])
})

test('sixty megabytes, too many for one command, are stored event by event, and every outcome finds its event', async () => {
  const known = aRecord()
  await commit([[known]])
  const large = () => poisoned({ a: 'x'.repeat(1_000_000) })
  const batch = [...Array.from({ length: 30 }, large), known, ...Array.from({ length: 30 }, large), known]

  const results = await commit([batch])

  const expected = batch.map((record) => (record === known ? 'duplicate' : 'accepted'))
  expect(results.map(wordsOfResult)).toEqual([expected])
})

function aRecord(fields: Partial<TelemetryEvent> = {}): EventRecord {
  const made = recordOf(anEvent(fields), { tenantId: 'default', receivedAt: NOON }, Number.MAX_SAFE_INTEGER)
  if (!made.ok) throw new Error(made.reason)
  return made.record
}

/** A record that got past the check with props that it would refuse, or with any others. */
function poisoned(props: unknown): EventRecord {
  const record = aRecord()
  return { ...record, event: { ...record.event, props: props as NonNullable<TelemetryEvent['props']> } }
}

function wordsOfResult(result: PromiseSettledResult<Parameters<typeof wordsOf>[0]>): string[] {
  return result.status === 'fulfilled' ? wordsOf(result.value) : [String(result.reason)]
}
