/** A client and a person for the auth bench, made in the database of the running program by its own services. */
import { clientService } from '#domain/accounts/client-service.ts'
import { clientStore } from '#domain/accounts/client-store.ts'
import { operator } from '#domain/accounts/model.ts'
import { profileStore } from '#domain/accounts/profile-store.ts'
import { refreshTokenStore } from '#domain/accounts/refresh-token-store.ts'
import { sessionService } from '#domain/accounts/session-service.ts'
import { sessionStore } from '#domain/accounts/session-store.ts'
import { defaultTokenTimes } from '#domain/accounts/settings.ts'
import { userService } from '#domain/accounts/user-service.ts'
import { userStore } from '#domain/accounts/user-store.ts'
import { passwordHasher } from '#platform/auth/password-hash.ts'
import { connectMongo } from '#platform/mongo/connect.ts'

export async function makeBenchAccounts(mongodbUri: string) {
  const { db, close } = await connectMongo(mongodbUri)
  const now = Date.now
  const hasher = passwordHasher()
  const users = userStore(db)
  const sessions = sessionStore(db)
  const refreshTokens = refreshTokenStore(db)
  const sessionEnds = sessionService({ sessions, refreshTokens, users, settings: defaultTokenTimes, now })
  const { client, secret = '' } = await clientService({
    clients: clientStore(db),
    sessions,
    hasher,
    now,
  }).create(operator(), {
    id: 'bench',
    grants: ['client_credentials', 'password', 'refresh_token'],
    scopes: ['telemetry:read'],
  })
  const person = { username: 'bench', password: 'bench' }
  const people = userService({
    users,
    sessions,
    sessionService: sessionEnds,
    profiles: profileStore(db),
    hasher,
    now,
  })
  await people.create(operator(), { ...person, permissions: ['telemetry:read'] })
  await close()
  return { client: { client_id: client.id, client_secret: secret }, person }
}
