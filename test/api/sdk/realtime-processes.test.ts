/** Several processes behind any balancer, a listener of its own, and leaving without loss (RT-4, RT-5). */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { newApiKey } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { startBalancer } from '#test/support/balancer.ts'
import { exchange } from '#test/support/raw-http.ts'
import { openRealtime } from '#test/support/realtime.ts'
import { recoveryLedger } from '#test/support/recovery-ledger.ts'
import { until } from '#test/support/until.ts'

const UNLIMITED = { limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } }
let app: TestApp
let key: string

beforeAll(async () => {
  app = await startTestApp(UNLIMITED)
  key = await newApiKey(app, ['realtime:*'])
})
afterAll(() => app.close())

const newTopic = () => `public:t-${randomUUID()}`

async function neighbour(settings: object = UNLIMITED): Promise<TestApp> {
  const other = await app.again({ ...settings })
  onTestFinished(() => other.close().catch(() => undefined))
  return other
}

test.each([
  ['the default transports', undefined],
  ['polling only', ['polling']],
])('clients with %s talk through a round-robin balancer over two processes', async (_, transports) => {
  const other = await neighbour()
  const balancer = await startBalancer([app.url, other.url])
  onTestFinished(() => balancer.close())

  const ledger = await recoveryLedger({
    topic: newTopic(),
    token: key,
    urlOf: () => balancer.url,
    publisherUrl: balancer.url,
    subscribers: 10,
    transportsOf: () => transports,
  })
  onTestFinished(() => ledger.close())
  await ledger.publish(100)
  await ledger.allHeard()

  expect(ledger.report()).toMatchObject({ lost: 0, repeated: 0, disordered: 0 })
})

test('a process that stops sends its clients to the others, who lose nothing', async () => {
  const leaving = await neighbour()
  const balancer = await startBalancer([app.url, leaving.url])
  onTestFinished(() => balancer.close())
  const ledger = await recoveryLedger({
    topic: newTopic(),
    token: key,
    urlOf: () => balancer.url,
    publisherUrl: app.url,
    subscribers: 40,
    transportsOf: (index) => [undefined, ['polling'], ['websocket']][index % 3],
  })
  onTestFinished(() => ledger.close())
  await ledger.publish(20)
  await ledger.allHeard()

  const stopped = leaving.close()
  balancer.targets = [app.url]
  await ledger.publish(20)
  await stopped
  await ledger.allConnected()
  await ledger.publish(20)
  await ledger.allHeard()

  const { recovered, ...report } = ledger.report()
  expect(recovered).toBeGreaterThan(0)
  expect(report).toEqual({ unrecovered: 0, lost: 0, repeated: 0, disordered: 0 })
}, 60_000)

test('who is sent away is told when to come back', async () => {
  const leaving = await neighbour()
  const client = await openRealtime(leaving.url, key, { reconnection: false })
  const ended = new Promise<string>((resolve) =>
    client.socket.once('disconnect', (reason) => resolve(reason)),
  )

  await leaving.close()

  expect(await ended).toBe('transport close')
  expect(client.all('reconnect')).toEqual([
    { reason: 'draining', retryAfterMs: expect.any(Number), timestamp: expect.any(Number) },
  ])
})

test('Socket.IO has a listener of its own where one is configured', async () => {
  const other = await neighbour({ ...UNLIMITED, realtimeAddr: '127.0.0.1:0' })
  const url = other.app.listeners.realtime as string

  const client = await openRealtime(url, key)
  const onPlatform = await exchange(other.url, { method: 'GET', path: '/socket.io/?EIO=4&transport=polling' })
  const elsewhere = await exchange(url, { method: 'GET', path: '/api/health' })

  expect(client.socket.connected).toBe(true)
  expect([onPlatform.status, elsewhere.status]).toEqual([404, 404])
})

test('more events than allowed in a second are refused, and the connection lives on', async () => {
  const other = await neighbour({ limits: { connectionsPerMinute: 0, messagesPerSecond: 5 } })
  const client = await openRealtime(other.url, key)

  for (let number = 0; number < 20; number += 1) client.socket.emit('heartbeat', {})

  expect(await client.next('invalid_message')).toMatchObject({
    error: expect.stringContaining('rate_limited'),
  })
  await until('it may speak again', async () => {
    const answer = await client.socket.emitWithAck('heartbeat', {})
    return answer.status === 'success'
  })
})

test('an event that is too large ends the transport, and the client comes back', async () => {
  const client = await openRealtime(app.url, key, { transports: ['websocket'] })
  const ended = new Promise<string>((resolve) =>
    client.socket.once('disconnect', (reason) => resolve(reason)),
  )

  client.socket.emit('publish', { topic: 'public:large', payload: 'x'.repeat(70_000) })

  expect(await ended).toBe('transport close')
  await until('it is back', () => client.socket.connected)
})

test('what the sockets do is counted', async () => {
  const topic = newTopic()
  const other = await neighbour()
  const client = await openRealtime(other.url, key)
  await client.ask('subscribe', { topic, messageId: 'm-1', since: { epoch: 'none', offset: 0 } })
  const writer = await openRealtime(other.url, key)
  await writer.ask('publish', { topic, payload: 1, messageId: 'm-2' })
  await client.next('message')

  const page = (await exchange(other.url, { method: 'GET', path: '/metrics' })).text

  for (const line of [
    'parley_realtime_connections 2',
    'parley_realtime_subscriptions 1',
    'parley_realtime_messages_in_total{event="publish",outcome="done"} 1',
    'parley_realtime_messages_out_total{phase="live"} 1',
    'parley_realtime_recoveries_total{outcome="lost"} 1',
    'parley_realtime_reconnect_seconds_count 1',
    'parley_realtime_slow_closes_total 0',
    'parley_realtime_queued_bytes 0',
  ]) {
    expect(page).toContain(`${line}\n`)
  }
})
