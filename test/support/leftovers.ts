/**
 * Test folders carry the identity of the process that made them in their names. A run that was killed could not clean up; the
 * next one finds its folders, ends the servers that still work in them and removes them.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endProcess, identify, isAlive, processesIn } from '#services/process-identity.ts'

const PREFIX = 'parley-test'

/** A new folder that the next test run removes if this process is killed. */
export async function makeTestFolder(): Promise<string> {
  const startedAt = identify(process.pid)?.startedAt
  return mkdtemp(join(tmpdir(), `${PREFIX}_${process.pid}_${startedAt}_`))
}

/** Ends the servers of killed runs and removes their folders. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [prefix, pid, startedAt = ''] = name.split('_')
    if (prefix !== PREFIX || isAlive({ pid: Number(pid), startedAt })) continue
    const folder = join(tmpdir(), name)
    for (const server of await processesIn(folder)) await endProcess(server, 0)
    await rm(folder, { recursive: true, force: true })
  }
}
