/** 500 subscribers lose the connection, 50 messages are missed, all return at once. */
import { type BenchOptions, keep, median } from './comparison.ts'
import type { RecoverOrder, RecoverResult } from './sockets/recover-job.ts'
import { runJob } from './sockets/run-job.ts'
import { inTurn, onSocketStage, type Side } from './sockets/scene.ts'

const SUBSCRIBERS = 500
const MISSED = 50

export async function run(options: BenchOptions): Promise<void> {
  await onSocketStage(async (sides) => {
    console.log(`\n${SUBSCRIBERS} subscribers return after ${MISSED} messages that they missed`)
    const pairs = await inTurn(sides, options, (side) => measure(side, options))
    const lost = pairs.reduce((sum, { parley }) => sum + parley.lost + parley.repeated, 0)
    const recovered = pairs.every(({ parley }) => parley.recovered === SUBSCRIBERS)
    const cost = median(pairs.map(({ parley }) => parley.cpuMs / SUBSCRIBERS))
    const verdict = lost === 0 && recovered ? 'met' : 'MISSED'
    console.log(
      `  => all recovered, nothing lost or repeated: ${verdict}; ${cost.toFixed(2)} ms CPU a return`,
    )
  })
}

async function measure({ name, ...side }: Side, options: BenchOptions): Promise<RecoverResult> {
  const { host, port, token, pid } = side
  const order: RecoverOrder = { host, port, token, pid, subscribers: SUBSCRIBERS, missed: MISSED }
  const result = await runJob<RecoverResult>('recover-job.ts', order)
  const { recovered, lost, repeated, stormMs, cpuMs } = result
  console.log(
    `  ${name.padEnd(16)} recovered ${recovered}, lost ${lost}, repeated ${repeated}`,
    `  storm ${stormMs.toFixed(0)} ms  ${(cpuMs / SUBSCRIBERS).toFixed(2)} ms CPU a return`,
  )
  keep(options.name, { at: new Date().toISOString(), contender: name, ...result })
  return result
}
