/**
 * What happens to a request before Engine.IO sees it (RT-5):
 *
 *   no session id ────────> admission: in, or 429 / 503
 *   id of this process ───> Engine.IO
 *   id of another one ────> carried to its inner address; to one that is gone: 400, and the client starts anew
 *
 * The inner listener is for neighbours only: it takes no new sessions and carries nothing further.
 */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { TurnedAway } from './admission.ts'
import { forgetUpgrade } from './connection.ts'
import type { Forwarding } from './forward.ts'
import type { ProcessDirectory } from './process-directory.ts'
import { refuseUpgrade } from './refuse-upgrade.ts'

export interface RoutingOptions {
  /** Where Engine.IO listens on, `/socket.io/`. */
  path: string
  directory: Pick<ProcessDirectory, 'foreignOwner' | 'addressOf'>
  forward: Forwarding
  admit(request: IncomingMessage): Promise<TurnedAway | undefined>
  /** Headers that let a browser read a refusal of a polling request. */
  corsHeaders(request: IncomingMessage): Record<string, string>
}

type OnRequest = (request: IncomingMessage, response: ServerResponse) => void
type OnUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** An answer that ends the request here. */
type Refusal = Pick<TurnedAway, 'headers' | 'body'> & { status: number }

/** As Engine.IO itself answers, so that its clients know what to do. */
const UNKNOWN_SESSION: Refusal = {
  status: 400,
  headers: {},
  body: '{"code":1,"message":"Session ID unknown"}',
}

const UNAVAILABLE: Refusal = {
  status: 503,
  headers: { 'Retry-After': '1' },
  body: '{"success":false,"error":"unavailable"}',
}

/** Puts the routing before what listens on `server` already; Engine.IO must be attached. */
export function routeSessions(server: Server, options: RoutingOptions): void {
  const { path, directory, forward, admit, corsHeaders } = options
  const onRequest = soleListener(server, 'request') as OnRequest
  const onUpgrade = soleListener(server, 'upgrade') as OnUpgrade

  /** Where the request has to go: nowhere else, to a neighbour, or away. */
  async function place(request: IncomingMessage): Promise<{ address: string } | Refusal | undefined> {
    const sessionId = sessionIdOf(request)
    if (sessionId === undefined) return admit(request).catch(() => UNAVAILABLE)
    const owner = directory.foreignOwner(sessionId)
    if (owner === undefined) return undefined
    const address = await directory.addressOf(owner)
    return address === undefined ? UNKNOWN_SESSION : { address }
  }

  server.on('request', async (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith(path) || request.method === 'OPTIONS') return onRequest(request, response)
    const refuse = ({ status, headers, body }: Refusal) => {
      const all = { 'Content-Type': 'application/json', ...corsHeaders(request), ...headers }
      response.writeHead(status, all).end(body)
    }
    const placed = await place(request)
    if (placed === undefined) onRequest(request, response)
    else if ('address' in placed) {
      forward.request(placed.address, request, response, () => refuse(UNKNOWN_SESSION))
    } else refuse(placed)
  })

  server.on('upgrade', async (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!request.url?.startsWith(path)) return onUpgrade(request, socket, head)
    const giveUp = () => socket.destroy()
    socket.on('error', giveUp)
    const placed = await place(request)
    if (placed === undefined) {
      socket.off('error', giveUp)
      forgetUpgrade(socket, () => onUpgrade(request, socket, head))
    } else if ('address' in placed) {
      forward.upgrade(placed.address, request, socket, head, () => refuseUpgrade(socket, UNKNOWN_SESSION))
    } else refuseUpgrade(socket, placed)
  })
}

/** Serves a process's own sessions to its neighbours. */
export function serveNeighbours(
  inner: Server,
  engine: { handleRequest: OnRequest; handleUpgrade: OnUpgrade },
) {
  inner.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (sessionIdOf(request) !== undefined) engine.handleRequest(request, response)
    else response.writeHead(400).end()
  })
  inner.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (sessionIdOf(request) !== undefined)
      forgetUpgrade(socket, () => engine.handleUpgrade(request, socket, head))
    else socket.destroy()
  })
}

/** Taken off, so that the routing can stand in its place and call it. */
function soleListener(server: Server, event: 'request' | 'upgrade'): unknown {
  const [listener, ...others] = server.listeners(event)
  if (!listener || others.length > 0) throw new Error(`Engine.IO must be the only listener for ${event}`)
  server.removeAllListeners(event)
  return listener
}

function sessionIdOf({ url = '' }: IncomingMessage): string | undefined {
  return new URL(url, 'http://localhost').searchParams.get('sid') ?? undefined
}
