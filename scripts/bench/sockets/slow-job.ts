/** Some subscribers stop reading while large messages go to all of them. */
import { setTimeout as pause } from 'node:timers/promises'
import { eventNamed, openClients, readAnswer } from './clients.ts'
import { openRawClient } from './raw-client.ts'

export interface SlowOrder {
  host: string
  port: number
  token: string
  subscribers: number
  slow: number
  payloadBytes: number
  perSecond: number
  seconds: number
}

export interface SlowResult {
  sent: number
  /** Slow ones whose connection the server ended. */
  closed: number
  /** Messages that somebody who reads did not get. */
  lost: number
}

const TOPIC = 'public:bench-slow'
const isMessage = eventNamed('message')

export async function job(order: SlowOrder): Promise<SlowResult> {
  const { host, port, token, subscribers, slow, perSecond, seconds } = order
  const heard = Array.from({ length: subscribers }, () => 0)
  let answered = 0
  const clients = await openClients(subscribers, (index) => ({
    host,
    port,
    token,
    onText(text) {
      if (isMessage(text)) heard[index] = (heard[index] ?? 0) + 1
      else if (text[1] === 0x33) answered += 1
    },
  }))
  for (const [index, client] of clients.entries())
    client.emit('subscribe', { topic: TOPIC, messageId: 's' }, index)
  while (answered < subscribers) await pause(10)
  for (const { socket } of clients.slice(0, slow)) socket.pause()

  const publisher = await openRawClient({ host, port, token, onText: (text) => void readAnswer(text) })
  const payload = 'x'.repeat(order.payloadBytes)
  const count = perSecond * seconds
  const startedAt = performance.now()
  for (let number = 0; number < count; number += 1) {
    const due = startedAt + (number * 1000) / perSecond
    if (due > performance.now()) await pause(due - performance.now())
    publisher.emit('publish', { topic: TOPIC, payload, messageId: `p-${number}`, ackRequired: false })
  }
  for (let turn = 0; turn < 500 && heard.slice(slow).some((one) => one < count); turn += 1) await pause(20)
  process.stdout.write(`${JSON.stringify({ event: 'sent' })}\n`)
  await new Promise((resolve) => process.stdin.once('data', resolve))
  // What the server ended is only seen by reading on.
  let closed = 0
  for (const { socket } of clients.slice(0, slow)) {
    socket.once('close', () => {
      closed += 1
    })
    socket.resume()
  }
  await pause(2000)
  const lost = heard.slice(slow).reduce((sum, one) => sum + count - one, 0)
  for (const { close } of [...clients, publisher]) close()
  return { sent: count, closed, lost }
}
