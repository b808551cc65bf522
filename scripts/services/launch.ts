/**
 * Spawns a server in a session of its own, so that Ctrl-C in a terminal reaches Parley but not the database under it, with
 * everything it says appended to a log file. Resolves when the server is ready; a server that ends before that is diagnosed
 * from what it said since the spawn, and one that cannot be made ready is ended.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { diagnose } from './diagnose.ts'
import { ServiceError } from './errors.ts'
import { untilListening } from './ports.ts'
import { endProcess, identify, type ProcessIdentity, untilGone } from './process-identity.ts'
import type { ServerKind, ServerSettings } from './server-kind.ts'
import { openServerLog, type ServerLog } from './server-log.ts'

const READY_WITHIN_MS = 60_000
const FALLEN_WITHIN_MS = 300

export interface Launch {
  kind: ServerKind
  binary: string
  settings: ServerSettings
  logFile: string
  /** Called right after the spawn, before the server is ready. */
  onSpawn?: (identity: ProcessIdentity) => void
}

export async function launch(order: Launch): Promise<ProcessIdentity> {
  const { kind, binary, settings } = order
  await mkdir(settings.dir, { recursive: true, mode: 0o700 })
  const args = await kind.prepare(settings)
  const log = await openServerLog(order.logFile)
  const child = spawnDetached(binary, args, log, settings.dir)
  const end = watchEnd(child, order, log)
  const identity = child.pid === undefined ? undefined : identify(child.pid)
  try {
    await log.close()
    if (identity) order.onSpawn?.(identity)
    await Promise.race([end.error, untilReady(kind, settings, end.hasCome)])
  } catch (error) {
    // A server that fell over under our questions is explained by its end, not by the question that failed.
    if (!identity || (await untilGone(identity, FALLEN_WITHIN_MS))) return end.error
    await endProcess(identity, 0)
    throw error
  }
  if (end.hasCome() || !identity) return end.error
  child.unref()
  return identity
}

function spawnDetached(binary: string, args: string[], log: ServerLog, cwd: string): ChildProcess {
  try {
    return spawn(binary, args, { detached: true, stdio: ['ignore', log.fd, log.fd], cwd })
  } catch (cause) {
    void log.close()
    throw cannotRun(binary, cause as NodeJS.ErrnoException)
  }
}

/** The server's end: whether it has come, and the error that explains it (which rejects when it comes). */
function watchEnd(child: ChildProcess, { kind, binary, settings, logFile }: Launch, log: ServerLog) {
  let hasCome = false
  const { promise, reject } = Promise.withResolvers<never>()
  // When the server ends long after it was ready nobody waits for this any more.
  promise.catch(() => undefined)
  child.once('error', (cause) => {
    hasCome = true
    reject(cannotRun(binary, cause))
  })
  child.once('exit', (code, signal) => {
    hasCome = true
    const words = {
      program: kind.program,
      binary,
      code,
      signal,
      port: settings.port,
      dir: settings.dir,
      logFile,
    }
    log.sinceOpened().then((output) => reject(diagnose({ ...words, output })), reject)
  })
  return { hasCome: () => hasCome, error: promise }
}

async function untilReady(
  kind: ServerKind,
  settings: ServerSettings,
  hasEnded: () => boolean,
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS
  const isOver = () => hasEnded() || Date.now() > deadline
  if (await untilListening(settings.port, READY_WITHIN_MS, isOver)) await kind.makeReady(settings, isOver)
  if (Date.now() <= deadline) return
  throw new ServiceError('start_failed', `${kind.program} was not ready within ${READY_WITHIN_MS / 1000} s`)
}

function cannotRun(binary: string, cause: NodeJS.ErrnoException): ServiceError {
  return new ServiceError('start_failed', `${binary} cannot be run on this machine (${cause.code})`, cause)
}
