/**
 * Refresh tokens are used once (RFC 9700 §4.14). Each use gives the next token, and that one is derived from the spent one
 * and a salt of ours, so that uses at the same moment, in whatever process, get the same single successor:
 *
 *   read token ──> unspent, or spent by a twin ──> derive, store successor, mark spent ──> answer
 *              └─> replay (`refresh-replay.ts`) ──> somebody has a copy: the session ends, with all its tokens
 */
import { deriveSecret, digestOf, makeSalt } from '#platform/auth/random-secret.ts'
import { type AccessTokenService, type IssuedAccessToken, isOpen } from './access-token-service.ts'
import type { ClientStore } from './client-store.ts'
import { AccountsError } from './errors.ts'
import type { Client, Session } from './model.ts'
import { grantScope, intersect } from './permissions.ts'
import { isReplay } from './refresh-replay.ts'
import type { RefreshToken, RefreshTokenStore } from './refresh-token-store.ts'
import { refreshTokenPrefix } from './session-service.ts'
import type { SessionStore } from './session-store.ts'
import type { TokenSettings } from './settings.ts'
import type { UserStore } from './user-store.ts'

export interface RefreshServiceOptions {
  refreshTokens: Pick<RefreshTokenStore, 'find' | 'succeed' | 'noteAnswer'>
  sessions: Pick<SessionStore, 'find' | 'extend' | 'revoke'>
  users: Pick<UserStore, 'find'>
  clients: Pick<ClientStore, 'findAnywhere'>
  accessTokens: Pick<AccessTokenService, 'issueForSession'>
  settings: Pick<TokenSettings, 'refreshTokenTtlMs' | 'refreshReuseGraceMs'>
  now: () => number
}

export interface RefreshRequest {
  refreshToken: string
  /** When the request arrived, by the clock of `now`: a use that came before the token was spent is no theft. */
  receivedAt: number
  /** The client that proved itself, where it had to: it may only refresh what it was given. */
  client?: Client
  /** Fewer scopes for this access token; the session keeps what it has. */
  scope?: string[]
}

export type RefreshedTokens = IssuedAccessToken & { refreshToken: string }

export function refreshService(options: RefreshServiceOptions) {
  const { refreshTokens, sessions, users, clients, accessTokens, settings, now } = options
  const replays = { find: refreshTokens.find, graceMs: settings.refreshReuseGraceMs }

  /** The session behind the token, if it still stands and the token is good for this use. */
  async function sessionOf(token: RefreshToken | undefined, request: RefreshRequest): Promise<Session> {
    const session = token && (await sessions.find(token.sessionId))
    if (!session || (request.client && request.client.id !== session.clientId)) throw refused()
    if (await isReplay(token, request.receivedAt, replays)) {
      await sessions.revoke(session.id, new Date(now()))
      throw refused()
    }
    if (token.expiresAt.getTime() <= now()) throw refused()
    return session
  }

  /** Moves the end of the session on; a bit further than needed, so that not every refresh has to write it. */
  async function keepOpen(session: Session, until: Date): Promise<void> {
    if (session.expiresAt >= until) return
    const slackMs = settings.refreshTokenTtlMs / 50
    const expiresAt = Math.min(until.getTime() + slackMs, session.endsAt.getTime())
    await sessions.extend(session.id, new Date(expiresAt))
  }

  return {
    /** New tokens for a refresh token. Throws `invalid_grant`, or `invalid_scope` when nothing asked is left. */
    async refresh(request: RefreshRequest): Promise<RefreshedTokens> {
      const digest = digestOf(request.refreshToken)
      const token = await refreshTokens.find(digest)
      const session = await sessionOf(token, request)
      const [user, client] = await Promise.all([
        users.find(session.tenantId, session.userId),
        request.client ?? clients.findAnywhere(session.clientId),
      ])
      const canRefresh = client?.enabled && client.grants.includes('refresh_token')
      if (!token || !user || !client || !canRefresh || !isOpen(session, user, now())) throw refused()

      const allowed = intersect(intersect(session.scope, client.scopes), user.permissions)
      const scope = grantScope(request.scope, allowed)
      const refreshToken = deriveSecret(refreshTokenPrefix, token.salt, request.refreshToken)
      const expiresAt = new Date(Math.min(now() + settings.refreshTokenTtlMs, session.endsAt.getTime()))
      const { tenantId, sessionId, keptUntil } = token
      const successor = {
        tenantId,
        sessionId,
        keptUntil,
        expiresAt,
        digest: digestOf(refreshToken),
        salt: makeSalt(),
      }
      const [issued] = await Promise.all([
        accessTokens.issueForSession(session, expiresAt, scope),
        keepOpen(session, expiresAt),
      ])
      await refreshTokens.succeed({ digest, successor, usedAt: new Date(now()) })
      // @NOTE Not awaited: the note is a hint, and a lost one only makes the judgement of replays stricter.
      refreshTokens.noteAnswer(digest, new Date(now())).catch(() => undefined)
      return { ...issued, refreshToken }
    },
  }
}

export type RefreshService = ReturnType<typeof refreshService>

function refused(): AccountsError {
  return new AccountsError('invalid_grant', 'the refresh token is not valid')
}
