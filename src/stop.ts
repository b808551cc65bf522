/** SIGTERM and SIGINT end the program cleanly, within 25 s (design §5); a second signal ends it at once. */
import type { Logger } from '#platform/logger.ts'

const HARD_LIMIT_MS = 25_000

export function stopOnSignal({ logger, stop }: { logger: Logger; stop: () => Promise<void> }): void {
  let stopping = false
  const onSignal = async (signal: NodeJS.Signals) => {
    if (stopping) process.exit(1)
    stopping = true
    logger.info({ signal }, 'stopping')
    const limit = setTimeout(() => {
      logger.error('stopping took too long')
      process.exit(1)
    }, HARD_LIMIT_MS)
    try {
      await stop()
      clearTimeout(limit)
      logger.info('stopped')
      logger.flush(() => process.exit(0))
    } catch (error) {
      logger.error({ err: error }, 'stopping failed')
      logger.flush(() => process.exit(1))
    }
  }
  process.on('SIGTERM', onSignal)
  process.on('SIGINT', onSignal)
}
