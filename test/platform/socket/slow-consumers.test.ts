/** Nobody who does not read makes the server keep more than it said it would. */
import type { Socket as TcpSocket } from 'node:net'
import type { Socket as Client } from 'socket.io-client'
import { expect, test } from 'vitest'
import { encodeEvent } from '#platform/socket/text-frame.ts'
import { openClient, openSocketHouse } from '#test/support/socket-server.ts'
import { until } from '#test/support/until.ts'

const WEB_SOCKET = { transports: ['websocket'] }

/** The client stops reading; its kernel goes on until its buffers are full. */
function stopReading(client: Client): void {
  const transport = client.io.engine.transport as unknown as { ws: { _socket?: TcpSocket; pause?(): void } }
  transport.ws.pause?.()
  transport.ws._socket?.pause()
}

function counter(client: Client): { count: number } {
  const news = { count: 0 }
  client.on('news', () => {
    news.count += 1
  })
  return news
}

test('20 of 100 subscribers stop reading: they are closed, the others get everything', async () => {
  const house = await openSocketHouse()
  const clients = await Promise.all(
    Array.from({ length: 100 }, () => openClient(house.url, { ...WEB_SOCKET, reconnection: false })),
  )
  const counts = clients.map(counter)
  const sides = clients.map((client) => house.byId.get(client.id as string))
  for (const side of sides) if (side) house.sockets.rooms.enter('room', side.conn).open([])
  const slow = clients.slice(0, 20)
  const text = 'x'.repeat(4096)
  let mostKept = 0

  slow.forEach(stopReading)
  let sent = 0
  const keptBy = () =>
    Math.max(...sides.slice(0, 20).map((side) => (side ? house.sockets.queued(side.conn) : 0)))
  while (sides.slice(0, 20).some((side) => side?.connected)) {
    for (let turn = 0; turn < 20; turn += 1) {
      house.sockets.rooms.deliver('room', encodeEvent('news', JSON.stringify({ number: sent, text })))
      sent += 1
    }
    await until(
      'the others have read',
      () => counts.slice(20).every(({ count }) => count > sent - 200),
      30_000,
    )
    mostKept = Math.max(mostKept, keptBy())
  }

  await until(
    'the others have everything',
    () => counts.slice(20).every(({ count }) => count === sent),
    30_000,
  )
  expect(mostKept).toBeLessThanOrEqual(1_048_576)
  expect(sides.slice(20).every((side) => side?.connected)).toBe(true)
  expect(await house.metrics.registry.metrics()).toContain('parley_realtime_slow_closes_total 20')
}, 120_000)

test('who is closed for not reading is told why, and comes back by itself', async () => {
  const house = await openSocketHouse({ maxQueuedBytes: 10_000 })
  const client = await openClient(house.url, WEB_SOCKET)
  const side = house.byId.get(client.id as string)
  const ended = new Promise<{ reason: string; code: number | undefined }>((resolve) =>
    client.once('disconnect', (reason, details) =>
      resolve({ reason, code: (details as { context?: { code?: number } }).context?.code }),
    ),
  )

  side?.emit('direct', 'x'.repeat(20_000))

  expect(await ended).toEqual({ reason: 'transport close', code: 4008 })
  await until('it is back', () => client.connected)
})

test('a client that polls too rarely is closed as well', async () => {
  const house = await openSocketHouse({ maxQueuedBytes: 10_000 })
  const client = await openClient(house.url, { transports: ['polling'] })
  const side = house.byId.get(client.id as string)
  if (!side) throw new Error('unknown client')
  house.sockets.rooms.enter('room', side.conn).open([])

  for (let turn = 0; turn < 20; turn += 1) {
    house.sockets.rooms.deliver('room', encodeEvent('news', JSON.stringify('x'.repeat(1000))))
  }

  await until('it is closed', () => !side.connected)
  await until('it is back', () => client.connected)
})
