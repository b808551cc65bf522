/** What messages owe: written down once at least, whoever dies in between. */
import { expect, test } from 'vitest'
import type { CommittedBatch } from '#domain/messaging/log-commit.ts'
import { messageOutbox } from '#domain/messaging/message-outbox.ts'
import { messageStore } from '#domain/messaging/message-store.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { outboxStore } from '#domain/messaging/outbox-store.ts'
import { movableClock } from '#test/support/clock.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { until } from '#test/support/until.ts'
import { aDraft, group, messageDatabase, openLog, recordsIn } from './log.ts'

const placesOf = (messages: readonly StoredMessage[]) =>
  messages.map(({ channel, seq }) => `${channel.id} ${seq}`)

function openOutbox(
  { db }: Pick<TestDatabase, 'db'>,
  options: { now?: () => number; maxWaiting?: number } = {},
) {
  const errors: unknown[] = []
  const outbox = messageOutbox({
    records: outboxStore(db),
    messages: messageStore(db),
    now: Date.now,
    onError: (error) => errors.push(error),
    ...options,
  })
  return { ...outbox, errors }
}

/** A log whose batches go to the outbox, as in the program. */
function logInto(database: TestDatabase, outbox: { take(batch: CommittedBatch): void }, now = Date.now) {
  return openLog(database, { now, onStored: (batch) => outbox.take(batch) })
}

test('every message is written down in order, and the records are gone afterwards', async () => {
  const database = await messageDatabase()
  const outbox = openOutbox(database)
  const written: StoredMessage[] = []
  outbox.attach(async (messages) => void written.push(...messages))
  const { commit } = logInto(database, outbox)

  await commit([aDraft(), aDraft({ channel: group('other') })])
  await commit([aDraft()])
  await outbox.drain()

  expect(placesOf(written)).toEqual(['team 1', 'other 1', 'team 2'])
  expect(await recordsIn(database)).toEqual([])
})

test('without anybody who writes down, nothing is owed', async () => {
  const database = await messageDatabase()
  const outbox = openOutbox(database)

  await logInto(database, outbox).commit([aDraft()])
  await outbox.drain()

  expect(await recordsIn(database)).toEqual([])
})

test('what a dead process left behind is swept up by another one, after a moment', async () => {
  const database = await messageDatabase()
  await openLog(database).commit([aDraft(), aDraft()])
  const clock = movableClock()
  const outbox = openOutbox(await database.again(), { now: clock.now })
  const written: StoredMessage[] = []
  outbox.attach(async (messages) => void written.push(...messages))

  const early = await outbox.sweep()
  clock.advance(6000)
  const swept = await outbox.sweep()

  expect(early).toEqual([])
  expect(placesOf(swept)).toEqual(['team 1', 'team 2'])
  expect(placesOf(written)).toEqual(['team 1', 'team 2'])
  expect(await recordsIn(database)).toEqual([])
})

test('a record whose places are not filled is left for a minute, and then taken as it is', async () => {
  const database = await messageDatabase()
  const messages = messageStore(database.db)
  const log = openLog(database, {
    deadlineMs: 0,
    between: (store) => ({
      ...store,
      async append(record, documents) {
        await store.append(record, documents.slice(0, 1))
        return { kind: 'unknown', cause: new Error('no answer') }
      },
    }),
  })
  await log.commit([aDraft(), aDraft()])
  expect(await messages.heads(['default:2:team'])).toMatchObject(new Map([['default:2:team', { seq: 1 }]]))
  const clock = movableClock()
  const outbox = openOutbox(database, { now: clock.now })

  clock.advance(30_000)
  const early = await outbox.sweep()
  clock.advance(31_000)
  const late = await outbox.sweep()

  expect(early).toEqual([])
  expect(placesOf(late)).toEqual(['team 1'])
  expect(await recordsIn(database)).toEqual([])
})

test('places whose messages were removed meanwhile are filled: nothing is owed for them', async () => {
  const database = await messageDatabase()
  await openLog(database).commit([aDraft(), aDraft()])
  await database.db.collection<{ _id: string; floor: number }>('message_floors').insertOne({
    _id: 'default:2:team',
    floor: 2,
  })
  await database.db.collection('messages').deleteMany({ c: 'default:2:team' })
  const clock = movableClock()
  clock.advance(6000)

  expect(await openOutbox(database, { now: clock.now }).sweep()).toEqual([])
  expect(await recordsIn(database)).toEqual([])
})

test('writing down is tried again, and the order stays', async () => {
  const database = await messageDatabase()
  const outbox = openOutbox(database)
  const written: StoredMessage[] = []
  let failures = 2
  outbox.attach(async (messages) => {
    if (failures-- > 0) throw new Error('the database is away')
    written.push(...messages)
  })
  const { commit } = logInto(database, outbox)

  await commit([aDraft()])
  await commit([aDraft()])
  await outbox.drain()

  expect(placesOf(written)).toEqual(['team 1', 'team 2'])
  expect(outbox.errors).toHaveLength(2)
  expect(await recordsIn(database)).toEqual([])
})

test('what cannot be written down now is left to the sweeper, and so is what is too much', async () => {
  const database = await messageDatabase()
  const clock = movableClock()
  const outbox = openOutbox(database, { now: clock.now, maxWaiting: 1 })
  const written: StoredMessage[] = []
  const gate = Promise.withResolvers<void>()
  let isFirst = true
  outbox.attach(async (messages) => {
    if (isFirst) await gate.promise
    isFirst = false
    written.push(...messages)
  })
  const { commit } = logInto(database, outbox)

  await commit([aDraft()])
  await commit([aDraft()])
  await commit([aDraft()])
  gate.resolve()
  await outbox.drain()
  const left = await recordsIn(database)
  clock.advance(6000)
  await outbox.sweep()

  expect(left).toHaveLength(1)
  // Again is allowed: the removal of a record is not waited for.
  expect(new Set(placesOf(written))).toEqual(new Set(['team 1', 'team 2', 'team 3']))
})

test('the sweeper leaves alone what this process is working off', async () => {
  const database = await messageDatabase()
  const clock = movableClock()
  const outbox = openOutbox(database, { now: clock.now })
  const gate = Promise.withResolvers<void>()
  let calls = 0
  outbox.attach(() => {
    calls += 1
    return gate.promise
  })
  await logInto(database, outbox).commit([aDraft()])
  await until('it is being written down', () => calls === 1)
  clock.advance(6000)

  expect(await outbox.sweep()).toEqual([])
  gate.resolve()
  await outbox.drain()
  expect(calls).toBe(1)
})

test('records that still owe something for a log are found by its key', async () => {
  const database = await messageDatabase()
  await openLog(database).commit([aDraft(), aDraft({ channel: group('other') })])
  await openLog(database).commit([aDraft({ channel: group('third') })])
  const records = outboxStore(database.db)

  expect(await records.touching(['default:2:other', 'default:2:nobody'])).toMatchObject([
    {
      r: [
        ['default:2:team', 1, 1],
        ['default:2:other', 1, 1],
      ],
    },
  ])
})
