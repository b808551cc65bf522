/**
 * A mend of the MongoDB driver (7.9.0), which waits for ever in one place: a socket whose other end has gone is destroyed a turn before
 * it says so, and a command that is written in between waits for it to drain. Nothing ends that wait, so the command never settles, its
 * connection never goes back to the pool, and whoever does his commands one after the other has stopped for good. A command whose
 * socket breaks while it drains fails with the system's error, which does not say that it may be tried again.
 *
 * Here a connection that ends tells those who wait for it to drain, with the error that everybody else on it gets. It can go when
 * `test/platform/mongo/closed-connections.test.ts` passes without it.
 */
import { createRequire } from 'node:module'
import type { Socket } from 'node:net'

/** What is used of the driver's own class, which it does not export. */
interface Connection {
  closed: boolean
  socket: Socket
  cleanup(error: Error): void
}

const driver = createRequire(import.meta.url)('mongodb/lib/cmap/connection.js') as {
  Connection: { prototype: Connection }
}

/** For all clients of this process, once. */
export function endWaitsOfClosedConnections(): void {
  const { prototype } = driver.Connection
  const { cleanup } = prototype
  if (cleanup === cleanupAndTell) return
  driverCleanup = cleanup
  prototype.cleanup = cleanupAndTell
}

let driverCleanup: Connection['cleanup'] = () => undefined

function cleanupAndTell(this: Connection, error: Error): void {
  if (this.closed) return
  driverCleanup.call(this, error)
  if (this.socket.listenerCount('drain') > 0) this.socket.emit('error', error)
}
