/** Pushing over several processes: everybody gets what is stored anywhere, in order, once, also when the bus was away. */
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { startRedis } from '#services/index.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { messageDatabase } from './log.ts'
import { aSend, type Options, openMessaging } from './messaging-process.ts'

const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

async function processes(...some: Partial<Options>[]) {
  const database = await messageDatabase()
  const prefix = randomUUID()
  return Promise.all(
    some.map(async (options) => openMessaging(await database.again(), { prefix, ...options })),
  )
}

test('a message reaches the members who are here, wherever it was stored, and nobody else', async () => {
  const members = ['ann', 'bob', 'cyd']
  const [sends, hears] = await processes(
    { people: ['ann', 'zoe'], members },
    { people: ['bob', 'zoe'], members },
  )

  await sends?.service.send(aSend({ origin: 'c1' }))

  await until('it is pushed', () => sends?.pushed.length === 1 && hears?.pushed.length === 1)
  expect(sends?.pushed).toMatchObject([{ users: ['ann'], origin: 'c1', message: { seq: 1 } }])
  expect(hears?.pushed).toMatchObject([{ users: ['bob'], origin: 'c1', message: { seq: 1 } }])
  expect(hears?.pushed[0]?.message).toEqual(sends?.pushed[0]?.message)
})

test('messages that two processes store at the same time are pushed by rising seq, each once', async () => {
  const [one, other] = await processes({ people: ['ann'] }, { people: ['ann'] })

  const send = (turn: number) => (turn % 2 ? one : other)?.service.send(aSend())
  await send(1)
  for (const process of [one, other])
    await until('the first one is pushed', () => process?.seqs().length === 1)

  await Promise.all(oneTo(100).map(send))

  for (const process of [one, other]) {
    await until('all are pushed', () => (process?.seqs().length ?? 0) >= 101)
    expect(process?.seqs()).toEqual(oneTo(101))
  }
})

test('what the bus has lost is read from the log, before what follows it', async () => {
  const [sends, hears] = await processes({}, { people: ['bob'] })
  await sends?.service.send(aSend())
  await until('the first one is pushed', () => hears?.seqs().length === 1)
  const { writer } = sends as NonNullable<typeof sends>
  const { channel, payload, header } = aSend()
  const draft = { channel, log: 'messages' as const, from: 'ann', payload, header, setting: 0 }
  const publish = sends?.bus.publish
  Object.assign(sends?.bus ?? {}, { publish: async () => undefined })
  for (const turn of oneTo(30)) await writer.append({ ...draft, clientNo: `lost${turn}` })
  await new Promise(setImmediate)
  Object.assign(sends?.bus ?? {}, { publish })

  await sends?.service.send(aSend())

  await until('all are pushed', () => hears?.seqs().length === 32)
  expect(hears?.seqs()).toEqual(oneTo(32))
})

test('while the bus is away and after it nothing is missed', async () => {
  const redis = await startRedis({ dir: await temporaryFolder() })
  onTestFinished(() => redis.stop())
  const [sends, hears] = await processes({ redisUrl: redis.uri }, { redisUrl: redis.uri, people: ['bob'] })
  const send = () => sends?.service.send(aSend())
  await send()
  await until('the first one is pushed', () => hears?.seqs().length === 1)

  await redis.kill('SIGKILL')
  await until('the bus is away', () => !sends?.bus.isOpen() && !hears?.bus.isOpen())
  await send()
  await send()
  await until('it is pushed without the bus', () => hears?.seqs().length === 3)
  await send()
  await redis.restart()
  await until('the bus is back', () => Boolean(sends?.bus.isOpen() && hears?.bus.isOpen()))
  await send()

  await until('all are pushed', () => hears?.seqs().length === 5)
  expect(hears?.seqs()).toEqual(oneTo(5))
}, 60_000)

test('a command for named people reaches only them', async () => {
  const people = ['ann', 'bob', 'cyd']
  const [sends] = await processes({ people })
  const header = { redDot: false, syncOnce: true, noPersist: false }

  await sends?.service.send(aSend({ header, recipients: ['cyd', 'away'] }))

  await until('it is pushed', () => sends?.pushed.length === 1)
  expect(sends?.pushed).toMatchObject([{ users: ['cyd'], message: { log: 'commands' } }])
})

test('of a large group only the people here are asked for', async () => {
  const members = Array.from({ length: 10_000 }, (_, index) => `user${index}`)
  const [sends] = await processes({ people: ['user9999', 'stranger'], members })

  await sends?.service.send(aSend())

  await until('it is pushed', () => sends?.pushed.length === 1)
  expect(sends?.pushed).toMatchObject([{ users: ['user9999'] }])
})
