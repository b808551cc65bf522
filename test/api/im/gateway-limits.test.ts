/** What one client may cost the others: connections, messages, bytes that it does not read, silence (wire facts §5, RT-6). */
import { once } from 'node:events'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { startTestApp } from '#test/support/app.ts'
import { gatewayOf, openDevice, openSocket, toPerson } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'

async function appWith(limits: Record<string, number>) {
  const app = await startTestApp({ limits })
  onTestFinished(() => app.close())
  return app
}

it('more messages in a second than are allowed are refused with reason 22, and the next second is free again', async () => {
  const app = await appWith({ messagesPerSecond: 100 })
  const ann = await openDevice(app, 'ann')

  const results = await Promise.all(
    Array.from({ length: 300 }, (_, index) => ann.request('send', toPerson('bob', String(index)))),
  )

  const taken = results.filter(({ reasonCode }) => reasonCode === 1)
  expect(taken.length).toBeLessThanOrEqual(200)
  expect(results.filter(({ reasonCode }) => reasonCode === 22).length).toBe(300 - taken.length)
  await until(
    'a later one is taken',
    async () => (await ann.request('send', toPerson('bob', 'x'))).reasonCode === 1,
  )
})

it('a flood of frames closes the connection with 1008', async () => {
  const app = await appWith({ messagesPerSecond: 5 })
  const ann = await openDevice(app, 'ann')

  for (let index = 0; index < 500; index += 1) ann.text('{"method":"sing"}')

  expect(await ann.untilClosed()).toEqual({ code: 1008, reason: 'flooding' })
})

it('connections over the limit of an address are refused with 429 before the upgrade, together with those of Socket.IO', async () => {
  const app = await appWith({ connectionsPerMinute: 3 })
  await openSocket(gatewayOf(app))
  await openSocket(gatewayOf(app))
  await fetch(`${app.url}/socket.io/?EIO=4&transport=polling`)

  const refused = new WebSocket(gatewayOf(app))
  const [, response] = await once(refused, 'unexpected-response')

  expect(response.statusCode).toBe(429)
  expect(response.headers).toMatchObject({ 'retry-after': expect.any(String), ratelimit: expect.any(String) })
})

it('a client that does not read is closed when a megabyte waits for it, and nobody else notices', async () => {
  const app = await appWith({ messagesPerSecond: 0 })
  const [ann, bob, eve] = [
    await openDevice(app, 'ann'),
    await openDevice(app, 'bob'),
    await openDevice(app, 'eve'),
  ]
  bob.socket.pause()

  const payload = { type: 1, content: 'x'.repeat(200_000) }
  const { traffic } = app.app.context.im
  for (let count = 0; count < 200 && traffic.totals().slowClients === 0; count += 1) {
    await ann.request('send', { channelId: 'bob', channelType: 1, payload })
  }

  await until('he is closed', () => traffic.totals().slowClients === 1)
  bob.socket.resume()
  await bob.untilClosed()
  expect(
    traffic
      .connections()
      .map(({ userId }) => userId)
      .sort(),
  ).toEqual(['ann', 'eve'])
  await ann.request('send', toPerson('eve', 'hello'))
  await eve.untilHeard('recv', 1)
  const metrics = await app.app.context.metrics.registry.metrics()
  expect(metrics).toMatch(/parley_gateway_slow_closes_total 1/)
  expect(metrics).toMatch(/parley_gateway_connections 2/)
})

it('figures of a connection tell who it is and what it did', async () => {
  const app = await appWith({ messagesPerSecond: 0 })
  const ann = await openDevice(app, 'ann', { flag: 2, deviceId: 'desk' })
  const bob = await openDevice(app, 'bob')
  await ann.request('send', toPerson('bob', 'hello'))
  await bob.untilHeard('recv', 1)
  const { traffic } = app.app.context.im

  const figures = traffic.connections().find(({ userId }) => userId === 'ann')

  expect(figures).toMatchObject({
    deviceFlag: 2,
    deviceLevel: 0,
    deviceId: 'desk',
    ip: '127.0.0.1',
    inMessages: 1,
    inFrames: 2,
  })
  expect(traffic.totals()).toMatchObject({ inMessages: 1, outMessages: 1, waitingForAck: 1 })
  bob.notify('recvack', { messageId: bob.all('recv')[0]?.messageId })
  await until('it is acknowledged', () => traffic.totals().waitingForAck === 0)
  ann.socket.terminate()
  await until('she is gone', () => traffic.connections().length === 1)
  expect(traffic.totals()).toMatchObject({ inMessages: 1, outMessages: 1 })
})
