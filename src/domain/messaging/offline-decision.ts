/**
 * Who is told that a message waits for him (IM-7): delivered and acknowledged, or announced, never neither.
 *
 *   no master device online ─> announced at once
 *   a master device online  ─> looked at again when the hand-over window ends: acknowledged there ─> nothing, else announced
 *
 * A device that only watches (a slave) is no delivery: with nothing but slaves online a user counts as away.
 */

export interface OfflineFacts {
  recipients: readonly string[]
  /** Nobody is told of his own message. */
  from: string
  hasMaster(userId: string): boolean
}

export interface OfflineVerdict {
  announce: string[]
  lookAgain: string[]
}

export function decideOffline({ recipients, from, hasMaster }: OfflineFacts): OfflineVerdict {
  const verdict: OfflineVerdict = { announce: [], lookAgain: [] }
  for (const userId of recipients) {
    if (userId === from) continue
    if (hasMaster(userId)) verdict.lookAgain.push(userId)
    else verdict.announce.push(userId)
  }
  return verdict
}

/** The next part of a long list of recipients, by rising id. */
export function nextPart(
  sorted: readonly string[],
  after: string,
  size: number,
): { part: string[]; isLast: boolean } {
  const first = firstAfter(sorted, after)
  return { part: sorted.slice(first, first + size), isLast: first + size >= sorted.length }
}

function firstAfter(sorted: readonly string[], after: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] as string) > after) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * How long to rest after a step of background work, so that it leaves the processor to those who wait for an answer: not at all in
 * an idle process, twenty times as long as it worked in a full one.
 * @param utilization of the event loop meanwhile, from 0 to 1
 */
export function restAfter(stepMs: number, utilization: number): number {
  const busy = Math.max(0, utilization - 0.7) / 0.3
  return Math.min(2000, Math.round(stepMs * 20 * busy))
}
