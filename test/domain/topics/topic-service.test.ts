/** Topics as a face uses them: subscribing, publishing, history, presence, notifications and their refusals. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'
import type { Entry } from '#domain/topics/model.ts'
import { startRedis } from '#services/index.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { aBackEnd, aTopicName, aUser, type Installation, openArea, refusalOf } from './area.ts'

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

const ann = aUser('ann')
const bob = aUser('bob')
const frameOf = (entry: Entry | undefined) => JSON.parse(entry?.frame ?? 'null')

describe('publishing', () => {
  test('reaches subscribers of other processes as it was published, and its answer names its place', async () => {
    const here = await openArea(installation())
    const topic = aTopicName('public')
    const subscriber = here.subscriber(bob, topic)
    await subscriber.join()
    const startedAt = Date.now()

    const published = await here.publishing.publish({
      principal: ann,
      connectionId: 'conn-1',
      topic,
      payload: { text: 'hello', list: [1, null] },
    })

    await until('heard', () => subscriber.heard.length === 1)
    const [entry] = subscriber.heard
    expect(entry).toMatchObject({ kind: 'message', senderId: 'conn-1', from: 'ann', ...published.position })
    expect(frameOf(entry)).toEqual({
      id: published.id,
      topic,
      type: 'event',
      payload: { text: 'hello', list: [1, null] },
      timestamp: expect.any(Number),
      from: 'ann',
      position: published.position,
    })
    expect(frameOf(entry).timestamp).toBeGreaterThanOrEqual(startedAt)
  })

  test('sixteen in flight of one sender keep their order, on a private topic that was never looked up too', async () => {
    const { admin, publishing, subscriber } = await openArea(installation())
    const topic = aTopicName('private')
    await admin.create('default', { topic, publishPermission: 'p', subscribePermission: 'p' })
    const principal = aUser('ann', ['p'])
    const one = subscriber(principal, topic)
    await one.join()

    const work = Array.from({ length: 48 }, async (_, index) => {
      for (let turn = 0; turn < index; turn += 16) await new Promise(setImmediate)
      return publishing.publish({ principal, topic, payload: index })
    })
    await Promise.all(work)

    await until('heard', () => one.heard.length === 48)
    expect(one.heard.map((entry) => frameOf(entry).payload)).toEqual(
      Array.from({ length: 48 }, (_, index) => index),
    )
  })

  test('the same message sent again is stored once, under one id, on whichever process', async () => {
    const shared = installation()
    const [one, other] = [await openArea(shared), await openArea(shared)]
    const message = { principal: ann, topic: aTopicName('public'), payload: 'hello', messageId: 'm-1' }
    const subscriber = other.subscriber(bob, message.topic)
    await subscriber.join()

    const first = await one.publishing.publish(message)
    const again = await other.publishing.publish({ ...message, connectionId: 'after-reconnect' })
    const foreign = await other.publishing.publish({ ...message, principal: bob })

    expect(again).toEqual({ ...first, isRepeat: true })
    expect(foreign).toMatchObject({ isRepeat: false, position: { offset: 2 } })
    expect(foreign.id).not.toBe(first.id)
    await until('heard', () => subscriber.heard.length === 2)
  })

  test.each([
    { because: 'it is outside the grammar', topic: 'lobby', code: 'channel_not_found' },
    { because: 'nobody created it', topic: 'private:nowhere', code: 'channel_not_found' },
    { because: 'only back ends write to a user', topic: 'user:ann', code: 'permission_denied' },
    { because: 'only administrators notify', topic: 'system:notifications', code: 'permission_denied' },
  ])('to $topic is refused with $code, because $because', async ({ topic, code }) => {
    const { publishing } = await openArea(installation())

    expect(await refusalOf(publishing.publish({ principal: ann, topic, payload: 1 }))).toBe(code)
  })

  test('is refused when it is too large, too deep or too often, and nothing of it is stored', async () => {
    const taken: string[] = []
    const area = await openArea(installation(), {
      maxBytes: 1000,
      takePublish: ({ principal, connectionId }) => taken.push(`${principal.id}/${connectionId}`) <= 3,
    })
    const topic = aTopicName('public')
    const publish = (payload: unknown) =>
      area.publishing.publish({ principal: ann, connectionId: 'c', topic, payload })
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)

    expect(await refusalOf(publish('漢'.repeat(400)))).toBe('too_large')
    expect(await refusalOf(publish(deep))).toBe('invalid_message')
    expect(await refusalOf(publish('fits'))).toBeUndefined()
    expect(await refusalOf(publish('fits'))).toBe('rate_limited')

    expect(taken).toEqual(['ann/c', 'ann/c', 'ann/c', 'ann/c'])
    const reader = aBackEnd(['realtime:read'])
    expect(await area.topics.history({ principal: reader, topic }, 10)).toMatchObject({ offset: 1 })
  })
})

describe('notifications', () => {
  test('go to everybody who listens, or to one user on their own topic', async () => {
    const shared = installation()
    const [one, other] = [await openArea(shared), await openArea(shared)]
    const all = other.subscriber(bob, 'system:notifications')
    const own = other.subscriber(bob, 'user:bob')
    await Promise.all([all.join(), own.join()])

    await one.publishing.notify(aUser('root'), { level: 'warning', message: 'soon' })
    await one.publishing.notify(aUser('root'), { level: 'info', message: 'hello', userId: 'bob' })

    await until('both heard', () => all.heard.length === 1 && own.heard.length === 1)
    expect(all.heard[0]?.kind).toBe('notification')
    expect(frameOf(all.heard[0])).toEqual({
      id: expect.any(String),
      type: 'notification',
      level: 'warning',
      message: 'soon',
      timestamp: expect.any(Number),
      topic: 'system:notifications',
      position: { epoch: all.heard[0]?.epoch, offset: 1 },
    })
    expect(frameOf(own.heard[0])).toMatchObject({ type: 'notification', message: 'hello', topic: 'user:bob' })
  })

  test('are what is published to the system topic, when it has their form', async () => {
    const { publishing, subscriber } = await openArea(installation())
    const principal = aBackEnd(['realtime:notify'])
    const one = subscriber(bob, 'system:notifications')
    await one.join()
    const publish = (payload: unknown) =>
      publishing.publish({ principal, topic: 'system:notifications', payload })

    const refused = [
      null,
      1,
      'text',
      [],
      {},
      { message: '' },
      { message: 1 },
      { level: 'loud', message: 'x' },
    ]
    for (const payload of refused) expect(await refusalOf(publish(payload))).toBe('invalid_message')
    await publish({ message: 'plain', more: 1 })
    await publish({ level: 'error', message: 'down' })

    await until('heard', () => one.heard.length === 2)
    expect(one.heard.map(({ kind }) => kind)).toEqual(['notification', 'notification'])
    expect(one.heard.map((entry) => frameOf(entry).level)).toEqual(['info', 'error'])
  })
})

describe('subscribing', () => {
  test.each([
    { who: bob, topic: 'user:ann', code: 'permission_denied' },
    { who: aUser('root', ['*']), topic: 'user:ann', code: 'permission_denied' },
    { who: ann, topic: 'user:ann', code: undefined },
    { who: ann, topic: 'system:notifications', code: undefined },
    { who: ann, topic: 'private:nowhere', code: 'channel_not_found' },
    { who: ann, topic: 'nonsense', code: 'channel_not_found' },
  ])('$who.id to $topic: $code', async ({ who, topic, code }) => {
    const { subscriber } = await openArea(installation())
    const one = subscriber(who, topic)

    expect(await refusalOf(one.join())).toBe(code)
    expect(one.start !== undefined).toBe(code === undefined)
  })

  test('a private topic needs its permission, by name or as its document says', async () => {
    const { admin, subscriber } = await openArea(installation())
    const [plain, staff] = [aTopicName('private'), aTopicName('private')]
    await admin.create('default', { topic: plain })
    await admin.create('default', { topic: staff, subscribePermission: 'staff' })
    const codes = (who: ReturnType<typeof aUser>) =>
      Promise.all([plain, staff].map((topic) => refusalOf(subscriber(who, topic).join())))

    expect(await codes(ann)).toEqual(['permission_denied', 'permission_denied'])
    expect(await codes(aUser('ann', [`topic:${plain}:subscribe`]))).toEqual([undefined, 'permission_denied'])
    expect(await codes(aUser('ann', ['staff']))).toEqual(['permission_denied', undefined])
  })

  test('tenants do not meet on topics of the same name', async () => {
    const { subscriber, publishing } = await openArea(installation())
    const topic = aTopicName('public')
    const one = subscriber(ann, topic)
    await one.join()

    await publishing.publish({ principal: { ...ann, tenantId: 'other' }, topic, payload: 'foreign' })
    await publishing.publish({ principal: ann, topic, payload: 'own' })

    await until('heard', () => one.heard.length > 0)
    expect(one.heard.map((entry) => frameOf(entry).payload)).toEqual(['own'])
  })
})

describe('history', () => {
  test('is paged by position and says when its beginning is lost', async () => {
    const { topics, publishing } = await openArea(installation(), { keep: { entries: 5 } })
    const topic = aTopicName('public')
    const principal = aBackEnd(['realtime:read'])
    for (const payload of [1, 2, 3, 4, 5, 6, 7]) await publishing.publish({ principal: ann, topic, payload })
    const read = async (offset: number | undefined, limit: number) => {
      const since = offset === undefined ? undefined : { epoch: newest.epoch, offset }
      const { recovered, entries } = await topics.history({ principal, topic, since }, limit)
      return { recovered, payloads: entries.map((entry) => frameOf(entry).payload) }
    }
    const newest = await topics.history({ principal, topic }, 1)

    expect(await read(undefined, 2)).toEqual({ recovered: false, payloads: [6, 7] })
    expect(await read(2, 3)).toEqual({ recovered: true, payloads: [3, 4, 5] })
    expect(await read(5, 3)).toEqual({ recovered: true, payloads: [6, 7] })
    expect(await read(1, 10)).toEqual({ recovered: false, payloads: [3, 4, 5, 6, 7] })
    expect(await refusalOf(topics.history({ principal: ann, topic }, 1))).toBe('permission_denied')
  })
})

test('while Redis is away everything is unavailable, and nothing was promised; afterwards all goes on', async () => {
  const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
  onTestFinished(() => server.stop())
  const area = await openArea({ ...installation(), redisUrl: server.uri })
  const { topics, publishing, admin, redis, subscriber } = area
  const topic = aTopicName('public')
  const board = aTopicName('private')
  await admin.create('default', { topic: board })
  const root = aUser('root', ['*'])
  const everything = () => [
    publishing.publish({ principal: ann, topic, payload: 1 }),
    publishing.notify(root, { level: 'info', message: 'x' }),
    subscriber(ann, topic).join(),
    topics.history({ principal: root, topic }, 1),
    topics.presence({ principal: root, topic }, 1),
    admin.remove('default', board),
  ]

  await server.kill()
  await until('the loss is noticed', () => redis.status !== 'ready' && !area.bus.isOpen())
  const codes = await Promise.all(everything().map(refusalOf))
  await server.restart()
  await until('connected', () => redis.status === 'ready' && area.bus.isOpen())

  expect(new Set(codes)).toEqual(new Set(['unavailable']))
  expect((await admin.get('default', board)).topic).toBe(board)
  expect(await Promise.all(everything().map(refusalOf))).toEqual(Array(6).fill(undefined))
})
