/** The sockets without any face: a listener, one Redis, and rooms that a test fills by hand. */
import { randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import type { Socket } from 'socket.io'
import {
  type Socket as Client,
  io as connect,
  type ManagerOptions,
  type SocketOptions,
} from 'socket.io-client'
import { inject, onTestFinished } from 'vitest'
import { createMetrics } from '#platform/metrics.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import { socketMetrics } from '#platform/socket/socket-metrics.ts'
import { createSocketServer, type SocketServerOptions } from '#platform/socket/socket-server.ts'

export interface SocketHouse {
  url: string
  sockets: Awaited<ReturnType<typeof createSocketServer>>
  innerAddress: string
  /** Server sides, by the id that their clients know. */
  byId: Map<string, Socket>
  metrics: ReturnType<typeof createMetrics>
  /** As a process that stops; done at the end of the test where it was not done before. */
  stop(): Promise<void>
}

/** One process of an installation; those with the same prefix are neighbours. */
export async function openSocketHouse(
  options: Partial<SocketServerOptions> = {},
  prefix = `t-${randomUUID().slice(0, 8)}`,
): Promise<SocketHouse> {
  const redis = connectRedis(inject('redisUrl'), () => undefined)
  await redisReady(redis)
  const metrics = createMetrics()
  const app = Fastify({ forceCloseConnections: true })
  const sockets = await createSocketServer(app, {
    redis,
    redisPrefix: prefix,
    cors: { origin: [], methods: ['GET', 'POST'], credentials: true },
    trustedProxies: [],
    connectionLimit: undefined,
    innerAddr: '127.0.0.1:0',
    frameBytes: 65_536,
    maxQueuedBytes: 1_048_576,
    pingIntervalMs: 25_000,
    pingTimeoutMs: 65_000,
    metrics: socketMetrics(metrics),
    onError: (error) => process.stderr.write(`${error.stack}\n`),
    ...options,
  })
  const byId = new Map<string, Socket>()
  sockets.io.on('connection', (socket) => void byId.set(socket.id, socket))
  const innerAddress = await sockets.open()
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  let stopping: Promise<void> | undefined
  async function stopNow(): Promise<void> {
    await sockets.drain(() => undefined)
    await app.close()
    await sockets.close()
    redis.disconnect()
  }
  const stop = () => {
    stopping ??= stopNow()
    return stopping
  }
  onTestFinished(stop)
  return { url, sockets, innerAddress, byId, metrics, stop }
}

/** The stock client, connected, and closed with the test. */
export async function openClient(
  url: string,
  options: Partial<ManagerOptions & SocketOptions> = {},
): Promise<Client> {
  const client = connect(url, {
    forceNew: true,
    reconnectionDelay: 50,
    reconnectionDelayMax: 200,
    ...options,
  })
  onTestFinished(() => void client.disconnect())
  await new Promise<void>((resolve, reject) => {
    client.once('connect', resolve)
    client.once('connect_error', reject)
  })
  return client
}
