/** The members of one chat, one of whom keeps so many messages in flight, each awaiting its answer; everybody gets each, also the sender. */
import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf } from '../cpu.ts'
import { type ChatClient, openChatClient } from './chat-client.ts'

export interface ChatOrder {
  host: string
  port: number
  path: string
  /** One for each member. */
  tokens: string[]
  chatId: number
  pids: Record<string, number>
  inFlight: number
  warmUpMs: number
  measureMs: number
}

export interface ChatResult {
  delivered: number
  sent: number
  elapsedMs: number
  cpuMs: Record<string, number>
  latenciesMs: number[]
}

const MESSAGE = Buffer.from('{"type":"message.new"')
const ACK = Buffer.from('{"type":"ack"')
const AT_ONCE = 20
/** What a client has is confirmed once a second; what is not comes again in the next round. */
const CONFIRM_MS = 1500
const QUIET_MS = 300

const isFrame = (text: Buffer, start: Buffer): boolean => text.subarray(0, start.length).equals(start)

export async function job(order: ChatOrder): Promise<ChatResult> {
  let delivered = 0
  const clients: ChatClient[] = []
  let onAnswer: (text: Buffer) => void = () => undefined
  const onText = (text: Buffer): void => {
    if (isFrame(text, MESSAGE)) delivered += 1
    else if (text.includes('"ref"')) onAnswer(text)
  }
  const { host, port } = order
  let next = 0
  const worker = async () => {
    for (let index = next++; index < order.tokens.length; index = next++) {
      const path = `${order.path}?device=bench&token=${order.tokens[index]}`
      clients[index] = await openChatClient({ host, port, path, onText })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  for (let before = -1; before !== delivered; await pause(QUIET_MS)) before = delivered

  const sender = keepSending(clients[0] as ChatClient, order)
  onAnswer = sender.answered
  sender.start()
  await pause(order.warmUpMs)
  const before = { delivered, cpu: cpuOf(order.pids), at: performance.now() }
  sender.forget()
  await pause(order.measureMs)
  const elapsedMs = performance.now() - before.at
  const cpu = cpuOf(order.pids)
  const counted = delivered - before.delivered
  const { sent, latenciesMs } = sender.stop()
  await pause(CONFIRM_MS)
  for (const { close } of clients) close()
  const cpuMs = Object.keys(cpu).map((name) => [name, (cpu[name] ?? 0) - (before.cpu[name] ?? 0)])
  return { delivered: counted, sent, elapsedMs, cpuMs: Object.fromEntries(cpuMs), latenciesMs }
}

function keepSending(client: ChatClient, { chatId, inFlight }: ChatOrder) {
  const run = Math.floor(Math.random() * 1e12).toString(36)
  const content = 'x'.repeat(80)
  const sentAt = new Map<string, number>()
  let lastId = 0
  let isRunning = true
  let sent = 0
  let latenciesMs: number[] = []

  function send(): void {
    lastId += 1
    const ref = `r${lastId}`
    sentAt.set(ref, performance.now())
    const payload = { chat_id: chatId, content, message_type: 'text', client_message_id: `${run}-${lastId}` }
    client.send(JSON.stringify({ type: 'message.send', ref, payload }))
  }

  return {
    start() {
      for (let turn = 0; turn < inFlight; turn += 1) send()
    },
    answered(text: Buffer): void {
      if (!isFrame(text, ACK)) throw new Error(text.toString())
      const { ref } = JSON.parse(text.toString()).payload
      sent += 1
      latenciesMs.push(performance.now() - (sentAt.get(ref) ?? 0))
      sentAt.delete(ref)
      if (isRunning) send()
    },
    forget() {
      sent = 0
      latenciesMs = []
    },
    stop() {
      isRunning = false
      return { sent, latenciesMs }
    },
  }
}

const cpuOf = (pids: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, cpuMsOf(pid)]))
