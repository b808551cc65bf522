/** What one client may cost the others: events, connections, bytes that it does not read (CHAT-5). */
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { startTestApp } from '#test/support/app.ts'
import { chatOf, chatSettings, openChat, privateChat, tokenFor, words } from '#test/support/chat.ts'
import { movableClock } from '#test/support/clock.ts'
import { until } from '#test/support/until.ts'

async function appWith(limits: Record<string, number>, now = Date.now) {
  const app = await startTestApp({ ...chatSettings, limits }, now)
  onTestFinished(() => app.close())
  return app
}

/** What a handshake is answered with instead of a connection. */
async function refusedHandshake(url: string) {
  const socket = new WebSocket(url)
  socket.on('error', () => undefined)
  const [, response] = await once(socket, 'unexpected-response')
  let body = ''
  for await (const chunk of response) body += chunk
  return { status: response.statusCode, headers: response.headers, body: JSON.parse(body) }
}

it('more events in a second than are allowed are refused, each with its reference, and the next second is free again', async () => {
  const clock = movableClock()
  const app = await appWith({ messagesPerSecond: 50 }, clock.now)
  const client = await openChat(app, 'ann')

  const answers = await Promise.all(Array.from({ length: 90 }, () => client.ask('ping')))

  const refused = answers.filter(({ type }) => type === 'error')
  expect(refused.length).toBeGreaterThan(0)
  expect(new Set(refused.map(({ payload }) => payload.error_code))).toEqual(new Set(['RATE_LIMITED']))
  clock.advance(1000)
  expect((await client.ask('ping')).type).toBe('pong')
  expect(client.closed).toBeUndefined()
})

it('a flood closes the connection with 1008, after it was told why', async () => {
  const app = await appWith({ messagesPerSecond: 5 })
  const client = await openChat(app, 'ann')

  for (let index = 0; index < 500; index += 1) client.text('not even JSON')

  expect(await client.untilClosed()).toEqual({ code: 1008, reason: 'flooding' })
  expect(client.heard.slice(-2).map(({ payload }) => payload.error_code ?? payload.reason)).toEqual([
    'RATE_LIMITED',
    'flooding',
  ])
})

it('a person has one measure for all connections, and others have their own', async () => {
  const app = await appWith({ messagesPerSecond: 20 })
  const [ann, bob] = [
    await Promise.all(Array.from({ length: 5 }, () => openChat(app, 'ann'))),
    await openChat(app, 'bob'),
  ]

  const answers = await Promise.all(
    ann.flatMap((client) => Array.from({ length: 20 }, () => client.ask('ping'))),
  )

  const taken = answers.filter(({ type }) => type === 'pong').length
  expect(taken).toBeLessThanOrEqual(80)
  expect(taken).toBeLessThan(100)
  expect((await bob.ask('ping')).type).toBe('pong')
  expect(ann.every(({ closed }) => closed === undefined)).toBe(true)
})

it('connections over the limit of an address are refused with 429 before there is one', async () => {
  const app = await appWith({ connectionsPerMinute: 2 })
  await openChat(app, 'ann')
  await openChat(app, 'bob')

  const { status, headers, body } = await refusedHandshake(`${chatOf(app)}?token=${await tokenFor('cat')}`)

  expect(status).toBe(429)
  expect(headers).toMatchObject({ 'retry-after': expect.any(String), ratelimit: expect.any(String) })
  expect(body).toMatchObject({ error_code: 'RATE_LIMITED' })
})

it('there is a connection at one address only', async () => {
  const app = await appWith({})

  const { status, body } = await refusedHandshake(chatOf(app).replace('/ws', '/other'))

  expect([status, body.error_code]).toEqual([404, 'NOT_FOUND'])
  const plain = await fetch(chatOf(app).replace(/^ws/, 'http'))
  expect([plain.status, plain.headers.get('upgrade')]).toEqual([426, 'websocket'])
})

it('a client that does not read is closed when a megabyte waits for it, and nobody else notices', async () => {
  const app = await appWith({ messagesPerSecond: 0 })
  const [ann, bob, cat] = [await openChat(app, 'ann'), await openChat(app, 'bob'), await openChat(app, 'cat')]
  const [toBob, toCat] = [await privateChat(app, 'ann', 'bob'), await privateChat(app, 'ann', 'cat')]
  const metrics = () => app.app.context.metrics.registry.metrics()
  const payload = Buffer.from(JSON.stringify({ type: 1, content: 'x'.repeat(200_000) }))
  bob.socket.pause()

  for (let count = 0; count < 200 && !/chat_slow_closes_total 1/.test(await metrics()); count += 1) {
    await app.app.context.messaging.service.send({
      channel: personChannel('default', 'bob', 'bob-himself'),
      from: 'bob-himself',
      payload,
      header: { redDot: true, syncOnce: false, noPersist: false },
      check: 'api',
    })
  }

  await until('he is closed', async () => /parley_chat_slow_closes_total 1/.test(await metrics()))
  bob.socket.resume()
  await bob.untilClosed()
  await ann.request('message.send', words(toCat, 'hello'))
  await cat.untilHeard('message.new')
  expect(await ann.refusal('message.send', words(toBob, 'are you there?'))).toBe('not refused')
  expect(await metrics()).toMatch(/parley_chat_connections 2/)
})

it('what happens is counted by event and outcome', async () => {
  const app = await appWith({})
  const client = await openChat(app, 'ann')

  await client.ask('ping')
  await client.ask('sing')
  await client.refusal('message.send', words(1, 'x'))

  const metrics = await app.app.context.metrics.registry.metrics()
  expect(metrics).toMatch(/parley_chat_messages_in_total\{event="ping",outcome="done"\} 1/)
  expect(metrics).toMatch(/parley_chat_messages_in_total\{event="unknown",outcome="refused"\} 1/)
  expect(metrics).toMatch(/parley_chat_messages_in_total\{event="message.send",outcome="refused"\} 1/)
})
