/** A balancer without any affinity: every request and every upgrade goes to the next server of the list. */
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { BACKLOG } from '#platform/http/listen.ts'

export interface Balancer {
  url: string
  /** Where requests go from now on. */
  targets: string[]
  close(): void
}

export async function startBalancer(targets: string[]): Promise<Balancer> {
  const balancer: Balancer = { url: '', targets, close: () => undefined }
  let turn = 0
  const onward = ({ url, method, headers }: IncomingMessage) => {
    const target = new URL(balancer.targets[turn++ % balancer.targets.length] as string)
    return request({ host: target.hostname, port: target.port, path: url, method, headers, agent: false })
  }
  const server = createServer((incoming, response) => {
    const outgoing = onward(incoming)
    outgoing.on('response', (answer) => {
      response.writeHead(answer.statusCode as number, answer.headers)
      answer.pipe(response)
    })
    outgoing.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
    response.on('close', () => outgoing.destroy())
    incoming.pipe(outgoing)
  })
  server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
    const outgoing = onward(incoming)
    const end = () => socket.destroy()
    socket.on('error', end).on('close', () => outgoing.destroy())
    outgoing.on('error', end).on('response', end)
    outgoing.on('upgrade', (answer, other, otherHead) => {
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`)
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`)
      socket.write(otherHead)
      other.write(head)
      socket.pipe(other).pipe(socket)
      other.on('error', end).on('close', end)
      socket.on('close', () => other.destroy())
    })
    outgoing.end()
  })
  await new Promise<void>((resolve) =>
    server.listen({ port: 0, host: '127.0.0.1', backlog: BACKLOG }, resolve),
  )
  balancer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  balancer.close = () => {
    server.close()
    server.closeAllConnections()
  }
  return balancer
}
