/** The order of one connection's frames, which is read no further while too many of them wait for their answer. */
import { frameOrder } from './frame-order.ts'

/** With so many waiting it is not read until half of them are answered. */
const MAX_WAITING = 256

export function boundedOrder(connection: { pause(): void; resume(): void }) {
  const order = frameOrder()
  let isPaused = false

  function goOn(): void {
    if (!isPaused || order.size() > MAX_WAITING / 2) return
    isPaused = false
    connection.resume()
  }

  return {
    /** @param work settles when the frame is answered, and never rejects */
    run(isAlone: boolean, work: () => Promise<void>): void {
      void order.run(isAlone, work).then(goOn)
      if (isPaused || order.size() < MAX_WAITING) return
      isPaused = true
      connection.pause()
    },

    /** Resolves when every frame that came until now is answered. */
    settled: order.settled,
  }
}
