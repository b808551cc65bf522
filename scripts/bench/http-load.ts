/**
 * A load generator that stays out of the way: each connection is a bare socket with one request under way, whose
 * bytes the bench made ready (an id patched into a template costs a copy, not a serialisation). It understands
 * just as much HTTP/1.1 as an answer with Content-Length needs.
 */
import { connect, type Socket } from 'node:net'

export interface Requests {
  /** The bytes of the next request of this connection. */
  next(connection: number): Buffer
  /** What came back, for benches whose next request depends on it. */
  answered?(connection: number, status: number, body: Buffer): void
}

export interface LoadOrder {
  host: string
  /** Connections are spread over these. */
  ports: number[]
  connections: number
  /** Answers before this are not counted. */
  warmUpMs: number
  measureMs: number
}

export interface LoadResult {
  answers: number
  /** Answers by status, or by the reason of a refusal. */
  statuses: Record<string, number>
  /** Length of the counted time. */
  elapsedMs: number
  latenciesMs: number[]
  /** Processor time of the load generator itself. */
  cpuMs: number
}

/** Keeps every connection busy until the time is over; rejects when one breaks. */
export async function generateLoad(order: LoadOrder, requests: Requests): Promise<Omit<LoadResult, 'cpuMs'>> {
  const startedAt = performance.now()
  const countFrom = startedAt + order.warmUpMs
  const until = countFrom + order.measureMs
  const result = {
    answers: 0,
    statuses: {} as LoadResult['statuses'],
    elapsedMs: 0,
    latenciesMs: [] as number[],
  }

  const connections = Array.from({ length: order.connections }, (_, connection) =>
    keepBusy(connect(portOf(order, connection), order.host), {
      next: () => (performance.now() < until ? requests.next(connection) : undefined),
      answered(status, body, latencyMs) {
        requests.answered?.(connection, status, body)
        if (performance.now() < countFrom) return
        result.answers += 1
        result.statuses[status] = (result.statuses[status] ?? 0) + 1
        result.latenciesMs.push(latencyMs)
      },
    }),
  )
  await Promise.all(connections)
  result.elapsedMs = performance.now() - countFrom
  return result
}

/** The port of a connection. */
export const portOf = ({ ports }: LoadOrder, connection: number): number =>
  ports[connection % ports.length] as number

interface Conversation {
  /** Undefined ends it. */
  next(): Buffer | undefined
  answered(status: number, body: Buffer, latencyMs: number): void
}

function keepBusy(socket: Socket, { next, answered }: Conversation): Promise<void> {
  return new Promise((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0)
    let sentAt = 0
    const send = () => {
      const request = next()
      if (request === undefined) return resolve(void socket.destroy())
      sentAt = performance.now()
      socket.write(request)
    }
    socket.setNoDelay(true)
    socket.once('connect', send)
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed a connection')))
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const answer = answerIn(received)
      if (answer === undefined) return
      received = Buffer.alloc(0)
      answered(answer.status, answer.body, performance.now() - sentAt)
      send()
    })
  })
}

/** The answer, once all of it is there. */
function answerIn(bytes: Buffer): { status: number; body: Buffer } | undefined {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = bytes.toString('latin1', 0, headEnd)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  const status = Number(head.slice(9, 12))
  if (length === undefined && status !== 204 && status !== 304)
    throw new Error(`no Content-Length in: ${head}`)
  const bodyStart = headEnd + 4
  const bodyEnd = bodyStart + Number(length ?? 0)
  return bytes.length < bodyEnd ? undefined : { status, body: bytes.subarray(bodyStart, bodyEnd) }
}

/** A whole request; `body` is taken as it is. */
export function requestBytes(
  method: string,
  path: string,
  headers: Record<string, string>,
  body: Buffer = Buffer.alloc(0),
): Buffer {
  const all = { host: 'bench', ...headers, ...(body.length > 0 && { 'content-length': String(body.length) }) }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`), body])
}
