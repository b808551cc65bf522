/**
 * Reads access tokens and remembers those that verified, because one token comes with hundreds of requests. Remembered is
 * only that this exact text was signed by that very key: whether the key still counts and whether the token has run out is
 * asked each time, and whether its holder is still welcome is asked by whoever reads it.
 */
import type { CryptoKey } from 'jose'
import { LRUCache } from 'lru-cache'
import {
  type AccessTokenClaims,
  type AccessTokenSettings,
  type FindPublicKey,
  readAccessToken,
} from './access-token.ts'
import { readTokenParts } from './token-form.ts'

interface Verified {
  kid: string
  publicKey: CryptoKey
  claims: AccessTokenClaims
}

const remembered = 10_000

export function accessTokenReader(findKey: FindPublicKey, settings: AccessTokenSettings) {
  const verified = new LRUCache<string, Verified>({ max: remembered })

  /** What was found out about this text before, as far as it holds now. */
  async function recall(token: string): Promise<AccessTokenClaims | undefined> {
    const known = verified.get(token)
    if (known === undefined || known.claims.expiresAt <= settings.now()) return undefined
    return (await findKey(known.kid)) === known.publicKey ? known.claims : undefined
  }

  return {
    /** The claims of a token of ours; throws `InvalidTokenError`. */
    async read(token: string): Promise<AccessTokenClaims> {
      const recalled = await recall(token)
      if (recalled !== undefined) return recalled
      const claims = await readAccessToken(token, findKey, settings)
      const { kid, payload } = readTokenParts(token)
      const publicKey = await findKey(kid)
      if (publicKey !== undefined && payload.nbf === undefined)
        verified.set(token, { kid, publicKey, claims })
      return claims
    },

    /** As `read`, for a token that may have run out. */
    readExpired: (token: string): Promise<AccessTokenClaims> =>
      readAccessToken(token, findKey, settings, { acceptExpired: true }),
  }
}
