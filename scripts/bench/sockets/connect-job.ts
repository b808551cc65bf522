/** Opens idle connections with one subscription each, and holds them until standard input ends. */
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf } from '../cpu.ts'
import { openClients } from './clients.ts'

export interface ConnectOrder {
  host: string
  port: number
  token: string
  pid: number
  connections: number
}

export interface ConnectResult {
  elapsedMs: number
  cpuMs: number
}

export async function job({ host, port, token, pid, connections }: ConnectOrder): Promise<void> {
  let answered = 0
  const onText = (text: Buffer) => {
    if (text[1] === 0x33) answered += 1
  }
  const startedAt = performance.now()
  const cpu = cpuMsOf(pid)
  const clients = await openClients(connections, () => ({ host, port, token, onText }))
  const frame = { topic: 'public:bench', messageId: 's' }
  for (const [index, client] of clients.entries()) client.emit('subscribe', frame, index)
  while (answered < connections) await pause(10)
  const result: ConnectResult = { elapsedMs: performance.now() - startedAt, cpuMs: cpuMsOf(pid) - cpu }
  process.stdout.write(`${JSON.stringify(result)}\n`)
  process.stdin.resume()
  await once(process.stdin, 'end')
}
