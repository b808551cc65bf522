/**
 * Servers of a test run live in a folder that names the run's process, and each server is noted in it. A run that was killed
 * could not clean up; the next one finds its folder, ends its servers and removes it.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  identify,
  isAlive,
  type ProcessIdentity,
  signalProcess,
  untilGone,
} from '#services/process-identity.ts'

const RUN = 'parley-test'
const SERVER = 'server'

/** A new folder for the servers of this process. */
export async function makeRunFolder(): Promise<string> {
  const startedAt = identify(process.pid)?.startedAt
  return mkdtemp(join(tmpdir(), `${RUN}_${process.pid}_${startedAt}_`))
}

export async function noteServer(folder: string, { pid, startedAt }: ProcessIdentity): Promise<void> {
  await writeFile(join(folder, `${SERVER}_${pid}_${startedAt}`), '')
}

/** Ends the servers of killed runs and removes their folders. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(`${RUN}_`) || isAlive(identityIn(name))) continue
    const folder = join(tmpdir(), name)
    for (const noted of await readdir(folder).catch(() => [])) {
      if (noted.startsWith(`${SERVER}_`)) await endAtOnce(identityIn(noted))
    }
    await rm(folder, { recursive: true, force: true })
  }
}

async function endAtOnce(server: ProcessIdentity): Promise<void> {
  if (signalProcess(server, 'SIGKILL')) await untilGone(server, 10_000)
}

function identityIn(name: string): ProcessIdentity {
  const [, pid, startedAt = ''] = name.split('_')
  return { pid: Number(pid), startedAt }
}
