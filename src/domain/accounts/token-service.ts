/** The token endpoint: a client, a grant, and the tokens that come of it (RFC 6749). */
import type { AccessTokenService, IssuedAccessToken } from './access-token-service.ts'
import type { ClientAuthentication, ClientCredentials } from './client-authentication.ts'
import { AccountsError } from './errors.ts'
import { type Client, type GrantType, grantTypes } from './model.ts'
import { grantScope, intersect, readScope } from './permissions.ts'
import type { RefreshService } from './refresh-service.ts'
import type { SessionService } from './session-service.ts'
import type { SignInService } from './sign-in-service.ts'

export interface TokenRequest extends ClientCredentials {
  grantType: string
  username?: string
  password?: string
  refreshToken?: string
  /** A list, or one text with spaces. */
  scope?: string | readonly string[]
  /** When the request arrived, by the clock of the services. */
  receivedAt: number
}

export type IssuedTokens = IssuedAccessToken & { refreshToken?: string }

export interface TokenServiceOptions {
  clientAuthentication: ClientAuthentication
  accessTokens: Pick<AccessTokenService, 'issueForClient' | 'issueForSession'>
  signIns: SignInService
  sessions: Pick<SessionService, 'open'>
  refreshes: RefreshService
}

export function tokenService(options: TokenServiceOptions) {
  const { clientAuthentication, accessTokens, signIns, sessions, refreshes } = options

  const grants = {
    async client_credentials(client, request) {
      if (client.secret === undefined) throw notAllowed()
      return accessTokens.issueForClient(client, grantScope(readScope(request.scope), client.scopes))
    },

    async password(client, request) {
      const { username, password } = request
      if (!username || password === undefined) throw missing('username and password')
      const user = await signIns.signIn(client.tenantId, username, password)
      const scope = grantScope(readScope(request.scope), intersect(client.scopes, user.permissions))
      const { session, refreshToken } = await sessions.open(user, client, scope)
      const issued = await accessTokens.issueForSession(session, session.expiresAt, scope)
      return refreshToken === undefined ? issued : { ...issued, refreshToken }
    },

    async refresh_token(client, { refreshToken, receivedAt, ...request }) {
      if (!refreshToken) throw missing('refresh_token')
      const scope = readScope(request.scope)
      return refreshes.refresh({ refreshToken, receivedAt, client, ...(scope && { scope }) })
    },
  } satisfies Record<GrantType, (client: Client, request: TokenRequest) => Promise<IssuedTokens>>

  return {
    /** Tokens for a grant. Throws the errors of RFC 6749 §5.2, and `too_many_attempts`. */
    async issue(request: TokenRequest): Promise<IssuedTokens> {
      const grantType = grantTypes.find((known) => known === request.grantType)
      if (grantType === undefined) {
        throw new AccountsError('unsupported_grant_type', 'this grant type is not supported')
      }
      const client = await clientAuthentication.authenticate(request)
      if (!client.grants.includes(grantType)) throw notAllowed()
      return grants[grantType](client, request)
    },
  }
}

const notAllowed = () => new AccountsError('unauthorized_client', 'the client may not use this grant type')
const missing = (what: string) =>
  new AccountsError('invalid_request', `${what} must be given for this grant type`)
