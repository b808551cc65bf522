/**
 * Fan-out of 64-byte payloads to 500 subscribers, per second of the server's processor time, against bare Socket.IO.
 * The subject looks at tokens, checks every event and keeps a history; the reference does nothing of that.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchOptions, keep, median } from './comparison.ts'
import { printProfile } from './profile.ts'
import type { FanOutOrder, FanOutResult } from './sockets/fanout-job.ts'
import { runJob } from './sockets/run-job.ts'
import { inTurn, onSocketStage, type Side } from './sockets/scene.ts'

const SUBSCRIBERS = 500
const CASES = [
  { title: '16 publishes in flight', inFlight: 16, atLeast: 6 },
  { title: 'one publish in flight', inFlight: 1, atLeast: 1.3 },
]

export async function run(options: BenchOptions): Promise<void> {
  const profileDir = options.profile ? await mkdtemp(join(tmpdir(), 'parley-profile-')) : undefined
  await onSocketStage(async (sides) => {
    for (const { title, inFlight, atLeast } of CASES.filter((one) => one.title.includes(options.only))) {
      console.log(`\n${title}, ${SUBSCRIBERS} subscribers`)
      const pairs = await inTurn(sides, options, (side) => measure(side, inFlight, title, options))
      const ratio = median(pairs.map(({ bare, parley }) => parley / bare))
      const verdict = ratio >= atLeast ? 'met' : 'MISSED'
      console.log(
        `  => ${ratio.toFixed(2)} x bare Socket.IO per server-CPU-second (at least ${atLeast}): ${verdict}`,
      )
    }
  }, profileDir)
  if (profileDir === undefined) return
  await printProfile(profileDir)
  await rm(profileDir, { recursive: true })
}

/** Deliveries per second of processor time. */
async function measure(side: Side, inFlight: number, title: string, options: BenchOptions): Promise<number> {
  const { host, port, token, pid, besides } = side
  const order: FanOutOrder = {
    host,
    port,
    token,
    pids: { server: pid, ...besides },
    subscribers: SUBSCRIBERS,
    inFlight,
    warmUpMs: 1000,
    measureMs: options.seconds * 1000,
  }
  const result = await runJob<FanOutResult>('fanout-job.ts', order)
  const { delivered, published, elapsedMs, cpuMs, latenciesMs } = result
  const perCpuSecond = delivered / ((cpuMs.server ?? 0) / 1000)
  const rising = latenciesMs.toSorted((one, other) => one - other)
  const share = (part: number) => (rising[Math.ceil(part * rising.length) - 1] ?? 0).toFixed(1)
  const cpu = Object.entries(cpuMs).map(([name, ms]) => `${name} ${((ms / elapsedMs) * 100).toFixed(0)} %`)
  console.log(
    `  ${side.name.padEnd(16)} ${Math.round(perCpuSecond).toLocaleString('en').padStart(10)} delivered per CPU-s`,
    `  ${Math.round((delivered / elapsedMs) * 1000).toLocaleString('en')} /s`,
    `  ack P50 ${share(0.5)} P99 ${share(0.99)} ms  CPU ${cpu.join(', ')}`,
  )
  keep(options.name, {
    at: new Date().toISOString(),
    title,
    contender: side.name,
    delivered,
    published,
    elapsedMs,
    cpuMs,
  })
  return perCpuSecond
}
