/**
 * When a failed delivery is tried again (HOOK-2). The waits come from the form's schedule, each up to a fifth longer or
 * shorter, so that deliveries that failed together do not come back together. A receiver may ask for more time with
 * `Retry-After`, within bounds.
 */

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** The usual schedule: eight attempts over a little more than a day. */
export const LONG_SCHEDULE: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  10 * HOUR,
]

/** The most that a receiver's `Retry-After` counts. */
export const MAX_RETRY_AFTER_MS = 10 * HOUR

export interface FailedAttempt {
  schedule: readonly number[]
  /** How often it was tried, this time included. */
  attempts: number
  firstAttemptAt: number
  now: number
  retryAfterMs?: number
  /** From 0 to 1. */
  random: number
}

/**
 * The time of the next attempt; undefined when the delivery is given up. Attempts that came early, because an outage was
 * over and everything was tried at once, do not shorten its life: it is given up after its last attempt, and not before
 * three quarters of the schedule's length have passed.
 */
export function nextAttempt(failed: FailedAttempt): number | undefined {
  const { schedule, attempts, now, random } = failed
  const lifeMs = schedule.reduce((sum, wait) => sum + wait, 0)
  if (attempts > schedule.length && now - failed.firstAttemptAt >= lifeMs * 0.75) return undefined
  const wait = schedule[Math.min(attempts, schedule.length) - 1] ?? MINUTE
  const jittered = wait * (0.8 + 0.4 * random)
  return now + Math.max(jittered, Math.min(failed.retryAfterMs ?? 0, MAX_RETRY_AFTER_MS))
}

/** `Retry-After` as seconds or as a date; undefined when it is neither. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d{1,9}$/.test(header.trim())) return Number(header.trim()) * SECOND
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}
