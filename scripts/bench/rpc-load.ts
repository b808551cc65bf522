/**
 * The load of JSON-RPC clients: each connection signs in as a user and keeps so many sends to a channel of its own unanswered.
 * A send is a template with two numbers in it, and counts when the server says that it is stored.
 */
import { connect } from 'node:net'
import { type LoadOrder, type LoadResult, portOf } from './http-load.ts'
import { channelName } from './message-requests.ts'
import { maskedFrame, OPCODE_TEXT, readFrames, readUpgrade, upgradeRequest } from './sockets/ws-frames.ts'

export interface RpcLoadOptions {
  /** Sends of one connection that are not answered yet. */
  inFlight: number
  /** Makes the client numbers of this run its own. */
  run: string
}

interface Answer {
  id: number
  result?: { reasonCode: number }
  error?: { code: number }
}

interface Client {
  /** Undefined when there is nothing more to send. */
  next(id: number): string | undefined
  answered(outcome: string, latencyMs: number): void
}

const SUCCESS = 1
const SIGN_IN = 0

export async function load(
  order: LoadOrder,
  { inFlight, run }: RpcLoadOptions,
): Promise<Omit<LoadResult, 'cpuMs'>> {
  const countFrom = performance.now() + order.warmUpMs
  const until = countFrom + order.measureMs
  const latenciesMs: number[] = []
  const statuses: LoadResult['statuses'] = {}
  const part = `${run}${Math.floor(Math.random() * 1e9).toString(36)}`
  const clients = Array.from({ length: order.connections }, (_, connection) =>
    keepSending(order, connection, inFlight, {
      next: (id) => (performance.now() < until ? sendFrame(id, connection, part) : undefined),
      answered(outcome, latencyMs) {
        if (performance.now() < countFrom) return
        statuses[outcome] = (statuses[outcome] ?? 0) + 1
        latenciesMs.push(latencyMs)
      },
    }),
  )
  await Promise.all(clients)
  return { answers: latenciesMs.length, statuses, elapsedMs: performance.now() - countFrom, latenciesMs }
}

/** Until there is nothing more to send and everything is answered. */
function keepSending(order: LoadOrder, connection: number, inFlight: number, client: Client): Promise<void> {
  return new Promise((resolve, reject) => {
    const port = portOf(order, connection)
    const socket = connect({ host: order.host, port, noDelay: true })
    const sentAt = new Map<number, number>()
    let lastId = SIGN_IN
    let isOpen = false
    let pending: Buffer = Buffer.alloc(0)

    function send(): void {
      const frame = client.next(lastId + 1)
      if (frame === undefined) {
        if (sentAt.size === 0) resolve(void socket.destroy())
        return
      }
      lastId += 1
      sentAt.set(lastId, performance.now())
      socket.write(maskedFrame(frame))
    }

    function take(text: Buffer, opcode: number): void {
      if (opcode !== OPCODE_TEXT) return
      const answer = JSON.parse(text.toString()) as Answer
      const outcome = outcomeOf(answer)
      if (answer.id === SIGN_IN) {
        if (outcome !== '200') return void socket.destroy(new Error(text.toString()))
        for (let turn = 0; turn < inFlight; turn++) send()
        return
      }
      const startedAt = sentAt.get(answer.id)
      if (startedAt === undefined) return
      sentAt.delete(answer.id)
      client.answered(outcome, performance.now() - startedAt)
      send()
    }

    socket.write(upgradeRequest(order.host, port, '/'))
    socket.on('data', (chunk) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk])
      if (!isOpen) {
        const rest = readUpgrade(pending, (error) => socket.destroy(error))
        if (!rest) return
        pending = rest
        isOpen = true
        socket.write(maskedFrame(signInFrame(connection)))
      }
      pending = readFrames(pending, take)
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed a connection')))
  })
}

/** 200 for a message that is stored, as the answers over HTTP have it. */
function outcomeOf({ result, error }: Answer): string {
  if (error) return `error ${error.code}`
  return result?.reasonCode === SUCCESS ? '200' : `reason ${result?.reasonCode}`
}

export const senderOf = (connection: number): string => `sender${connection}`

function signInFrame(connection: number): string {
  const uid = senderOf(connection)
  return JSON.stringify({
    jsonrpc: '2.0',
    id: SIGN_IN,
    method: 'connect',
    params: { uid, token: uid, deviceFlag: 1 },
  })
}

const REST = `"channelType":2,"payload":{"type":1,"content":"${'x'.repeat(80)}"}}}`

const sendFrame = (id: number, connection: number, part: string): string =>
  `{"jsonrpc":"2.0","id":${id},"method":"send","params":{"clientMsgNo":"${part}-${connection}-${id}","channelId":"${channelName(connection)}",${REST}`
