import type { Db } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { applySchema, type CollectionPlan, type SchemaPlan } from '#platform/mongo/schema.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { until } from '#test/support/until.ts'

let database: TestDatabase
let db: Db

beforeAll(async () => {
  database = await testDatabase()
  db = database.db
})
beforeEach(() => db.dropDatabase())
afterAll(() => database.remove())

const things = (...indexes: CollectionPlan['indexes']): CollectionPlan => ({ collection: 'things', indexes })
const planOf = (fields: Partial<SchemaPlan> = {}): SchemaPlan => ({
  version: 1,
  plans: [things({ name: 'by_owner', key: { owner: 1 } })],
  migrations: [],
  ...fields,
})
const indexNamed = async (name: string) =>
  (await db.collection('things').indexes()).find((one) => one.name === name)

describe('collections and indexes', () => {
  test('a fresh database gets every collection and index, and no migration', async () => {
    const ran: number[] = []

    await applySchema(db, planOf({ version: 2, migrations: [migration(2, ran)] }))

    expect(await indexNamed('by_owner')).toMatchObject({ key: { owner: 1 } })
    expect(ran).toEqual([])
  })

  test('a second start changes nothing', async () => {
    await applySchema(db, planOf())
    const before = await db.collection('things').indexes()

    await applySchema(db, planOf())

    expect(await db.collection('things').indexes()).toEqual(before)
  })

  test('a changed lifetime holds for the stored documents too', async () => {
    const expiring = (expireAfterSeconds: number) =>
      planOf({ plans: [things({ name: 'expiry', key: { at: 1 }, expireAfterSeconds })] })
    await applySchema(db, expiring(100))

    await applySchema(db, expiring(200))

    expect(await indexNamed('expiry')).toMatchObject({ expireAfterSeconds: 200 })
  })

  test('an index with another definition is built anew', async () => {
    await applySchema(db, planOf())

    await applySchema(db, planOf({ plans: [things({ name: 'by_owner', key: { owner: 1, at: -1 } })] }))

    expect(Object.keys((await indexNamed('by_owner'))?.key ?? {})).toEqual(['owner', 'at'])
  })

  test('a unique index with another definition is refused, because its promise would break meanwhile', async () => {
    await applySchema(db, planOf({ plans: [things({ name: 'one', key: { a: 1 }, unique: true })] }))

    const changed = applySchema(db, planOf({ plans: [things({ name: 'one', key: { b: 1 }, unique: true })] }))

    await expect(changed).rejects.toMatchObject({
      code: 'schema_conflict',
      message: expect.stringContaining('give the new definition a new name'),
    })
    expect(await indexNamed('one')).toMatchObject({ key: { a: 1 } })
  })

  test('documents that break a new unique index are named as the reason', async () => {
    await db.collection('things').insertMany([{ a: 1 }, { a: 1 }])

    const applied = applySchema(db, planOf({ plans: [things({ name: 'one', key: { a: 1 }, unique: true })] }))

    await expect(applied).rejects.toMatchObject({
      code: 'schema_conflict',
      message: expect.stringContaining('things holds documents that a unique index'),
    })
  })

  test("an operator's own index stays", async () => {
    await db.collection('things').createIndex({ colour: 1 }, { name: 'mine' })

    await applySchema(db, planOf())

    expect(await indexNamed('mine')).toBeDefined()
  })
})

describe('migrations', () => {
  test('run once each, in order, above the stored version only', async () => {
    const ran: number[] = []
    await applySchema(db, planOf({ version: 1 }))

    const upgrade = planOf({
      version: 3,
      migrations: [migration(1, ran), migration(2, ran), migration(3, ran)],
    })
    await applySchema(db, upgrade)
    await applySchema(db, upgrade)

    expect(ran).toEqual([2, 3])
  })

  test('the one that failed runs again on the next start, those before it do not', async () => {
    const ran: number[] = []
    const failing = { version: 3, name: 'fails', run: () => Promise.reject(new Error('disk full')) }
    await applySchema(db, planOf({ version: 1 }))

    const first = applySchema(db, planOf({ version: 3, migrations: [migration(2, ran), failing] }))
    await expect(first).rejects.toThrow('disk full')
    await applySchema(db, planOf({ version: 3, migrations: [migration(2, ran), migration(3, ran)] }))

    expect(ran).toEqual([2, 3])
  })

  test('a database from the future is refused and left as it is', async () => {
    await applySchema(db, planOf({ version: 7 }))

    const older = applySchema(db, planOf({ version: 6, plans: [things({ name: 'other', key: { x: 1 } })] }))

    await expect(older).rejects.toMatchObject({
      code: 'schema_from_the_future',
      message: expect.stringMatching(/schema version 7, this program knows 6; start the newer program/),
    })
    expect(await indexNamed('other')).toBeUndefined()
  })

  test.each([
    { because: 'they fall', versions: [2, 1] },
    { because: 'one stands twice', versions: [1, 1] },
    { because: 'one is above the version', versions: [1, 4] },
  ])('a plan is refused when $because', async ({ versions }) => {
    const plan = planOf({ version: 3, migrations: versions.map((version) => migration(version, [])) })

    await expect(applySchema(db, plan)).rejects.toMatchObject({ code: 'schema_conflict' })
  })
})

describe('many processes at once', () => {
  test('each migration runs in one of them', async () => {
    const ran: number[] = []
    await applySchema(db, planOf({ version: 1 }))
    const connections = await Promise.all(Array.from({ length: 5 }, () => database.again()))

    const plan = planOf({ version: 3, migrations: [migration(2, ran), migration(3, ran)] })
    await Promise.all(connections.map((one) => applySchema(one.db, plan)))

    expect(ran).toEqual([2, 3])
  })

  test('a lock whose holder died is taken over when its lease ends', async () => {
    await applySchema(db, planOf())
    await holdLock(300)

    await applySchema(db, planOf({ version: 2 }))

    expect(await db.collection<{ _id: string }>('schema').findOne({ _id: 'state' })).toMatchObject({
      version: 2,
    })
  })

  test('a holder that never lets go is named after the wait', async () => {
    await applySchema(db, planOf())
    await holdLock(60_000)

    await expect(applySchema(db, planOf(), { waitMs: 200 })).rejects.toMatchObject({
      code: 'schema_lock_busy',
    })
  })

  test('a holder that lost its lease stops before the next step', async () => {
    await applySchema(db, planOf({ version: 1 }))
    const ran: number[] = []
    const leaseMs = 90
    const robbed = {
      version: 2,
      name: 'robbed',
      async run() {
        await holdLock(60_000)
        const leaseEnds = performance.now() + leaseMs
        await until('the lease is over', () => performance.now() > leaseEnds)
      },
    }

    const applied = applySchema(db, planOf({ version: 3, migrations: [robbed, migration(3, ran)] }), {
      leaseMs,
    })

    await expect(applied).rejects.toMatchObject({ code: 'schema_lock_lost' })
    expect(ran).toEqual([])
  })

  /** As another process would: the lock is its, for so long. */
  async function holdLock(leaseMs: number): Promise<void> {
    const lock = { owner: 'another process', expiresAt: new Date(Date.now() + leaseMs) }
    await db.collection<{ _id: string }>('schema').updateOne({ _id: 'lock' }, { $set: lock })
  }
})

function migration(version: number, ran: number[]) {
  return {
    version,
    name: `to ${version}`,
    run: async () => {
      ran.push(version)
    },
  }
}
