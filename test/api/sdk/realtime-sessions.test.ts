/** RT-1: what becomes of an open connection when that which let it in ends. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { newApiKey, newPublicClient, newUser, type Person, signIn } from '#test/support/accounts.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { movableClock } from '#test/support/clock.ts'
import { openRealtime, type RealtimeClient } from '#test/support/realtime.ts'

const MINUTE_MS = 60_000
let administration: TestApp
let app: TestApp
let clock: ReturnType<typeof movableClock>
let client: { body: object }

beforeAll(async () => {
  administration = await startTestApp()
  client = await newPublicClient(administration)
})
afterAll(() => administration.close())

/** A process of the test's own, whose clock nobody else goes by. */
beforeEach(async () => {
  clock = movableClock()
  app = await administration.again({ realtime: { authGraceSeconds: 10, recheckSeconds: 1 } }, clock.now)
})
afterEach(() => app.close())

async function enter(person?: Person) {
  const who = person ?? (await newUser(administration, { permissions: [] }))
  const { access_token: token } = await signIn(app.sdk(), who, client.body)
  return { person: who, token }
}

const disconnection = ({ socket }: RealtimeClient) =>
  new Promise<string>((resolve) => socket.once('disconnect', (reason) => resolve(reason)))

test('an expired token is told, and without a new one the connection ends for good after the grace', async () => {
  const { token } = await enter()
  const realtime = await openRealtime(app.url, token)
  const ended = disconnection(realtime)

  clock.advance(15 * MINUTE_MS)
  const told = await realtime.next('auth_error')
  expect(told).toEqual({ type: 'auth_error', error: expect.any(String), timestamp: expect.any(Number) })
  expect(realtime.socket.connected).toBe(true)
  clock.advance(10_000)

  expect(await ended).toBe('io server disconnect')
  expect(realtime.socket.active).toBe(false)
})

test('a new token of the same user keeps the connection and its subscriptions', async () => {
  const { person, token } = await enter()
  const realtime = await openRealtime(app.url, token)
  await realtime.ask('subscribe', { topic: 'public:renewed', messageId: 'm-1' })
  const { id } = realtime.socket
  clock.advance(15 * MINUTE_MS)
  await realtime.next('auth_error')

  const renewed = await enter(person)
  const answer = await realtime.ask('authenticate', { token: `Bearer ${renewed.token}`, messageId: 'm-2' })

  expect(answer).toEqual({ id: 'm-2', type: 'ack', status: 'success', expiresAt: expect.any(Number) })
  clock.advance(5 * MINUTE_MS)
  const other = await openRealtime(app.url, (await enter()).token)
  await other.ask('publish', { topic: 'public:renewed', payload: 'still here', messageId: 'm-3' })
  expect(await realtime.next('message')).toMatchObject({ payload: 'still here' })
  expect(realtime.socket.id).toBe(id)
})

test.each([
  { because: 'it is of somebody else', tokenOf: async () => (await enter()).token },
  { because: 'it is none', tokenOf: async () => 'Bearer nothing' },
])('another token is refused when $because, and the connection goes on', async ({ tokenOf }) => {
  const realtime = await openRealtime(app.url, (await enter()).token)

  const answer = await realtime.ask('authenticate', { token: await tokenOf(), messageId: 'm-1' })

  expect(answer).toMatchObject({ status: 'error' })
  expect(await realtime.next('auth_error')).toMatchObject({ id: 'm-1', type: 'auth_error' })
  expect(await realtime.socket.emitWithAck('heartbeat', {})).toMatchObject({ status: 'success' })
})

test('a session that ended elsewhere ends its connections', async () => {
  const { token } = await enter()
  const realtime = await openRealtime(app.url, token)
  const ended = disconnection(realtime)

  await app.sdk(token).logoutEverywhere()
  clock.advance(1000)

  expect(await realtime.next('auth_error')).toMatchObject({ type: 'auth_error' })
  expect(await ended).toBe('io server disconnect')
})

test('an API key is a credential too', async () => {
  const key = await newApiKey(administration, ['realtime:publish'])
  const realtime = await openRealtime(app.url, key)

  const answer = await realtime.ask('publish', { topic: 'user:somebody', payload: 1, messageId: 'm-1' })

  expect(answer).toMatchObject({ status: 'success' })
})

test('a permission that was taken away ends what it allowed, and nothing else', async () => {
  const topic = `private:lost-${clock.now()}`
  await dataOf(administration.admin().createTopic({ body: { topic } }))
  const permissions = [`topic:${topic}:*`]
  const person = await newUser(administration, { permissions })
  const realtime = await openRealtime(app.url, (await enter(person)).token)
  for (const [index, name] of [topic, 'public:kept'].entries()) {
    await realtime.ask('subscribe', { topic: name, messageId: `m-${index}` })
  }

  const params = { path: { userId: person.id } }
  await dataOf(administration.admin().updateUser({ params, body: { permissions: [] } }))
  clock.advance(1000)

  expect(await realtime.next('permission_denied')).toEqual({
    type: 'permission_denied',
    topic,
    error: expect.any(String),
    timestamp: expect.any(Number),
  })
  const backEnd = await openRealtime(app.url, await newApiKey(administration, permissions))
  await backEnd.ask('publish', { topic, payload: 'not for them', messageId: 'm-1' })
  await backEnd.ask('publish', { topic: 'public:kept', payload: 'for them', messageId: 'm-2' })
  expect(await realtime.next('message')).toMatchObject({ topic: 'public:kept', payload: 'for them' })
  expect(realtime.all('message')).toHaveLength(1)
  expect(await realtime.ask('publish', { topic, payload: 1, messageId: 'm-3' })).toMatchObject({
    status: 'error',
  })
  expect(realtime.socket.connected).toBe(true)
})

test('an API key that was deleted ends its connections', async () => {
  const body = { name: 'short-lived', permissions: ['realtime:publish'] }
  const { id, key } = await dataOf(administration.admin().createApiKey({ body }))
  const realtime = await openRealtime(app.url, key)
  const ended = disconnection(realtime)

  await administration.admin().deleteApiKey({ params: { path: { keyId: id } } })
  clock.advance(1000)

  expect(await realtime.next('auth_error')).toMatchObject({ type: 'auth_error' })
  expect(await ended).toBe('io server disconnect')
})
