/** Tokens given out, renewed, checked and revoked (AUT-1, AUT-2, AUT-4). */
import type { Caller } from '#api/sdk/index.ts'
import type { Principal } from '#domain/accounts/model.ts'
import type { IssuedTokens } from '#domain/accounts/token-service.ts'
import type { Handlers } from '#generated/sdk/http.ts'
import type { Context } from '../../../context.ts'
import { clientOf } from '../client-credentials.ts'

type Auth = 'issueToken' | 'refreshToken' | 'verifyToken' | 'revokeToken' | 'logoutEverywhere'

const NO_STORE = { 'Cache-Control': 'no-store' } as const

export function authHandlers({ accounts }: Context): Pick<Handlers<Caller>, Auth> {
  return {
    async issueToken({ body, request }) {
      const issued = await accounts.tokens.issue({
        ...clientOf(request.raw.headers.authorization, body),
        grantType: body.grant_type,
        receivedAt: request.receivedAt,
        ...(body.username !== undefined && { username: body.username }),
        ...(body.password !== undefined && { password: body.password }),
        ...(body.refresh_token !== undefined && { refreshToken: body.refresh_token }),
        ...(body.scope !== undefined && { scope: body.scope }),
      })
      return { status: 200, headers: NO_STORE, body: { ...grantOf(issued), scope: issued.scope } }
    },
    async refreshToken({ body, request }) {
      const { refresh_token: refreshToken } = body
      const issued = await accounts.refreshes.refresh({ refreshToken, receivedAt: request.receivedAt })
      return { status: 200, headers: NO_STORE, body: grantOf(issued) }
    },
    async verifyToken({ principal }) {
      const { id, email, name, permissions, expiresAt } = principal as Principal
      const user = {
        id,
        ...(email !== undefined && { email }),
        ...(name !== undefined && { name }),
        permissions,
      }
      return { status: 200, headers: NO_STORE, body: { valid: true, user, expires_at: expiresAt } }
    },
    async revokeToken({ body, request }) {
      await accounts.revocations.revoke({
        ...clientOf(request.raw.headers.authorization, body),
        token: body.token,
      })
      return { status: 200, body: { success: true } }
    },
    async logoutEverywhere({ principal }) {
      const sessions = await accounts.sessions.logoutEverywhere(principal as Principal)
      return { status: 200, body: { success: true, sessions } }
    },
  }
}

function grantOf({ accessToken, expiresInSeconds, refreshToken }: IssuedTokens) {
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresInSeconds,
    ...(refreshToken !== undefined && { refresh_token: refreshToken }),
  } as const
}
