/** What passes when the database is back, and what never does, as a real server and the driver say it. */
import { type Document, MongoError, MongoServerError } from 'mongodb'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { insertNew } from '#platform/mongo/insert-new.ts'
import { isOutage, passingCodes } from '#platform/mongo/outage.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { type FailingMongod, startFailingMongod } from '#test/support/failing-mongod.ts'

let mongod: FailingMongod
let database: TestDatabase
const words = () => database.db.collection<{ _id: number }>('words')

beforeAll(async () => {
  mongod = await startFailingMongod()
  database = await testDatabase(mongod.uri)
  await words().insertOne({ _id: 1 })
})
afterEach(() => mongod.heal())
afterAll(async () => {
  await database.remove()
  await mongod.stop()
})

/** One of each kind that the program uses: the driver repeats and labels some of them, and some not. */
const COMMANDS: { what: string; names: string[]; run: () => Promise<unknown> }[] = [
  { what: 'a read', names: ['find'], run: () => words().findOne({}, { maxTimeMS: 5000 }) },
  {
    what: 'an aggregation',
    names: ['aggregate'],
    run: () =>
      words()
        .aggregate([{ $match: {} }], { maxTimeMS: 5000 })
        .toArray(),
  },
  {
    what: 'a retryable write',
    names: ['update'],
    run: () => words().updateOne({ _id: 1 }, { $inc: { n: 1 } }, { maxTimeMS: 5000 }),
  },
  {
    what: 'a plain command',
    names: ['insert'],
    run: () => database.db.command({ insert: 'words', documents: [{}], maxTimeMS: 5000 }),
  },
  {
    what: 'many writes in one',
    names: ['update'],
    run: () => words().bulkWrite([{ updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } }]),
  },
  { what: 'an insert of what is new', names: ['insert'], run: () => insertNew(words(), [{ _id: 1 }]) },
]

const thrownBy = async (run: () => Promise<unknown>): Promise<unknown> => {
  const nothing = Symbol('nothing was thrown')
  const thrown = await run().then(
    () => nothing,
    (error: unknown) => error,
  )
  expect(thrown).not.toBe(nothing)
  return thrown
}

describe.each(COMMANDS)('$what', ({ names, run }) => {
  test.each([
    { how: 'is shut down', plan: { errorCode: 91 } },
    { how: 'is interrupted by a shutdown', plan: { errorCode: 11600 } },
    { how: 'is interrupted by an election', plan: { errorCode: 11602 } },
    { how: 'stepped down', plan: { errorCode: 189 } },
    { how: 'is no primary', plan: { errorCode: 10107 } },
    { how: 'is recovering', plan: { errorCode: 13436 } },
    { how: 'has no primary to read from', plan: { errorCode: 13435 } },
    { how: 'had no time', plan: { errorCode: 50 } },
    { how: 'had no time to wait', plan: { errorCode: 262 } },
    { how: 'lost the plan of the query', plan: { errorCode: 175 } },
    { how: 'hangs up', plan: { closeConnection: true } },
  ])('of a server that $how is tried again later', async ({ plan }) => {
    await mongod.fail(names, plan)

    expect(isOutage(await thrownBy(run))).toBe(true)
  })

  test('that is wrong is wrong for ever', async () => {
    await mongod.fail(names, { errorCode: 2 })

    expect(isOutage(await thrownBy(run))).toBe(false)
  })
})

test.each(COMMANDS.filter(({ names }) => !names.includes('find') && !names.includes('aggregate')))(
  '$what without a majority in time is tried again later',
  async ({ names, run }) => {
    await mongod.fail(names, { writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' } })

    expect(isOutage(await thrownBy(run))).toBe(true)
  },
)

test.each(COMMANDS.slice(0, 4))('$what whose time runs out is tried again later', async ({ run }) => {
  await mongod.letTimeRunOut()

  const thrown = await thrownBy(run)

  expect(thrown).toMatchObject({ code: 50, codeName: 'MaxTimeMSExpired' })
  expect(isOutage(thrown)).toBe(true)
})

test.each(Object.entries(passingCodes))('%s passes', (_, code) => {
  expect(isOutage(new MongoServerError({ code }))).toBe(true)
})

test.each([
  [2, 'BadValue'],
  [13, 'Unauthorized'],
  [18, 'AuthenticationFailed'],
  [26, 'NamespaceNotFound'],
  [121, 'DocumentValidationFailure'],
  [10334, 'BSONObjectTooLarge'],
  [11000, 'DuplicateKey'],
])('%i (%s) does not pass', (code) => {
  expect(isOutage(new MongoServerError({ code } satisfies Document))).toBe(false)
})

test.each([
  'MongoWaitQueueTimeoutError',
  'MongoPoolClosedError',
  'MongoTopologyClosedError',
  'MongoNotConnectedError',
  'MongoExpiredSessionError',
  'MongoUnexpectedServerResponseError',
])('%s of the driver passes', (name) => {
  const error = Object.defineProperty(new MongoError('away'), 'name', { value: name })

  expect(isOutage(error)).toBe(true)
})

test('what no database said is no outage', () => {
  expect(isOutage(Object.assign(new Error('11600'), { code: 11600 }))).toBe(false)
})
