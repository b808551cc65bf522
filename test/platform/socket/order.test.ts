/**
 * What a connection is sent arrives in the order in which it was said, whatever way it took: gathered with others,
 * directly, as an answer; over a WebSocket, by polling, and while one becomes the other. Guards the facts about
 * Socket.IO that `src/platform/socket/connection.ts` names.
 */
import type { Socket as Client } from 'socket.io-client'
import { expect, test } from 'vitest'
import { webSocketOf } from '#platform/socket/connection.ts'
import { encodeEvent } from '#platform/socket/text-frame.ts'
import { openClient, openSocketHouse, type SocketHouse } from '#test/support/socket-server.ts'
import { until } from '#test/support/until.ts'

const TRANSPORTS = [
  { name: 'over a WebSocket', options: { transports: ['websocket'] } },
  { name: 'by polling', options: { transports: ['polling'] } },
  { name: 'while polling becomes a WebSocket', options: {} },
]

/** Everything the client hears, numbers only. */
function listen(client: Client): number[] {
  const heard: number[] = []
  client.on('gathered', ({ number }: { number: number }) => heard.push(number))
  client.on('direct', (number: number) => heard.push(number))
  client.on('binary', (bytes: Buffer) => heard.push(bytes.readUInt32BE()))
  return heard
}

const sideOf = ({ byId }: SocketHouse, client: Client) => {
  const socket = byId.get(client.id as string)
  if (!socket) throw new Error('the server does not know this client')
  return socket
}

const event = (number: number) =>
  encodeEvent('gathered', JSON.stringify({ number, text: 'é€😀'.repeat(number % 50) }))

test.each(TRANSPORTS)('gathered and direct events arrive in their order $name', async ({ options }) => {
  const house = await openSocketHouse()
  const client = await openClient(house.url, options)
  const heard = listen(client)
  const side = sideOf(house, client)
  house.sockets.rooms.enter('room', side.conn).open([])
  const count = 3000

  for (let number = 0; number < count; number += 1) {
    if (number % 7 === 3) side.emit('direct', number)
    else if (number % 101 === 50) {
      const bytes = Buffer.alloc(4)
      bytes.writeUInt32BE(number)
      side.emit('binary', bytes)
    } else house.sockets.rooms.deliver('room', event(number))
    if (number % 40 === 0) await new Promise(setImmediate)
  }

  await until('all arrived', () => heard.length >= count)
  expect(heard).toEqual(Array.from({ length: count }, (_, number) => number))
})

test.each(TRANSPORTS)('an answer follows what was gathered before it $name', async ({ options }) => {
  const house = await openSocketHouse()
  const client = await openClient(house.url, options)
  const heard = listen(client)
  const side = sideOf(house, client)
  const { rooms } = house.sockets
  rooms.enter('room', side.conn).open([])
  side.on('ask', (number: number, answer: (number: number) => void) => {
    rooms.deliver('room', event(number))
    answer(number + 1)
    rooms.deliver('room', event(number + 2))
  })

  for (let number = 0; number < 300; number += 3)
    client.emit('ask', number, (after: number) => heard.push(after))

  await until('all arrived', () => heard.length >= 300)
  expect(heard).toEqual(Array.from({ length: 300 }, (_, number) => number))
})

test('who is excepted gets everything else, in order', async () => {
  const house = await openSocketHouse()
  const clients = await Promise.all(TRANSPORTS.map(({ options }) => openClient(house.url, options)))
  const heard = clients.map(listen)
  const sides = clients.map((client) => sideOf(house, client).conn)
  for (const side of sides) house.sockets.rooms.enter('room', side).open([])
  const count = 600

  for (let number = 0; number < count; number += 1) {
    house.sockets.rooms.deliver('room', event(number), number % 4 < 3 ? sides[number % 4] : undefined)
    if (number % 20 === 0) await new Promise(setImmediate)
  }

  for (const [index, numbers] of heard.entries()) {
    const meant = Array.from({ length: count }, (_, number) => number).filter(
      (number) => number % 4 !== index,
    )
    await until('all arrived', () => numbers.length >= meant.length)
    expect(numbers).toEqual(meant)
  }
})

test('what is delivered while a member stands in the entrance follows what it gets first', async () => {
  const house = await openSocketHouse()
  const client = await openClient(house.url, { transports: ['websocket'] })
  const heard = listen(client)
  const { conn } = sideOf(house, client)
  const { rooms } = house.sockets
  rooms.deliver('room', event(99))

  const entrance = rooms.enter('room', conn)
  rooms.deliver('room', event(3))
  await new Promise(setImmediate)
  rooms.deliver('room', event(4))
  entrance.open([event(1), event(2)])
  rooms.deliver('room', event(5))

  await until('all arrived', () => heard.length === 5)
  rooms.leave('room', conn)
  rooms.deliver('room', event(6))
  sideOf(house, client).emit('direct', 7)
  await until('the last arrived', () => heard.includes(7))
  expect(heard).toEqual([1, 2, 3, 4, 5, 7])
})

test.each(TRANSPORTS.filter(({ name }) => name !== 'by polling'))(
  'nothing keeps the request of a connection that stands $name',
  async ({ options }) => {
    const house = await openSocketHouse()
    const client = await openClient(house.url, options)
    const { conn } = sideOf(house, client)
    await until('the WebSocket carries it', () => webSocketOf(conn) !== undefined)

    const onClose = webSocketOf(conn)?._socket?.rawListeners('close') ?? []

    expect(conn.request).toBeNull()
    // Engine.IO's answer to an upgrade waits there, and holds the request.
    expect(onClose.filter((listener) => 'listener' in listener)).toEqual([])
  },
)
