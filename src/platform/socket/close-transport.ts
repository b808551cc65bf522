/**
 * Ends the transport of a connection and not its Socket.IO session, so that the stock client comes back by itself.
 * The code of the WebSocket close frame says why; a polling client is told by its next poll that its session is over.
 *
 * A client that is about to leave polling for a WebSocket has stopped to poll. It must be met where it is going: a
 * WebSocket that fails it in that moment leaves it with neither, until its heartbeat runs out.
 */
import { type Connection, forgetHeldBack, isChangingOver, limitLastPoll, webSocketOf } from './connection.ts'

export const closeReasons = {
  /** It did not read what it was sent; what it missed, it asks for when it is back. */
  slow_consumer: 4008,
  /** This process stops; others serve. */
  going_away: 4012,
  /** What was sent may have gaps; coming back tells where they are. */
  continuity_lost: 4013,
} as const

export type CloseReason = keyof typeof closeReasons

/** A peer that does not even read the close frame, or polls no more, is cut off after this time, and its bytes are freed. */
export const LINGER_MS = 1000
/** The change to a WebSocket takes two round trips of the client's network. */
const CHANGE_OVER_MS = 5000

/** Emits `close` in any case: at once for a WebSocket, with the next poll or after a while otherwise. */
export function closeTransport(connection: Connection, reason: CloseReason): void {
  if (connection.readyState !== 'open') return
  forgetHeldBack(connection)
  if (endWebSocket(connection, reason)) return void connection.close(true)
  limitLastPoll(connection, isChangingOver(connection) ? CHANGE_OVER_MS : LINGER_MS)
  connection.once('upgrade', () => endWebSocket(connection, reason))
  connection.close()
}

/** False where none carries the connection. */
function endWebSocket(connection: Connection, reason: CloseReason): boolean {
  const webSocket = webSocketOf(connection)
  if (!webSocket) return false
  webSocket.close(closeReasons[reason], reason)
  return true
}
