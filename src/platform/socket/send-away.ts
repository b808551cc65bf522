/**
 * Empties a process before it stops: in waves, so that those who serve on are not stormed, and each client is told
 * how long to wait. Closes transports only, so that also a client that understands nothing comes back.
 */
import { closeTransport, LINGER_MS } from './close-transport.ts'
import { type Connection, heldBack } from './connection.ts'
import { inWaves } from './in-waves.ts'

const SPREAD_MS = 1000

/**
 * Resolves when all have left, or will never come to hear of it.
 * @param tell sends the client the time after which it should return
 */
export async function sendAway(
  connections: readonly Connection[],
  tell: (connection: Connection, retryAfterMs: number) => void,
): Promise<void> {
  const leaving: Promise<void>[] = []
  await inWaves(connections, (connection) => {
    if (connection.readyState !== 'open') return
    tell(connection, Math.round(Math.random() * SPREAD_MS))
    leaving.push(leave(connection))
  })
  await Promise.all(leaving)
}

async function leave(connection: Connection): Promise<void> {
  if (heldBack(connection).length > 0) await fetched(connection)
  if (connection.readyState === 'closed') return
  const left = new Promise<unknown>((resolve) => connection.once('close', resolve))
  closeTransport(connection, 'going_away')
  await left
}

/** The client has come for what waits for it: with its next poll, or over the WebSocket that it is changing to. */
function fetched(connection: Connection): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      connection.off('drain', done)
      connection.off('close', done)
      resolve()
    }
    const timer = setTimeout(done, LINGER_MS)
    connection.on('drain', done)
    connection.on('close', done)
  })
}
