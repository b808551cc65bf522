/**
 * Access tokens as RFC 9068 has them: a JWT of type `at+jwt`, signed with ES256 by a key that is looked up by `kid`.
 * Only what we write ourselves is read back: any other header parameter (jku, jwk, x5u, x5c, crit …), spelling,
 * claim type or encoding is refused before a key is touched, so that there is nothing to be clever with.
 */
import { type CryptoKey, errors, jwtVerify, SignJWT } from 'jose'
import { InvalidTokenError } from './invalid-token-error.ts'
import { readTokenParts } from './token-form.ts'

export interface AccessTokenClaims {
  subject: string
  clientId: string
  tenantId: string
  scope: string[]
  tokenId: string
  /** The sign-in session of a person; a client acting for itself has none. */
  sessionId?: string
  issuedAt: number
  expiresAt: number
}

export interface AccessTokenSettings {
  issuer: string
  audience: string
  now: () => number
  clockToleranceSeconds?: number
}

export interface SigningKeyHandle {
  kid: string
  privateKey: CryptoKey
}

/** The public key of that name, or nothing when nobody signs with it (any more). */
export type FindPublicKey = (kid: string) => Promise<CryptoKey | undefined>

const requiredClaims = ['iss', 'aud', 'exp', 'iat', 'jti', 'sub', 'client_id', 'scope', 'tenant']

export function signAccessToken(
  claims: AccessTokenClaims,
  key: SigningKeyHandle,
  settings: AccessTokenSettings,
): Promise<string> {
  const session = claims.sessionId === undefined ? {} : { sid: claims.sessionId }
  return new SignJWT({
    client_id: claims.clientId,
    tenant: claims.tenantId,
    scope: claims.scope.join(' '),
    ...session,
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(settings.issuer)
    .setAudience(settings.audience)
    .setSubject(claims.subject)
    .setJti(claims.tokenId)
    .setIssuedAt(Math.floor(claims.issuedAt / 1000))
    .setExpirationTime(Math.floor(claims.expiresAt / 1000))
    .sign(key.privateKey)
}

/**
 * Gives the claims of a token that we signed, for this audience, now; throws `InvalidTokenError` for every other text.
 * `acceptExpired` is for revoking what may have just run out: everything else still has to hold.
 */
export async function readAccessToken(
  token: string,
  findKey: FindPublicKey,
  settings: AccessTokenSettings,
  options: { acceptExpired?: boolean } = {},
): Promise<AccessTokenClaims> {
  const { kid, payload } = readTokenParts(token)
  const publicKey = await findKey(kid)
  if (publicKey === undefined) throw new InvalidTokenError('unknown signing key')

  const tolerance = settings.clockToleranceSeconds ?? 5
  try {
    await jwtVerify(token, publicKey, {
      algorithms: ['ES256'],
      typ: 'at+jwt',
      issuer: settings.issuer,
      audience: settings.audience,
      requiredClaims,
      clockTolerance: tolerance,
      currentDate:
        options.acceptExpired && isNumber(payload.exp)
          ? new Date(payload.exp * 1000 - 1000)
          : new Date(settings.now()),
    })
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause
    throw new InvalidTokenError('the token does not verify', {
      cause,
      hasExpired: cause instanceof errors.JWTExpired,
    })
  }
  return claimsOf(payload, settings.now() + tolerance * 1000)
}

/** jose has checked signature, issuer, audience and times; here every claim must have the one type that we write. */
function claimsOf(payload: Record<string, unknown>, latestIssueAt: number): AccessTokenClaims {
  const { sub, client_id, tenant, scope, jti, sid, iat, exp, aud } = payload
  const areTexts = [sub, client_id, tenant, jti, aud].every(isName) && typeof scope === 'string'
  if (!areTexts || !(sid === undefined || isName(sid)))
    throw new InvalidTokenError('a claim has a wrong type')
  if (!isNumber(iat) || !isNumber(exp) || iat * 1000 > latestIssueAt)
    throw new InvalidTokenError('impossible times')
  return {
    subject: String(sub),
    clientId: String(client_id),
    tenantId: String(tenant),
    scope: scope === '' ? [] : scope.split(' '),
    tokenId: String(jti),
    ...(isName(sid) ? { sessionId: sid } : {}),
    issuedAt: iat * 1000,
    expiresAt: exp * 1000,
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isNumber = (value: unknown): value is number => Number.isSafeInteger(value)
