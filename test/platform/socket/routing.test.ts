/** Several processes behind a balancer that knows nothing of sessions (RT-5), and the limit that they share (RT-4). */
import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { expect, inject, onTestFinished, test } from 'vitest'
import { rateLimit } from '#platform/http/rate-limit.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import type { SocketServerOptions } from '#platform/socket/socket-server.ts'
import { encodeEvent } from '#platform/socket/text-frame.ts'
import { startBalancer } from '#test/support/balancer.ts'
import { exchange } from '#test/support/raw-http.ts'
import { openClient, openSocketHouse, type SocketHouse } from '#test/support/socket-server.ts'
import { until } from '#test/support/until.ts'

async function openNeighbours(count: number, options: Partial<SocketServerOptions> = {}) {
  const prefix = `t-${randomUUID().slice(0, 8)}`
  const houses = await Promise.all(Array.from({ length: count }, () => openSocketHouse(options, prefix)))
  const balancer = await startBalancer(houses.map(({ url }) => url))
  onTestFinished(() => balancer.close())
  const houseOf = (id: string | undefined) => houses.find(({ byId }) => byId.has(id ?? '')) as SocketHouse
  return { houses, balancer, houseOf }
}

test.each([
  ['with the default transports', {}],
  ['by polling only', { transports: ['polling'] }],
  ['over a WebSocket only', { transports: ['websocket'] }],
])('clients %s work behind a round-robin balancer', async (_, options) => {
  const { balancer, houseOf } = await openNeighbours(3)
  const clients = await Promise.all(Array.from({ length: 8 }, () => openClient(balancer.url, options)))

  for (const client of clients) {
    const house = houseOf(client.id)
    const side = house.byId.get(client.id as string)
    side?.on('ask', (number: number, answer: (number: number) => void) => answer(number + 1))
    const heard: number[] = []
    client.on('news', (number: number) => heard.push(number))
    if (side) house.sockets.rooms.enter('room', side.conn).open([])

    for (let number = 0; number < 30; number += 1) {
      house.sockets.rooms.deliver('room', encodeEvent('news', String(number)))
      expect(await client.emitWithAck('ask', number)).toBe(number + 1)
    }

    await until('all news arrived', () => heard.length === 30)
    expect(heard).toEqual(Array.from({ length: 30 }, (_unused, number) => number))
    if (side) house.sockets.rooms.leave('room', side.conn)
  }
})

test('an upgrade that reaches another process ends in the one that holds the session', async () => {
  const { balancer, houseOf } = await openNeighbours(2)
  const clients = await Promise.all(Array.from({ length: 6 }, () => openClient(balancer.url)))

  await until('all are upgraded', () => clients.every(({ io }) => io.engine.transport.name === 'websocket'))

  // A client says so when it has sent its last packet by polling; the server, when it has got that.
  const sides = clients.map(({ id }) => houseOf(id).byId.get(id as string))
  await until('their owners know', () => sides.every((side) => side?.conn.transport.name === 'websocket'))
})

test('a session of a process that is gone is answered as unknown, and the client comes back elsewhere', async () => {
  const { houses, balancer, houseOf } = await openNeighbours(2, { pingIntervalMs: 300 })
  const clients = await Promise.all(
    Array.from({ length: 4 }, () => openClient(balancer.url, { transports: ['polling'] })),
  )
  const gone = houseOf(clients[0]?.id)
  const stays = houses.find((house) => house !== gone) as SocketHouse

  balancer.targets = [stays.url]
  await gone.sockets.close()
  const answer = await exchange(stays.url, {
    method: 'GET',
    path: '/socket.io/?EIO=4&transport=polling&sid=0123456789ab-of-nobody',
  })

  expect(answer).toMatchObject({ status: 400, text: '{"code":1,"message":"Session ID unknown"}' })
  await until('all are served by the other one', () =>
    clients.every(({ id, connected }) => connected && stays.byId.has(id ?? '')),
  )
})

test('an inner address takes no new session', async () => {
  const { houses } = await openNeighbours(1)

  const answer = await exchange(`http://${houses[0]?.innerAddress}`, {
    method: 'GET',
    path: '/socket.io/?EIO=4&transport=polling',
  })

  expect(answer.status).toBe(400)
})

test('connections per minute and address are one count over all processes, told before the upgrade', async () => {
  const redis = connectRedis(inject('redisUrl'), () => undefined)
  onTestFinished(() => redis.disconnect())
  await redisReady(redis)
  const prefix = `t-${randomUUID().slice(0, 8)}`
  const connectionLimit = rateLimit(redis, { prefix, policy: 'connections', perMinute: 100 })
  const houses = await Promise.all([1, 2].map(() => openSocketHouse({ connectionLimit }, prefix)))
  const knock = (number: number) => {
    const url = houses[number % 2]?.url as string
    const isUpgrade = number % 3 === 0
    const headers = {
      Connection: 'Upgrade',
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
      'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    }
    const path = `/socket.io/?EIO=4&transport=${isUpgrade ? 'websocket' : 'polling'}`
    return handshake(url, path, isUpgrade ? headers : {})
  }

  const answers = await Promise.all(Array.from({ length: 130 }, (_, number) => knock(number)))

  expect(answers.filter(({ status }) => status === 429)).toHaveLength(30)
  expect(answers.filter(({ status }) => status === 200 || status === 101)).toHaveLength(100)
  const refused = answers.find(({ status }) => status === 429)
  expect(refused?.headers['retry-after']).toMatch(/^\d+$/)
})

/** One request; for an upgrade the answer to it, whatever it is. */
function handshake(url: string, path: string, headers: Record<string, string>) {
  const { hostname, port } = new URL(url)
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    const sent = request({ hostname, port, path, headers, agent: false })
    sent.on('response', (response) => {
      response.resume()
      resolve({ status: response.statusCode as number, headers: response.headers })
    })
    sent.on('upgrade', (response, socket) => {
      socket.destroy()
      resolve({ status: response.statusCode as number, headers: response.headers })
    })
    sent.on('error', reject).end()
  })
}
