/**
 * Ends the transport of a connection and not its Socket.IO session, so that the stock client comes back by itself.
 * The code of the WebSocket close frame says why; a polling client only sees that its session is gone.
 */
import { type Connection, forgetHeldBack, webSocketOf } from './connection.ts'

export const closeReasons = {
  /** It did not read what it was sent; what it missed, it asks for when it is back. */
  slow_consumer: 4008,
  /** This process stops; others serve. */
  going_away: 4012,
  /** What was sent may have gaps; coming back tells where they are. */
  continuity_lost: 4013,
} as const

export type CloseReason = keyof typeof closeReasons

/** A peer that does not even read the close frame is cut off after this time, and its bytes are freed. */
const LINGER_MS = 1000

export function closeTransport(connection: Connection, reason: CloseReason): void {
  forgetHeldBack(connection)
  const webSocket = webSocketOf(connection)
  webSocket?.close(closeReasons[reason], reason)
  connection.close(true)
  if (webSocket) setTimeout(() => webSocket.terminate(), LINGER_MS).unref()
}
