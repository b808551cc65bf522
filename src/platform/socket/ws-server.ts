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
  text(frame: string, bytes: number): void
  /** The client has read everything that was sent before the ping with this number. */
  pong?(mark: number): void
  /** The last word before the server closes the connection. */
  farewell?(why: Farewell): void
  /** It is gone, whoever closed it. */
  closed(): void
  /** Somebody has signed in; who has not in time is closed. */
  isSignedIn(): boolean
  /** Resolves when everything that was said is answered. */
  settled(): Promise<void>
}

/** Why the server closes a connection by itself. */
export type Farewell = 'silent' | 'not_signed_in' | 'going_away' | 'binary'

/** Why there is no connection. */
export type Refused = 'unavailable' | 'rate_limited' | 'not_found'

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
  /** The one path that is served; every path where it is left out. */
  path?: string
  /** The subprotocol that is spoken, where the client offers it; where it is left out, the first one that the client offers. */
  subprotocol?: string
  /** The code for everybody who is connected to a process that stops; "come back at once" unless it is given. */
  goingAwayCode?: number
  /** What is answered instead of a connection, in the words of the surface. */
  refusalBody?(error: Refused): string
  metrics: WsMetrics
  /** @param request the handshake, with whatever secret it carries: to be read, not kept */
  open(connection: WsConnection, request: IncomingMessage): WsSession
}

const POLICY_VIOLATION = 1008
const UNSUPPORTED_DATA = 1003
/** "Service restart": come back at once. */
const COME_BACK = 1012
const LOOK_MS = 500
/** How long a stopping process waits for answers that are under way. */
const SETTLE_MS = 5000

interface Open {
  connection: WsConnection
  session: WsSession
  openedAt: number
}

export function createWsServer(options: WsServerOptions) {
  const { metrics, silenceMs, signInMs, path, subprotocol, goingAwayCode = COME_BACK } = options
  const { refusalBody = (error) => JSON.stringify({ success: false, error }) } = options
  const webSockets = new WebSocketServer({
    noServer: true,
    maxPayload: options.frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
    ...(subprotocol !== undefined && {
      handleProtocols: (offered: Set<string>) => (offered.has(subprotocol) ? subprotocol : false),
    }),
  })
  const all = new Set<Open>()
  const addressOf = clientAddress(options.trustedProxies)
  let accepting = true
  const admit = admission({
    limit: options.connectionLimit,
    addressOf,
    accepting: () => accepting,
    onLimited: (policy) => metrics.onLimited(policy),
    bodyOf: refusalBody,
  })
  metrics.observe({
    connections: () => all.size,
    queuedBytes: () => [...all].reduce((sum, { connection }) => sum + connection.queuedBytes(), 0),
  })

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const giveUp = () => socket.destroy()
    socket.on('error', giveUp)
    const turnedAway = isServed(request)
      ? await admit(request).catch(() => ({ status: 503, headers: {}, body: refusalBody('unavailable') }))
      : { status: 404, headers: {}, body: refusalBody('not_found') }
    if (turnedAway) return refuseUpgrade(socket, turnedAway)
    socket.off('error', giveUp)
    webSockets.handleUpgrade(request, socket, head, (webSocket) => begin(webSocket, request))
  }

  const isServed = ({ url = '' }: IncomingMessage): boolean =>
    path === undefined || url.split('?')[0] === path

  function begin(webSocket: WebSocket, request: IncomingMessage): void {
    const connection = wsConnection(webSocket, {
      address: addressOf(request),
      port: request.socket.remotePort ?? 0,
      maxQueuedBytes: options.maxQueuedBytes,
      slowCode: options.slowCode,
      onSlow: () => metrics.slowCloses.inc(),
    })
    const session = options.open(connection, request)
    const open: Open = { connection, session, openedAt: performance.now() }
    all.add(open)
    webSocket.on('message', (data: Buffer, isBinary: boolean) => {
      if (!connection.isOpen()) return
      connection.heard(data.length)
      if (isBinary) end(open, 'binary')
      else session.text(data.toString(), data.length)
    })
    webSocket.on('ping', (data: Buffer) => connection.heard(data.length))
    webSocket.on('pong', (data: Buffer) => {
      connection.heard(data.length)
      const mark = Number(data.toString('latin1'))
      if (Number.isSafeInteger(mark) && mark > 0) session.pong?.(mark)
    })
    // What broke the protocol is closed by ws with the code that says why.
    webSocket.on('error', () => undefined)
    webSocket.on('close', () => {
      connection.gone()
      all.delete(open)
      session.closed()
    })
  }

  const ends: Record<Farewell, [code: number, reason: string]> = {
    silent: [options.silenceCode, 'silent'],
    not_signed_in: [POLICY_VIOLATION, 'not signed in'],
    going_away: [goingAwayCode, 'going_away'],
    binary: [UNSUPPORTED_DATA, 'text frames only'],
  }

  function end({ connection, session }: Open, why: Farewell): void {
    if (!connection.isOpen()) return
    session.farewell?.(why)
    const [code, reason] = ends[why]
    connection.close(code, reason)
  }

  const looks = setInterval(() => {
    const now = performance.now()
    for (const one of all) {
      if (!one.session.isSignedIn() && now - one.openedAt > signInMs) end(one, 'not_signed_in')
      else if (now - one.connection.traffic.lastHeardAt > silenceMs) end(one, 'silent')
    }
  }, LOOK_MS).unref()

  return {
    /** Serves WebSocket on this listener. */
    attach(server: Server): void {
      server.on('upgrade', upgrade)
    },

    /** Takes nobody new; answers what was said until now, and sends everybody to other processes. */
    async drain(): Promise<void> {
      accepting = false
      const settling = [...all].map(({ session }) => session.settled())
      await Promise.race([Promise.all(settling), new Promise((late) => setTimeout(late, SETTLE_MS).unref())])
      await inWaves([...all], (one) => end(one, 'going_away'))
    },

    close(): void {
      clearInterval(looks)
      webSockets.close()
    },
  }
}
