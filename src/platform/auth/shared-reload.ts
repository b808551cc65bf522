/**
 * One reload for everybody who asks. `fresh()` resolves after a load that began after the call, which is what a caller
 * needs who has seen something newer than the cache. Loads run one at a time and begin at least `spacingMs` apart, so a
 * flood of callers costs a trickle of loads: callers are delayed, never answered from the old state. Only when more
 * than `waitingLimit` wait already is one turned away, with `OverloadedError`.
 */
import { setTimeout as delay } from 'node:timers/promises'
import { OverloadedError } from '../overloaded-error.ts'

export interface SharedReloadOptions {
  name: string
  load: () => Promise<void>
  spacingMs: number
  waitingLimit: number
}

export function sharedReload(options: SharedReloadOptions) {
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined
  let waiting = 0
  let lastStart = Number.NEGATIVE_INFINITY

  async function afterRunning(): Promise<void> {
    await running?.catch(() => undefined)
    const pause = lastStart + options.spacingMs - performance.now()
    if (pause > 0) await delay(pause)
    next = undefined
    lastStart = performance.now()
    running = options.load()
    await running
  }

  return {
    async fresh(): Promise<void> {
      if (waiting >= options.waitingLimit)
        throw new OverloadedError(`${options.name} is overloaded; try again later`)
      waiting += 1
      try {
        next ??= afterRunning()
        await next
      } finally {
        waiting -= 1
      }
    },
  }
}
