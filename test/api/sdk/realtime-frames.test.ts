/** What is sent on the wire beyond well-formed frames, and in which order frames take effect. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newApiKey } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openRealtime } from '#test/support/realtime.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
let key: string

beforeAll(async () => {
  app = await startTestApp({ limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } })
  key = await newApiKey(app, ['*'])
})
afterAll(() => app.close())

test.each([
  ['bytes as a payload', ['publish', { topic: 'public:a', payload: Buffer.from('x') }]],
  ['no frame at all', ['publish']],
  ['two frames', ['publish', { topic: 'public:a', payload: 1 }, { topic: 'public:a', payload: 1 }]],
  ['a text instead of a frame', ['subscribe', 'public:a']],
  ['an unsafe key', ['publish', { topic: 'public:a', payload: JSON.parse('{"__proto__":1}') }]],
  ['an event that is a number', [5 as unknown as string, {}]],
] as [string, [string, ...unknown[]]][])(
  '%s is an invalid message, and the connection lives on',
  async (_, args) => {
    const client = await openRealtime(app.url, key)

    client.socket.emit(...args)

    expect(await client.next('invalid_message')).toMatchObject({ type: 'invalid_message' })
    expect(await client.socket.emitWithAck('heartbeat', {})).toMatchObject({ status: 'success' })
  },
)

test.each([[null], [0], [''], [false], [[]], ['text'], [{ deep: [{ er: 1.5 }] }], ['é€😀\u0000']])(
  'any JSON is a payload: %j',
  async (payload) => {
    const [reader, writer] = [await openRealtime(app.url, key), await openRealtime(app.url, key)]
    await reader.ask('subscribe', { topic: 'public:any', messageId: 'm-1' })

    await writer.ask('publish', { topic: 'public:any', payload, messageId: 'm-2' })

    expect((await reader.next('message')).payload).toEqual(payload)
  },
)

test('frames take effect in the order in which they were sent', async () => {
  const topic = 'public:order'
  const [reader, writer] = [await openRealtime(app.url, key), await openRealtime(app.url, key)]
  const numbers = Array.from({ length: 200 }, (_, number) => number)

  reader.socket.emit('subscribe', { topic, messageId: 'in' })
  reader.socket.emit('unsubscribe', { topic, messageId: 'out' })
  reader.socket.emit('subscribe', { topic, messageId: 'in again' })
  await until('the last is answered', () => reader.all('ack').length === 3)
  for (const number of numbers)
    writer.socket.emit('publish', { topic, payload: number, messageId: `m-${number}` })

  await until('all messages came', () => reader.all('message').length === numbers.length)
  await until('all are answered', () => writer.all('ack').length === numbers.length)
  expect(reader.all('ack').map(({ id }) => id)).toEqual(['in', 'out', 'in again'])
  expect(reader.all('message').map(({ payload }) => payload)).toEqual(numbers)
  expect(writer.all('ack').map(({ id }) => id)).toEqual(numbers.map((number) => `m-${number}`))
})

test('subscribing a second time misses nothing and repeats nothing', async () => {
  const topic = 'public:twice'
  const [reader, writer] = [await openRealtime(app.url, key), await openRealtime(app.url, key)]
  await reader.ask('subscribe', { topic, messageId: 'first' })

  for (let number = 0; number < 100; number += 1) {
    writer.socket.emit('publish', { topic, payload: number, messageId: `m-${number}` })
    if (number % 10 === 0) reader.socket.emit('subscribe', { topic, messageId: `again-${number}` })
  }

  await until('all messages came', () => reader.all('message').some(({ payload }) => payload === 99))
  expect(reader.all('message').map(({ payload }) => payload)).toEqual(
    Array.from({ length: 100 }, (_, number) => number),
  )
})

test('a frame that is sent again is stored once; another one with the same id is another message', async () => {
  const topic = 'public:again'
  const [reader, writer] = [await openRealtime(app.url, key), await openRealtime(app.url, key)]
  await reader.ask('subscribe', { topic, messageId: 'm-1' })
  const frame = { topic, payload: 'once', messageId: 'm-1', timestamp: 1703123456789 }

  const first = await writer.socket.emitWithAck('publish', frame)
  const second = await writer.socket.emitWithAck('publish', frame)
  await writer.socket.emitWithAck('publish', { topic, payload: 'other', messageId: 'm-1' })

  await until('the other one came', () => reader.all('message').some(({ payload }) => payload === 'other'))
  expect(second).toEqual(first)
  expect(reader.all('message').map(({ payload }) => payload)).toEqual(['once', 'other'])
})
