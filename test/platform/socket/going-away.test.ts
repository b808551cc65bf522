/** Who is sent away is told so and notices it, in whatever moment of changing from polling to a WebSocket (RT-5). */
import { once } from 'node:events'
import type { Socket as Client } from 'socket.io-client'
import { describe, expect, onTestFinished, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Connection } from '#platform/socket/connection.ts'
import { webSocketOf } from '#platform/socket/connection.ts'
import { within } from '#platform/within.ts'
import { openClient, openSocketHouse, type SocketHouse } from '#test/support/socket-server.ts'
import { until } from '#test/support/until.ts'

interface Scene {
  house: SocketHouse
  client: Client
  connection: Connection
}

/** A client that has just come in, before anything else happens to it. */
async function scene(options: object): Promise<Scene & { probed: Promise<unknown> }> {
  const house = await openSocketHouse()
  const probed = new Promise((resolve) =>
    house.sockets.io.engine.on('connection', (one: Connection) => one.once('upgrading', resolve)),
  )
  const client = await openClient(house.url, { reconnection: false, ...options })
  const connection = house.byId.get(client.id as string)?.conn
  if (!connection) throw new Error('the server does not know this client')
  return { house, client, connection, probed }
}

/** What the client hears when the process stops, and how it ends. */
async function sentAway({ house, client, connection }: Scene) {
  const told: unknown[] = []
  client.on('bye', (word: unknown) => told.push(word))
  const ended = new Promise<{ reason: string; code: number | undefined }>((resolve) =>
    client.once('disconnect', (reason, details) =>
      resolve({ reason, code: (details as { context?: { code?: number } }).context?.code }),
    ),
  )
  await house.sockets.drain((one) => {
    if (one === connection) house.byId.get(client.id as string)?.emit('bye', 'going')
  })
  return { told, ...(await ended) }
}

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate)
}

test('over a WebSocket it is the close frame that says why', async () => {
  const there = await scene({ transports: ['websocket'] })

  expect(await sentAway(there)).toEqual({ told: ['going'], reason: 'transport close', code: 4012 })
})

test('by polling it is the next poll', async () => {
  const there = await scene({ transports: ['polling'] })

  expect(await sentAway(there)).toMatchObject({ told: ['going'], reason: 'transport close' })
})

test('by polling it is told also between two polls', async () => {
  const there = await scene({ transports: ['polling'] })
  await until('the poll waits', () => there.connection.transport.writable)
  // Takes the poll that waits, so that the next word has none.
  there.connection.write('0')

  expect(await sentAway(there)).toMatchObject({ told: ['going'], reason: 'transport close' })
})

describe('while polling becomes a WebSocket', () => {
  test('as soon as it is in', async () => {
    expect(await sentAway(await scene({}))).toMatchObject({ told: ['going'], reason: 'transport close' })
  })

  test.each([0, 1, 2, 3, 5, 8, 13, 21, 34, 55])('%i turns after the first word over it', async (count) => {
    const there = await scene({})
    await there.probed
    await turns(count)

    expect(await sentAway(there)).toMatchObject({ told: ['going'], reason: 'transport close' })
  })

  test('after it did', async () => {
    const there = await scene({})
    await until('the WebSocket carries it', () => webSocketOf(there.connection) !== undefined)

    expect(await sentAway(there)).toEqual({ told: ['going'], reason: 'transport close', code: 4012 })
  })
})

test('a peer that dies while it changes over does not hold the process that stops', async () => {
  const house = await openSocketHouse()
  const address = `${house.url}/socket.io/?EIO=4`
  const opening = await (await fetch(`${address}&transport=polling`)).text()
  const { sid } = JSON.parse(opening.slice(1)) as { sid: string }
  const peer = new WebSocket(`${address.replace('http', 'ws')}&transport=websocket&sid=${sid}`)
  onTestFinished(() => peer.terminate())
  await once(peer, 'open')
  peer.send('2probe')
  await once(peer, 'message')

  peer.pause()

  await within(15_000, house.stop())
})

test.each([['websocket'], ['polling']])(
  'who was let in before and opens a connection afterwards is sent away at once (%s)',
  async (transport) => {
    const asked = Promise.withResolvers<void>()
    const letIn = Promise.withResolvers<void>()
    const allowance = { allowed: true, limit: 1, remaining: 1, resetSeconds: 1 }
    const connectionLimit = {
      policy: 'connections',
      async take() {
        asked.resolve()
        await letIn.promise
        return allowance
      },
    }
    const house = await openSocketHouse({ connectionLimit })
    const opened = new Promise((resolve) => house.sockets.io.engine.once('connection', resolve))
    // It is no further than the transport when that is closed.
    openClient(house.url, { reconnection: false, transports: [transport] }).catch(() => undefined)
    await asked.promise

    await house.sockets.drain(() => undefined)
    letIn.resolve()
    await opened

    await until('nobody is left', async () =>
      (await house.metrics.registry.metrics()).includes('parley_realtime_connections 0\n'),
    )
  },
)
