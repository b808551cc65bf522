/** All subscribers lose their connection at once, miss some messages, and return at once with their last position. */
import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf } from '../cpu.ts'
import { eventNamed, openClients, readAnswer } from './clients.ts'
import { openRawClient, type RawClient } from './raw-client.ts'

export interface RecoverOrder {
  host: string
  port: number
  token: string
  pid: number
  subscribers: number
  missed: number
}

export interface RecoverResult {
  recovered: number
  lost: number
  repeated: number
  /** From the first return to the last answer and message. */
  stormMs: number
  cpuMs: number
}

const TOPIC = 'public:bench-recover'
const SETTLE_MS = 1500
const isMessage = eventNamed('message')

interface Seat {
  numbers: number[]
  position: unknown
  recovered: boolean
  isAnswered: boolean
}

export async function job(order: RecoverOrder): Promise<RecoverResult> {
  const { host, port, token, pid, subscribers, missed } = order
  const seats = Array.from({ length: subscribers }, (): Seat => {
    return { numbers: [], position: undefined, recovered: false, isAnswered: false }
  })
  const publisher = await openPublisher(order)
  let clients = await sitDown(order, seats)
  await settle(seats, 0)
  await publisher.publish(5)
  await settle(seats, 5)

  for (const { close } of clients) close()
  await pause(200)
  await publisher.publish(missed)
  for (const seat of seats) seat.isAnswered = false
  const cpu = cpuMsOf(pid)
  const startedAt = performance.now()
  clients = await sitDown({ host, port, token }, seats)
  const stormMs = (await settle(seats, 5 + missed)) - startedAt
  const result = { stormMs, cpuMs: cpuMsOf(pid) - cpu }
  for (const { close } of [...clients, publisher]) close()
  const heard = seats.map(({ numbers }) => new Set(numbers).size)
  return {
    ...result,
    recovered: seats.filter(({ recovered }) => recovered).length,
    lost: heard.reduce((sum, size) => sum + 5 + missed - size, 0),
    repeated: seats.reduce((sum, { numbers }, index) => sum + numbers.length - (heard[index] ?? 0), 0),
  }
}

async function sitDown({ host, port, token }: Pick<RecoverOrder, 'host' | 'port' | 'token'>, seats: Seat[]) {
  const clients: RawClient[] = await openClients(seats.length, (index) => ({
    host,
    port,
    token,
    onText: (text) => take(seats[index] as Seat, text),
  }))
  clients.forEach((client, index) => {
    const { position } = seats[index] as Seat
    client.emit(
      'subscribe',
      { topic: TOPIC, messageId: 's', ...(position ? { since: position } : {}) },
      index,
    )
  })
  return clients
}

function take(seat: Seat, text: Buffer): void {
  if (isMessage(text)) {
    const [, { payload, position }] = JSON.parse(text.subarray(2).toString())
    seat.numbers.push(payload.number)
    seat.position = position
    return
  }
  const answer = readAnswer(text)
  if (!answer) return
  const { epoch, offset, recovered } = answer.body
  seat.isAnswered = true
  seat.recovered = recovered === true
  if (epoch !== undefined) seat.position ??= { epoch, offset }
}

async function openPublisher({ host, port, token }: RecoverOrder) {
  let number = 0
  let answer: (() => void) | undefined
  const client = await openRawClient({
    host,
    port,
    token,
    onText: (text) => (readAnswer(text) ? answer?.() : undefined),
  })
  return {
    close: client.close,
    async publish(count: number): Promise<void> {
      for (let turn = 0; turn < count; turn += 1) {
        await new Promise<void>((resolve) => {
          answer = resolve
          client.emit('publish', { topic: TOPIC, payload: { number }, messageId: `p-${number}` }, number)
          number += 1
        })
      }
    },
  }
}

/** Until everybody is answered and has all messages, or nothing has changed for a while. Gives the time of the last change. */
async function settle(seats: Seat[], expected: number): Promise<number> {
  const state = () =>
    seats.reduce((sum, { numbers, isAnswered }) => sum + numbers.length + Number(isAnswered), 0)
  let last = -1
  let since = performance.now()
  for (; performance.now() - since < SETTLE_MS; await pause(5)) {
    if (seats.every(({ numbers, isAnswered }) => isAnswered && numbers.length >= expected))
      return performance.now()
    if (state() !== last) since = performance.now()
    last = state()
  }
  return since
}
