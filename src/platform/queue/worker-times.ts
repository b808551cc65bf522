/** Times that all workers of queues keep (BullMQ). */

/** A job whose worker was killed is taken up by another after this long. */
const LOCK_MS = 10_000

export const workerTimes = {
  lockDuration: LOCK_MS,
  stalledInterval: LOCK_MS / 2,
  /** A job that was taken up again and again looks at the present state like any other. */
  maxStalledCount: 1000,
}

/** Without Redis a queue cannot say good-bye; the next start finds its jobs unfinished, and the state as it is. */
export const CLOSE_MS = 10_000
