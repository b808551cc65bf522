/** RT-7: back ends publish to topics, read their logs and see who is there. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newApiKey } from '#test/support/accounts.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openRealtime } from '#test/support/realtime.ts'

let app: TestApp
let key: string
let backEnd: ReturnType<TestApp['sdk']>

beforeAll(async () => {
  app = await startTestApp({ limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } })
  key = await newApiKey(app, ['realtime:*'])
  backEnd = app.sdk(key)
})
afterAll(() => app.close())

const newTopic = () => `public:t-${randomUUID()}`
const at = (topic: string) => ({ path: { topic } })

describe('publishing', () => {
  it('reaches subscribers, with the id and the position that are answered', async () => {
    const topic = newTopic()
    const reader = await openRealtime(app.url, key)
    await reader.ask('subscribe', { topic, messageId: 'm' })

    const published = await dataOf(backEnd.publishToTopic({ params: at(topic), body: { payload: { a: 1 } } }))

    expect(await reader.next('message')).toMatchObject({
      id: published.id,
      position: published.position,
      topic,
      payload: { a: 1 },
    })
    expect(published).toMatchObject({ position: { offset: 1 }, repeated: false })
  })

  it('again with the same message id stores it once', async () => {
    const request = { params: at(newTopic()), body: { payload: 1, messageId: 'once' } }

    const first = await dataOf(backEnd.publishToTopic(request))
    const again = await dataOf(backEnd.publishToTopic(request))

    expect(again).toEqual({ ...first, repeated: true })
  })

  it.each([
    { topic: 'nowhere', status: 404, because: 'no topic has such a name' },
    { topic: 'private:unknown', status: 404, because: 'nobody created it' },
  ])('to $topic is $status: $because', async ({ topic, status }) => {
    expect(
      (await refusalOf(backEnd.publishToTopic({ params: at(topic), body: { payload: 1 } }))).status,
    ).toBe(status)
  })

  it('without the permission is 403', async () => {
    const reader = app.sdk(await newApiKey(app, ['realtime:read']))

    const { status } = await refusalOf(
      reader.publishToTopic({ params: at(newTopic()), body: { payload: 1 } }),
    )

    expect(status).toBe(403)
  })

  it('of more than 64 KiB is 413', async () => {
    const body = { payload: 'x'.repeat(70_000) }

    expect((await refusalOf(backEnd.publishToTopic({ params: at(newTopic()), body }))).status).toBe(413)
  })
})

describe('the log of a topic', () => {
  it('is read from a position, or from its end', async () => {
    const topic = newTopic()
    const published = []
    for (const payload of [1, 2, 3])
      published.push(await dataOf(backEnd.publishToTopic({ params: at(topic), body: { payload } })))
    const [first] = published

    const newest = await dataOf(backEnd.getTopicHistory({ params: { ...at(topic), query: { limit: 2 } } }))
    const after = await dataOf(
      backEnd.getTopicHistory({ params: { ...at(topic), ...(first && { query: first.position }) } }),
    )

    expect(newest.items.map((item) => 'payload' in item && item.payload)).toEqual([2, 3])
    expect(newest).not.toHaveProperty('recovered')
    expect(after).toMatchObject({ offset: 3, oldest: 1, recovered: true })
    expect(after.items.map((item) => 'payload' in item && item.payload)).toEqual([2, 3])
  })

  it('says where it does not reach back', async () => {
    const topic = newTopic()
    await backEnd.publishToTopic({ params: at(topic), body: { payload: 1 } })

    const query = { epoch: 'another', offset: 5 }
    const history = await dataOf(backEnd.getTopicHistory({ params: { ...at(topic), query } }))

    expect(history).toMatchObject({ recovered: false, items: [{ payload: 1 }] })
  })

  it('without the permission is 403', async () => {
    const { status } = await refusalOf(
      app.sdk(await newApiKey(app, ['realtime:publish'])).getTopicHistory({ params: at(newTopic()) }),
    )

    expect(status).toBe(403)
  })
})

describe('presence', () => {
  it('counts whoever is subscribed, with all their connections', async () => {
    const topic = newTopic()
    const other = await newApiKey(app, ['telemetry:read'])
    for (const token of [key, key, other])
      await (await openRealtime(app.url, token)).ask('subscribe', { topic, messageId: 'm' })

    const presence = await dataOf(backEnd.getTopicPresence({ params: at(topic) }))

    expect(presence).toMatchObject({ count: 2, connections: 3 })
    expect(presence.members.map(({ kind, connections }) => [kind, connections]).toSorted()).toEqual([
      ['apiKey', 1],
      ['apiKey', 2],
    ])
  })

  it('without the permission is 403', async () => {
    const { status } = await refusalOf(
      app.sdk(await newApiKey(app, ['realtime:publish'])).getTopicPresence({ params: at(newTopic()) }),
    )

    expect(status).toBe(403)
  })
})
