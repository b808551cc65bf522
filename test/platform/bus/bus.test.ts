/** The bus on a real Redis: order, one subscription per channel, and the truth about every interruption. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, inject, onTestFinished, test } from 'vitest'
import { type BusListener, type BusOptions, createBus } from '#platform/bus/bus.ts'
import { BusAwayError } from '#platform/bus/errors.ts'
import { connectRedis } from '#platform/redis/connect.ts'
import { type ServerHandle, startRedis } from '#services/index.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'

async function openBus(url = inject('redisUrl'), options: Partial<BusOptions> = {}) {
  const redis = connectRedis(url, () => undefined)
  const bus = createBus({ url, redis, onError: () => undefined, ...options })
  onTestFinished(() => {
    bus.close()
    redis.disconnect()
  })
  await bus.ready()
  if (redis.status !== 'ready') await new Promise((resolve) => redis.once('ready', resolve))
  return bus
}

async function ownRedis(): Promise<ServerHandle> {
  const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
  onTestFinished(() => server.stop())
  return server
}

/** Another connection to the same server, for looking from outside. */
function observer(url = inject('redisUrl')): Redis {
  const redis = new Redis(url)
  redis.on('error', () => undefined)
  onTestFinished(() => redis.disconnect())
  return redis
}

function recorder(): BusListener & { heard: string[] } {
  const heard: string[] = []
  return {
    heard,
    message: (text) => heard.push(text),
    lost: () => heard.push('(lost)'),
    restored: () => heard.push('(restored)'),
  }
}

const subscribers = async (redis: Redis, channel: string) =>
  ((await redis.pubsub('NUMSUB', channel)) as [string, number])[1]

test('messages reach the listeners of their channel, on every bus, in the order in which they were sent', async () => {
  const [one, other] = await Promise.all([openBus(), openBus()])
  const channel = randomUUID()
  const here = recorder()
  const there = recorder()
  const elsewhere = recorder()
  await one.listen(channel, here)
  await other.listen(channel, there)
  await other.listen(`${channel}-2`, elsewhere)

  const sent = Array.from({ length: 500 }, (_, index) => String(index))
  await Promise.all(sent.map((text) => one.publish(channel, text)))

  await until('both heard all', () => here.heard.length === 500 && there.heard.length === 500)
  expect(here.heard).toEqual(sent)
  expect(there.heard).toEqual(sent)
  expect(elsewhere.heard).toEqual([])
})

test('a message that is sent after `listen` resolved is never missed', async () => {
  const [listening, sending] = await Promise.all([openBus(), openBus()])
  const listeners = Array.from({ length: 300 }, () => ({ channel: randomUUID(), ...recorder() }))

  await Promise.all(
    listeners.map(async (listener) => {
      await listening.listen(listener.channel, listener)
      await sending.publish(listener.channel, 'first')
    }),
  )

  await until('all heard it', () => listeners.every(({ heard }) => heard.length === 1))
})

test('a channel is subscribed once for all its listeners, and given up a moment after the last one', async () => {
  const bus = await openBus(undefined, { lingerMs: 100 })
  const outside = observer()
  const channel = randomUUID()
  const first = recorder()
  const second = recorder()
  const [one, two] = await Promise.all([bus.listen(channel, first), bus.listen(channel, second)])

  one.close()
  one.close()
  await bus.publish(channel, 'for the second')
  await until('the second heard it', () => second.heard.length === 1)
  expect(first.heard).toEqual([])
  two.close()
  expect(await subscribers(outside, channel)).toBe(1)
  const again = await bus.listen(channel, first)
  await bus.publish(channel, 'for the first')
  await until('the first heard it', () => first.heard.length === 1)
  again.close()

  await until('the channel is given up', async () => (await subscribers(outside, channel)) === 0)
  await bus.listen(channel, second)
  await bus.publish(channel, 'after all')
  await until('it comes back when wanted', () => second.heard.at(-1) === 'after all')
})

test('a listener that fails harms neither the others nor the bus', async () => {
  const errors: string[] = []
  const bus = await openBus(undefined, { onError: (error) => errors.push(error.message) })
  const channel = randomUUID()
  const other = recorder()
  await bus.listen(channel, {
    ...recorder(),
    message(text) {
      throw new Error(`cannot read ${text}`)
    },
  })
  await bus.listen(channel, other)

  await bus.publish(channel, 'one')
  await bus.publish(channel, 'two')

  await until('heard', () => other.heard.length === 2)
  expect(errors).toEqual(['cannot read one', 'cannot read two'])
})

test('an interruption is told to every listener, once, when it begins and when it is over', async () => {
  // Of its own, because all connections of the server are broken.
  const server = await ownRedis()
  const bus = await openBus(server.uri)
  const outside = observer(server.uri)
  const channels = Array.from({ length: 600 }, () => randomUUID())
  const listeners = channels.map(() => recorder())
  await Promise.all(channels.map((channel, index) => bus.listen(channel, listeners[index] as BusListener)))

  await outside.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
  await until('all are told', () => listeners.every(({ heard }) => heard.length === 2))
  await Promise.all(channels.map((channel) => outside.publish(channel, 'after')))

  await until('all hear again', () => listeners.every(({ heard }) => heard.length === 3))
  for (const { heard } of listeners) expect(heard).toEqual(['(lost)', '(restored)', 'after'])
})

test('while Redis is away nobody can listen; after a kill and an empty restart all is as before', async () => {
  const server = await ownRedis()
  const bus = await openBus(server.uri)
  const listener = recorder()
  await bus.listen('news', listener)

  await server.kill()
  await until('the loss is told', () => listener.heard.includes('(lost)'))
  await expect(bus.listen('other', recorder())).rejects.toThrow(BusAwayError)
  await server.restart()
  await until('the return is told', () => listener.heard.includes('(restored)'))
  await observer(server.uri).publish('news', 'hello')

  await until('messages come', () => listener.heard.length === 3)
  expect(listener.heard).toEqual(['(lost)', '(restored)', 'hello'])
  await bus.listen('other', recorder())
})

test('a Redis that no longer answers is noticed without its closing the connection', async () => {
  const server = await ownRedis()
  const bus = await openBus(server.uri, { pingMs: 100 })
  const listener = recorder()
  await bus.listen('news', listener)

  await server.kill('SIGSTOP')
  await until('the loss is told', () => listener.heard.includes('(lost)'))
  await server.kill('SIGCONT')

  await until('the return is told', () => listener.heard.includes('(restored)'))
})
