/** Tokens of a long connection: read when they expire, and renew them before. Opaque tokens are not renewed. */

/** When a JWT expires, in milliseconds since 1970; undefined for a token that does not say. */
export function expiryOf(token: string): number | undefined {
  const [, claims] = token.replace(/^Bearer\s+/i, '').split('.')
  if (!claims) return undefined
  try {
    const { exp } = JSON.parse(atob(claims.replaceAll('-', '+').replaceAll('_', '/'))) as { exp?: unknown }
    return typeof exp === 'number' ? exp * 1000 : undefined
  } catch {
    return undefined
  }
}

const earliestMs = 1_000
const longestMs = 2_147_483_647

/** How long to wait before a token is renewed: until a tenth of its life is left, at least thirty seconds where it has them. */
export function renewalDelay(expiresAt: number, now: number): number {
  const left = expiresAt - now
  const margin = Math.min(Math.max(left / 10, 30_000), left / 2)
  return Math.min(Math.max(left - margin, earliestMs), longestMs)
}
