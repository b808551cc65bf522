/**
 * Since when words may have been missed, and the search that makes up for it. While there is doubt, a log that is new to this process
 * may have grown before it was heard of.
 */
import type { MissedLog, MissedLogs, MissedQuestion } from './missed-logs.ts'

export interface FeedDoubtNeeds extends Pick<MissedQuestion, 'isFollowed'> {
  missed: MissedLogs
  people(): MissedQuestion['people']
  follow(log: MissedLog): void
  now: () => number
  /** Between two searches while the doubt lasts; a search that took long is not repeated before ten times as long. */
  searchMs?: number
}

/** A connection may have been dead for so long before it is found out, and clocks of processes differ. */
const FOUND_OUT_MS = 20_000
const SHARE = 10

export function feedDoubt({ missed, people, isFollowed, follow, now, searchMs = 10_000 }: FeedDoubtNeeds) {
  let since: number | undefined
  let interruptions = 0
  let searchAt = 0

  return {
    /** Undefined when nothing was missed. */
    since: () => since,

    /** Words were missed, from some time before `at` on, but not before `hearingSince`. */
    begin(at: number, hearingSince: number): void {
      interruptions += 1
      const from = Math.max(at - FOUND_OUT_MS, hearingSince)
      since = Math.min(since ?? from, from)
    },

    /** Finds what was missed. The doubt is over when words are heard again since before it began. @throws when it could not look */
    async search(isHearing: boolean): Promise<void> {
      if (since === undefined || (!isHearing && now() < searchAt)) return
      const startedAt = now()
      const known = interruptions
      for await (const log of missed({ people: people(), since, isFollowed })) follow(log)
      searchAt = now() + Math.max(searchMs, (now() - startedAt) * SHARE)
      if (isHearing && interruptions === known) since = undefined
    },
  }
}
