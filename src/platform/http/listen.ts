/** Listener addresses as the configuration writes them: `host:port`, port 0 for a free one. */
import type { FastifyInstance } from 'fastify'

/**
 * Connections that may wait to be accepted, as far as the system allows. Beyond that they are dropped and tried again
 * after 1, 2, 4 … seconds, which happened with Node's 511 when 2,000 clients returned at once.
 */
export const BACKLOG = 4096

const VARIABLES = {
  platformAddr: 'PARLEY_PLATFORM_ADDR',
  realtimeAddr: 'PARLEY_REALTIME_ADDR',
  httpAddr: 'PARLEY_HTTP_ADDR',
  wsAddr: 'PARLEY_WS_ADDR',
  wssAddr: 'PARLEY_WSS_ADDR',
  chatAddr: 'PARLEY_CHAT_ADDR',
}
type ListenerKey = keyof typeof VARIABLES

/** Starts listening and tells the address that clients use, with the true port. @param key the setting that named it */
export async function listen(
  app: FastifyInstance,
  address: string | Address,
  { key, secure }: { key: ListenerKey; secure: boolean },
): Promise<string> {
  const { host, port } = typeof address === 'string' ? hostAndPort(address) : address
  try {
    await app.listen({ host, port, backlog: BACKLOG })
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, `${host}:${port}`, key)
  }
  const bound = app.server.address()
  const realPort = typeof bound === 'object' && bound ? bound.port : port
  const shown = host === '0.0.0.0' || host === '' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host
  return `${secure ? 'https' : 'http'}://${shown}:${realPort}`
}

export interface Address {
  host: string
  port: number
}

/** `[::1]:3000` -> `::1` and 3000. */
export function hostAndPort(address: string): Address {
  const at = address.lastIndexOf(':')
  return { host: address.slice(0, at).replace(/^\[|\]$/g, ''), port: Number(address.slice(at + 1)) }
}

function explained(error: NodeJS.ErrnoException, address: string, key: ListenerKey): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `the address ${address} is taken by another program; stop that one, or set ${key} (${VARIABLES[key]}) to another port, 0 picks a free one`,
    )
  }
  if (error.code === 'EACCES')
    return new Error(`not allowed to listen on ${address}; ports below 1024 need privileges`)
  if (error.code === 'EADDRNOTAVAIL') return new Error(`this machine has no address ${address}`)
  return error
}
