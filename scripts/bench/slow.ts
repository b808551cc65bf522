/** 20 of 100 subscribers stop reading 4 KB messages: what the server keeps for each, and what becomes of the others. */
import { type BenchOptions, keep } from './comparison.ts'
import { memoryOf, restingMemoryOf } from './sockets/memory.ts'
import { startJob } from './sockets/run-job.ts'
import { inTurn, onSocketStage, type Side } from './sockets/scene.ts'
import type { SlowOrder, SlowResult } from './sockets/slow-job.ts'

const SUBSCRIBERS = 100
const SLOW = 20
const PAYLOAD_BYTES = 4096
const PER_SECOND = 400
const SECONDS = 8
const MEGABYTE = 1024 * 1024

export async function run(options: BenchOptions): Promise<void> {
  await onSocketStage(async (sides) => {
    console.log(`\n${SLOW} of ${SUBSCRIBERS} subscribers stop reading`)
    const pairs = await inTurn(sides, options, (side) => measure(side, options))
    const isMet = pairs.every(
      ({ parley }) => parley.closed === SLOW && parley.lost === 0 && parley.keptMb <= 1,
    )
    console.log(
      `  => each closed, at most 1 MB kept, the others have everything: ${isMet ? 'met' : 'MISSED'}`,
    )
  })
}

async function measure({ name, host, port, token, pid }: Side, options: BenchOptions) {
  const probe = name === 'parley' ? 'parley' : 'bare'
  const before = await restingMemoryOf(probe, pid)
  const order: SlowOrder = {
    host,
    port,
    token,
    subscribers: SUBSCRIBERS,
    slow: SLOW,
    payloadBytes: PAYLOAD_BYTES,
    perSecond: PER_SECOND,
    seconds: SECONDS,
  }
  const job = startJob('slow-job.ts', order)
  await job.next()
  const after = await memoryOf(probe, pid)
  job.proceed()
  const { closed, lost } = await job.next<SlowResult>()
  await job.end()
  const kept = after.heapUsed + after.external - before.heapUsed - before.external
  const keptMb = Math.max(kept, 0) / MEGABYTE / SLOW
  console.log(
    `  ${name.padEnd(16)} closed ${closed} of ${SLOW}, kept ${keptMb.toFixed(2)} MB each, others lost ${lost}`,
  )
  keep(options.name, { at: new Date().toISOString(), contender: name, closed, lost, keptMb })
  return { closed, lost, keptMb }
}
