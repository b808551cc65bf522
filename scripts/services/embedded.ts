/**
 * One embedded server of a data folder: the one that runs is adopted, else it is started on the port it had before. Callers
 * hold the data folder's lock.
 */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ServiceError } from './errors.ts'
import { findBinary } from './find-binaries.ts'
import { endProcess, isAlive, type ProcessIdentity, processesIn } from './process-identity.ts'
import { adoptServer, startServer } from './server.ts'
import type { ServerHandle, ServerKind } from './server-kind.ts'
import { readState, writeState } from './state-file.ts'

const ADOPT_WITHIN_MS = 20_000
const POLL_MS = 50
/** Together with the rest of a stop it stays below the limit that the program sets itself. */
const POLITE_MS = 10_000

export interface EmbeddedOptions {
  dataDir: string
  cacheSizeGb?: number | undefined
  log: (line: string) => void
}

export async function openEmbedded(kind: ServerKind, options: EmbeddedOptions): Promise<ServerHandle> {
  const { dataDir, log } = options
  const adopted = await adoptRunning(kind, dataDir)
  if (adopted) {
    log(`${kind.program} of this data folder runs already on port ${adopted.port} (pid ${adopted.pid})`)
    return adopted
  }
  const binary = await findBinary(kind.program, { log })
  const { port: wishedPort, password = randomBytes(24).toString('hex') } = readState(dataDir, kind)
  const handle = await startServer(kind, {
    binary,
    dir: join(dataDir, kind.name),
    logFile: join(dataDir, 'logs', `${kind.name}.log`),
    password,
    ...(wishedPort === undefined ? {} : { wishedPort }),
    ...(options.cacheSizeGb === undefined ? {} : { cacheSizeGb: options.cacheSizeGb }),
    onSpawn: (identity, port) => writeState(dataDir, kind, { port, password, process: identity }),
  })
  log(`${kind.program} started on port ${handle.port} (pid ${handle.pid})`)
  return handle
}

/** The running server of the data folder. One that lives and is silent is given time: it may be on its way up or down. */
async function adoptRunning(kind: ServerKind, dataDir: string): Promise<ServerHandle | undefined> {
  const deadline = Date.now() + ADOPT_WITHIN_MS
  for (;;) {
    const found = await lookForRunning(kind, dataDir)
    if (found !== 'silent') return found
    if (Date.now() > deadline) {
      const pid = readState(dataDir, kind).process?.pid
      const message = `${kind.program} (pid ${pid}) of ${dataDir} runs but does not answer: end that process and start again`
      throw new ServiceError('no_answer', message)
    }
    await delay(POLL_MS)
  }
}

/** The server that answers for the data folder now, if any; starts nothing. */
export async function findRunning(kind: ServerKind, dataDir: string): Promise<ServerHandle | undefined> {
  const found = await lookForRunning(kind, dataDir)
  return found === 'silent' ? undefined : found
}

/** A foreign server is met where a data folder was copied together with its state file. */
async function lookForRunning(
  kind: ServerKind,
  dataDir: string,
): Promise<ServerHandle | 'silent' | undefined> {
  const { port, password, process: known } = readState(dataDir, kind)
  if (port === undefined || !known || !isAlive(known)) return undefined
  const settings = { dir: join(dataDir, kind.name), port, ...(password === undefined ? {} : { password }) }
  const found = await adoptServer(kind, settings, known)
  return found === 'foreign' ? undefined : found
}

/**
 * Ends the server of the data folder, if one runs, and forgets its process; port and password are kept for the next start. One that
 * does not answer (a busy machine is enough) is ended all the same when it is seen to work in the folder: nobody would come back for it.
 */
export async function closeEmbedded(kind: ServerKind, dataDir: string): Promise<void> {
  const found = await lookForRunning(kind, dataDir)
  if (found === undefined) return
  const { process: known, ...kept } = readState(dataDir, kind)
  if (found !== 'silent') await found.stop()
  else if (known) await endSilent(known, join(dataDir, kind.name))
  if (known && isAlive(known)) return
  writeState(dataDir, kind, kept)
}

async function endSilent(known: ProcessIdentity, dir: string): Promise<void> {
  const working = await processesIn(dir)
  if (working.some(({ pid, startedAt }) => pid === known.pid && startedAt === known.startedAt)) {
    await endProcess(known, POLITE_MS)
  }
}
