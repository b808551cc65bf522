/** Handing messages to the process that writes their channel, and what happens when it cannot be had. */
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { OverloadedError } from '#platform/overloaded-error.ts'
import { startRedis } from '#services/index.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { aDraft, group, messageDatabase, stored } from './log.ts'
import { aSend, type Options, openMessaging } from './messaging-process.ts'

const TEAM = 'default:2:team'
/** An owner that is busy says so as often in the time after which it would count as silent. */
const SIGNS_IN_SILENCE = 3

/** Two processes; the owner writes everything. */
async function two(asker: Partial<Options> = {}, owner: Partial<Options> = {}) {
  const database = await messageDatabase()
  const prefix = randomUUID()
  const writes = await openMessaging(await database.again(), { prefix, ...owner })
  const asks = await openMessaging(database, { prefix, ...asker })
  asks.hasOwner(writes.processId)
  return { database, asks, writes }
}

test('the owner stores what the other process takes, in the order of the calls', async () => {
  const { asks, writes, database } = await two()
  const numbers = Array.from({ length: 50 }, (_, index) => `n${index}`)

  const answers = await Promise.all(numbers.map((clientNo) => asks.service.send(aSend({ clientNo }))))

  expect(answers.map(({ seq }) => seq)).toEqual(numbers.map((_, index) => index + 1))
  expect((await stored(database, TEAM)).map(({ no }) => no)).toEqual(numbers)
  expect([asks.told.length, writes.told.length]).toEqual([0, 50])
})

test('orders that come while others are under way go together, when those are answered or after a moment', async () => {
  const gate = Promise.withResolvers<void>()
  const held = (clientNo: string) => clientNo === 'held'
  const { asks } = await two(
    {},
    {
      between: (store) => ({
        ...store,
        async append(record, documents) {
          if (documents.some(({ no }) => held(no))) await gate.promise
          return store.append(record, documents)
        },
      }),
    },
  )
  const texts: string[] = []
  const { publish } = asks.bus
  asks.bus.publish = (name, text) => {
    if (text.includes('"orders"')) texts.push(text)
    return publish(name, text)
  }

  const sends = [asks.service.send(aSend({ clientNo: 'held' }))]
  await until('the first is under way', () => texts.length === 1)
  for (let turn = 0; turn < 10; turn += 1) {
    sends.push(asks.service.send(aSend({ clientNo: `turn${turn}` })))
    await new Promise(setImmediate)
  }
  await until('the others did not wait for ever', () => texts.length > 1)
  gate.resolve()

  expect((await Promise.all(sends)).map(({ seq }) => seq)).toEqual(sends.map((_, index) => index + 1))
  expect(texts.length).toBeLessThan(8)
})

test('a change arrives at the owner with what it does', async () => {
  const { asks, writes } = await two()
  const change = { kind: 'delete', messageId: 42, messageSeq: 7, messageAt: 1 } as const
  const draft = aDraft({ log: 'changes', change })

  await asks.service.append(draft, undefined)

  expect(writes.told).toMatchObject([{ message: { log: 'changes', seq: 1, change } }])
})

test('everything that a message carries arrives at the owner', async () => {
  const { asks, writes } = await two()
  const order = aSend({
    payload: Buffer.from([0, 255]),
    header: { redDot: false, syncOnce: true, noPersist: false },
    setting: 8,
    expireSeconds: 60,
    topic: 'news',
    recipients: ['bob'],
    origin: 'connection',
  })

  const { id, seq, at, clientNo } = await asks.service.send(order)

  const { check: _check, origin, ...fields } = order
  expect(writes.told).toEqual([{ message: { ...fields, log: 'commands', id, seq, at, clientNo }, origin }])
})

test('an owner that is dead costs one wait, and the message is stored here', async () => {
  const database = await messageDatabase()
  const asks = await openMessaging(database, { prefix: randomUUID(), silentMs: 200 })
  asks.hasOwner(randomUUID())

  const startedAt = performance.now()
  const first = await asks.service.send(aSend())
  const firstMs = performance.now() - startedAt
  const second = await asks.service.send(aSend())
  const secondMs = performance.now() - startedAt - firstMs

  expect([first.seq, second.seq]).toEqual([1, 2])
  expect(firstMs).toBeGreaterThanOrEqual(199)
  expect(secondMs).toBeLessThan(150)
})

test('an owner that stores and cannot say so: the message is stored once', async () => {
  const { database, asks, writes } = await two({ silentMs: 200 })
  writes.bus.publish = async () => undefined

  const sent = await asks.service.send(aSend({ clientNo: 'n1' }))

  await until('both have tried', () => writes.told.length === 1)
  expect(sent).toMatchObject({ seq: 1 })
  expect(await stored(database, TEAM)).toHaveLength(1)
})

test('an owner that is slow gives signs of life and is waited for', async () => {
  const gate = Promise.withResolvers<void>()
  const { asks, writes } = await two(
    { silentMs: 100 },
    {
      silentMs: 100,
      between: (store) => ({
        ...store,
        async append(record, documents) {
          if (documents.some(({ c }) => c.endsWith('slow'))) await gate.promise
          return store.append(record, documents)
        },
      }),
    },
  )
  let said = 0
  const publish = writes.bus.publish
  writes.bus.publish = async (name, text) => {
    said += 1
    await publish(name, text)
  }

  const slow = asks.service.send(aSend({ channel: group('slow') }))
  await until('it was waited for longer than for a silent one', () => said > SIGNS_IN_SILENCE * 3)
  gate.resolve()

  expect(await slow).toMatchObject({ seq: 1, duplicate: false })
  expect(asks.told).toEqual([])
})

test('an owner that is overloaded says so', async () => {
  const { asks, writes } = await two()
  writes.writer.append = () => Promise.reject(new OverloadedError('full'))

  await expect(asks.service.send(aSend())).rejects.toBeInstanceOf(OverloadedError)
})

test('without a bus everything is stored here, at once', async () => {
  const redis = await startRedis({ dir: await temporaryFolder() })
  onTestFinished(() => redis.stop())
  const { database, asks } = await two({ redisUrl: redis.uri }, { redisUrl: redis.uri })
  await asks.service.send(aSend())

  await redis.kill('SIGKILL')
  await until('the bus is away', () => !asks.bus.isOpen())
  const startedAt = performance.now()
  const sent = await asks.service.send(aSend())

  expect(sent.seq).toBe(2)
  expect(performance.now() - startedAt).toBeLessThan(250)
  expect(await stored(database, TEAM)).toHaveLength(2)
})
