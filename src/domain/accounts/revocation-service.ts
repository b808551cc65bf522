/**
 * A client gives a token back (RFC 7009). A refresh token ends its whole session, spent or not; an access token ends alone.
 * A token that nobody knows is gone already, which is what was asked for.
 */
import { digestOf } from '#platform/auth/random-secret.ts'
import type { AccessTokenService } from './access-token-service.ts'
import type { ClientAuthentication, ClientCredentials } from './client-authentication.ts'
import { AccountsError } from './errors.ts'
import type { Client } from './model.ts'
import type { RefreshTokenStore } from './refresh-token-store.ts'
import type { RevokedTokenStore } from './revoked-token-store.ts'
import type { SessionStore } from './session-store.ts'

export interface RevocationServiceOptions {
  clientAuthentication: ClientAuthentication
  accessTokens: Pick<AccessTokenService, 'readExpired'>
  refreshTokens: Pick<RefreshTokenStore, 'find'>
  sessions: Pick<SessionStore, 'find' | 'revoke'>
  revokedTokens: Pick<RevokedTokenStore, 'add'>
  now: () => number
}

/** Longer than any tolerance with which an expired token might still be taken. */
const keptAfterExpiryMs = 60_000

export function revocationService(options: RevocationServiceOptions) {
  const { clientAuthentication, accessTokens, refreshTokens, sessions, revokedTokens, now } = options

  async function revokeRefreshToken(client: Client, token: string): Promise<boolean> {
    const found = await refreshTokens.find(digestOf(token))
    const session = found && (await sessions.find(found.sessionId))
    if (!session) return found !== undefined
    refuseOthers(client, session.clientId)
    await sessions.revoke(session.id, new Date(now()))
    return true
  }

  async function revokeAccessToken(client: Client, token: string): Promise<void> {
    const claims = await accessTokens.readExpired(token).catch((error) => {
      if (error instanceof AccountsError && error.code === 'invalid_token') return undefined
      throw error
    })
    if (claims === undefined) return
    refuseOthers(client, claims.clientId)
    const { tokenId, tenantId, expiresAt } = claims
    if (expiresAt + keptAfterExpiryMs < now()) return
    await revokedTokens.add({ tokenId, tenantId, keptUntil: new Date(expiresAt + keptAfterExpiryMs) })
  }

  return {
    /** Throws `invalid_client`, or `unauthorized_client` for a token that another client was given. */
    async revoke(request: ClientCredentials & { token: string }): Promise<void> {
      const client = await clientAuthentication.authenticate(request)
      const wasRefreshToken = await revokeRefreshToken(client, request.token)
      if (!wasRefreshToken) await revokeAccessToken(client, request.token)
    },
  }
}

function refuseOthers(client: Client, owner: string): void {
  if (client.id !== owner) {
    throw new AccountsError('unauthorized_client', 'the token was issued to another client')
  }
}
