/**
 * Messages of one sender to a chat of 200 members, per second of the server's processor time, against a bare `ws` server that writes to
 * everybody. The subject looks at tokens and members, stores each message by a majority before anybody hears of it, and keeps
 * what each device has; the reference does nothing of that.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atRest } from './at-rest.ts'
import { type ChatSide, onChatStage } from './chat-scene.ts'
import { type BenchOptions, keep, median } from './comparison.ts'
import { printProfile } from './profile.ts'
import type { ChatOrder, ChatResult } from './sockets/chat-job.ts'
import { runJob } from './sockets/run-job.ts'
import { inTurn } from './sockets/scene.ts'

const MEMBERS = 200
const CASES = [
  { title: '16 messages in flight', inFlight: 16, atLeast: 1 },
  { title: 'one message in flight', inFlight: 1, atLeast: undefined },
]

export async function run(options: BenchOptions): Promise<void> {
  const profileDir = options.profile ? await mkdtemp(join(tmpdir(), 'parley-profile-')) : undefined
  await onChatStage(
    MEMBERS,
    async (sides) => {
      for (const { title, inFlight, atLeast } of CASES.filter((one) => one.title.includes(options.only))) {
        console.log(`\nchat of ${MEMBERS} members, ${title}`)
        const pairs = await inTurn(sides, options, async (side) => {
          await atRest([sides.bare.pid, sides.parley.pid])
          return measure(side, inFlight, title, options)
        })
        const ratio = median(pairs.map(({ bare, parley }) => parley / bare))
        const verdict =
          atLeast === undefined ? '' : ` (at least ${atLeast}): ${ratio >= atLeast ? 'met' : 'MISSED'}`
        console.log(`  => ${ratio.toFixed(2)} x bare ws per server-CPU-second${verdict}`)
      }
    },
    profileDir,
  )
  if (profileDir === undefined) return
  await printProfile(profileDir)
  await rm(profileDir, { recursive: true })
}

/** Deliveries per second of processor time. */
async function measure(
  side: ChatSide,
  inFlight: number,
  title: string,
  options: BenchOptions,
): Promise<number> {
  const { host, port, path, tokens, chatId, pid, besides } = side
  const order: ChatOrder = {
    host,
    port,
    path,
    tokens,
    chatId,
    pids: { server: pid, ...besides },
    inFlight,
    warmUpMs: 1500,
    measureMs: options.seconds * 1000,
  }
  const { delivered, sent, elapsedMs, cpuMs, latenciesMs } = await runJob<ChatResult>('chat-job.ts', order)
  const perCpuSecond = delivered / ((cpuMs.server ?? 0) / 1000)
  const rising = latenciesMs.toSorted((one, other) => one - other)
  const share = (part: number) => (rising[Math.ceil(part * rising.length) - 1] ?? 0).toFixed(1)
  const cpu = Object.entries(cpuMs).map(([name, ms]) => `${name} ${((ms / elapsedMs) * 100).toFixed(0)} %`)
  console.log(
    `  ${side.name.padEnd(10)} ${Math.round(perCpuSecond).toLocaleString('en').padStart(10)} delivered per CPU-s`,
    `  ${Math.round((delivered / elapsedMs) * 1000).toLocaleString('en')} /s, ${Math.round((sent / elapsedMs) * 1000)} sent/s`,
    `  ack P50 ${share(0.5)} P99 ${share(0.99)} ms  CPU ${cpu.join(', ')}`,
  )
  keep(options.name, {
    at: new Date().toISOString(),
    title,
    contender: side.name,
    delivered,
    sent,
    elapsedMs,
    cpuMs,
  })
  return perCpuSecond
}
