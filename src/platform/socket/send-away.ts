/**
 * Empties a process before it stops: in waves, so that those who serve on are not stormed, and each client is told
 * how long to wait. Closes transports only, so that also a client that understands nothing comes back.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { closeTransport } from './close-transport.ts'
import type { Connection } from './connection.ts'

const WAVE_MS = 100
/** Clients a wave at most, unless so many are there that the time would run out. */
const WAVE_SIZE = 100
const LONGEST_MS = 10_000
const SPREAD_MS = 1000

/** @param tell sends the client the time after which it should return */
export async function sendAway(
  connections: readonly Connection[],
  tell: (connection: Connection, retryAfterMs: number) => void,
): Promise<void> {
  const size = Math.max(WAVE_SIZE, Math.ceil((connections.length * WAVE_MS) / LONGEST_MS))
  for (let first = 0; first < connections.length; first += size) {
    if (first > 0) await pause(WAVE_MS)
    for (const connection of connections.slice(first, first + size)) {
      if (connection.readyState !== 'open') continue
      tell(connection, Math.round(Math.random() * SPREAD_MS))
      closeTransport(connection, 'going_away')
    }
  }
}
