/** What 5,000 idle connections with a subscription each cost: time to connect, and memory that stays. */
import { type BenchOptions, keep, median } from './comparison.ts'
import type { ConnectOrder, ConnectResult } from './sockets/connect-job.ts'
import { restingMemoryOf } from './sockets/memory.ts'
import { startJob } from './sockets/run-job.ts'
import { inTurn, onSocketStage, type Side } from './sockets/scene.ts'

const CONNECTIONS = 5000
const AT_MOST = 1.2

export async function run(options: BenchOptions): Promise<void> {
  await onSocketStage(async (sides) => {
    console.log(`\n${CONNECTIONS} idle connections with one subscription each`)
    const pairs = await inTurn(sides, options, (side) => measure(side, options))
    const ratio = median(pairs.map(({ bare, parley }) => parley / bare))
    const verdict = ratio <= AT_MOST ? 'met' : 'MISSED'
    console.log(
      `  => heap and external memory ${ratio.toFixed(2)} x bare Socket.IO (at most ${AT_MOST}): ${verdict}`,
    )
  })
}

/** Bytes of heap and external memory that a connection keeps. */
async function measure({ name, host, port, token, pid }: Side, options: BenchOptions): Promise<number> {
  const probe = name === 'parley' ? 'parley' : 'bare'
  const before = await restingMemoryOf(probe, pid)
  const order: ConnectOrder = { host, port, token, pid, connections: CONNECTIONS }
  const job = startJob('connect-job.ts', order)
  const { elapsedMs, cpuMs } = await job.next<ConnectResult>()
  const after = await restingMemoryOf(probe, pid)
  await job.end()
  const each = (key: keyof typeof after) => (after[key] - before[key]) / CONNECTIONS
  const kept = each('heapUsed') + each('external')
  const row = {
    connectsPerSecond: (CONNECTIONS / elapsedMs) * 1000,
    cpuMsPerConnect: cpuMs / CONNECTIONS,
    heapBytes: each('heapUsed'),
    externalBytes: each('external'),
    rssBytes: each('rss'),
  }
  console.log(
    `  ${name.padEnd(16)} ${(kept / 1024).toFixed(1).padStart(6)} KB heap and external, ${(row.rssBytes / 1024).toFixed(1)} KB RSS a connection`,
    `  ${row.connectsPerSecond.toFixed(0)} connects/s  ${row.cpuMsPerConnect.toFixed(2)} ms CPU each`,
  )
  keep(options.name, { at: new Date().toISOString(), contender: name, ...row })
  return kept
}
