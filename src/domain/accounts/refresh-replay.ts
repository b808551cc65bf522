/**
 * Twin or thief? Two tabs of one browser refresh at the same moment with the same token: that is no theft, and the later one
 * gets what the first one got. Whoever comes when the first answer had left already has a copy: that is a replay.
 *
 *   read as unspent ────────────────────────────────> twin
 *   arrived before the mark, or before the answer ──> twin
 *   arrived after the answer ───────────────────────> replay
 *   arrived after the mark, no answer noted yet ────> look again for a moment, then replay
 */
import { setTimeout as delay } from 'node:timers/promises'
import type { RefreshToken } from './refresh-token-store.ts'

export interface ReplayOptions {
  find: (digest: string) => Promise<RefreshToken | undefined>
  /** See `TokenSettings.refreshReuseGraceMs`. */
  graceMs: number
}

/** An answer leaves this soon after the mark, or its process died. */
const answerWithinMs = 2000
const looks = 40
const lookEveryMs = 5

/** Whether this use of a token, as it was read for it, came after the token was spent. */
export async function isReplay(
  token: RefreshToken,
  receivedAt: number,
  options: ReplayOptions,
): Promise<boolean> {
  if (token.usedAt === undefined) return false
  const usedAt = token.usedAt.getTime()
  if (receivedAt < usedAt || receivedAt < usedAt + options.graceMs) return false
  if (receivedAt > usedAt + answerWithinMs) return true

  let { answeredAt } = token
  for (let look = 0; answeredAt === undefined && look < looks; look += 1) {
    await delay(lookEveryMs)
    answeredAt = (await options.find(token.digest))?.answeredAt
  }
  return receivedAt >= (answeredAt?.getTime() ?? usedAt)
}
