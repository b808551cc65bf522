/** Facts of the moment between processes: told at once here, in order elsewhere, and never a burden. */
import { randomUUID } from 'node:crypto'
import { expect, inject, onTestFinished, test } from 'vitest'
import { type Signal, signalFeed } from '#domain/messaging/signal-feed.ts'
import { createBus } from '#platform/bus/bus.ts'
import { BusAwayError } from '#platform/bus/errors.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import { until } from '#test/support/until.ts'

interface Note {
  kind: 'note'
  n: number
}

/** A process; it listens when `attach` is called, and `awayFirst` times the bus is away then. */
async function openSignals(prefix: string, { awayFirst = 0, publishFails = false } = {}) {
  const url = inject('redisUrl')
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const bus = createBus({ url, redis, onError: () => undefined })
  await bus.ready()
  const errors: unknown[] = []
  const published: string[] = []
  /** By Redis, which has told all who listened then. */
  const taken: string[] = []
  let tries = 0
  const feed = signalFeed<Note>({
    prefix,
    againMs: 10,
    onError: (error) => errors.push(error),
    bus: {
      async listen(name, listener) {
        tries += 1
        if (tries <= awayFirst) throw new BusAwayError()
        return await bus.listen(name, listener)
      },
      async publish(name, text) {
        if (publishFails) throw new Error('away')
        published.push(text)
        await bus.publish(name, text)
        taken.push(text)
      },
    },
  })
  const heard: Signal<Note>[] = []
  const attach = async () => {
    const detach = feed.attach({ hear: (signal) => void heard.push(signal) })
    await until('it listens', feed.isListening)
    return detach
  }
  onTestFinished(() => {
    feed.close()
    bus.close()
    redis.disconnect()
  })
  /** Resolves when Redis has seen what this process said of its subscriptions. */
  const settled = () => bus.listen(randomUUID(), { message() {}, lost() {}, restored() {} })
  return { feed, send: feed.send, attach, heard, errors, published, taken, settled }
}

const note = (n: number, more: Partial<Signal<Note>> = {}): Signal<Note> => ({
  tenantId: 'default',
  userIds: ['ann'],
  fact: { kind: 'note', n },
  ...more,
})
const numbers = (signals: Signal<Note>[]) => signals.map(({ fact }) => fact.n)

test('a signal is heard here before send returns, and once by every other process', async () => {
  const prefix = randomUUID()
  const [one, other] = [await openSignals(prefix), await openSignals(prefix)]
  await Promise.all([one.attach(), other.attach()])

  one.send(note(1, { except: 'c1' }))

  expect(one.heard).toEqual([note(1, { except: 'c1' })])
  await until('the other heard', () => other.heard.length > 0)
  other.send(note(2, { only: 'c2', userIds: 'all' }))
  await until('the one heard', () => one.heard.length > 1)
  expect(other.heard).toEqual([note(1, { except: 'c1' }), note(2, { only: 'c2', userIds: 'all' })])
  expect(numbers(one.heard)).toEqual([1, 2])
})

test('what is sent in one turn is one publication, and arrives in the order of sending', async () => {
  const prefix = randomUUID()
  const [one, other] = [await openSignals(prefix), await openSignals(prefix)]
  await other.attach()
  const sent = Array.from({ length: 500 }, (_, index) => index)

  for (const n of sent) one.send(note(n))

  await until('all is heard', () => other.heard.length === sent.length)
  expect(numbers(other.heard)).toEqual(sent)
  expect(one.published).toHaveLength(1)
})

test('long signals are spread over several publications', async () => {
  const prefix = randomUUID()
  const [one, other] = [await openSignals(prefix), await openSignals(prefix)]
  await other.attach()
  const userIds = Array.from({ length: 10_000 }, (_, index) => `somebody-${index}`)

  for (const n of [1, 2, 3, 4, 5]) one.send(note(n, { userIds }))

  await until('all is heard', () => other.heard.length === 5)
  expect(numbers(other.heard)).toEqual([1, 2, 3, 4, 5])
  expect(one.published.length).toBeGreaterThan(1)
  expect(Math.max(...one.published.map(({ length }) => length))).toBeLessThan(600_000)
})

test('nobody is told of a signal for nobody', async () => {
  const one = await openSignals(randomUUID())
  await one.attach()

  one.send(note(1, { userIds: [] }))

  expect(one.heard).toEqual([])
})

test('a listener that fails keeps nothing from the next, and nothing from the process', async () => {
  const one = await openSignals(randomUUID())
  one.feed.attach({
    hear() {
      throw new Error('poison')
    },
  })
  await one.attach()

  one.send(note(1))
  one.send(note(2))

  expect(numbers(one.heard)).toEqual([1, 2])
  expect(one.errors).toHaveLength(2)
})

test('while the bus is away the people here are told, and a process that cannot listen tries again', async () => {
  const prefix = randomUUID()
  const mute = await openSignals(prefix, { publishFails: true })
  const late = await openSignals(prefix, { awayFirst: 3 })
  await Promise.all([mute.attach(), late.attach()])

  mute.send(note(1))
  late.send(note(2))

  await until('the word came', () => mute.heard.length === 2)
  expect(numbers(mute.heard)).toEqual([1, 2])
  expect(numbers(late.heard)).toEqual([2])
  expect(late.errors).toHaveLength(3)
})

test('who has left hears nothing more, and may come again', async () => {
  const prefix = randomUUID()
  const [one, other] = [await openSignals(prefix), await openSignals(prefix)]
  const leave = await other.attach()
  leave()
  await other.settled()
  one.send(note(1))
  await until('it was published', () => one.taken.length === 1)

  await other.attach()
  one.send(note(2))

  await until('the word came', () => other.heard.length > 0)
  expect(numbers(other.heard)).toEqual([2])
})
