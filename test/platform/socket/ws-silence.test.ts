/** Plain WebSockets that say nothing: closed after their time, by the codes that the face gave; a sign of life is any frame. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { createMetrics } from '#platform/metrics.ts'
import { wsMetrics } from '#platform/socket/ws-metrics.ts'
import { createWsServer } from '#platform/socket/ws-server.ts'
import { until } from '#test/support/until.ts'

async function open({ silenceMs, signInMs }: { silenceMs: number; signInMs: number }, isSignedIn = true) {
  const http = createServer()
  const server = createWsServer({
    trustedProxies: [],
    connectionLimit: undefined,
    frameBytes: 1024,
    maxQueuedBytes: 1024 * 1024,
    slowCode: 4008,
    silenceMs,
    silenceCode: 4000,
    signInMs,
    metrics: wsMetrics(createMetrics(), 'test'),
    open: () => ({
      text: () => undefined,
      closed: () => undefined,
      isSignedIn: () => isSignedIn,
      settled: async () => undefined,
    }),
  })
  server.attach(http)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const socket = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`)
  const closed: number[] = []
  socket.on('close', (code) => closed.push(code))
  await once(socket, 'open')
  onTestFinished(async () => {
    socket.terminate()
    server.close()
    http.closeAllConnections()
    await new Promise((done) => http.close(done))
  })
  return { socket, closed }
}

it('a connection that says nothing is closed', async () => {
  const { closed } = await open({ silenceMs: 300, signInMs: 60_000 })

  await until('it is closed', () => closed.length > 0)
  expect(closed).toEqual([4000])
})

it.each(['ping', 'send'] as const)('one that gives signs of life by %s is not', async (sign) => {
  const { socket, closed } = await open({ silenceMs: 1500, signInMs: 60_000 })
  const startedAt = performance.now()
  const signs = setInterval(() => socket[sign]('x'), 100)
  onTestFinished(() => clearInterval(signs))

  await until('more than its time has passed', () => performance.now() - startedAt > 3000)
  expect(closed).toEqual([])
})

it('one that does not sign in is closed, whatever it says', async () => {
  const { socket, closed } = await open({ silenceMs: 60_000, signInMs: 300 }, false)
  const signs = setInterval(() => socket.send('x'), 50)
  onTestFinished(() => clearInterval(signs))

  await until('it is closed', () => closed.length > 0)
  expect(closed).toEqual([1008])
})
