import { setTimeout as pause } from 'node:timers/promises'

const MIN_PAUSE_MS = 5
const MAX_PAUSE_MS = 50

/** Waits for a condition, with a deadline. @throws Error naming what did not happen */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 10_000,
): Promise<void> {
  const startedAt = performance.now()
  while (!(await holds())) {
    const waited = performance.now() - startedAt
    if (waited > withinMs) throw new Error(`not within ${withinMs} ms: ${what}`)
    // What takes long is asked for less often: the questions must not take the time of what they wait for.
    await pause(Math.min(MAX_PAUSE_MS, MIN_PAUSE_MS + waited / 50))
  }
}
