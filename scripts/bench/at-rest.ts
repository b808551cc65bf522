/** Waits until servers have nothing left to do, so that what one side does in the background is not done while the other is measured. */
import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf } from './cpu.ts'

const LOOK_MS = 500
/** Of a core, in percent. */
const RESTING = 10
/** Background work rests for up to two seconds between two steps: one quiet look says nothing. */
const QUIET_LOOKS = 6

/** Gives up silently at the end of the time: work that takes longer than that belongs to the machine as it is. */
export async function atRest(pids: readonly number[], withinMs = 30_000): Promise<void> {
  const used = () => pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0)
  let quiet = 0
  for (const until = performance.now() + withinMs; quiet < QUIET_LOOKS && performance.now() < until; ) {
    const before = used()
    await pause(LOOK_MS)
    quiet = used() - before <= (LOOK_MS * RESTING) / 100 ? quiet + 1 : 0
  }
}
