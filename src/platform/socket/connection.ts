/**
 * What this room knows of an Engine.IO connection. Engine.IO, ws and Socket.IO are pinned exactly because these
 * facts are not in their manuals: the WebSocket behind a transport, the TCP socket behind that, that an open
 * `writeBuffer` is what Engine.IO still holds back, `upgrading`, and how long a polling transport waits for its last
 * poll. `test/platform/socket/order.test.ts` and `going-away.test.ts` guard them.
 */
import type { EventEmitter } from 'node:events'
import type { Socket as TcpSocket } from 'node:net'
import type { Socket } from 'socket.io'

export type Connection = Socket['conn']

interface WebSocketLike {
  _socket?: TcpSocket | null
  close(code: number, reason: string): void
}

/** The WebSocket that carries the connection now; undefined while it polls. */
export function webSocketOf({ transport }: Connection): WebSocketLike | undefined {
  return transport.name === 'websocket'
    ? (transport as unknown as { socket: WebSocketLike }).socket
    : undefined
}

/** What Engine.IO has not yet handed to its transport. */
export function heldBack(connection: Connection): readonly unknown[] {
  return (connection as unknown as { writeBuffer: unknown[] }).writeBuffer
}

/** Forgets what was never handed to the transport. */
export function forgetHeldBack(connection: Connection): void {
  ;(connection as unknown as { writeBuffer: unknown[] }).writeBuffer.length = 0
}

/** Whether a WebSocket is being tried in place of polling. */
export function isChangingOver(connection: Connection): boolean {
  return (connection as unknown as { upgrading: boolean }).upgrading
}

/** How long a polling client that is being closed has to fetch the word of it. */
export function limitLastPoll({ transport }: Connection, ms: number): void {
  ;(transport as unknown as { closeTimeout: number }).closeTimeout = ms
}

/**
 * Engine.IO keeps the first request, headers and all, for as long as the connection lives; nobody here asks for it.
 * That is a fifth of what an idle connection weighs.
 */
export function forgetRequest(connection: Connection): void {
  ;(connection as unknown as { request: unknown }).request = null
}

/**
 * The same of an upgrade, which hangs on a listener of the TCP socket for middleware that waits for the end of an
 * answer. @param upgrade lets Engine.IO take the socket
 */
export function forgetUpgrade(socket: EventEmitter, upgrade: () => void): void {
  const before = new Set(socket.rawListeners('close'))
  upgrade()
  for (const added of socket.rawListeners('close') as OnceListener[]) {
    if (!before.has(added) && added.listener !== undefined) socket.off('close', added.listener)
  }
}

type OnceListener = (() => void) & { listener?: () => void }
