/** Who is online by device, over processes that come, go and die. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, inject, it, onTestFinished } from 'vitest'
import { type PresenceChange, presenceLog } from '#domain/messaging/presence-log.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import { startRedis } from '#services/index.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'

const ann = { tenantId: 'default', userId: 'ann' }
const bob = { tenantId: 'default', userId: 'bob' }

let count = 0
const connection = (user: typeof ann, flag: number, level: 0 | 1 = 0) => {
  count += 1
  return { ...user, flag, level, id: `c${count}` }
}

/** The presence that one process keeps, on a connection of its own. */
async function openPresence({
  prefix = randomUUID() as string,
  url = inject('redisUrl'),
  heartbeatMs = 10_000,
} = {}) {
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const presence = presenceLog({ redis, prefix, heartbeatMs })
  const changes: PresenceChange[] = []
  presence.onChange((some) => changes.push(...some))
  onTestFinished(async () => {
    await presence.close()
    redis.disconnect()
  })
  const flags = async (user = ann) =>
    ((await presence.online([user])).get(user) ?? []).map(({ flag }) => flag).sort()
  return { ...presence, redis, prefix, changes, flags }
}

it('every connection counts, through whatever process it came, and only those who are online are named', async () => {
  const one = await openPresence()
  const other = await openPresence({ prefix: one.prefix })
  one.join(connection(ann, 0, 1))
  one.join(connection(ann, 1))
  other.join(connection(ann, 1))
  other.join(connection(bob, 2))
  await other.flags()

  expect(await one.flags()).toEqual([0, 1, 1])
  expect((await other.online([ann, bob])).get(bob)).toMatchObject([{ ...bob, flag: 2, level: 0 }])
  const strangers = { tenantId: 'other', userId: 'ann' }
  expect(await one.online([strangers, { tenantId: 'default', userId: 'eve' }])).toEqual(new Map())
})

it('a change tells how many connections are left, over all processes', async () => {
  const one = await openPresence()
  const other = await openPresence({ prefix: one.prefix })
  const first = connection(ann, 0)
  one.join(first)
  await one.flags()
  other.join(connection(ann, 0))
  await other.flags()
  one.leave(first)

  await until('it is told', () => one.changes.length === 2 && other.changes.length === 1)
  const facts = [...one.changes, ...other.changes].map((change) => [
    change.isOnline,
    change.deviceConnections,
    change.userConnections,
  ])
  expect(facts).toEqual([
    [true, 1, 1],
    [false, 1, 1],
    [true, 2, 2],
  ])
})

it('who came through a process that died goes offline, and each of them is told once', async () => {
  const one = await openPresence({ heartbeatMs: 100 })
  const other = await openPresence({ prefix: one.prefix, heartbeatMs: 100 })
  one.join(connection(ann, 0))
  one.join(connection(bob, 1))
  other.join(connection(ann, 2))
  await Promise.all([one.flags(), other.flags()])

  one.redis.disconnect()

  await until('the dead one is found', () => other.changes.length === 3)
  expect(await other.flags()).toEqual([2])
  expect(
    other.changes
      .slice(1)
      .map(({ userId, isOnline, userConnections }) => [userId, isOnline, userConnections]),
  ).toEqual(
    expect.arrayContaining([
      ['ann', false, 1],
      ['bob', false, 0],
    ]),
  )
})

it('a Redis that lost everything is told again', async () => {
  const redis = await startRedis({ dir: join(await temporaryFolder(), 'redis'), log: () => undefined })
  onTestFinished(() => redis.kill())
  const one = await openPresence({ url: redis.uri, heartbeatMs: 100 })
  one.join(connection(ann, 0))
  await one.flags()

  await one.redis.flushall()

  await until(
    'it is known again',
    async () => (await one.flags()).length === 1 && (await one.redis.dbsize()) > 2,
  )
})

it('while Redis is away the own devices are known, and nothing waits for it', async () => {
  const redis = await startRedis({ dir: join(await temporaryFolder(), 'redis'), log: () => undefined })
  const one = await openPresence({ url: redis.uri, heartbeatMs: 100 })
  await redis.kill()

  one.join(connection(ann, 0))

  expect(await one.flags()).toEqual([0])
  await until('it is told', () => one.changes.length === 1)
})
