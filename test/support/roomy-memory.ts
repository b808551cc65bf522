/** The file system in memory, where a machine has one with room for the databases of a test run. */
import { readFile, statfs } from 'node:fs/promises'

const FOLDER = '/dev/shm'
/** A whole run was seen to take a quarter of it. */
const ROOM = 8 * 1024 ** 3

/** Its folder; undefined where there is none, it is too small, or programs may not be run from it. */
export async function roomyMemory(): Promise<string | undefined> {
  try {
    const { bavail, bsize } = await statfs(FOLDER)
    const mounts = (await readFile('/proc/mounts', 'utf8')).split('\n')
    const options = mounts.find((line) => line.split(' ')[1] === FOLDER)?.split(' ')[3] ?? 'noexec'
    const isRoomy = Math.min(bavail * bsize, process.availableMemory()) >= ROOM
    return isRoomy && !options.split(',').includes('noexec') ? FOLDER : undefined
  } catch {
    return undefined
  }
}
