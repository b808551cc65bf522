/**
 * The first start. Somebody must be able to sign in, and no password may ship with the program: so the first process ever
 * makes an administrator with a generated password, and a public client to sign in with. Once, however many start together.
 */
import type { PasswordHasher } from '#platform/auth/password-hash.ts'
import { makeId, makeSecret } from '#platform/auth/random-secret.ts'
import type { BootstrapStore } from './bootstrap-store.ts'
import { type Client, defaultTenantId, type User } from './model.ts'

export interface FirstCredentials {
  username: string
  password: string
  clientId: string
}

export interface FirstStartOptions {
  bootstraps: BootstrapStore
  hasher: PasswordHasher
  now: () => number
}

/** The credentials to show, for the one caller that made them; nothing for all others, for ever. */
export async function firstStart(options: FirstStartOptions): Promise<FirstCredentials | undefined> {
  const { bootstraps, hasher, now } = options
  if (await bootstraps.isDone(defaultTenantId)) return undefined

  const at = new Date(now())
  const password = makeSecret()
  const common = { tenantId: defaultTenantId, enabled: true, createdAt: at, updatedAt: at }
  const admin: User = {
    ...common,
    id: makeId('usr'),
    username: 'admin',
    passwordDigest: await hasher.hash(password),
    name: 'Administrator',
    permissions: ['*'],
    sessionEpoch: makeId('epoch'),
  }
  const consoleClient: Client = {
    ...common,
    id: 'console',
    name: 'Console',
    grants: ['password', 'refresh_token'],
    scopes: ['*'],
  }
  const isFirst = await bootstraps.addOnce(defaultTenantId, admin, consoleClient, at)
  return isFirst ? { username: 'admin', password, clientId: consoleClient.id } : undefined
}
