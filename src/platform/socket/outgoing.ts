/**
 * What leaves through one connection, bounded in bytes (RT-6): Engine.IO's own buffer and the TCP socket's together
 * may hold `maxBytes`. Over that the connection is closed as a slow consumer, whatever filled it: messages, acks,
 * history. Bytes that the kernel took are not ours to count.
 */
import type { Socket as TcpSocket } from 'node:net'
import { closeTransport } from './close-transport.ts'
import { type Connection, heldBack, webSocketOf } from './connection.ts'

export interface OutgoingLimits {
  maxBytes: number
  /** Told once per connection, when it is closed for not reading. */
  onSlow(connection: Connection): void
}

export type Outgoing = ReturnType<typeof outgoing>

interface EnginePacket {
  data?: string | Buffer
  options?: { wsPreEncodedFrame?: Buffer[] }
}

export function outgoing({ maxBytes, onSlow }: OutgoingLimits) {
  /** Bytes in Engine.IO's buffer, for connections that have some. */
  const held = new Map<Connection, number>()
  /** Those that are about to be closed. Nearly always nobody, and then nobody is looked up. */
  const gone = new Set<Connection>()
  /** TCP sockets that wait for the end of `together`; undefined outside of it. */
  let corked: Set<TcpSocket> | undefined

  function hold(this: Connection, packet: EnginePacket): void {
    const frame = packet.options?.wsPreEncodedFrame
    const bytes = frame ? (frame[0]?.length ?? 0) : (packet.data?.length ?? 0)
    held.set(this, (held.get(this) ?? 0) + bytes)
    if (queued(this) > maxBytes) endSlow(this)
  }

  function release(this: Connection): void {
    held.delete(this)
  }

  function forget(this: Connection): void {
    held.delete(this)
    gone.delete(this)
  }

  function endSlow(connection: Connection): void {
    if (gone.has(connection)) return
    gone.add(connection)
    onSlow(connection)
    // Not within the write that noticed it: Engine.IO is about to queue that packet.
    queueMicrotask(() => {
      closeTransport(connection, 'slow_consumer')
      held.delete(connection)
    })
  }

  function queued(connection: Connection): number {
    const tcp = webSocketOf(connection)?._socket
    return (held.get(connection) ?? 0) + (tcp?.writableLength ?? 0)
  }

  return {
    queued,

    /** Resolves when the client has read most of what waits for it, or is gone. */
    async ready(connection: Connection): Promise<void> {
      while (connection.readyState === 'open' && queued(connection) > maxBytes / 4) {
        await new Promise<void>((resolve) => {
          const tcp = webSocketOf(connection)?._socket
          const done = () => {
            tcp?.off('drain', done)
            connection.off('drain', done)
            connection.off('close', done)
            resolve()
          }
          tcp?.on('drain', done)
          connection.on('drain', done)
          connection.on('close', done)
        })
      }
    },

    /** Begins to count what others write to this connection. */
    watch(connection: Connection): void {
      connection.on('packetCreate', hold)
      connection.on('drain', release)
      connection.on('close', forget)
    },

    /** Bytes that wait in this process, of all connections that `among` names. */
    queuedBy(among: Iterable<Connection>): number {
      let sum = 0
      for (const connection of among) sum += queued(connection)
      return sum
    },

    /** One system call per TCP socket for all that `writeAll` writes. */
    together(writeAll: () => void): void {
      corked = new Set()
      writeAll()
      for (const tcp of corked) tcp.uncork()
      corked = undefined
    },

    /**
     * Writes events that are already encoded: straight to the TCP socket when Engine.IO holds nothing back, behind
     * what it holds otherwise, one by one to a client that polls.
     */
    write(connection: Connection, texts: readonly string[], frames: Buffer): void {
      if (connection.readyState !== 'open' || (gone.size > 0 && gone.has(connection))) return
      const webSocket = webSocketOf(connection)
      if (!webSocket) {
        for (const text of texts) connection.write(text)
        return
      }
      const tcp = webSocket._socket
      const isDirect = tcp && heldBack(connection).length === 0
      // Engine.IO counts nothing as held when it holds nothing back.
      if ((isDirect ? tcp.writableLength : queued(connection)) + frames.length > maxBytes) {
        endSlow(connection)
      } else if (isDirect) {
        if (corked && !corked.has(tcp)) {
          tcp.cork()
          corked.add(tcp)
        }
        tcp.write(frames)
      } else connection.write('', { wsPreEncodedFrame: [frames] } as object)
    },
  }
}
