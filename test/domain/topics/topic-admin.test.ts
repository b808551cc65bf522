/** Private topics: made, listed and taken away, and that taking away ends access everywhere at once. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import { startRedis } from '#services/index.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { aTopicName, aUser, type Installation, openArea, refusalOf } from './area.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.remove())

const installation = (): Installation => ({
  mongodbUri: database.uri,
  redisUrl: inject('redisUrl'),
  prefix: randomUUID(),
})

const root = aUser('root', ['*'])

describe('a private topic', () => {
  test('is what was asked for, once for each tenant', async () => {
    const { admin } = await openArea(installation(), { now: () => 1_700_000_000_000 })
    const topic = aTopicName('private')

    const created = await admin.create('default', { topic, publishPermission: 'editors' })

    const createdAt = new Date(1_700_000_000_000)
    expect(created).toEqual({ tenantId: 'default', topic, publishPermission: 'editors', createdAt })
    expect(await admin.get('default', topic)).toEqual(created)
    expect(await refusalOf(admin.create('default', { topic }))).toBe('topic_exists')
    expect(await refusalOf(admin.create('other', { topic }))).toBeUndefined()
    expect(await refusalOf(admin.get('third', topic))).toBe('channel_not_found')
    expect(await refusalOf(admin.remove('third', topic))).toBe('channel_not_found')
  })

  test.each([
    { topic: 'public:lobby', code: 'invalid_topic' },
    { topic: 'user:ann', code: 'invalid_topic' },
    { topic: 'board', code: 'invalid_topic' },
    { topic: 'private:', code: 'invalid_topic' },
    { topic: 'private:board', subscribePermission: 'two words', code: 'invalid_permission' },
    { topic: 'private:board', publishPermission: '', code: 'invalid_permission' },
  ])('$topic $subscribePermission $publishPermission is refused with $code', async ({ code, ...input }) => {
    const { admin } = await openArea(installation())

    expect(await refusalOf(admin.create('default', input))).toBe(code)
  })

  test('is listed by name, page by page', async () => {
    const { admin } = await openArea(installation())
    const tenantId = randomUUID()
    const names = Array.from({ length: 5 }, (_, index) => `private:board-${index}`)
    for (const topic of [...names].reverse()) await admin.create(tenantId, { topic })

    const pages: string[][] = []
    let cursor: string | undefined
    do {
      const page = await admin.list(tenantId, { limit: 2, cursor })
      pages.push(page.items.map(({ topic }) => topic))
      cursor = page.nextCursor ?? undefined
    } while (cursor)

    expect(pages).toEqual([names.slice(0, 2), names.slice(2, 4), names.slice(4)])
    expect(await admin.list(tenantId, { limit: 2, cursor: 'MA' })).toMatchObject({
      items: [{ topic: names[0] }, {}],
    })
  })
})

describe('deleting a topic', () => {
  test('tells its subscribers on every process, and nobody can use it any more', async () => {
    const shared = installation()
    const [one, other] = [await openArea(shared), await openArea(shared)]
    const topic = aTopicName('private')
    await one.admin.create('default', { topic })
    const subscribers = [one, other].map((area) => area.subscriber(root, topic))
    await Promise.all(subscribers.map((each) => each.join()))
    await other.publishing.publish({ principal: root, topic, payload: 'before' })

    await one.admin.remove('default', topic)

    await until('all are told', () => subscribers.every(({ hasEnded }) => hasEnded))
    for (const area of [one, other]) {
      expect(await refusalOf(area.publishing.publish({ principal: root, topic, payload: 1 }))).toBe(
        'channel_not_found',
      )
      expect(await refusalOf(area.subscriber(root, topic).join())).toBe('channel_not_found')
      expect(await refusalOf(area.topics.history({ principal: root, topic }, 1))).toBe('channel_not_found')
    }
    for (const each of subscribers) each.leave()
  })

  test('forgets what was said: a new topic of that name begins empty', async () => {
    const { admin, publishing, topics, subscriber } = await openArea(installation())
    const topic = aTopicName('private')
    await admin.create('default', { topic })
    const said = await publishing.publish({ principal: root, topic, payload: 'secret' })
    await admin.remove('default', topic)

    await admin.create('default', { topic })

    expect(await topics.history({ principal: root, topic }, 10)).toMatchObject({ entries: [], offset: 0 })
    const back = subscriber(root, topic)
    await back.join(said.position)
    expect(back.start).toMatchObject({ recovered: false, missed: [] })
  })

  test('is never overtaken by somebody who is just subscribing', async () => {
    const shared = installation()
    const [one, other] = [await openArea(shared), await openArea(shared)]

    for (let round = 0; round < 20; round++) {
      const topic = aTopicName('private')
      await one.admin.create('default', { topic })
      const subscribers = Array.from({ length: 6 }, (_, index) =>
        (index % 2 ? one : other).subscriber(root, topic),
      )

      const joining = subscribers.map(async (each, index) => {
        for (let turn = 0; turn < index * 2; turn++) await new Promise(setImmediate)
        return refusalOf(each.join())
      })
      await one.admin.remove('default', topic)
      const codes = await Promise.all(joining)

      for (const [index, code] of codes.entries()) {
        if (code === undefined) await until('they are told', () => subscribers[index]?.hasEnded === true)
        else expect(code).toBe('channel_not_found')
      }
    }
  })

  test.each(['', 'garbage', '[]', '["teller",1,2]'])(
    'is noticed by a process that was told of it as %j, which nobody can read',
    async (text) => {
      const shared = installation()
      const { admin, subscriber, bus } = await openArea(shared)
      const [gone, kept] = [aTopicName('private'), aTopicName('private')]
      for (const topic of [gone, kept]) await admin.create('default', { topic })
      const [one, other] = [subscriber(root, gone), subscriber(root, kept)]
      await Promise.all([one.join(), other.join()])
      await database.db.collection('topics').deleteOne({ topic: gone })

      await bus.publish(`${shared.prefix}:topics-deleted`, text)

      await until('they are told', () => one.hasEnded)
      expect(other.hasEnded).toBe(false)
    },
  )

  test('is noticed by a process that missed the news, as soon as its bus is back', async () => {
    const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
    onTestFinished(() => server.stop())
    const { admin, subscriber, redis } = await openArea({ ...installation(), redisUrl: server.uri })
    const topic = aTopicName('private')
    await admin.create('default', { topic })
    const one = subscriber(root, topic)
    await one.join()
    // As another program would that dies before it tells anybody.
    await database.db.collection('topics').deleteOne({ topic })

    await redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub')

    await until('they are told', () => one.hasEnded)
  })
})
