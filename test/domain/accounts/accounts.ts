/** The accounts area on a database of its own, wired as the program wires it; `another()` is one more process beside it. */
import { randomUUID } from 'node:crypto'
import { type Db, MongoClient } from 'mongodb'
import { inject } from 'vitest'
import { accessTokenService } from '#domain/accounts/access-token-service.ts'
import { apiKeyService } from '#domain/accounts/api-key-service.ts'
import { apiKeyStore } from '#domain/accounts/api-key-store.ts'
import { authentication } from '#domain/accounts/authenticate.ts'
import { firstStart } from '#domain/accounts/bootstrap.ts'
import { bootstrapStore } from '#domain/accounts/bootstrap-store.ts'
import { clientAuthentication } from '#domain/accounts/client-authentication.ts'
import { clientService } from '#domain/accounts/client-service.ts'
import { clientStore } from '#domain/accounts/client-store.ts'
import { accountsPlans } from '#domain/accounts/plans.ts'
import { profileStore } from '#domain/accounts/profile-store.ts'
import { refreshService } from '#domain/accounts/refresh-service.ts'
import { refreshTokenStore } from '#domain/accounts/refresh-token-store.ts'
import { revocationService } from '#domain/accounts/revocation-service.ts'
import { revokedTokenStore } from '#domain/accounts/revoked-token-store.ts'
import { sessionService } from '#domain/accounts/session-service.ts'
import { sessionStore } from '#domain/accounts/session-store.ts'
import { defaultTokenTimes, type TokenSettings } from '#domain/accounts/settings.ts'
import { type LimitAttempts, signInService } from '#domain/accounts/sign-in-service.ts'
import { type SigningKeyServiceOptions, signingKeyService } from '#domain/accounts/signing-key-service.ts'
import { signingKeyStore } from '#domain/accounts/signing-key-store.ts'
import { tokenService } from '#domain/accounts/token-service.ts'
import { userService } from '#domain/accounts/user-service.ts'
import { userStore } from '#domain/accounts/user-store.ts'
import { type PasswordHasher, passwordHasher } from '#platform/auth/password-hash.ts'
import { applySchema } from '#platform/mongo/schema.ts'

export interface AccountsOptions {
  now?: () => number
  settings?: Partial<TokenSettings>
  keys?: Partial<Omit<SigningKeyServiceOptions, 'store' | 'now'>>
  limitAttempts?: LimitAttempts
  hasher?: PasswordHasher
}

/** Cheap hashes: the cost is tested where the hasher is tested. */
export const cheapHasher = () => passwordHasher({ cost: { memoryCost: 1024, timeCost: 1, parallelism: 1 } })

export const testSettings: TokenSettings = {
  issuer: 'https://parley.test',
  audience: 'parley',
  ...defaultTokenTimes,
}

export async function startAccounts(options: AccountsOptions = {}) {
  const mongo = await new MongoClient(inject('mongodbUri'), {
    writeConcern: { w: 'majority', journal: true },
  }).connect()
  const db = mongo.db(`accounts_${randomUUID().slice(0, 8)}`)
  await applySchema(db, { version: 1, plans: accountsPlans, migrations: [] })
  return {
    ...wire(db, options),
    db,
    another: (other: AccountsOptions = {}) => wire(db, { ...options, ...other }),
    async stop() {
      await db.dropDatabase()
      await mongo.close()
    },
  }
}

function wire(db: Db, options: AccountsOptions) {
  const now = options.now ?? Date.now
  const settings = { ...testSettings, ...options.settings }
  const hasher = options.hasher ?? cheapHasher()
  const limitAttempts = options.limitAttempts ?? (async () => ({ allowed: true, resetSeconds: 0 }))
  const clients = clientStore(db)
  const users = userStore(db)
  const sessions = sessionStore(db)
  const refreshTokens = refreshTokenStore(db)
  const revokedTokens = revokedTokenStore(db)
  const apiKeys = apiKeyStore(db)
  const profiles = profileStore(db)
  const { accessTokenTtlMs } = settings
  const keys = signingKeyService({
    store: signingKeyStore(db),
    now,
    accessTokenTtlMs,
    reloadSpacingMs: 20,
    ...options.keys,
  })
  const accessTokens = accessTokenService({ keys, clients, users, sessions, revokedTokens, settings, now })
  const authenticated = clientAuthentication({ clients, hasher })
  const signIns = signInService({ users, hasher, limitAttempts })
  const sessionActions = sessionService({ sessions, refreshTokens, users, settings, now })
  const refreshes = refreshService({ refreshTokens, sessions, users, clients, accessTokens, settings, now })
  return {
    stores: { clients, users, sessions, refreshTokens, revokedTokens, apiKeys, profiles },
    keys,
    accessTokens,
    signIns,
    sessions: sessionActions,
    refreshes,
    tokens: tokenService({
      clientAuthentication: authenticated,
      accessTokens,
      signIns,
      sessions: sessionActions,
      refreshes,
    }),
    revocations: revocationService({
      clientAuthentication: authenticated,
      accessTokens,
      refreshTokens,
      sessions,
      revokedTokens,
      now,
    }),
    clients: clientService({ clients, sessions, hasher, now }),
    users: userService({ users, sessions, sessionService: sessionActions, profiles, hasher, now }),
    apiKeys: apiKeyService({ apiKeys, now }),
    authenticate: authentication({ accessTokens, apiKeys, now }).authenticate,
    firstStart: () => firstStart({ bootstraps: bootstrapStore(db), hasher, now }),
  }
}

export type Accounts = Awaited<ReturnType<typeof startAccounts>>

/** A clock that starts at the present and moves when told. */
export function movableClock() {
  let ahead = 0
  const now = () => Date.now() + ahead
  return Object.assign(now, {
    moveOn(ms: number) {
      ahead += ms
    },
  })
}
