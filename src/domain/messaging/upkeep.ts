/**
 * What the log needs from time to time, by one process at a time (the one that holds the first slot): the sweep of commit records
 * that their makers left behind, and the removal of what has expired.
 */
import type { StoredMessage } from './model.ts'

export interface UpkeepNeeds {
  /** Whether it is this process's turn. */
  isOurs(): boolean
  sweep(): Promise<StoredMessage[]>
  expire(): Promise<number>
  /** Messages whose receivers may not have been told. */
  tell(messages: readonly StoredMessage[]): void
  sweepMs?: number
  expireMs?: number
  onError: (error: unknown) => void
}

export function upkeep({
  isOurs,
  sweep,
  expire,
  tell,
  sweepMs = 5000,
  expireMs = 30_000,
  onError,
}: UpkeepNeeds) {
  const timers = [every(sweepMs, async () => tell(await sweep())), every(expireMs, expire)]

  /** Never twice at the same time: the next round begins when this one is over. */
  function every(ms: number, work: () => Promise<unknown>) {
    let timer: NodeJS.Timeout
    let running: Promise<unknown> | undefined
    const round = () => {
      running = (isOurs() ? work() : Promise.resolve()).catch(onError).finally(wait)
    }
    const wait = () => {
      running = undefined
      timer = setTimeout(round, ms).unref()
    }
    wait()
    return {
      async stop() {
        await running
        clearTimeout(timer)
      },
    }
  }

  return {
    async stop(): Promise<void> {
      await Promise.all(timers.map((timer) => timer.stop()))
    },
  }
}
