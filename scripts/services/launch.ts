/**
 * Spawns a server in a session of its own, so that Ctrl-C in a terminal reaches Parley but not the database under it, with
 * everything it says appended to a log file. Resolves when the server is ready; a server that ends before that is diagnosed
 * from what it said since the spawn.
 */
import { spawn } from 'node:child_process'
import { mkdir, open, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { diagnose } from './diagnose.ts'
import { ServiceError } from './errors.ts'
import { untilListening } from './ports.ts'
import { endProcess, identify, type ProcessIdentity } from './process-identity.ts'
import type { ServerKind, ServerSettings } from './server-kind.ts'

const READY_WITHIN_MS = 60_000
const LOG_KEEP_BYTES = 10_000_000
const LAST_WORDS_BYTES = 64_000

export interface Launch {
  kind: ServerKind
  binary: string
  settings: ServerSettings
  logFile: string
  /** Called right after the spawn, before the server is ready. */
  onSpawn?: (identity: ProcessIdentity) => void
}

export async function launch({ kind, binary, settings, logFile, onSpawn }: Launch): Promise<ProcessIdentity> {
  await mkdir(settings.dir, { recursive: true })
  const args = await kind.prepare(settings)
  const log = await openLog(logFile)
  const loggedBefore = (await log.stat()).size
  const child = spawn(binary, args, { detached: true, stdio: ['ignore', log.fd, log.fd], cwd: settings.dir })
  const identity = child.pid === undefined ? undefined : identify(child.pid)
  if (identity) onSpawn?.(identity)

  let hasEnded = false
  const ended = new Promise<never>((_, reject) => {
    child.once('error', (cause) => {
      hasEnded = true
      reject(new ServiceError('start_failed', `${binary} cannot be run: ${cause.message}`, cause))
    })
    child.once('exit', (code, signal) => {
      hasEnded = true
      const words = { program: kind.program, code, signal, port: settings.port, dir: settings.dir, logFile }
      lastWords(logFile, loggedBefore).then((output) => reject(diagnose({ ...words, output })), reject)
    })
  })
  // When the server ends long after it was ready nobody waits for this any more.
  ended.catch(() => undefined)
  child.unref()
  await log.close()

  try {
    await Promise.race([ended, untilReady(kind, settings, () => hasEnded)])
  } catch (error) {
    if (hasEnded) await ended
    if (identity) await endProcess(identity, 0)
    throw error
  }
  if (hasEnded || !identity) return ended
  return identity
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

async function openLog(logFile: string) {
  await mkdir(dirname(logFile), { recursive: true })
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_KEEP_BYTES) await rename(logFile, `${logFile}.1`)
  return open(logFile, 'a', 0o600)
}

async function lastWords(logFile: string, from: number): Promise<string> {
  const log = await open(logFile, 'r')
  try {
    const size = (await log.stat()).size
    const start = Math.max(from, size - LAST_WORDS_BYTES)
    const { buffer, bytesRead } = await log.read({ buffer: Buffer.alloc(size - start), position: start })
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await log.close()
  }
}
