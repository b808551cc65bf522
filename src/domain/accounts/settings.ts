/** How long things live, and for whom tokens are. Times are in milliseconds. */
export interface TokenSettings {
  /** `iss` of our access tokens. */
  issuer: string
  /** `aud` of our access tokens. */
  audience: string
  accessTokenTtlMs: number
  /** A session that is not refreshed for this long is over. */
  refreshTokenTtlMs: number
  /** A session is over after this long, however often it is refreshed; then one signs in again. */
  sessionLifetimeMs: number
  /**
   * For this long a spent refresh token still gives its successor instead of ending the session. It saves clients that
   * lost an answer, and gives a thief the same time; 0 gives neither.
   */
  refreshReuseGraceMs: number
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

export const defaultTokenTimes = {
  accessTokenTtlMs: 15 * minuteMs,
  refreshTokenTtlMs: 30 * dayMs,
  sessionLifetimeMs: 90 * dayMs,
  refreshReuseGraceMs: 0,
} satisfies Partial<TokenSettings>
