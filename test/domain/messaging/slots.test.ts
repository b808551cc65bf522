/** Who writes which channel: shares that are even, leases that end, and owners that everybody knows. */
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { slotLeases } from '#domain/messaging/slot-leases.ts'
import { SLOTS, shareMove, slotOf } from '#domain/messaging/slot-shares.ts'
import { slotStore } from '#domain/messaging/slot-store.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { until } from '#test/support/until.ts'
import { messageDatabase } from './log.ts'

const allOf = (owner: string) => new Map(Array.from({ length: SLOTS }, (_, slot) => [slot, owner] as const))

test.each([
  { who: 'the first', writers: ['a'], owners: new Map(), take: 64, release: 0 },
  {
    who: 'the second while the first holds all',
    writers: ['a', 'b'],
    me: 'b',
    owners: allOf('a'),
    take: 0,
    release: 0,
  },
  { who: 'the first when a second came', writers: ['a', 'b'], owners: allOf('a'), take: 0, release: 32 },
  { who: 'one of three', writers: ['a', 'b', 'c'], owners: new Map(), take: 22, release: 0 },
  { who: 'another of three', writers: ['a', 'b', 'c'], me: 'c', owners: new Map(), take: 21, release: 0 },
  { who: 'one who is not listed yet', writers: [], me: 'b', owners: new Map(), take: 64, release: 0 },
])('$who takes $take and gives back $release', ({ writers, me = 'a', owners, take, release }) => {
  const move = shareMove(me, { writers, owners })

  expect([move.take.length, move.release.length]).toEqual([take, release])
})

test('the shares of all together are all slots, and settled shares stay', () => {
  for (let count = 1; count <= 70; count++) {
    const writers = Array.from({ length: count }, (_, index) => `w${index}`)
    const owners = new Map<number, string>()
    for (const writer of writers)
      for (const slot of shareMove(writer, { writers, owners }).take) owners.set(slot, writer)

    expect(owners.size).toBe(SLOTS)
    for (const writer of writers)
      expect(shareMove(writer, { writers, owners })).toEqual({ take: [], release: [] })
  }
})

test('channels spread over the slots, and a channel keeps its own', () => {
  const counts = new Array<number>(SLOTS).fill(0)
  for (let number = 0; number < 6400; number++) {
    const slot = slotOf(`default:2:group-${number}`)
    counts[slot] = (counts[slot] ?? 0) + 1
  }

  expect(Math.min(...counts)).toBeGreaterThan(50)
  expect(Math.max(...counts)).toBeLessThan(180)
  expect(slotOf('default:2:team')).toBe(slotOf('default:2:team'))
})

function aProcess({ db }: Pick<TestDatabase, 'db'>, leaseMs = 10_000) {
  const processId = randomUUID()
  const errors: unknown[] = []
  const leases = slotLeases({
    slots: slotStore(db),
    processId,
    everyMs: 30,
    leaseMs,
    onError: (error) => errors.push(error),
  })
  onTestFinished(() => leases.stop())
  return { ...leases, processId, errors }
}

test('two processes come to share the slots, and know each other', async () => {
  const database = await messageDatabase()
  const [one, other] = [aProcess(database), aProcess(database)]
  await one.start({ takesPart: true })
  expect(one.held()).toBe(64)

  await other.start({ takesPart: true })

  await until('they share', () => one.held() === 32 && other.held() === 32)
  await until('they agree', () =>
    Array.from({ length: SLOTS }, (_, slot) => slot).every(
      (slot) => one.ownerOfSlot(slot) === other.ownerOfSlot(slot),
    ),
  )
})

test('a process that leaves gives its slots to the others at once', async () => {
  const database = await messageDatabase()
  const [one, other] = [aProcess(database), aProcess(database)]
  await one.start({ takesPart: true })
  await other.start({ takesPart: true })
  await until('they share', () => other.held() === 32)

  await other.stop()

  await until('the one holds all', () => one.held() === 64)
})

test('a process that dies loses its slots when its leases end', async () => {
  const database = await messageDatabase()
  await slotStore(database.db).prepare(SLOTS)
  const dead = randomUUID()
  await slotStore(database.db).renew(dead, 300)
  for (let slot = 0; slot < SLOTS; slot++) await slotStore(database.db).take(slot, dead, 300)
  const one = aProcess(database, 300)
  await one.start({ takesPart: true })

  await until('the one holds all', () => one.held() === 64)

  expect(one.errors).toEqual([])
})

test('a process that writes nothing knows the owners and holds none', async () => {
  const database = await messageDatabase()
  const [writer, worker] = [aProcess(database), aProcess(database)]
  await writer.start({ takesPart: true })

  await worker.start({ takesPart: false })

  expect(worker.held()).toBe(0)
  expect(worker.ownerOf('default:2:team')).toBe(writer.processId)
  await until('a round', async () => worker.ownerOfSlot(0) === writer.processId)
  expect(writer.held()).toBe(64)
})

test('a slot has one owner, however many reach for it', async () => {
  const database = await messageDatabase()
  const store = slotStore(database.db)
  await store.prepare(1)

  const taken = await Promise.all(
    Array.from({ length: 10 }, (_, index) => store.take(0, `w${index}`, 10_000)),
  )

  expect(taken.filter(Boolean)).toHaveLength(1)
})
