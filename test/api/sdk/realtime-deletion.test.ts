/** RT-3: a private topic that is deleted while people are on it. They are told, on every process, and nobody hears more. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newApiKey } from '#test/support/accounts.ts'
import { dataOf, refusalOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openRealtime } from '#test/support/realtime.ts'

let app: TestApp
let other: TestApp
let key: string

beforeAll(async () => {
  app = await startTestApp({ limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } })
  other = await app.again()
  key = await newApiKey(app, ['topic:*', 'realtime:*'])
})
afterAll(async () => {
  await other.close()
  await app.close()
})

async function newTopic(): Promise<string> {
  const topic = `private:t-${randomUUID()}`
  await dataOf(app.admin().createTopic({ body: { topic } }))
  return topic
}

const remove = (topic: string) => app.admin().deleteTopic({ params: { path: { topic } } })

test('subscribers of every process are told channel_not_found, and their connections go on', async () => {
  const topic = await newTopic()
  const [near, far] = [await openRealtime(app.url, key), await openRealtime(other.url, key)]
  for (const client of [near, far]) await client.ask('subscribe', { topic, messageId: 'm-1' })

  await remove(topic)

  for (const client of [near, far]) {
    expect(await client.next('channel_not_found')).toEqual({
      type: 'channel_not_found',
      topic,
      error: expect.any(String),
      timestamp: expect.any(Number),
    })
    expect(client.all('permission_denied')).toEqual([])
    const answer = await client.ask('publish', { topic, payload: 1, messageId: 'm-2' })
    expect(answer).toMatchObject({ status: 'error' })
    expect(client.socket.connected).toBe(true)
  }
  const presence = app.sdk(key).getTopicPresence({ params: { path: { topic } } })
  expect((await refusalOf(presence)).status).toBe(404)
})

test('made again it is another topic: nobody is on it, and positions of before say nothing', async () => {
  const topic = await newTopic()
  const [reader, writer] = [await openRealtime(app.url, key), await openRealtime(other.url, key)]
  await reader.ask('subscribe', { topic, messageId: 'm-1' })
  const before = (await writer.ask('publish', { topic, payload: 'before', messageId: 'm-2' })) as {
    position: { epoch: string; offset: number }
  }
  await reader.next('message')

  await remove(topic)
  await reader.next('channel_not_found')
  await dataOf(app.admin().createTopic({ body: { topic } }))
  await writer.ask('publish', { topic, payload: 'unheard', messageId: 'm-3' })
  const answer = await reader.ask('subscribe', { topic, since: before.position, messageId: 'm-4' })
  await writer.ask('publish', { topic, payload: 'heard', messageId: 'm-5' })

  expect(answer).toMatchObject({ status: 'success', recovered: false })
  expect(await reader.next('message')).toMatchObject({ payload: 'heard' })
  expect(reader.all('message').map(({ payload }) => payload)).toEqual(['before', 'heard'])
})
