/** A way to a server that can be cut, in the middle of whatever is under way. */
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface CuttingProxy {
  /** The same address, by way of the proxy. */
  url: string
  /** Ends every connection without a word; what is under way is lost. Gives how many there were. */
  cut(): number
}

/** Ends with the test. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const { hostname: host, port } = new URL(url)
  const pairs = new Set<[Socket, Socket]>()
  const server = createServer((near) => {
    const far = connect({ host, port: Number(port) })
    const pair: [Socket, Socket] = [near, far]
    pairs.add(pair)
    for (const socket of pair) {
      socket.setNoDelay(true)
      socket.on('error', () => undefined)
      socket.on('close', () => end(pair))
    }
    near.pipe(far).pipe(near)
  })
  function end(pair: [Socket, Socket]): void {
    for (const socket of pair) socket.destroy()
    pairs.delete(pair)
  }
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const pair of pairs) end(pair)
    server.close()
  })
  const near = new URL(url)
  near.port = String((server.address() as AddressInfo).port)
  return {
    url: near.href,
    cut() {
      const count = pairs.size
      for (const pair of pairs) end(pair)
      return count
    },
  }
}
