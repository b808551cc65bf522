/**
 * People who come with a token of a trusted issuer beside those with a token of ours. The issuer says who it is; whether somebody of
 * that name is welcome here is ours to say. Permissions are never taken from a foreign token.
 */
import type { ForeignTokens } from '#platform/auth/foreign-token.ts'
import { InvalidTokenError } from '#platform/auth/invalid-token-error.ts'
import type { Authentication } from './authenticate.ts'
import { AccountsError } from './errors.ts'
import { defaultTenantId, type Principal, type User } from './model.ts'

export interface ForeignAuthenticationOptions {
  own: Authentication
  tokens: ForeignTokens
  /** Undefined while nobody knows the user. */
  findUser(tenantId: string, id: string): Promise<User | undefined>
  ensureUser(tenantId: string, id: string): Promise<void>
  /** Whether a name can be that of a user. */
  isUsable(id: string): boolean
}

const LONGEST_ID = 255

export function foreignAuthentication(options: ForeignAuthenticationOptions): Authentication {
  const { own, tokens, findUser, ensureUser, isUsable } = options

  async function holderOf(token: string): Promise<Principal> {
    const { subject: id, expiresAt } = await understood(token)
    if (id.length > LONGEST_ID || !id.isWellFormed() || !isUsable(id)) throw refused()
    const tenantId = defaultTenantId
    const user = await findUser(tenantId, id)
    if (!user) await ensureUser(tenantId, id)
    else if (!user.enabled) throw refused()
    const { name } = user ?? {}
    return { kind: 'user', id, tenantId, permissions: [], ...(name !== undefined && { name }), expiresAt }
  }

  async function understood(token: string) {
    try {
      return await tokens.read(token)
    } catch (error) {
      throw error instanceof InvalidTokenError ? refused(error) : error
    }
  }

  return {
    authenticate: (credential) =>
      tokens.isForeign(credential) ? holderOf(credential) : own.authenticate(credential),
  }
}

const refused = (cause?: unknown) =>
  new AccountsError('invalid_token', 'the access token is not valid', { cause })
