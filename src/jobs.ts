/** The background jobs of a worker; each looks at the present state, so a lost Redis loses no work. */
import { startScheduledJobs } from '#platform/queue/scheduled-jobs.ts'
import type { Context } from './context.ts'
import type { AppOptions } from './options.ts'

const HOUR_MS = 60 * 60 * 1000

/** What is overdue is found this often, when the wake-up for it was lost. */
const SWEEP_MS = 2000

export async function startJobs(options: AppOptions, context: Context): Promise<{ close(): Promise<void> }> {
  const { config, redisUrl, logger } = options
  const webhooks = context.webhooks.startWorker()
  const effects = context.effects.startWorker()
  const calls = context.calls.startWorker()
  const scheduled = await startScheduledJobs({
    redisUrl,
    prefix: config.redisPrefix,
    logger,
    metrics: context.metrics,
    jobs: [
      { name: 'rotateSigningKeys', everyMs: HOUR_MS, run: () => context.accounts.rotateDueSigningKeys() },
      { name: 'wakeOverdueWebhooks', everyMs: SWEEP_MS, run: () => context.webhooks.sweep() },
      { name: 'wakeOverdueEffects', everyMs: SWEEP_MS, run: () => context.effects.sweep() },
      { name: 'endOverdueCalls', everyMs: SWEEP_MS, run: () => context.calls.sweep() },
    ],
  })
  return {
    async close() {
      await Promise.all([webhooks.close(), effects.close(), calls.close(), scheduled.close()])
    },
  }
}
