/** Structured logs as JSON lines on standard error; standard output stays free for the ready line. */
import pino from 'pino'

const LEVELS = { 1: 'debug', 2: 'info', 3: 'warn', 4: 'error' } as const

/** Fields that never reach a log (CFG-4). Exact names only: wildcards would cost every request some 5 % of its CPU. */
const SECRETS = ['authorization', 'password', 'secret', 'token']

export type Logger = pino.Logger

/** Lines are written when so many bytes have gathered or a moment is over: each write wakes a thread, and costs as much as twenty lines. */
const GATHERED = { minLength: 65_536, maxWrite: 131_072, periodicFlush: 200 }

/**
 * @param level 1 debug, 2 info, 3 warn, 4 error (seed 001 `logger.level`).
 * @param traceOn each line says where in the program it was written
 */
export function createLogger(level: number, traceOn = false): Logger {
  return pino(
    {
      ...(traceOn && { mixin: () => ({ at: placeOfCaller() }) }),
      level: LEVELS[level as keyof typeof LEVELS] ?? 'info',
      redact: { paths: SECRETS, remove: true },
      serializers: { err: errorFacts },
      timestamp: pino.stdTimeFunctions.epochTime,
    },
    gatheringDestination(),
  )
}

/** Lines gather as bytes: gathered as text, every line would cost a walk over all that wait, a twentieth of a server's time. */
function gatheringDestination(): pino.DestinationStream {
  const destination = pino.destination({ dest: 2, sync: false, contentMode: 'buffer', ...GATHERED })
  // sonic-boom takes bytes in this mode; its types know text only.
  const writeBytes = destination.write.bind(destination) as unknown as (bytes: Buffer) => boolean
  destination.write = (line) => writeBytes(Buffer.from(line))
  return destination
}

/** Of an error only what it is and where: a driver's error also carries the documents that it could not store. */
function errorFacts(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause, code } = error as Error & { code?: unknown }
  const reason = cause === undefined ? {} : { cause: errorFacts(cause) }
  return { name, message, stack, ...(code !== undefined && { code }), ...reason }
}

/** The file and line outside of the logger that asked for a line. */
function placeOfCaller(): string {
  const lines = (new Error().stack ?? '').split('\n').slice(1)
  const own = lines.find((line) => !/platform[/\\]logger|node_modules|node:/.test(line)) ?? ''
  return /(?:src|scripts|test)[/\\][^):]+:\d+/.exec(own)?.[0] ?? 'unknown'
}
