/** Seed 000 §3 and §6.1 with the unmodified client, from two processes on one Redis. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newPublicClient, newUser, signIn } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openRealtime } from '#test/support/realtime.ts'

let app: TestApp
let other: TestApp
let someone: { id: string; token: string }
let someoneElse: { id: string; token: string }

beforeAll(async () => {
  app = await startTestApp()
  other = await app.again()
  const client = await newPublicClient(app)
  const enter = async () => {
    const person = await newUser(app, { permissions: [] })
    const { access_token } = await signIn(app.sdk(), person, client.body)
    return { id: person.id, token: access_token }
  }
  someone = await enter()
  someoneElse = await enter()
})

afterAll(async () => {
  await other.close()
  await app.close()
})

test('a message reaches the subscribers of both processes, and not its sender', async () => {
  const sender = await openRealtime(app.url, `Bearer ${someone.token}`)
  const near = await openRealtime(app.url, someoneElse.token)
  const far = await openRealtime(other.url, someoneElse.token)
  for (const client of [sender, near, far]) {
    const ack = await client.ask('subscribe', {
      topic: 'public:lobby',
      messageId: 'm-1',
      timestamp: Date.now(),
    })
    expect(ack).toMatchObject({ id: 'm-1', type: 'ack', status: 'success' })
  }

  const ack = await sender.ask('publish', {
    topic: 'public:lobby',
    payload: { text: 'hello' },
    messageId: 'm-2',
    timestamp: Date.now(),
    ackRequired: true,
  })

  expect(ack).toMatchObject({ id: 'm-2', type: 'ack', status: 'success' })
  for (const client of [near, far]) {
    expect(await client.next('message')).toEqual({
      id: expect.any(String),
      topic: 'public:lobby',
      type: 'event',
      payload: { text: 'hello' },
      timestamp: expect.any(Number),
      from: someone.id,
      position: (ack as { position: unknown }).position,
    })
  }
  expect(sender.all('message')).toEqual([])
})

test('a callback gets the same answer as the event', async () => {
  const client = await openRealtime(app.url, someone.token)

  const answer = await client.socket.emitWithAck('subscribe', { topic: 'public:callbacks', messageId: 'm-1' })

  expect(answer).toMatchObject({ id: 'm-1', status: 'success' })
  expect(await client.next('ack')).toEqual(answer)
})

test('a heartbeat is answered to a callback only, and may be empty', async () => {
  const client = await openRealtime(app.url, someone.token)

  expect(await client.socket.emitWithAck('heartbeat', { timestamp: Date.now() })).toMatchObject({
    status: 'success',
  })
  expect(await client.socket.emitWithAck('heartbeat')).toMatchObject({ status: 'success' })
  expect(client.all('ack')).toEqual([])
})

test('a publish without ackRequired is confirmed, with false it is not; a refusal always is', async () => {
  const client = await openRealtime(app.url, someone.token)
  const silent = { topic: 'public:quiet', payload: null, ackRequired: false }

  client.socket.emit('publish', { ...silent, messageId: 'm-1' })
  client.socket.emit('publish', { ...silent, topic: 'nowhere', messageId: 'm-2' })
  const ack = await client.ask('publish', { topic: 'public:quiet', payload: [1, 'two'], messageId: 'm-3' })

  expect(ack).toMatchObject({ status: 'success' })
  expect(client.all('ack').map(({ id }) => id)).toEqual(['m-2', 'm-3'])
})

test.each([
  { because: 'the topic is of somebody else', event: 'permission_denied', frame: { topic: 'user:somebody' } },
  { because: 'nobody made the topic', event: 'channel_not_found', frame: { topic: 'private:nowhere' } },
  { because: 'the name is none', event: 'channel_not_found', frame: { topic: 'lobby' } },
  { because: 'the topic is missing', event: 'invalid_message', frame: {} },
  { because: 'a field is unknown', event: 'invalid_message', frame: { topic: 'public:a', extra: 1 } },
] as const)('$event: $because', async ({ event, frame }) => {
  const client = await openRealtime(app.url, someone.token)

  client.socket.emit('subscribe', { ...frame, messageId: 'm-9' })
  const refusal = await client.next(event)

  expect(refusal).toMatchObject({
    id: 'm-9',
    type: event,
    error: expect.any(String),
    timestamp: expect.any(Number),
  })
  expect(client.heard.map((one) => one.event)).toEqual(['ack', event])
  expect(client.heard[0]?.body).toMatchObject({
    id: 'm-9',
    type: 'ack',
    status: 'error',
    error: expect.any(String),
  })
  expect(client.socket.connected).toBe(true)
})

test('an event that the contract does not know is an invalid message', async () => {
  const client = await openRealtime(app.url, someone.token)

  client.socket.emit('dance', { messageId: 'm-1' })

  expect(await client.next('invalid_message')).toMatchObject({ id: 'm-1', type: 'invalid_message' })
})

test.each([
  ['no token', undefined],
  ['an empty one', 'Bearer '],
  ['a wrong one', 'Bearer wrong'],
  ['no text', { token: 1 } as unknown as string],
])('%s is refused with connect_error', async (_, token) => {
  const refused = openRealtime(app.url, token, { reconnection: false })

  await expect(refused).rejects.toMatchObject({
    message: 'Authentication failed',
    data: { type: 'auth_error', error: expect.any(String), timestamp: expect.any(Number) },
  })
})

test('nothing of a topic comes after it was left', async () => {
  const client = await openRealtime(app.url, someone.token)
  const sender = await openRealtime(other.url, someoneElse.token)
  await client.ask('subscribe', { topic: 'public:left', messageId: 'm-1' })

  await client.ask('unsubscribe', { topic: 'public:left', messageId: 'm-2' })
  await sender.ask('publish', { topic: 'public:left', payload: 1, messageId: 'm-3' })
  await client.ask('subscribe', { topic: 'public:left', messageId: 'm-4' })
  await sender.ask('publish', { topic: 'public:left', payload: 2, messageId: 'm-5' })

  expect(await client.next('message')).toMatchObject({ payload: 2 })
  expect(client.all('message')).toHaveLength(1)
})
