/** The accounts area put together: stores, keys, tokens, and what administrators do. */
import type { Db } from 'mongodb'
import type { Config } from '#config/schema.ts'
import { accessTokenService } from '#domain/accounts/access-token-service.ts'
import { apiKeyService } from '#domain/accounts/api-key-service.ts'
import { apiKeyStore } from '#domain/accounts/api-key-store.ts'
import { authentication } from '#domain/accounts/authenticate.ts'
import { firstStart } from '#domain/accounts/bootstrap.ts'
import { bootstrapStore } from '#domain/accounts/bootstrap-store.ts'
import { clientAuthentication } from '#domain/accounts/client-authentication.ts'
import { clientService } from '#domain/accounts/client-service.ts'
import { clientStore } from '#domain/accounts/client-store.ts'
import { type PeopleServiceOptions, peopleService } from '#domain/accounts/people-service.ts'
import { profileStore } from '#domain/accounts/profile-store.ts'
import { refreshService } from '#domain/accounts/refresh-service.ts'
import { refreshTokenStore } from '#domain/accounts/refresh-token-store.ts'
import { revocationService } from '#domain/accounts/revocation-service.ts'
import { revokedTokenStore } from '#domain/accounts/revoked-token-store.ts'
import { sessionService } from '#domain/accounts/session-service.ts'
import { sessionStore } from '#domain/accounts/session-store.ts'
import { defaultTokenTimes, type TokenSettings } from '#domain/accounts/settings.ts'
import { type LimitAttempts, signInService } from '#domain/accounts/sign-in-service.ts'
import { signingKeyService } from '#domain/accounts/signing-key-service.ts'
import { signingKeyStore } from '#domain/accounts/signing-key-store.ts'
import { tokenService } from '#domain/accounts/token-service.ts'
import { userService } from '#domain/accounts/user-service.ts'
import { userStore } from '#domain/accounts/user-store.ts'
import { passwordHasher } from '#platform/auth/password-hash.ts'

export interface AccountsNeeds {
  db: Db
  config: Pick<Config, 'auth' | 'publicUrl'>
  limitAttempts: LimitAttempts
  now: () => number
}

const DAY_MS = 24 * 60 * 60 * 1000

export function composeAccounts({ db, config, limitAttempts, now }: AccountsNeeds) {
  const { auth } = config
  const settings: TokenSettings = {
    ...defaultTokenTimes,
    issuer: config.publicUrl,
    audience: auth.audience,
    accessTokenTtlMs: auth.accessTokenSeconds * 1000,
    refreshTokenTtlMs: auth.refreshTokenDays * DAY_MS,
    sessionLifetimeMs: Math.max(defaultTokenTimes.sessionLifetimeMs, auth.refreshTokenDays * DAY_MS),
    refreshReuseGraceMs: auth.refreshReuseGraceMs,
  }
  const hasher = passwordHasher()
  const clients = clientStore(db)
  const users = userStore(db)
  const profiles = profileStore(db)
  const apiKeys = apiKeyStore(db)
  const sessions = sessionStore(db)
  const refreshTokens = refreshTokenStore(db)
  const revokedTokens = revokedTokenStore(db)
  const { keyEncryptionSecret } = auth
  const keys = signingKeyService({
    store: signingKeyStore(db),
    now,
    accessTokenTtlMs: settings.accessTokenTtlMs,
    ...(keyEncryptionSecret && { keyEncryptionSecret }),
  })
  const accessTokens = accessTokenService({ keys, clients, users, sessions, revokedTokens, settings, now })
  const refreshes = refreshService({ refreshTokens, sessions, users, clients, accessTokens, settings, now })
  const sessionEnds = sessionService({ sessions, refreshTokens, users, settings, now })
  const proof = clientAuthentication({ clients, hasher })
  const signIns = signInService({ users, hasher, limitAttempts })
  return {
    settings,
    keys,
    refreshes,
    sessions: sessionEnds,
    tokens: tokenService({
      clientAuthentication: proof,
      accessTokens,
      signIns,
      sessions: sessionEnds,
      refreshes,
    }),
    revocations: revocationService({
      clientAuthentication: proof,
      accessTokens,
      refreshTokens,
      sessions,
      revokedTokens,
      now,
    }),
    authentication: authentication({ accessTokens, apiKeys, now }),
    clients: clientService({ clients, sessions, hasher, now }),
    users: userService({ users, sessions, sessionService: sessionEnds, profiles, hasher, now }),
    apiKeys: apiKeyService({ apiKeys, now }),
    /** How people look to others, with the numbers that messaging gives them. */
    people: (needs: Pick<PeopleServiceOptions, 'numbersOf' | 'bus' | 'prefix'>) =>
      peopleService({ ...needs, profiles, users, now }),
    /** Makes the first administrator, once in the life of the installation. */
    firstStart: () => firstStart({ bootstraps: bootstrapStore(db), hasher, now }),
    /** The scheduled rotation; `skipped` while the current key is young. */
    async rotateDueSigningKeys(): Promise<'done' | 'skipped'> {
      if (auth.keyRotationDays === 0) return 'skipped'
      return (await keys.rotateWhenOlderThan(auth.keyRotationDays * DAY_MS)) ? 'done' : 'skipped'
    },
  }
}
