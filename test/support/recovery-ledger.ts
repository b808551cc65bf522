/**
 * What subscribers heard of a topic over a failure. Stock clients resume by hand, from the position of the last
 * message that they got, as every client of ours may; a publisher on another process goes on meanwhile. In the end
 * each of them must have heard every number once, in order, and must have been told the truth.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { io as connect, type Socket } from 'socket.io-client'
import { until } from './until.ts'

type Position = { epoch: string; offset: number }

export interface Subscriber {
  socket: Socket
  numbers: number[]
  /** What `recovered` said, for each subscription that named a position. */
  recovered: boolean[]
  subscribed: number
}

export interface Ledger {
  subscribers: Subscriber[]
  /** Publishes the next numbers, one after the other. */
  publish(count: number): Promise<void>
  /** Resolves when everybody has subscribed so many times in all. */
  allSubscribed(times: number): Promise<void>
  allConnected(): Promise<void>
  /** Resolves when everybody has heard the last number. */
  allHeard(): Promise<void>
  report(): LedgerReport
  close(): void
}

export interface LedgerReport {
  recovered: number
  unrecovered: number
  lost: number
  repeated: number
  disordered: number
}

export interface LedgerOptions {
  topic: string
  token: string
  /** Where subscriber number `index` connects. */
  urlOf(index: number): string
  publisherUrl: string
  subscribers: number
  /** Engine.IO transports of subscriber number `index`; the client's own when undefined. */
  transportsOf?(index: number): string[] | undefined
}

const PATIENCE_MS = 60_000

export async function recoveryLedger(options: LedgerOptions): Promise<Ledger> {
  const { topic, token, urlOf, publisherUrl, transportsOf } = options
  const publisher = connect(publisherUrl, {
    forceNew: true,
    auth: { token },
    transports: ['websocket'],
    reconnectionDelay: 100,
  })
  const run = randomUUID()
  let sent = 0
  const subscribers = Array.from({ length: options.subscribers }, (_, index) => {
    const transports = transportsOf ? transportsOf(index) : ['websocket']
    return subscriber(urlOf(index), { topic, token, transports })
  })
  const allSubscribed = (times: number) =>
    until(
      'all have subscribed',
      () => subscribers.every(({ subscribed }) => subscribed >= times),
      PATIENCE_MS,
    )
  await allSubscribed(1)

  return {
    subscribers,
    allSubscribed,
    async publish(count) {
      for (let turn = 0; turn < count; turn += 1) {
        await publishOnce(publisher, {
          topic,
          payload: { number: sent },
          messageId: `${run}-${sent}`,
          timestamp: Date.now(),
        })
        sent += 1
      }
    },
    allConnected: () =>
      until('all are connected', () => subscribers.every(({ socket }) => socket.connected), PATIENCE_MS),
    allHeard: () =>
      until(
        'all have heard everything',
        () => subscribers.every(({ numbers }) => numbers.at(-1) === sent - 1),
        PATIENCE_MS,
      ),
    report() {
      const report = { recovered: 0, unrecovered: 0, lost: 0, repeated: 0, disordered: 0 }
      for (const { numbers, recovered } of subscribers) {
        const heard = new Set(numbers)
        report.recovered += recovered.length > 0 && recovered.every(Boolean) ? 1 : 0
        report.unrecovered += recovered.includes(false) ? 1 : 0
        report.lost += sent - heard.size
        report.repeated += numbers.length - heard.size
        report.disordered += numbers.filter((number, at) => number < (numbers[at - 1] ?? -1)).length
      }
      return report
    },
    close() {
      publisher.disconnect()
      for (const { socket } of subscribers) socket.disconnect()
    },
  }
}

/** Sends until it is confirmed; the same id makes that safe. */
async function publishOnce(publisher: Socket, frame: object): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await publisher
      .timeout(5000)
      .emitWithAck('publish', frame)
      .catch((error: Error) => ({ status: 'error', error: error.message }))
    if (answer.status === 'success') return
    if (performance.now() > deadline) throw new Error(`not published: ${answer.error}`)
    await pause(20)
  }
}

/** Asks until it is answered; nothing when the connection is lost again, because the next one asks anew. */
async function subscribed(socket: Socket, frame: object) {
  const { id } = socket
  while (socket.connected && socket.id === id) {
    const answer = await socket.emitWithAck('subscribe', frame).catch(() => undefined)
    if (answer?.status === 'success') return answer as Position & { recovered: boolean }
    await pause(50)
  }
  return undefined
}

interface SubscriberOptions {
  topic: string
  token: string
  transports: string[] | undefined
}

function subscriber(url: string, { topic, token, transports }: SubscriberOptions): Subscriber {
  const socket = connect(url, {
    forceNew: true,
    auth: { token },
    reconnectionDelay: 100,
    reconnectionDelayMax: 500,
    ...(transports && { transports }),
  })
  const self: Subscriber = { socket, numbers: [], recovered: [], subscribed: 0 }
  let last: Position | undefined
  socket.on('message', ({ payload, position }: { payload: { number: number }; position: Position }) => {
    self.numbers.push(payload.number)
    last = position
  })
  socket.on('connect', async () => {
    const since = last
    const answer = await subscribed(socket, { topic, ...(since && { since }) })
    if (!answer) return
    self.subscribed += 1
    last ??= { epoch: answer.epoch, offset: answer.offset }
    if (since) self.recovered.push(answer.recovered)
  })
  return self
}
