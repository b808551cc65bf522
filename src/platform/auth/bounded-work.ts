/**
 * Runs at most `parallel` pieces of work at once and lets at most `waitingLimit` more wait, in order.
 * Whoever comes after that is refused at once: for work that costs memory, waiting without an end is an attack.
 */
import { OverloadedError } from '../overloaded-error.ts'

export interface BoundedWork {
  /** Runs the work when there is room; throws `OverloadedError` without running it when too many wait already. */
  run<T>(work: () => Promise<T>): Promise<T>
}

export function boundedWork(options: { name: string; parallel: number; waitingLimit: number }): BoundedWork {
  const waiting: Array<() => void> = []
  let running = 0

  function takeTurn(): Promise<void> {
    if (running < options.parallel) {
      running += 1
      return Promise.resolve()
    }
    if (waiting.length >= options.waitingLimit)
      throw new OverloadedError(`${options.name} is overloaded; try again later`)
    return new Promise((resolve) => waiting.push(resolve))
  }

  /** The turn goes straight to the next in line, so that a newcomer cannot slip in between. */
  function passTurn(): void {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }

  return {
    async run(work) {
      await takeTurn()
      try {
        return await work()
      } finally {
        passTurn()
      }
    },
  }
}
