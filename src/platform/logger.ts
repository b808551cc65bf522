/** Structured logs as JSON lines on standard error; standard output stays free for the ready line. */
import pino from 'pino'

const LEVELS = { 1: 'debug', 2: 'info', 3: 'warn', 4: 'error' } as const

/** Fields that never reach a log, wherever they turn up in a logged object (CFG-4). */
const SECRETS = [
  'authorization',
  'password',
  'secret',
  'token',
  'access_token',
  'refresh_token',
  'client_secret',
]

export type Logger = pino.Logger

/** @param level 1 debug, 2 info, 3 warn, 4 error (seed 001 `logger.level`). */
export function createLogger(level: number): Logger {
  return pino(
    {
      level: LEVELS[level as keyof typeof LEVELS] ?? 'info',
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), remove: true },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: false, minLength: 4096, periodicFlush: 200 }),
  )
}
