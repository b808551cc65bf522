/**
 * Tokens signed with a secret that the configuration holds: a JWT with HS256 that names somebody and nothing more. What
 * he may do is looked up when he comes, so a change of his rights needs no new token.
 */
import { createSecretKey } from 'node:crypto'
import { errors, jwtVerify, SignJWT } from 'jose'

export interface SharedSecretTokens {
  issue(username: string): Promise<{ token: string; expiresAt: number }>
  /** Who the token names; nothing for one that is over or not ours. */
  read(token: string): Promise<string | undefined>
}

const ISSUER = 'parley'
const ALGORITHM = 'HS256'

export function sharedSecretTokens(options: {
  secret: string
  lifetimeMs: number
  now: () => number
}): SharedSecretTokens {
  const { lifetimeMs, now } = options
  const key = createSecretKey(Buffer.from(options.secret, 'utf8'))
  return {
    async issue(username) {
      const issuedAt = Math.floor(now() / 1000)
      const expiresAt = issuedAt + Math.floor(lifetimeMs / 1000)
      const token = await new SignJWT({ username })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setIssuedAt(issuedAt)
        .setExpirationTime(expiresAt)
        .sign(key)
      return { token, expiresAt: expiresAt * 1000 }
    },
    async read(token) {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          requiredClaims: ['exp', 'iat', 'username'],
          currentDate: new Date(now()),
        })
        return typeof payload.username === 'string' ? payload.username : undefined
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },
  }
}
