/** Who is on a topic, over processes that come, go and die. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { roomOf } from '#domain/topics/model.ts'
import { presenceLog } from '#domain/topics/presence-log.ts'
import { startRedis } from '#services/index.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { openRedis } from './process.ts'

const ann = { kind: 'user', id: 'ann' } as const
const bob = { kind: 'user', id: 'bob' } as const
const robot = { kind: 'client', id: 'ann' } as const
const lobby = roomOf('default', 'public:lobby')

/** The presence that one process keeps, on a connection of its own. */
async function openPresence({
  prefix = randomUUID() as string,
  url = inject('redisUrl'),
  heartbeatMs = 10_000,
} = {}) {
  const redis = await openRedis(url)
  const presence = presenceLog({ redis, prefix, heartbeatMs })
  onTestFinished(() => presence.close())
  const names = async (topic = lobby) =>
    (await presence.read(topic, 100)).members.map(({ kind, id }) => `${kind} ${id}`)
  return { ...presence, redis, prefix, names }
}

test('counts the connections of every member over all processes', async () => {
  const one = await openPresence()
  const other = await openPresence({ prefix: one.prefix })
  one.join(lobby, ann)
  one.join(lobby, ann)
  one.join(lobby, robot)
  other.join(lobby, ann)
  other.join(lobby, bob)
  one.leave(lobby, ann)
  await other.read(lobby, 1)

  const seen = await one.read(lobby, 100)

  expect(seen).toEqual({
    connections: 4,
    count: 3,
    members: [
      { ...robot, connections: 1 },
      { ...ann, connections: 2 },
      { ...bob, connections: 1 },
    ],
  })
  expect(await other.read(lobby, 1)).toMatchObject({ count: 3, members: [{ kind: 'client' }] })
})

test('those who left are gone, and topics and tenants do not meet', async () => {
  const one = await openPresence()
  one.join(lobby, ann)
  one.join(roomOf('other', 'public:lobby'), bob)
  await one.read(lobby, 1)

  one.leave(lobby, ann)

  expect(await one.read(lobby, 10)).toEqual({ connections: 0, count: 0, members: [] })
  expect(await one.names(roomOf('other', 'public:lobby'))).toEqual(['user bob'])
})

test('many who come at once, and go while they are told, are counted exactly', async () => {
  const one = await openPresence()
  const people = Array.from({ length: 500 }, (_, index) => ({ kind: 'user', id: `u${index}` }) as const)

  for (const [index, person] of people.entries()) {
    one.join(lobby, person)
    if (index % 100 === 0) await new Promise(setImmediate)
    if (index % 2) one.leave(lobby, person)
  }

  expect(await one.read(lobby, 3)).toMatchObject({ count: 250, connections: 250, members: { length: 3 } })
})

test('the members of a process that was killed vanish, and their entries are cleared away', async () => {
  const alive = await openPresence({ heartbeatMs: 100 })
  const killed = await openPresence({ prefix: alive.prefix, heartbeatMs: 100 })
  alive.join(lobby, ann)
  killed.join(lobby, bob)
  await killed.read(lobby, 1)
  expect(await alive.names()).toEqual(['user ann', 'user bob'])

  killed.redis.disconnect()

  await until('bob is gone', async () => !(await alive.names()).includes('user bob'))
  expect(await alive.names()).toEqual(['user ann'])
  expect(await alive.redis.hlen(`${alive.prefix}:presence:${lobby.room}`)).toBe(1)
})

test('a process that was silent for long and lives is counted again', async () => {
  const alive = await openPresence({ heartbeatMs: 100 })
  const silent = await openPresence({ prefix: alive.prefix, heartbeatMs: 100 })
  alive.join(lobby, ann)
  silent.join(lobby, bob)
  await silent.read(lobby, 1)
  silent.redis.disconnect()
  await until('bob is gone', async () => (await alive.names()).length === 1)

  await silent.redis.connect()

  await until('bob is back', async () => (await alive.names()).length === 2)
})

test('a Redis that came back empty is told everybody again', async () => {
  const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
  onTestFinished(() => server.stop())
  const one = await openPresence({ url: server.uri, heartbeatMs: 100 })
  one.join(lobby, ann)
  await one.read(lobby, 1)
  await one.redis.flushall()
  await server.kill()
  one.join(lobby, bob)

  await server.restart()
  await until('connected', () => one.redis.status === 'ready')

  await until('both are back', async () => (await one.names()).length === 2)
})

test.each([
  { lost: 'its sign of life and its entries', isLifeLost: true, isHashLost: true },
  { lost: 'the whole topic', isLifeLost: false, isHashLost: true },
  { lost: 'its sign of life, and others cleared its entries away', isLifeLost: true, isHashLost: false },
])('a process of which Redis lost $lost tells them again without being asked', async (row) => {
  const one = await openPresence({ heartbeatMs: 100 })
  const other = await openPresence({ prefix: one.prefix })
  one.join(lobby, ann)
  other.join(lobby, bob)
  await Promise.all([one.names(), other.names()])
  const key = `${one.prefix}:presence:${lobby.room}`
  const fieldOfAnn = async () =>
    (await one.redis.hkeys(key)).find((field) => field.endsWith(' user ann')) ?? ''
  const field = await fieldOfAnn()
  const [processId = ''] = field.split(' ')

  if (row.isLifeLost) await one.redis.del(`${one.prefix}:presence-process:${processId}`)
  await (row.isHashLost ? one.redis.del(key) : one.redis.hdel(key, field))

  await until('ann is there again', async () => (await fieldOfAnn()) === field)
})

test('somebody who left while Redis was away is gone when it is back', async () => {
  const one = await openPresence({ heartbeatMs: 100 })
  const other = await openPresence({ prefix: one.prefix })
  one.join(lobby, ann)
  one.join(lobby, bob)
  await one.names()
  one.redis.disconnect()
  one.leave(lobby, bob)
  await new Promise(setImmediate)
  await expect(one.read(lobby, 1)).rejects.toMatchObject({ code: 'unavailable' })
  await until('the connection has ended', () => one.redis.status === 'end')

  await one.redis.connect()

  await until('only ann is there', async () => (await other.names()).join() === 'user ann')
})

test('a process that stops takes its members with it and leaves nothing behind', async () => {
  const one = await openPresence()
  const other = await openPresence({ prefix: one.prefix })
  one.join(lobby, ann)
  other.join(lobby, bob)
  await other.read(lobby, 1)
  expect(await one.names()).toEqual(['user ann', 'user bob'])

  await other.close()

  expect(await one.names()).toEqual(['user ann'])
  await one.close()
  for (const key of await one.redis.keys(`${one.prefix}:*`))
    expect(await one.redis.pttl(key)).toBeGreaterThan(0)
})
