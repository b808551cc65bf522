/** Sign-in sessions: opened by a password, moved on by refreshing, ended by signing out, by an administrator or by theft. */
import { digestOf, makeId, makeSalt, makeSecret } from '#platform/auth/random-secret.ts'
import type { Client, Principal, Session, User } from './model.ts'
import type { RefreshTokenStore } from './refresh-token-store.ts'
import type { SessionStore } from './session-store.ts'
import type { TokenSettings } from './settings.ts'
import type { UserStore } from './user-store.ts'

export const refreshTokenPrefix = 'parley_refresh'

export interface SessionServiceOptions {
  sessions: SessionStore
  refreshTokens: Pick<RefreshTokenStore, 'insert'>
  users: Pick<UserStore, 'startEpoch'>
  settings: Pick<TokenSettings, 'accessTokenTtlMs' | 'refreshTokenTtlMs' | 'sessionLifetimeMs'>
  now: () => number
}

export function sessionService({ sessions, refreshTokens, users, settings, now }: SessionServiceOptions) {
  return {
    /** Opens a session; with a first refresh token when the client may refresh, else only as long as one access token. */
    async open(
      user: User,
      client: Client,
      scope: string[],
    ): Promise<{ session: Session; refreshToken?: string }> {
      const at = now()
      const canRefresh = client.grants.includes('refresh_token')
      const endsAt = new Date(at + settings.sessionLifetimeMs)
      const ttlMs = canRefresh ? settings.refreshTokenTtlMs : settings.accessTokenTtlMs
      const expiresAt = new Date(Math.min(at + ttlMs, endsAt.getTime()))
      const { tenantId } = user
      const session: Session = {
        id: makeId('ses'),
        tenantId,
        userId: user.id,
        clientId: client.id,
        epoch: user.sessionEpoch,
        scope,
        createdAt: new Date(at),
        expiresAt,
        endsAt,
      }
      await sessions.insert(session)
      if (!canRefresh) return { session }
      const refreshToken = makeSecret(refreshTokenPrefix)
      const digest = digestOf(refreshToken)
      const family = { tenantId, sessionId: session.id, keptUntil: endsAt }
      await refreshTokens.insert({ digest, salt: makeSalt(), expiresAt, ...family })
      return { session, refreshToken }
    },

    /** Ends every session of a user at once, also one that is being opened; says how many were open. */
    async endAllOf(user: { tenantId: string; id: string }): Promise<number> {
      await users.startEpoch(user.tenantId, user.id, makeId('epoch'))
      return sessions.revokeAllOf(user, new Date(now()))
    },

    /** Signs a person out on all devices, this one too. A client or an API key has no sessions: 0. */
    async logoutEverywhere(principal: Principal): Promise<number> {
      return principal.kind === 'user' ? this.endAllOf(principal) : 0
    },
  }
}

export type SessionService = ReturnType<typeof sessionService>
