/**
 * Webhook deliveries by a worker process, against the same signed posts without queue, database and records: one endpoint
 * and twenty. What counts is deliveries per second of the worker's processor time (HOOK-1, the target of the messaging issue).
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createLogger } from '#platform/logger.ts'
import { connectMongo } from '#platform/mongo/connect.ts'
import { wakeUps } from '#platform/queue/wake-ups.ts'
import { type BenchOptions, keep, median } from './comparison.ts'
import { cpuMsOf } from './cpu.ts'
import { printProfile } from './profile.ts'
import { onStage } from './stage.ts'
import { layDeliveries, layEndpoints } from './webhook-scene.ts'

const COUNT = 20_000
const UNDER_WAY = 20
const TARGET = 0.7

interface Measured {
  perCpuSecond: number
  perSecond: number
}

export async function run(options: BenchOptions): Promise<void> {
  const profileDir = options.profile ? await mkdtemp(join(tmpdir(), 'parley-profile-')) : undefined
  await onStage(async ({ mongod, redis, database, start, startParley }) => {
    const receiver = await start({ script: 'scripts/bench/bare-receiver.ts' })
    const bare = await start({ script: 'scripts/bench/bare-webhooks.ts' })
    const settings = { PARLEY_ROLE: 'worker', PARLEY_OUTGOING_ALLOWED_NETWORKS: '127.0.0.0/8' }
    const worker = await startParley(settings, { profileDir })
    const mongo = await connectMongo(database('parley'))
    // The first round warms up and does not count.
    const queue = { name: 'webhooks', redisUrl: redis.uri, prefix: 'parley', logger: createLogger(4) }
    const { wake, close } = wakeUps(queue)

    /** Until `count` more posts came. */
    async function measure(pid: number, startIt: () => Promise<unknown>): Promise<Measured> {
      const received = async () => Number(await (await fetch(receiver.url)).text())
      const goal = (await received()) + COUNT
      const [cpu, mongodCpu, at] = [cpuMsOf(pid), cpuMsOf(mongod.pid), performance.now()]
      await startIt()
      while ((await received()) < goal) await pause(20)
      const seconds = (performance.now() - at) / 1000
      // The last page is written down after its posts.
      await pause(300)
      const cpuSeconds = (cpuMsOf(pid) - cpu) / 1000
      const mongodUs = ((cpuMsOf(mongod.pid) - mongodCpu) * 1000) / COUNT
      console.log(
        `    ${(COUNT / seconds).toFixed(0)}/s, ${(COUNT / cpuSeconds).toFixed(0)} per CPU second, mongod ${mongodUs.toFixed(0)} µs each`,
      )
      return { perCpuSecond: COUNT / cpuSeconds, perSecond: COUNT / seconds }
    }

    try {
      for (const endpoints of [1, 20]) {
        const title = `${COUNT} deliveries to ${endpoints} endpoint${endpoints > 1 ? 's' : ''}`
        if (!title.includes(options.only)) continue
        console.log(`\n${title}`)
        const ids = await layEndpoints(mongo.db, receiver.url, endpoints)
        const ratios: number[] = []
        for (let round = 0; round <= options.rounds; round += 1) {
          const scene = await layDeliveries(mongo.db, ids, COUNT)
          console.log('  the same posts without a queue')
          const query = `target=${receiver.url}&endpoints=${endpoints}&count=${COUNT}&underWay=${UNDER_WAY}`
          const ceiling = await measure(bare.pid, () => fetch(`${bare.url}/run?${query}`, { method: 'POST' }))
          console.log('  parley')
          const subject = await measure(worker.pid, async () => {
            await scene.release()
            for (const id of ids) wake(id)
          })
          if (round === 0) continue
          ratios.push(subject.perCpuSecond / ceiling.perCpuSecond)
          keep(options.name, { at: new Date().toISOString(), endpoints, round, ceiling, subject })
        }
        const ratio = median(ratios)
        console.log(
          `  => ${ratio.toFixed(2)} of the ceiling per worker-CPU-second (at least ${TARGET}): ${ratio >= TARGET ? 'met' : 'MISSED'}`,
        )
      }
    } finally {
      await close()
      await mongo.close()
    }
  })
  if (profileDir === undefined) return
  await printProfile(profileDir)
  await rm(profileDir, { recursive: true })
}
