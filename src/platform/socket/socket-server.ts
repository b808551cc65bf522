/**
 * Socket.IO on a listener of ours: bounded connections, gathered rooms, sessions that any process can be asked for.
 * Knows no event and no topic; those are mounted by a face.
 */
import { createServer } from 'node:http'
import { networkInterfaces } from 'node:os'
import type { FastifyInstance } from 'fastify'
import * as plugin from 'fastify-socket.io'
import type { Server } from 'socket.io'
import { type ServerOptions, WebSocketServer } from 'ws'
import { clientAddress } from '../http/forwarded-address.ts'
import { BACKLOG, hostAndPort } from '../http/listen.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import type { Redis } from '../redis/connect.ts'
import { admission } from './admission.ts'
import { closeTransport, LINGER_MS } from './close-transport.ts'
import { type Connection, forgetRequest } from './connection.ts'
import { forwarding } from './forward.ts'
import { gatheredRooms } from './gathered-rooms.ts'
import { outgoing } from './outgoing.ts'
import { processDirectory } from './process-directory.ts'
import { sendAway } from './send-away.ts'
import { routeSessions, serveNeighbours } from './session-routing.ts'
import type { SocketMetrics } from './socket-metrics.ts'

export interface SocketServerOptions {
  redis: Redis
  redisPrefix: string
  cors: { origin: string[]; methods: string[]; credentials: boolean }
  trustedProxies: string[]
  connectionLimit: RateLimit | undefined
  /** Where other processes reach this one, `host:port`. */
  innerAddr: string
  frameBytes: number
  maxQueuedBytes: number
  pingIntervalMs: number
  pingTimeoutMs: number
  metrics: SocketMetrics
  onError(error: Error): void
}

const PATH = '/socket.io/'
const CONNECT_WITHIN_MS = 10_000

/** The published types do not fit Node's module resolution: what is imported is one level deeper than they say. */
const { default: fastifySocketIo } = plugin.default as unknown as { default: typeof plugin.default.default }

/** A peer that does not answer the close frame is cut off, also one that has only begun to change to a WebSocket. */
class ImpatientWebSocketServer extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, closeTimeout: LINGER_MS } as ServerOptions)
  }
}

export async function createSocketServer(app: FastifyInstance, options: SocketServerOptions) {
  const { redis, metrics, onError } = options
  const directory = processDirectory({ redis, prefix: options.redisPrefix, onError })
  const forward = forwarding()
  const queue = outgoing({ maxBytes: options.maxQueuedBytes, onSlow: () => metrics.slowCloses.inc() })
  const rooms = gatheredRooms(queue)
  let accepting = true

  await app.register(fastifySocketIo, {
    path: PATH,
    serveClient: false,
    cors: options.cors,
    maxHttpBufferSize: options.frameBytes,
    pingInterval: options.pingIntervalMs,
    pingTimeout: options.pingTimeoutMs,
    connectTimeout: CONNECT_WITHIN_MS,
    httpCompression: false,
    perMessageDeflate: false,
    wsEngine: ImpatientWebSocketServer,
    // Clients are sent away before the listener closes; a Socket.IO disconnect would keep them from coming back.
    preClose: (done) => done(),
  })
  const { io } = app as unknown as { io: Server }
  io.engine.generateId = directory.newSessionId
  const connections = new Set<Connection>()
  io.engine.on('connection', (connection: Connection) => {
    connections.add(connection)
    forgetRequest(connection)
    queue.watch(connection)
    rooms.watch(connection)
    connection.once('close', () => connections.delete(connection))
    // Let in before the draining began, and opened after everybody was sent away.
    if (!accepting) closeTransport(connection, 'going_away')
  })
  metrics.observe({ connections: () => connections.size, queuedBytes: () => queue.queuedBy(connections) })
  routeSessions(app.server, {
    path: PATH,
    directory,
    forward,
    admit: admission({
      limit: options.connectionLimit,
      addressOf: clientAddress(options.trustedProxies),
      accepting: () => accepting,
      onLimited: (policy) => metrics.onLimited(policy),
    }),
    corsHeaders: ({ headers: { origin } }) =>
      origin && options.cors.origin.includes(origin)
        ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
        : {},
  })
  const inner = createServer({ requestTimeout: 0 })
  serveNeighbours(inner, io.engine)

  return {
    io,
    rooms,
    /** Bytes that wait in this process for the client to read. */
    queued: queue.queued,
    ready: queue.ready,
    /** Waits until neighbours find this process. Gives the address by which they do. */
    async open(): Promise<string> {
      const address = await listenInside(inner, options.innerAddr)
      await directory.open(address)
      return address
    },
    /** Takes nobody new and sends everybody away. @param tell see `sendAway` */
    async drain(tell: Parameters<typeof sendAway>[1]): Promise<void> {
      accepting = false
      await sendAway([...connections], tell)
      forward.close()
    },
    async close(): Promise<void> {
      await directory.close()
      inner.close()
      inner.closeAllConnections()
    },
  }
}

/** Listens, and tells the address by which neighbours come: of a wildcard, this machine's first outer one. */
async function listenInside(inner: ReturnType<typeof createServer>, address: string): Promise<string> {
  const { host, port } = hostAndPort(address)
  await new Promise<void>((resolve, reject) => {
    inner.once('error', reject).listen({ port, host, backlog: BACKLOG }, resolve)
  })
  const bound = inner.address() as { port: number }
  const shown = host === '' || host === '0.0.0.0' || host === '::' ? outerAddress() : host
  return `${shown.includes(':') ? `[${shown}]` : shown}:${bound.port}`
}

function outerAddress(): string {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? '127.0.0.1'
}
