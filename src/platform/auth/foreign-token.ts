/**
 * Tokens that somebody else signs and the configuration trusts: a JWT of a named issuer, for a named audience, with an end. Its keys
 * come from the issuer's JWKS, or the configuration holds the secret that both know. Which algorithms count follows from that and
 * never from the token, so no public key is taken for a secret. Who the token names is all that is read of it.
 */
import { createSecretKey } from 'node:crypto'
import { createRemoteJWKSet, customFetch, decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { OverloadedError } from '../overloaded-error.ts'
import { InvalidTokenError } from './invalid-token-error.ts'

export interface TrustedIssuer {
  /** The `iss` of its tokens; one without it takes what names no other issuer. */
  issuer?: string | undefined
  audience: string
  /** Where its public keys are; trusted, because the configuration names it. */
  jwksUri?: string | undefined
  secret?: string | undefined
}

export interface ForeignClaims {
  subject: string
  /** In milliseconds. */
  expiresAt: number
}

export type ForeignTokens = ReturnType<typeof foreignTokens>

const ASYMMETRIC = ['ES256', 'ES384', 'ES512', 'EdDSA', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512']
const SYMMETRIC = ['HS256']
const LONGEST_TOKEN = 8192
const CLOCK_SECONDS = 5
const KEYS_MS = 5000
const KEYS_BYTES = 256 * 1024

export function foreignTokens({ issuers, now }: { issuers: readonly TrustedIssuer[]; now: () => number }) {
  const byName = new Map(issuers.map((rule) => [rule.issuer, verifierOf(rule, now)]))
  const nameless = byName.get(undefined)

  return {
    /** Whether the token names an issuer of the configuration, or is of the form that the nameless one signs. */
    isForeign(token: string): boolean {
      const { issuer, algorithm } = outsideOf(token)
      return (issuer !== undefined && byName.has(issuer)) || (nameless !== undefined && algorithm === 'HS256')
    },

    /** @throws InvalidTokenError; OverloadedError while the issuer's keys cannot be read */
    async read(token: string): Promise<ForeignClaims> {
      const { issuer } = outsideOf(token)
      const verify = byName.get(issuer) ?? nameless
      if (!verify) throw new InvalidTokenError('nobody is trusted to sign this token')
      return claimsOf(await verify(token))
    },
  }
}

type Verify = (token: string) => Promise<JWTPayload>

function verifierOf({ issuer, audience, jwksUri, secret = '' }: TrustedIssuer, now: () => number): Verify {
  const options = () => ({
    audience,
    ...(issuer !== undefined && { issuer }),
    requiredClaims: ['sub', 'exp'],
    clockTolerance: CLOCK_SECONDS,
    currentDate: new Date(now()),
  })
  if (jwksUri === undefined) {
    const key = createSecretKey(Buffer.from(secret, 'utf8'))
    return (token) => verified(jwtVerify(token, key, { ...options(), algorithms: SYMMETRIC }))
  }
  const keys = createRemoteJWKSet(new URL(jwksUri), {
    timeoutDuration: KEYS_MS,
    [customFetch]: async (url, init) => boundedAnswer(await fetch(url, init)),
  })
  return (token) => verified(jwtVerify(token, keys, { ...options(), algorithms: ASYMMETRIC }))
}

/** What is wrong with the token is the token's fault; what keeps us from asking is not. */
async function verified(verification: Promise<{ payload: JWTPayload }>): Promise<JWTPayload> {
  try {
    return (await verification).payload
  } catch (cause) {
    const isAway =
      !(cause instanceof errors.JOSEError) ||
      cause instanceof errors.JWKSTimeout ||
      cause instanceof errors.JWKSInvalid ||
      cause.code === errors.JOSEError.code
    if (isAway) throw new OverloadedError('the keys of the issuer cannot be read now; try again later')
    throw new InvalidTokenError('the token does not verify', {
      cause,
      hasExpired: cause instanceof errors.JWTExpired,
    })
  }
}

/** An issuer that sends without end fills no memory. @throws Error for more than a key set can be */
async function boundedAnswer({ status, body }: Response): Promise<Response> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  if (status !== 200 || !body) throw new Error('there is no key set')
  for await (const chunk of body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
    bytes += chunk.length
    if (bytes > KEYS_BYTES) throw new Error('the key set is too large')
    chunks.push(chunk)
  }
  return new Response(Buffer.concat(chunks))
}

/** What a token says of itself before anybody believes it. */
function outsideOf(token: string): { issuer?: string; algorithm?: string } {
  if (token.length > LONGEST_TOKEN) return {}
  try {
    const { iss } = decodeJwt(token)
    const [head = ''] = token.split('.')
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg?: unknown }
    return {
      ...(typeof iss === 'string' && { issuer: iss }),
      ...(typeof alg === 'string' && { algorithm: alg }),
    }
  } catch {
    return {}
  }
}

function claimsOf({ sub, exp }: JWTPayload): ForeignClaims {
  if (typeof sub !== 'string' || sub === '') throw new InvalidTokenError('the token names nobody')
  return { subject: sub, expiresAt: Number(exp) * 1000 }
}
