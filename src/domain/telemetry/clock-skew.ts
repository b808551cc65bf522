/**
 * When did it really happen? The sender's clock may be minutes off, or in another century.
 *
 *   sentAt given:  ts ──(same wrong clock)──> sentAt  ==  at ──(our clock)──> receivedAt
 *
 * The age at sending is right even when the clock is wrong, so `at = ts + (receivedAt - sentAt)`. Differences
 * below ten seconds are transport, not clock, and change nothing. An event cannot happen after it arrived:
 * a little in the future is pulled back to the arrival. What is still absurd (over a day in the future, or older
 * than anything we keep) is flagged and dated by its arrival; `ts` itself is always kept as it came.
 */
const TRANSPORT_MS = 10_000
const FUTURE_MS = 24 * 60 * 60 * 1000

export interface ClockReading {
  ts: number
  /** The sender's clock at the moment of sending, when it told us. */
  sentAt?: number | undefined
  receivedAt: number
}

/** The corrected time in whole milliseconds, and whether `ts` could not be believed. */
export function correctTime(
  { ts, sentAt, receivedAt }: ClockReading,
  oldestMs: number,
): { at: number; skewed: boolean } {
  const clockError = sentAt === undefined || !Number.isFinite(sentAt) ? 0 : receivedAt - sentAt
  const corrected = Math.floor(Math.abs(clockError) > TRANSPORT_MS ? ts + clockError : ts)
  const believable = corrected <= receivedAt + FUTURE_MS && corrected >= receivedAt - oldestMs
  return believable
    ? { at: Math.min(corrected, receivedAt), skewed: false }
    : { at: receivedAt, skewed: true }
}
