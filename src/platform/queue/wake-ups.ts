/**
 * Wake-up jobs (BullMQ): a job names something that may have work to do, and carries nothing else. Who is woken looks at the
 * present state in MongoDB and may find nothing left; so a Redis that forgets everything only costs time, until the
 * sweeper wakes again what is overdue.
 *
 * While a job of a name waits, more wake-ups of it are nothing new; while one runs, one more follows it.
 */
import { Queue, Worker } from 'bullmq'
import type { Logger } from '../logger.ts'
import type { Metrics } from '../metrics.ts'
import { connectQueueRedis } from '../redis/connect.ts'
import { within } from '../within.ts'
import type { Verdict } from './scheduled-jobs.ts'
import { CLOSE_MS, workerTimes } from './worker-times.ts'

export interface WakeUpsOptions {
  /** The name of the queue; processes that wake and processes that work share it. */
  name: string
  redisUrl: string
  prefix: string
  logger: Logger
}

/** Timers closer together than this are one. */
const GRAIN_MS = 250

/** Never rejects and never waits: a wake-up that Redis does not take is left to the sweeper. */
export function wakeUps({ name, redisUrl, prefix, logger }: WakeUpsOptions) {
  const connection = connectQueueRedis(redisUrl, (error) =>
    logger.warn({ queue: name, reason: error.message }, 'queue redis'),
  )
  const queue = new Queue(name, { connection, prefix })
  queue.on('error', () => undefined)
  const underWay = new Map<string, { again: boolean }>()
  const jobOptions = { removeOnComplete: true, removeOnFail: true }

  async function add(id: string): Promise<void> {
    const present = underWay.get(id)
    if (present) {
      present.again = true
      return
    }
    const mark = { again: true }
    underWay.set(id, mark)
    while (mark.again) {
      mark.again = false
      const deduplication = { id, keepLastIfActive: true }
      await queue.add('wake', { id }, { ...jobOptions, deduplication }).catch(() => undefined)
    }
    underWay.delete(id)
  }

  return {
    wake(id: string): void {
      void add(id)
    },
    /** At that time, by the clock of this machine, or a little later. */
    wakeIn(id: string, delayMs: number): void {
      const slot = Math.ceil((Date.now() + delayMs) / GRAIN_MS)
      // One timer for a name and a moment, however often it is asked for.
      const jobId = `${id}-${slot}`
      const delay = Math.max(0, slot * GRAIN_MS - Date.now())
      queue.add('wake', { id }, { ...jobOptions, jobId, delay }).catch(() => undefined)
    },
    /** Jobs by state. */
    counts: (): Promise<Record<string, number>> => queue.getJobCounts(),
    async close(): Promise<void> {
      if (connection.status === 'ready') await within(CLOSE_MS, queue.close()).catch(() => undefined)
      connection.disconnect()
    },
  }
}

export interface WakeUpWorkerOptions extends WakeUpsOptions {
  metrics: Metrics
  /** Jobs at the same time. */
  concurrency: number
  /** May be called for the same name twice at the same time when Redis forgot that it was running. */
  run(id: string): Promise<Verdict>
}

export function startWakeUpWorker(options: WakeUpWorkerOptions): { close(): Promise<void> } {
  const { name, logger, metrics } = options
  const connection = connectQueueRedis(options.redisUrl, (error) =>
    logger.warn({ queue: name, reason: error.message }, 'queue redis'),
  )
  const worker = new Worker<{ id: string }>(
    name,
    async ({ data }) => {
      const verdict = await options.run(data.id).catch((error: Error): Verdict => {
        logger.warn({ queue: name, id: data.id, reason: error.message }, 'a woken job failed')
        return 'failed'
      })
      metrics.jobs.inc({ job: name, verdict })
    },
    { connection, prefix: options.prefix, concurrency: options.concurrency, ...workerTimes },
  )
  worker.on('error', (error) => logger.warn({ queue: name, reason: error.message }, 'worker'))
  return {
    async close() {
      try {
        await within(CLOSE_MS, worker.close(connection.status !== 'ready'))
      } catch (error) {
        logger.warn({ queue: name, reason: (error as Error).message }, 'the worker did not close')
      }
      connection.disconnect()
    },
  }
}
