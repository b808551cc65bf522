/** The background jobs of a worker; each looks at the present state, so a lost Redis loses no work. */
import { startScheduledJobs } from '#platform/queue/scheduled-jobs.ts'
import type { Context } from './context.ts'
import type { AppOptions } from './options.ts'

const HOUR_MS = 60 * 60 * 1000

/** Overdue deliveries are found this often, when the wake-up for them was lost. */
const SWEEP_MS = 2000

export async function startJobs(options: AppOptions, context: Context): Promise<{ close(): Promise<void> }> {
  const { config, redisUrl, logger } = options
  const webhooks = context.webhooks.startWorker()
  const scheduled = await startScheduledJobs({
    redisUrl,
    prefix: config.redisPrefix,
    logger,
    metrics: context.metrics,
    jobs: [
      { name: 'rotateSigningKeys', everyMs: HOUR_MS, run: () => context.accounts.rotateDueSigningKeys() },
      { name: 'wakeOverdueWebhooks', everyMs: SWEEP_MS, run: () => context.webhooks.sweep() },
    ],
  })
  return {
    async close() {
      await Promise.all([webhooks.close(), scheduled.close()])
    },
  }
}
