/** Starts one server, or takes over one that runs already, and gives out the handle to it. */
import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ServiceError } from './errors.ts'
import { explainFileErrors } from './file-errors.ts'
import { findBinary } from './find-binaries.ts'
import { launch } from './launch.ts'
import { mongodb } from './mongodb.ts'
import { freePort, isListening, isPortFree } from './ports.ts'
import { endProcess, isAlive, type ProcessIdentity, signalProcess, untilGone } from './process-identity.ts'
import { redis } from './redis.ts'
import type { ServerHandle, ServerKind, ServerSettings } from './server-kind.ts'

const POLITE_MS = 30_000
const PORT_TRIES = 3
const ADOPT_WITHIN_MS = 60_000
const ENDING_SIGNALS: NodeJS.Signals[] = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGABRT']

interface ServerOptions {
  /** Where the data lives; made when missing. */
  dir: string
  /** Exactly this port, or an error; without it a free one. */
  port?: number
  /** This one if it is free, else another. */
  wishedPort?: number
  /** The program; found by `findBinary` when not given. */
  binary?: string
  /** Default: `<dir>/server.log`. */
  logFile?: string
  log?: (line: string) => void
  onSpawn?: (identity: ProcessIdentity, port: number) => void
}

export type MongodOptions = ServerOptions & { cacheSizeGb?: number; parameters?: Record<string, string> }
export type RedisOptions = ServerOptions & { password?: string }

/** A MongoDB replica set of one; resolves when it is primary. */
export async function startMongod(options: MongodOptions): Promise<ServerHandle> {
  const binary = options.binary ?? (await findBinary('mongod', { log: options.log }))
  return startServer(mongodb, { ...options, binary })
}

/** A Redis with its data on disk; resolves when it has loaded it. */
export async function startRedis(options: RedisOptions): Promise<ServerHandle> {
  const binary = options.binary ?? (await findBinary('redis-server', { log: options.log }))
  return startServer(redis, { ...options, binary })
}

type StartOptions = MongodOptions & RedisOptions & { binary: string }

export async function startServer(kind: ServerKind, options: StartOptions): Promise<ServerHandle> {
  const { binary, port: fixedPort, onSpawn } = options
  const dir = resolve(options.dir)
  const logFile = resolve(options.logFile ?? join(dir, 'server.log'))
  for (let attempt = 1; ; attempt++) {
    const port = fixedPort ?? (await freePort(attempt === 1 ? options.wishedPort : undefined))
    if (!(await isPortFree(port))) throw portTaken(kind, port)
    const settings: ServerSettings = { ...options, dir, port }
    const start = () =>
      launch({ kind, binary, settings, logFile, onSpawn: (identity) => onSpawn?.(identity, port) })
    try {
      return serverHandle(kind, settings, await explainFileErrors(dir, start), start)
    } catch (error) {
      // Somebody took the free port between the look and the start.
      const isRace = error instanceof ServiceError && error.code === 'port_taken' && fixedPort === undefined
      if (!isRace || attempt === PORT_TRIES) throw error
    }
  }
}

/**
 * Takes over the server that `identity` names, if it works on `settings.dir` and answers on `settings.port`. The handle can
 * end it, not restart it. `silent`: the process lives and does not answer (yet); `foreign`: it serves another folder.
 */
export async function adoptServer(
  kind: ServerKind,
  settings: ServerSettings,
  identity: ProcessIdentity,
): Promise<ServerHandle | 'silent' | 'foreign'> {
  if (!(await isListening(settings.port))) return 'silent'
  const answer = await kind.whoAnswers(settings).catch(() => undefined)
  if (!answer) return 'silent'
  if (answer.pid !== identity.pid || !(await isSameFolder(answer.dir, settings.dir))) return 'foreign'
  const deadline = Date.now() + ADOPT_WITHIN_MS
  await kind.makeReady(settings, () => Date.now() > deadline || !isAlive(identity))
  return Date.now() > deadline ? 'silent' : serverHandle(kind, settings, identity)
}

function serverHandle(
  kind: ServerKind,
  settings: ServerSettings,
  started: ProcessIdentity,
  start?: () => Promise<ProcessIdentity>,
): ServerHandle {
  let identity = started
  return {
    uri: kind.uri(settings),
    port: settings.port,
    get pid() {
      return identity.pid
    },
    get identity() {
      return identity
    },
    async kill(signal = 'SIGKILL') {
      signalProcess(identity, signal)
      if (ENDING_SIGNALS.includes(signal)) await untilGone(identity, POLITE_MS)
    },
    async restart() {
      if (!start) throw new Error('a server that was adopted cannot be restarted')
      await endProcess(identity, POLITE_MS)
      identity = await start()
    },
    async stop() {
      await endProcess(identity, POLITE_MS)
    },
  }
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all(
    [realpath(one), realpath(other)].map((found) => found.catch(() => undefined)),
  )
  return first !== undefined && first === second
}

function portTaken(kind: ServerKind, port: number): ServiceError {
  const message = `${kind.program} cannot listen on 127.0.0.1:${port}: another program does; end it or choose another port`
  return new ServiceError('port_taken', message)
}
