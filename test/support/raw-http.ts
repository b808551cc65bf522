/** HTTP as bytes, for what a well-behaved client would never send. */
import { once } from 'node:events'
import { request } from 'node:http'
import { connect, type Socket } from 'node:net'

export interface RawAnswer {
  status: number
  headers: Record<string, string | undefined>
  text: string
}

interface Exchange {
  method: string
  path: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** One request through Node's client, which sends any method and any path as it is, on a connection of its own. */
export async function exchange(
  url: string,
  { method, path, headers = {}, body }: Exchange,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url)
  const sent = request({ hostname, port, method, path, headers, agent: false })
  sent.end(body)
  const [response] = await once(sent, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, text: Buffer.concat(chunks).toString() }
}

/** A connection that was opened and said nothing yet. */
export async function openSocket(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  return socket
}

/** Everything that comes until the other side ends the connection. */
export async function readToEnd(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  socket.on('data', (chunk) => chunks.push(chunk))
  await new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    socket.on('error', () => socket.destroy())
  })
  return Buffer.concat(chunks).toString()
}

/** The answer to bytes that may be no HTTP at all. */
export async function answerTo(url: string, bytes: string | Buffer): Promise<RawAnswer> {
  const socket = await openSocket(url)
  socket.write(bytes)
  return parsed(await readToEnd(socket))
}

function parsed(answer: string): RawAnswer {
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()] as const
  })
  const status = Number(statusLine.split(' ')[1])
  return { status, headers: Object.fromEntries(headers), text: body.join('\r\n\r\n') }
}
