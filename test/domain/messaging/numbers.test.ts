/** Numbers of users and channels: given once, to one name each, whoever asks at the same time. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { numberService } from '#domain/messaging/number-service.ts'
import { numberPlans, numberStore } from '#domain/messaging/number-store.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
  await applySchema(database.db, { version: 1, plans: numberPlans, migrations: [] })
})
afterAll(() => database.remove())

/** A process of its own, which remembers nothing. */
async function process() {
  const { db } = await database.again()
  return numberService({ numbers: numberStore(db) })
}

const people = (count: number, prefix: string) =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`)

test('a name keeps the number that it got first, on every process', async () => {
  const one = await process()
  const given = await one.of('keeps', 'user', ['ann', 'bob', 'ann'])

  expect([...given.values()].sort()).toEqual([1, 2])
  expect(await one.of('keeps', 'user', ['bob', 'ann'])).toEqual(given)
  expect(await (await process()).of('keeps', 'user', ['ann', 'bob'])).toEqual(given)
})

test('tenants and kinds are numbered apart', async () => {
  const { of } = await process()

  const numbers = await Promise.all([
    of('here', 'user', ['ann']),
    of('here', 'channel', ['ann']),
    of('there', 'user', ['ann']),
  ])

  expect(numbers.map((given) => given.get('ann'))).toEqual([1, 1, 1])
})

test('a number leads back to its name, and one that nobody has to nothing', async () => {
  const { of } = await process()
  const name = 'back:2:team#with everything\u00e9'
  const number = (await of('back', 'channel', [name])).get(name) as number

  for (const { find } of [await process(), await process()]) {
    expect(await find('back', 'channel', [number, 999, -1, 0.5])).toEqual(new Map([[number, name]]))
    expect(await find('back', 'user', [number])).toEqual(new Map())
    expect(await find('elsewhere', 'channel', [number])).toEqual(new Map())
  }
})

test('two processes that number the same names at once agree, and no number is given twice', async () => {
  const processes = [await process(), await process()]
  const names = people(300, 'p')
  const parts = processes.flatMap(({ of }) =>
    Array.from({ length: 10 }, (_, index) =>
      of('race', 'user', [...names.slice(index * 30), ...names.slice(0, index * 30)].slice(0, 200)),
    ),
  )

  const given = await Promise.all(parts)

  const numbers = new Map<string, Set<number>>()
  for (const some of given)
    for (const [name, number] of some) numbers.set(name, (numbers.get(name) ?? new Set()).add(number))
  expect([...numbers.keys()].sort()).toEqual([...names].sort())
  expect([...numbers.values()].filter(({ size }) => size !== 1)).toEqual([])
  expect(new Set([...numbers.values()].flatMap((some) => [...some])).size).toBe(300)
  const [first] = processes
  const back = await first?.find(
    'race',
    'user',
    [...numbers.values()].flatMap((some) => [...some]),
  )
  expect(new Set(back?.values())).toEqual(new Set(names))
})

test('what is remembered needs no look', async () => {
  const store = numberStore(database.db)
  let looks = 0
  const counting = {
    ...store,
    byNames: (...args: Parameters<typeof store.byNames>) => {
      looks += 1
      return store.byNames(...args)
    },
    byNumbers: (...args: Parameters<typeof store.byNumbers>) => {
      looks += 1
      return store.byNumbers(...args)
    },
  }
  const { of, find } = numberService({ numbers: counting })
  const given = await of('memory', 'user', ['ann'])
  const before = looks

  await of('memory', 'user', ['ann'])
  await find('memory', 'user', given.values())

  expect(looks).toBe(before)
})
