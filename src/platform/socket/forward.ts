/**
 * Carries a request or an upgrade to the process that holds its session, so that any balancer will do. Bytes pass
 * with back-pressure in both directions: a slow reader is slow for the owner too, who closes it.
 */
import { Agent, type IncomingMessage, request as open, type ServerResponse } from 'node:http'
import { type Duplex, pipeline, type Writable } from 'node:stream'

export type Forwarding = ReturnType<typeof forwarding>

export function forwarding() {
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  /** Clients whose bytes pass through here now. */
  const carried = new Set<{ destroy(): unknown }>()
  const ignore = () => undefined

  function carry(client: Writable): void {
    carried.add(client)
    client.once('close', () => carried.delete(client))
  }

  function openTo(address: string, { url, method, headers }: IncomingMessage, isUpgrade: boolean) {
    const { hostname, port } = new URL(`http://${address}`)
    // Of the connection, not of the request: the next hop has its own.
    const { connection, 'keep-alive': _, ...kept } = headers
    return open({
      host: hostname.replace(/^\[|\]$/g, ''),
      port,
      path: url,
      method,
      headers: isUpgrade ? { ...kept, connection } : kept,
      ...(isUpgrade ? { agent: false as const } : { agent }),
    })
  }

  return {
    /** @param onGone the owner cannot be reached; nothing was answered yet */
    request(address: string, request: IncomingMessage, response: ServerResponse, onGone: () => void): void {
      const onward = openTo(address, request, false)
      carry(response)
      onward.on('response', (answer) => {
        const { connection: _, 'keep-alive': __, ...headers } = answer.headers
        response.writeHead(answer.statusCode ?? 502, headers)
        pipeline(answer, response, ignore)
      })
      onward.on('error', () => (response.headersSent ? response.destroy() : onGone()))
      response.on('close', () => response.writableFinished || onward.destroy())
      // Not `pipeline`: it would end the client's connection together with the owner's, and the refusal with it.
      request.pipe(onward)
    },

    /** The same for a WebSocket: what the owner answers is repeated, then both sockets are one. */
    upgrade(
      address: string,
      request: IncomingMessage,
      socket: Duplex,
      head: Buffer,
      onGone: () => void,
    ): void {
      const onward = openTo(address, request, true)
      carry(socket)
      onward.on('error', onGone)
      onward.on('response', (answer) => {
        socket.write(headOf(answer))
        pipeline(answer, socket, ignore)
      })
      onward.on('upgrade', (answer, ownerSocket, ownerHead) => {
        onward.off('error', onGone)
        socket.write(headOf(answer))
        socket.write(ownerHead)
        ownerSocket.write(head)
        pipeline(socket, ownerSocket, ignore)
        pipeline(ownerSocket, socket, ignore)
      })
      socket.on('close', () => onward.destroy())
      onward.end()
    },

    /** Ends what passes through here; its clients come back through another process. */
    close(): void {
      for (const client of carried) client.destroy()
      agent.destroy()
    },
  }
}

function headOf({ statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`]
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
  return `${lines.join('\r\n')}\r\n\r\n`
}
