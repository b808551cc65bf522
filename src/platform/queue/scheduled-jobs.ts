/**
 * Background work on a schedule, once in the whole installation however many workers there are (BullMQ).
 * A job carries no data: it looks at the present state and may find nothing to do. Only this file knows how
 * the queue spells a verdict.
 */
import { Queue, Worker } from 'bullmq'
import type { Logger } from '../logger.ts'
import type { Metrics } from '../metrics.ts'
import { connectQueueRedis } from '../redis/connect.ts'
import { within } from '../within.ts'
import { CLOSE_MS, workerTimes } from './worker-times.ts'

/** What a job says when it ends; `retry` is tried again with back-off, `failed` is not. */
export type Verdict = 'done' | 'skipped' | 'retry' | 'failed'

export interface ScheduledJob {
  name: string
  everyMs: number
  run(): Promise<Verdict>
}

export interface JobsOptions {
  redisUrl: string
  prefix: string
  jobs: ScheduledJob[]
  logger: Logger
  metrics: Metrics
}

const QUEUE = 'maintenance'

/** Schedules that a Redis forgot are written again within this time. */
const WATCH_MS = 5_000

/** Starts working; the schedules live in Redis and are written again at each start. */
export async function startScheduledJobs(options: JobsOptions): Promise<{ close(): Promise<void> }> {
  const { logger, metrics } = options
  const connection = connectQueueRedis(options.redisUrl, (error) =>
    logger.warn({ reason: error.message }, 'queue redis'),
  )
  const queue = new Queue(QUEUE, { connection, prefix: options.prefix })
  const byName = new Map(options.jobs.map((job) => [job.name, job]))
  for (const job of options.jobs) await schedule(queue, job)
  const watch = setInterval(() => void renewLost(queue, options.jobs).catch(() => undefined), WATCH_MS)
  const worker = new Worker(
    QUEUE,
    async ({ name }) => {
      const verdict = (await byName.get(name)?.run()) ?? 'skipped'
      metrics.jobs.inc({ job: name, verdict })
      logger[verdict === 'skipped' ? 'debug' : 'info']({ job: name, verdict }, 'job')
      if (verdict === 'retry') throw new Error('the job asked for another try')
    },
    { connection, prefix: options.prefix, ...workerTimes },
  )
  worker.on('error', (error) => logger.warn({ reason: error.message }, 'worker'))
  metrics.gaugeOnScrape(
    'parley_queue_jobs',
    'Jobs in the maintenance queue by state',
    async () => queue.getJobCounts(),
    'state',
  )
  return {
    async close() {
      clearInterval(watch)
      try {
        await within(CLOSE_MS, Promise.all([worker.close(connection.status !== 'ready'), queue.close()]))
      } catch (error) {
        logger.warn({ reason: (error as Error).message }, 'the queue did not close')
      }
      connection.disconnect()
    },
  }
}

async function schedule(queue: Queue, { name, everyMs }: ScheduledJob): Promise<void> {
  const opts = {
    removeOnComplete: true,
    removeOnFail: true,
    attempts: 5,
    backoff: { type: 'exponential', delay: 1000 },
  }
  await queue.upsertJobScheduler(name, { every: everyMs }, { name, opts })
}

async function renewLost(queue: Queue, jobs: readonly ScheduledJob[]): Promise<void> {
  for (const job of jobs) {
    if (!(await queue.getJobScheduler(job.name))) await schedule(queue, job)
  }
}
