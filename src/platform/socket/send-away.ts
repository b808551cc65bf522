/**
 * Empties a process before it stops: in waves, so that those who serve on are not stormed, and each client is told
 * how long to wait. Closes transports only, so that also a client that understands nothing comes back.
 */
import { closeTransport } from './close-transport.ts'
import type { Connection } from './connection.ts'
import { inWaves } from './in-waves.ts'

const SPREAD_MS = 1000

/** @param tell sends the client the time after which it should return */
export async function sendAway(
  connections: readonly Connection[],
  tell: (connection: Connection, retryAfterMs: number) => void,
): Promise<void> {
  await inWaves(connections, (connection) => {
    if (connection.readyState !== 'open') return
    tell(connection, Math.round(Math.random() * SPREAD_MS))
    closeTransport(connection, 'going_away')
  })
}
