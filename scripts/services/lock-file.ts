/**
 * A lock between processes on one machine: a file that names its holder. It appears whole (a hard link to the holder's own
 * claim), and a holder that has died is noticed by its identity. A dead holder's file is moved aside before a new one is
 * linked; what was moved is looked at once more and put back when it was a living holder's after all. It is put back from the
 * claim, which the holder removes first when it lets go, so that a lock that was given back meanwhile never comes back.
 */
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ServiceError } from './errors.ts'
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts'

/** What the file says. */
type Holder = ProcessIdentity & { claim?: string }

const POLL_MS = 20
const WAIT_MS = 600_000

/** Runs `work` while no other process does anything under the same lock file. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(file)
  try {
    return await work()
  } finally {
    await release()
  }
}

async function acquire(file: string): Promise<() => Promise<void>> {
  await mkdir(dirname(file), { recursive: true })
  const claim = `lock-claim-${process.pid}-${randomUUID()}`
  const mine = join(dirname(file), claim)
  const text = JSON.stringify({ ...identify(process.pid), claim })
  const deadline = Date.now() + WAIT_MS
  await writeFile(mine, text)
  try {
    while (!(await tryLink(mine, file))) {
      const holder = await holderOf(file)
      if (holder === 'nobody') continue
      if (holder === 'dead') await breakLock(file)
      else if (Date.now() > deadline) throw heldTooLong(file, holder)
      else await delay(POLL_MS)
    }
  } catch (error) {
    await rm(mine, { force: true })
    throw error
  }
  return async () => {
    await rm(mine, { force: true })
    if ((await readFile(file, 'utf8').catch(() => undefined)) === text) await rm(file, { force: true })
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function holderOf(file: string): Promise<Holder | 'nobody' | 'dead'> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return 'nobody'
  const holder = readHolder(text)
  return holder && isAlive(holder) ? holder : 'dead'
}

/** Undefined for a file that a power cut left empty. */
function readHolder(text: string): Holder | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function breakLock(file: string): Promise<void> {
  const aside = `${file}.stale-${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  const claim = readHolder(await readFile(aside, 'utf8'))?.claim
  if ((await holderOf(aside)) === 'dead') {
    if (claim !== undefined) await rm(join(dirname(file), claim), { force: true })
  } else if (claim !== undefined) {
    // Gone when the holder has let go meanwhile, taken when another came first.
    await link(join(dirname(file), claim), file).catch(() => undefined)
  }
  await rm(aside, { force: true })
}

function heldTooLong(file: string, holder: ProcessIdentity): ServiceError {
  const message = `process ${holder.pid} has been starting services for ${WAIT_MS / 60_000} minutes and holds ${file}: end it and start again`
  return new ServiceError('lock_held', message)
}
