import { watch } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

export interface Watching {
  /** Resolves when the run that is under way is over. */
  stop(): Promise<void>
}

/**
 * Runs once now and again after each change in a folder, one run at a time. Changes that come together, or during a
 * run, make one further run. What a run throws goes to `onError`, and the watching goes on.
 */
export function watchFolder(
  folder: string,
  run: () => Promise<void>,
  onError: (error: unknown) => void,
  quietMs = 60,
): Watching {
  let isWanted = true
  let isStopped = false
  let current: Promise<void> | undefined

  const start = () => {
    isWanted = true
    current ??= untilQuiet().finally(() => {
      current = undefined
    })
  }
  async function untilQuiet(): Promise<void> {
    while (isWanted && !isStopped) {
      await pause(quietMs)
      isWanted = false
      await run().catch(onError)
    }
  }

  const watcher = watch(folder, { recursive: true }, start)
  watcher.on('error', onError)
  start()
  return {
    async stop() {
      isStopped = true
      watcher.close()
      await current
    },
  }
}
