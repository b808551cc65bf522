import type { Config } from '#config/schema.ts'
import type { Logger } from '#platform/logger.ts'

/** What the program is started with, by the command line and by tests. */
export interface AppOptions {
  config: Config
  mongodbUri: string
  redisUrl: string
  logger: Logger
  /** Milliseconds since 1970; tests move it. */
  now?: () => number
}
