/**
 * A process id alone does not name a process: after a crash or a reboot the number may belong to a stranger. So a process
 * is known by its id together with the moment the kernel started it. Where there is no /proc the id alone must do.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { readdir, readlink, realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export interface ProcessIdentity {
  pid: number
  startedAt: string
}

const POLL_MS = 10

/** The identity of a living process; undefined when there is none, or only a zombie. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (process.platform === 'linux') return identifyByProc(pid)
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined
  }
  return { pid, startedAt: '' }
}

function identifyByProc(pid: number): ProcessIdentity | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name is in brackets and may hold anything; state is the first field after it, start time the twentieth.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startedAt] = [fields[0], fields[19]]
    if (startedAt === undefined || state === 'X') return undefined
    // A zombie whose threads are still ending holds its files and ports until they have.
    if (state === 'Z' && readdirSync(`/proc/${pid}/task`).length <= 1) return undefined
    return { pid, startedAt }
  } catch {
    return undefined
  }
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt
}

/** Sends a signal if the process still lives; answers whether it did. */
export function signalProcess(identity: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isAlive(identity)) return false
  try {
    process.kill(identity.pid, signal)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}

/** Waits until the process has ended; false when it outlives the time given. */
export async function untilGone(identity: ProcessIdentity, timeoutMs: number): Promise<boolean> {
  const deadline = Date.now() + timeoutMs
  while (isAlive(identity)) {
    if (Date.now() > deadline) return false
    await delay(POLL_MS)
  }
  return true
}

/** Ends a process politely, and by force when it does not listen. */
export async function endProcess(identity: ProcessIdentity, politeMs: number): Promise<void> {
  signalProcess(identity, 'SIGCONT')
  if (!signalProcess(identity, 'SIGTERM') || (await untilGone(identity, politeMs))) return
  signalProcess(identity, 'SIGKILL')
  await untilGone(identity, 10_000)
}

/** Processes whose working folder is this one or below it; none where the system has no /proc. */
export async function processesIn(folder: string): Promise<ProcessIdentity[]> {
  const place = await realpath(folder).catch(() => folder)
  const pids = (await readdir('/proc').catch(() => [])).map(Number).filter(Number.isInteger)
  const found = pids.map(async (pid) => {
    const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '')
    return cwd === place || cwd.startsWith(place + sep) ? identify(pid) : undefined
  })
  return (await Promise.all(found)).filter((identity) => identity !== undefined)
}
