import { setTimeout as pause } from 'node:timers/promises'

/** Waits for a condition, with a deadline. @throws Error naming what did not happen */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  withinMs = 10_000,
): Promise<void> {
  const deadline = performance.now() + withinMs
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`not within ${withinMs} ms: ${what}`)
    await pause(5)
  }
}
