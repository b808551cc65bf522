/**
 * Plain WebSocket on listeners of ours: bounded connections, frames and silence. Knows no protocol; a face gets each connection with
 * what it says, one text frame at a time.
 */
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { clientAddress } from '../http/forwarded-address.ts'
import type { RateLimit } from '../http/rate-limit.ts'
import { admission } from './admission.ts'
import { inWaves } from './in-waves.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'
import { type WsConnection, wsConnection } from './ws-connection.ts'
import type { WsMetrics } from './ws-metrics.ts'

/** What a face makes of a connection. */
export interface WsSession {
  text(frame: string): void
  /** It is gone, whoever closed it. */
  closed(): void
  /** Somebody has signed in; who has not in time is closed. */
  isSignedIn(): boolean
  /** Resolves when everything that was said is answered. */
  settled(): Promise<void>
}

export interface WsServerOptions {
  trustedProxies: string[]
  connectionLimit: RateLimit | undefined
  frameBytes: number
  maxQueuedBytes: number
  slowCode: number
  /** A connection that says nothing for so long is closed … */
  silenceMs: number
  silenceCode: number
  /** … and one that has not signed in after this time, too. */
  signInMs: number
  metrics: WsMetrics
  open(connection: WsConnection): WsSession
}

const POLICY_VIOLATION = 1008
const UNSUPPORTED_DATA = 1003
/** "Service restart": come back at once. */
const GOING_AWAY = 1012
const LOOK_MS = 500
/** How long a stopping process waits for answers that are under way. */
const SETTLE_MS = 5000

interface Open {
  connection: WsConnection
  session: WsSession
  openedAt: number
}

export function createWsServer(options: WsServerOptions) {
  const { metrics, silenceMs, signInMs } = options
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
  })
  const all = new Set<Open>()
  const addressOf = clientAddress(options.trustedProxies)
  let accepting = true
  const admit = admission({
    limit: options.connectionLimit,
    addressOf,
    accepting: () => accepting,
    onLimited: (policy) => metrics.onLimited(policy),
  })
  metrics.observe({
    connections: () => all.size,
    queuedBytes: () => [...all].reduce((sum, { connection }) => sum + connection.queuedBytes(), 0),
  })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const giveUp = () => socket.destroy()
    socket.on('error', giveUp)
    const turnedAway = await admit(request).catch(() => ({ status: 503, headers: {}, body: '{}' }))
    if (turnedAway) return refuseUpgrade(socket, turnedAway)
    socket.off('error', giveUp)
    webSockets.handleUpgrade(request, socket, head, (webSocket) => begin(webSocket, request))
  }

  function begin(webSocket: WebSocket, request: IncomingMessage): void {
    const connection = wsConnection(webSocket, {
      address: addressOf(request),
      port: request.socket.remotePort ?? 0,
      maxQueuedBytes: options.maxQueuedBytes,
      slowCode: options.slowCode,
      onSlow: () => metrics.slowCloses.inc(),
    })
    const session = options.open(connection)
    const open: Open = { connection, session, openedAt: performance.now() }
    all.add(open)
    webSocket.on('message', (data: Buffer, isBinary: boolean) => {
      if (!connection.isOpen()) return
      connection.heard(data.length)
      if (isBinary) connection.close(UNSUPPORTED_DATA, 'text frames only')
      else session.text(data.toString())
    })
    webSocket.on('ping', (data: Buffer) => connection.heard(data.length))
    // What broke the protocol is closed by ws with the code that says why.
    webSocket.on('error', () => undefined)
    webSocket.on('close', () => {
      connection.gone()
      all.delete(open)
      session.closed()
    })
  }

  const looks = setInterval(() => {
    const now = performance.now()
    for (const { connection, session, openedAt } of all) {
      if (!session.isSignedIn() && now - openedAt > signInMs)
        connection.close(POLICY_VIOLATION, 'not signed in')
      else if (now - connection.traffic.lastHeardAt > silenceMs)
        connection.close(options.silenceCode, 'silent')
    }
  }, LOOK_MS).unref()

  return {
    /** Serves WebSocket on this listener, whatever the path. */
    attach(server: Server): void {
      server.on('upgrade', upgrade)
    },

    /** Takes nobody new; answers what was said until now, and sends everybody to other processes. */
    async drain(): Promise<void> {
      accepting = false
      const settling = [...all].map(({ session }) => session.settled())
      await Promise.race([Promise.all(settling), new Promise((late) => setTimeout(late, SETTLE_MS).unref())])
      await inWaves([...all], ({ connection }) => connection.close(GOING_AWAY, 'going_away'))
    },

    close(): void {
      clearInterval(looks)
      webSockets.close()
    },
  }
}
