/** The background jobs of a worker; each looks at the present state, so a lost Redis loses no work. */
import { startScheduledJobs } from '#platform/queue/scheduled-jobs.ts'
import type { Context } from './context.ts'
import type { AppOptions } from './options.ts'

const HOUR_MS = 60 * 60 * 1000

export function startJobs(options: AppOptions, context: Context): Promise<{ close(): Promise<void> }> {
  const { config, redisUrl, logger } = options
  return startScheduledJobs({
    redisUrl,
    prefix: config.redisPrefix,
    logger,
    metrics: context.metrics,
    jobs: [
      { name: 'rotateSigningKeys', everyMs: HOUR_MS, run: () => context.accounts.rotateDueSigningKeys() },
    ],
  })
}
