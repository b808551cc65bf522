/** Waits until servers have nothing left to do, so that what one side does in the background is not done while the other is measured. */
import { setTimeout as pause } from 'node:timers/promises'
import { cpuMsOf } from './cpu.ts'

const LOOK_MS = 500
/** Of a core, in percent. */
const RESTING = 10

/** Gives up silently at the end of the time: work that takes longer than that belongs to the machine as it is. */
export async function atRest(pids: readonly number[], withinMs = 10_000): Promise<void> {
  const used = () => pids.reduce((sum, pid) => sum + cpuMsOf(pid), 0)
  for (const until = performance.now() + withinMs; performance.now() < until; ) {
    const before = used()
    await pause(LOOK_MS)
    if (used() - before <= (LOOK_MS * RESTING) / 100) return
  }
}
