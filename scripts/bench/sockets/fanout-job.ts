/** Many subscribers of one topic, and a publisher that keeps so many messages in flight, each awaiting its answer. */
import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf } from '../cpu.ts'
import { eventNamed, openClients, readAnswer } from './clients.ts'
import { openRawClient, type RawClient } from './raw-client.ts'

export interface FanOutOrder {
  host: string
  port: number
  token: string
  pids: Record<string, number>
  subscribers: number
  inFlight: number
  warmUpMs: number
  measureMs: number
}

export interface FanOutResult {
  delivered: number
  published: number
  elapsedMs: number
  cpuMs: Record<string, number>
  latenciesMs: number[]
}

const TOPIC = 'public:bench'
const isMessage = eventNamed('message')

export async function job(order: FanOutOrder): Promise<FanOutResult> {
  const { host, port, token, subscribers, inFlight, pids } = order
  let delivered = 0
  let answered = 0
  const onText = (text: Buffer) => {
    if (isMessage(text)) delivered += 1
    else if (text[1] === 0x33) answered += 1
  }
  const clients = await openClients(subscribers, () => ({ host, port, token, onText }))
  for (const [index, client] of clients.entries())
    client.emit('subscribe', { topic: TOPIC, messageId: `s-${index}` }, index)
  while (answered < subscribers) await pause(10)

  const publisher = await openPublisher(order, inFlight)
  await pause(order.warmUpMs)
  const before = { delivered, cpu: cpuOf(pids), at: performance.now() }
  publisher.forget()
  await pause(order.measureMs)
  const elapsedMs = performance.now() - before.at
  const cpu = cpuOf(pids)
  const counted = delivered - before.delivered
  const { published, latenciesMs } = publisher.stop()
  for (const { close } of clients) close()
  return {
    delivered: counted,
    published,
    elapsedMs,
    cpuMs: Object.fromEntries(
      Object.keys(pids).map((name) => [name, (cpu[name] ?? 0) - (before.cpu[name] ?? 0)]),
    ),
    latenciesMs,
  }
}

async function openPublisher({ host, port, token }: FanOutOrder, inFlight: number) {
  const payload = { text: 'x'.repeat(53) }
  let nextId = 0
  let published = 0
  let isRunning = true
  let latenciesMs: number[] = []
  const sentAt = new Map<number, number>()
  let client: RawClient
  const publish = () => {
    const id = nextId++
    sentAt.set(id, performance.now())
    client.emit('publish', { topic: TOPIC, payload, messageId: `p-${id}`, timestamp: Date.now() }, id)
  }
  client = await openRawClient({
    host,
    port,
    token,
    onText(text) {
      const answer = readAnswer(text)
      if (!answer) return
      if (answer.body.status !== 'success') throw new Error(text.toString())
      published += 1
      latenciesMs.push(performance.now() - (sentAt.get(answer.id) ?? 0))
      sentAt.delete(answer.id)
      if (isRunning) publish()
    },
  })
  for (let turn = 0; turn < inFlight; turn += 1) publish()
  return {
    forget() {
      published = 0
      latenciesMs = []
    },
    stop() {
      isRunning = false
      client.close()
      return { published, latenciesMs }
    },
  }
}

const cpuOf = (pids: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuMsOf(pid)]))
