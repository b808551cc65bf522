/**
 * Who may do what. A credential (a user's password, a client's secret, an API key) is turned into a `Principal`, and a
 * principal holds permissions. Everything belongs to a tenant and sees only that tenant.
 */

export const defaultTenantId = 'default'

export const grantTypes = ['client_credentials', 'password', 'refresh_token'] as const
export type GrantType = (typeof grantTypes)[number]

/** Somebody who has proved who they are. `expiresAt` is in milliseconds; see `neverExpiresAt`. */
export interface Principal {
  kind: 'user' | 'client' | 'apiKey'
  id: string
  tenantId: string
  permissions: string[]
  email?: string
  name?: string
  clientId?: string
  sessionId?: string
  tokenId?: string
  expiresAt: number
}

/** What `Principal.expiresAt` says of an API key without an end: the last second of the year 9999. */
export const neverExpiresAt = 253_402_300_799_000

/** Somebody who changes accounts: a principal, or the operator at the command line. */
export type Actor = Pick<Principal, 'id' | 'tenantId' | 'permissions' | 'clientId' | 'sessionId'> & {
  kind: Principal['kind'] | 'operator'
}

/** The operator at the machine itself, who may do everything in that tenant. */
export function operator(tenantId: string = defaultTenantId): Actor {
  return { kind: 'operator', id: 'operator', tenantId, permissions: ['*'] }
}

/** What is kept of a secret: chosen ones as argon2id, generated ones as SHA-256. */
export interface StoredSecret {
  kind: 'argon2id' | 'sha256'
  digest: string
}

/** An application. One without a secret is public: it cannot prove itself and acts for signed-in people only. */
export interface Client {
  /** Chosen by the administrator; unique over all tenants, because a token request names no tenant. */
  id: string
  tenantId: string
  name?: string
  grants: GrantType[]
  scopes: string[]
  secret?: StoredSecret
  enabled: boolean
  createdAt: Date
  updatedAt: Date
}

/** A person. Without a user name or a password nobody can sign in as them; they may still be somebody elsewhere. */
export interface User {
  id: string
  tenantId: string
  username?: string
  passwordDigest?: string
  email?: string
  name?: string
  permissions: string[]
  enabled: boolean
  /** Sessions of another epoch are over. A new one ends them all, even one that is being opened just now. */
  sessionEpoch: string
  createdAt: Date
  updatedAt: Date
}

/** A key for machines that never signs in: the key itself is the credential. */
export interface ApiKey {
  id: string
  tenantId: string
  name: string
  permissions: string[]
  digest: string
  /** The last characters of the key, to tell it from others. */
  hint: string
  enabled: boolean
  createdBy: string
  expiresAt?: Date
  createdAt: Date
  updatedAt: Date
}

/** One sign-in of one person through one client; the family of its refresh tokens. */
export interface Session {
  id: string
  tenantId: string
  userId: string
  clientId: string
  epoch: string
  scope: string[]
  createdAt: Date
  /** Moves on with refreshing, never beyond `endsAt`; the end of the last refresh token, or a little later. */
  expiresAt: Date
  endsAt: Date
  revokedAt?: Date
}

/** What an administrator sees of a key that signs access tokens. */
export interface SigningKey {
  kid: string
  state: 'next' | 'current' | 'retired'
  createdAt: Date
  activatedAt?: Date
  retiredAt?: Date
  /** Of a retired key: tokens signed with it are taken until then. */
  verifiesUntil?: Date
}

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

export interface PageRequest {
  limit: number
  cursor?: string
}
