/** Who uses the embedded servers of a data folder: one file for each user, its name the user's process. */
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identify, isAlive } from './process-identity.ts'
import { servicesDir } from './state-file.ts'

/** Enters this process; the answer takes it out again. A process may enter more than once. */
export async function enterUser(dataDir: string): Promise<() => Promise<void>> {
  const startedAt = identify(process.pid)?.startedAt ?? ''
  const file = join(usersDir(dataDir), `${process.pid}_${startedAt}_${randomUUID()}`)
  await mkdir(usersDir(dataDir), { recursive: true })
  await writeFile(file, '')
  return () => rm(file, { force: true })
}

/** Whether a living process uses the servers; files of dead ones are removed. */
export async function hasUsers(dataDir: string): Promise<boolean> {
  let hasLiving = false
  for (const name of await readdir(usersDir(dataDir)).catch(() => [])) {
    const [pid, startedAt = ''] = name.split('_')
    if (isAlive({ pid: Number(pid), startedAt })) hasLiving = true
    else await rm(join(usersDir(dataDir), name), { force: true })
  }
  return hasLiving
}

function usersDir(dataDir: string): string {
  return join(servicesDir(dataDir), 'users')
}
