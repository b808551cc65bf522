/** A WebSocket as a test opens it, whatever it speaks: what comes is kept, and what breaks the contract fails the test. */
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { until } from './until.ts'

export interface PlainClient {
  /** What breaks the contract. */
  faults: string[]
  /** Set when it is closed. */
  closed: { code: number; reason: string } | undefined
}

export interface PlainOptions extends ClientOptions {
  protocols?: string[]
}

/** A connection, whatever becomes of it; closed with the test. `speak` makes its client before anything can come. */
export async function openPlain<Client extends PlainClient>(
  url: string,
  { protocols = [], ...options }: PlainOptions,
  speak: (socket: WebSocket) => { client: Client; hear(text: string): void },
): Promise<Client> {
  const socket = new WebSocket(url, protocols, { perMessageDeflate: false, ...options })
  const { client, hear } = speak(socket)
  socket.on('message', (data, isBinary) => {
    hear(String(data))
    if (isBinary) client.faults.push('a binary frame')
  })
  socket.on('close', (code, reason) => {
    client.closed = { code, reason: String(reason) }
  })
  socket.on('error', () => undefined)
  onTestFinished(() => {
    socket.terminate()
    if (client.faults.length > 0) throw new Error(client.faults.join('\n'))
  })
  await once(socket, 'open')
  return client
}

export async function untilClosed(client: PlainClient, withinMs?: number) {
  await until('it is closed', () => client.closed !== undefined, withinMs)
  return client.closed as NonNullable<PlainClient['closed']>
}
