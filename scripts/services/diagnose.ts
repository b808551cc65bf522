/** Turns the last words of a server that would not start into one sentence that says what to do. */
import { ServiceError, type ServiceProblem } from './errors.ts'

export interface LastWords {
  program: string
  binary: string
  output: string
  code: number | null
  signal: NodeJS.Signals | null
  port: number
  dir: string
  logFile: string
}

interface Diagnosis {
  code: ServiceProblem
  pattern: RegExp
  say: (words: LastWords, match: RegExpMatchArray) => string
}

const DIAGNOSES: Diagnosis[] = [
  {
    code: 'missing_library',
    pattern: /error while loading shared libraries: ([^:\s]+)|(GLIBC\S*)' not found/,
    say: (words, match) =>
      `${words.program} needs the shared library ${match[1] ?? match[2]}, which this machine lacks: install the package that carries it`,
  },
  {
    code: 'disk_full',
    pattern: /No space left on device|ENOSPC|Disk quota exceeded/i,
    say: (words) => `there is no space left on the disk of ${words.dir}: free some and start again`,
  },
  {
    code: 'port_taken',
    pattern: /Address already in use/i,
    say: (words) => `port ${words.port} is taken by another program: end that program or choose another port`,
  },
  {
    code: 'data_in_use',
    pattern: /Unable to lock the lock file/,
    say: (words) =>
      `another ${words.program} already works on ${words.dir}: end it, or use another data folder`,
  },
  {
    code: 'unsupported_data',
    pattern:
      /UPGRADE PROBLEM|unsupported WiredTiger file version|featureCompatibilityVersion document|requires newer release|Can't handle RDB format version|Unsupported Redis version/i,
    say: (words) =>
      `${words.dir} was written by another version of ${words.program}: use that version, or move the folder away to start with an empty one`,
  },
  {
    code: 'no_permission',
    pattern:
      /Permission denied|Operation not permitted|read-only (directory|file system)|create\/open the lock file/i,
    say: (words) =>
      `${words.program} may not write to ${words.dir}: give this user the right to, or use another data folder`,
  },
  {
    code: 'damaged_data',
    pattern:
      /WT_TRY_SALVAGE|Unable to read the storage engine metadata|Bad file format reading the append only file|Internal error in RDB reading/i,
    say: (words) => `the data in ${words.dir} is damaged: restore it from a backup, or move the folder away`,
  },
]

/** The error for a server that ended before it was ready. */
export function diagnose(words: LastWords): ServiceError {
  if (words.signal === 'SIGILL') {
    const message = `${words.program} does not run on this processor (MongoDB from 5.0 on needs AVX): set MONGODB_URI to a server elsewhere`
    return new ServiceError('unfit_processor', message)
  }
  for (const { code, pattern, say } of DIAGNOSES) {
    const match = words.output.match(pattern)
    if (match)
      return new ServiceError(
        code,
        `${words.program} did not start: ${say(words, match)}. Its log: ${words.logFile}`,
      )
  }
  const end = words.signal === null ? `exit code ${words.code}` : `signal ${words.signal}`
  const message = `${words.program} (${words.binary}) ended at once (${end}): its log ${words.logFile} says why`
  return new ServiceError('start_failed', message)
}
