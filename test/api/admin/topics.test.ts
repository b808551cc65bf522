/** RT-3: private topics exist once an administrator made them; notifications reach everybody or one user. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newApiKey, newUser, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openRealtime } from '#test/support/realtime.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } })
})
afterAll(() => app.close())

const newName = () => `private:t-${randomUUID()}`
const at = (topic: string) => ({ params: { path: { topic } } })

describe('a private topic', () => {
  it('is created, read, listed and deleted', async () => {
    const topic = newName()

    const { data, response } = await app
      .admin()
      .createTopic({ body: { topic, publishPermission: 'board:write' } })

    expect(response.status).toBe(201)
    expect(response.headers.get('location')).toBe(`/api/admin/topics/${encodeURIComponent(topic)}`)
    expect(data).toEqual({
      topic,
      subscribePermission: `topic:${topic}:subscribe`,
      publishPermission: 'board:write',
      createdAt: expect.stringMatching(/Z$/),
    })
    expect(await dataOf(app.admin().getTopic(at(topic)))).toEqual(data)
    expect((await dataOf(app.admin().listTopics({}))).items).toContainEqual(data)
    expect(await statusOf(app.admin().deleteTopic(at(topic)))).toBe(204)
    expect(await statusOf(app.admin().getTopic(at(topic)))).toBe(404)
    expect(await statusOf(app.admin().deleteTopic(at(topic)))).toBe(404)
  })

  it('cannot be created twice', async () => {
    const topic = newName()
    await dataOf(app.admin().createTopic({ body: { topic } }))

    const { status, body } = await refusalOf(app.admin().createTopic({ body: { topic } }))

    expect({ status, code: body.code }).toEqual({ status: 409, code: 'already_exists' })
  })

  it('lets in who has its permission, and nobody before it is there', async () => {
    const topic = newName()
    const guest = await openRealtime(app.url, await newApiKey(app, [`topic:${topic}:subscribe`]))
    const stranger = await openRealtime(app.url, await newApiKey(app, ['topic:private:other:subscribe']))

    expect(await guest.ask('subscribe', { topic, messageId: 'm-1' })).toMatchObject({ status: 'error' })
    expect(await guest.next('channel_not_found')).toMatchObject({ topic })
    await dataOf(app.admin().createTopic({ body: { topic } }))
    expect(await guest.ask('subscribe', { topic, messageId: 'm-2' })).toMatchObject({ status: 'success' })
    expect(await stranger.ask('subscribe', { topic, messageId: 'm-3' })).toMatchObject({ status: 'error' })
    expect(await stranger.next('permission_denied')).toMatchObject({ topic })
  })

  it('is listed page by page', async () => {
    for (let turn = 0; turn < 3; turn++) await dataOf(app.admin().createTopic({ body: { topic: newName() } }))
    const names: string[] = []
    let cursor: string | undefined
    do {
      const query = { limit: 2, ...(cursor && { cursor }) }
      const page = await dataOf(app.admin().listTopics({ params: { query } }))
      names.push(...page.items.map(({ topic }) => topic))
      cursor = page.nextCursor ?? undefined
    } while (cursor)

    expect(names).toEqual([...new Set(names)].toSorted())
    expect(names.length).toBeGreaterThanOrEqual(3)
  })

  it('is nothing for who may not manage topics', async () => {
    const token = (await signIn(app.sdk(), await newUser(app, { permissions: ['admin:users'] }))).access_token

    expect(await statusOf(app.admin(token).listTopics({}))).toBe(403)
    expect(await statusOf(app.admin(token).sendNotification({ body: { level: 'info', message: 'x' } }))).toBe(
      403,
    )
  })
})

describe('a notification', () => {
  it('reaches everybody who is subscribed', async () => {
    const reader = await openRealtime(app.url, await newApiKey(app, ['telemetry:read']))
    await reader.ask('subscribe', { topic: 'system:notifications', messageId: 'm' })

    const { id } = await dataOf(app.admin().sendNotification({ body: { level: 'warning', message: 'soon' } }))

    expect(await reader.next('notification')).toMatchObject({ id, level: 'warning', message: 'soon' })
  })

  it('for one user reaches that user only', async () => {
    const [one, other] = [await newUser(app), await newUser(app)]
    const connect = async (person: typeof one) => {
      const client = await openRealtime(app.url, (await signIn(app.sdk(), person)).access_token)
      await client.ask('subscribe', { topic: `user:${person.id}`, messageId: 'm' })
      return client
    }
    const [reader, stranger] = [await connect(one), await connect(other)]

    const body = { level: 'info' as const, message: 'for you', userId: one.id }
    const { id } = await dataOf(app.admin().sendNotification({ body }))

    expect(await reader.next('notification')).toMatchObject({ id, message: 'for you' })
    await stranger.ask('unsubscribe', { topic: 'public:none', messageId: 'later' })
    expect(stranger.all('notification')).toEqual([])
  })
})
