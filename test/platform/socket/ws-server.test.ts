/** Plain WebSockets as a face can shape them: one path, one subprotocol, numbered pings, last words, bytes that wait. */
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { createMetrics } from '#platform/metrics.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import { wsMetrics } from '#platform/socket/ws-metrics.ts'
import { createWsServer, type WsServerOptions, type WsSession } from '#platform/socket/ws-server.ts'
import { until } from '#test/support/until.ts'

interface Guest {
  connection: WsConnection
  request: Pick<IncomingMessage, 'url'>
}

async function open(options: Partial<WsServerOptions> = {}, session: Partial<WsSession> = {}) {
  const http = createServer()
  const guests: Guest[] = []
  const server = createWsServer({
    trustedProxies: [],
    connectionLimit: undefined,
    frameBytes: 1024,
    maxQueuedBytes: 1024 * 1024,
    slowCode: 1008,
    silenceMs: 60_000,
    silenceCode: 1001,
    signInMs: 60_000,
    metrics: wsMetrics(createMetrics(), 'test'),
    open(connection, request) {
      guests.push({ connection, request: { url: request.url } })
      return {
        text: () => undefined,
        closed: () => undefined,
        isSignedIn: () => true,
        settled: async () => undefined,
        ...session,
      }
    },
    ...options,
  })
  server.attach(http)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  onTestFinished(async () => {
    server.close()
    http.closeAllConnections()
    await new Promise((done) => http.close(done))
  })
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  return { server, guests, connect: (path = '/', protocols: string[] = []) => connect(url + path, protocols) }
}

async function connect(url: string, protocols: string[], options: ClientOptions = {}) {
  const socket = new WebSocket(url, protocols, { perMessageDeflate: false, ...options })
  const closed: { code: number; reason: string }[] = []
  const heard: string[] = []
  socket.on('close', (code, reason) => closed.push({ code, reason: String(reason) }))
  socket.on('message', (data) => heard.push(String(data)))
  socket.on('error', () => undefined)
  onTestFinished(() => socket.terminate())
  const outcome = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, response]) => (response as IncomingMessage).statusCode),
    once(socket, 'close').then(() => 0),
  ])
  return { socket, outcome, closed, heard }
}

it('one path is served, whatever its query, and no other', async () => {
  const { connect, guests } = await open({ path: '/ws' })

  const outcomes = await Promise.all(
    ['/ws', '/ws?token=x', '/', '/ws/', '/ws/more', '/other'].map((path) => connect(path)),
  )

  expect(outcomes.map(({ outcome }) => outcome)).toEqual([101, 101, 404, 404, 404, 404])
  expect(guests.map(({ request }) => request.url).sort()).toEqual(['/ws', '/ws?token=x'])
})

it('the subprotocol of the face is selected where it is offered, and none of the others', async () => {
  const { connect } = await open({ subprotocol: 'bearer' })

  const [offered, without] = [await connect('/', ['bearer', 'abc.def']), await connect('/')]

  expect([offered.socket.protocol, without.socket.protocol]).toEqual(['bearer', ''])
})

it('a ping is behind what was sent before it, and its number comes back', async () => {
  const marks: number[] = []
  const { connect, guests } = await open({}, { pong: (mark) => marks.push(mark) })
  const { socket, heard } = await connect()
  const heardAtPing: number[] = []
  socket.on('ping', () => heardAtPing.push(heard.length))

  for (const mark of [1, 2]) {
    guests[0]?.connection.send('one')
    guests[0]?.connection.ping(mark)
  }

  await until('both pongs are there', () => marks.length === 2)
  expect([marks, heardAtPing]).toEqual([
    [1, 2],
    [1, 2],
  ])
})

it('pongs that nobody asked for are none', async () => {
  const marks: number[] = []
  const { connect, guests } = await open({}, { pong: (mark) => marks.push(mark) })
  const { socket } = await connect()

  for (const data of ['', 'x', '-1', '1.5', '1e99']) socket.pong(data)
  guests[0]?.connection.ping(7)

  await until('the asked one is there', () => marks.length > 0)
  expect(marks).toEqual([7])
})

it('who waits for a client to read goes on when it has read, and when it is gone', async () => {
  const { connect, guests } = await open()
  const { socket } = await connect()
  const { connection } = guests[0] as Guest
  await connection.drained()
  socket.pause()
  for (let sent = 0; sent < 400 && connection.queuedBytes() < 500_000; sent += 1) {
    connection.send('x'.repeat(50_000))
    await new Promise(setImmediate)
  }
  let isRead = false
  const waiting = [connection.drained(), connection.drained()].map((drained) =>
    drained.then(() => {
      isRead = true
    }),
  )
  await new Promise(setImmediate)
  expect(isRead).toBe(false)

  socket.resume()
  await Promise.all(waiting)
  expect(connection.queuedBytes()).toBeLessThan(300_000)

  socket.pause()
  for (let sent = 0; sent < 400 && connection.queuedBytes() < 500_000; sent += 1) {
    connection.send('x'.repeat(50_000))
    await new Promise(setImmediate)
  }
  const gone = connection.drained()
  socket.terminate()
  await gone
})

it('a last word and the code of the face come before the end, for silence and for a process that stops', async () => {
  let guest: WsConnection | undefined
  const told = { farewell: (why: string) => guest?.send(why) }
  const silent = await open({ silenceMs: 200 }, told)
  const quiet = await silent.connect()
  guest = silent.guests[0]?.connection
  await until('it is closed', () => quiet.closed.length > 0)

  const stopping = await open({ goingAwayCode: 1001 }, told)
  const present = await stopping.connect()
  guest = stopping.guests[0]?.connection
  await stopping.server.drain()
  await until('it is closed', () => present.closed.length > 0)

  expect([quiet.heard, quiet.closed]).toEqual([['silent'], [{ code: 1001, reason: 'silent' }]])
  expect([present.heard, present.closed]).toEqual([['going_away'], [{ code: 1001, reason: 'going_away' }]])
  expect((await stopping.connect()).outcome).toBe(503)
})

it('what was sent before a close for another fault goes out, also where slow clients have the same code', async () => {
  const { connect, guests } = await open()
  const { heard, closed } = await connect()

  guests[0]?.connection.send('why')
  guests[0]?.connection.close(1008, 'because')

  await until('it is closed', () => closed.length > 0)
  expect([heard, closed]).toEqual([['why'], [{ code: 1008, reason: 'because' }]])
})
