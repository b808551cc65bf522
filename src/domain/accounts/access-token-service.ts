/**
 * Access tokens in and out. The signature says who it was; MongoDB says whether that still holds: a disabled user or
 * client, a revoked token and an ended session are refused at once, and permissions that were taken away are gone.
 */
import { type AccessTokenClaims, signAccessToken } from '#platform/auth/access-token.ts'
import { accessTokenReader } from '#platform/auth/access-token-reader.ts'
import { InvalidTokenError } from '#platform/auth/invalid-token-error.ts'
import { makeId } from '#platform/auth/random-secret.ts'
import type { ClientStore } from './client-store.ts'
import { AccountsError } from './errors.ts'
import type { Client, Principal, Session, User } from './model.ts'
import { intersect } from './permissions.ts'
import type { RevokedTokenStore } from './revoked-token-store.ts'
import type { SessionStore } from './session-store.ts'
import type { TokenSettings } from './settings.ts'
import type { SigningKeyService } from './signing-key-service.ts'
import type { UserStore } from './user-store.ts'

export interface AccessTokenServiceOptions {
  keys: Pick<SigningKeyService, 'signingKey' | 'publicKey'>
  clients: Pick<ClientStore, 'findAnywhere'>
  users: Pick<UserStore, 'find'>
  sessions: Pick<SessionStore, 'find'>
  revokedTokens: RevokedTokenStore
  settings: Pick<TokenSettings, 'issuer' | 'audience' | 'accessTokenTtlMs'>
  now: () => number
}

export interface IssuedAccessToken {
  accessToken: string
  expiresInSeconds: number
  scope: string[]
}

/** Clocks of our processes may differ by this much. */
const clockAllowanceMs = 5000

export function accessTokenService(options: AccessTokenServiceOptions) {
  const { keys, clients, users, sessions, revokedTokens, settings, now } = options
  const form = { issuer: settings.issuer, audience: settings.audience, now, clockToleranceSeconds: 5 }
  const reader = accessTokenReader(keys.publicKey, form)

  async function issue(claims: Omit<AccessTokenClaims, 'tokenId' | 'issuedAt'>): Promise<IssuedAccessToken> {
    const issued = { ...claims, tokenId: makeId('tok'), issuedAt: now() }
    const accessToken = await signAccessToken(issued, await keys.signingKey(), form)
    const expiresInSeconds = Math.max(1, Math.round((claims.expiresAt - issued.issuedAt) / 1000))
    return { accessToken, expiresInSeconds, scope: claims.scope }
  }

  /** `invalid_token` for everything that cannot be read. */
  async function understood(reading: Promise<AccessTokenClaims>): Promise<AccessTokenClaims> {
    try {
      return await reading
    } catch (cause) {
      throw cause instanceof InvalidTokenError ? refused(cause) : cause
    }
  }

  /** The person behind a token with a session, if the sign-in still stands. */
  async function personOf(claims: AccessTokenClaims, sessionId: string): Promise<User> {
    const [session, user] = await Promise.all([
      sessions.find(sessionId),
      users.find(claims.tenantId, claims.subject),
    ])
    const belongs = session?.userId === claims.subject && session.clientId === claims.clientId
    if (!session || !user || !belongs || !isOpen(session, user, now())) throw refused()
    return user
  }

  return {
    /** A token with which a client acts for itself. */
    issueForClient: (client: Client, scope: string[]): Promise<IssuedAccessToken> =>
      issue({
        subject: client.id,
        clientId: client.id,
        tenantId: client.tenantId,
        scope,
        expiresAt: now() + settings.accessTokenTtlMs,
      }),

    /** A token with which a client acts for a signed-in person; never longer than their session. */
    issueForSession: (session: Session, expiresAt: Date, scope: string[]): Promise<IssuedAccessToken> =>
      issue({
        subject: session.userId,
        clientId: session.clientId,
        tenantId: session.tenantId,
        scope,
        sessionId: session.id,
        expiresAt: Math.min(now() + settings.accessTokenTtlMs, expiresAt.getTime()),
      }),

    /** The claims of a token of ours, even if it has run out or counts no more. Throws `invalid_token`. */
    readExpired: (token: string): Promise<AccessTokenClaims> => understood(reader.readExpired(token)),

    /** Who holds this token, with what they may do right now. Throws `invalid_token`. */
    async check(token: string): Promise<Principal> {
      const claims = await understood(reader.read(token))
      const { sessionId } = claims
      const [client, isRevoked, user] = await Promise.all([
        clients.findAnywhere(claims.clientId),
        revokedTokens.has(claims.tokenId),
        sessionId === undefined ? undefined : personOf(claims, sessionId),
      ])
      const isTooOld = client !== undefined && claims.issuedAt < client.createdAt.getTime() - clockAllowanceMs
      if (isRevoked || !client?.enabled || client.tenantId !== claims.tenantId || isTooOld) throw refused()
      const permissions = intersect(claims.scope, client.scopes)
      const common = {
        tenantId: claims.tenantId,
        clientId: client.id,
        tokenId: claims.tokenId,
        expiresAt: claims.expiresAt,
      }
      if (user === undefined || sessionId === undefined) {
        if (claims.subject !== client.id) throw refused()
        return { kind: 'client', id: client.id, ...named(client.name), permissions, ...common }
      }
      return {
        kind: 'user',
        id: user.id,
        ...(user.email === undefined ? {} : { email: user.email }),
        ...named(user.name),
        permissions: intersect(permissions, user.permissions),
        sessionId,
        ...common,
      }
    },
  }
}

export type AccessTokenService = ReturnType<typeof accessTokenService>

/** Whether the sign-in still stands: not ended, not run out, and its person is still welcome. */
export function isOpen(session: Session, user: User, now: number): boolean {
  const isLive = session.revokedAt === undefined && session.expiresAt.getTime() > now
  return isLive && user.enabled && user.sessionEpoch === session.epoch && user.tenantId === session.tenantId
}

const named = (name: string | undefined) => (name === undefined ? {} : { name })

function refused(cause?: unknown): AccountsError {
  return new AccountsError('invalid_token', 'the access token is not valid', { cause })
}
