/** From what a request carries to who it is. An access token and an API key are told apart by the key's prefix. */
import { digestOf } from '#platform/auth/random-secret.ts'
import type { AccessTokenService } from './access-token-service.ts'
import { apiKeyPrefix } from './api-key-service.ts'
import type { ApiKeyStore } from './api-key-store.ts'
import { AccountsError } from './errors.ts'
import { neverExpiresAt, type Principal } from './model.ts'

export interface AuthenticationOptions {
  accessTokens: Pick<AccessTokenService, 'check'>
  apiKeys: Pick<ApiKeyStore, 'findByDigest'>
  now: () => number
}

const longestKey = 256

export function authentication({ accessTokens, apiKeys, now }: AuthenticationOptions) {
  async function holderOfKey(key: string): Promise<Principal> {
    const found = key.length > longestKey ? undefined : await apiKeys.findByDigest(digestOf(key))
    const expiresAt = found?.expiresAt?.getTime() ?? neverExpiresAt
    if (!found?.enabled || expiresAt <= now()) {
      throw new AccountsError('invalid_token', 'the API key is not valid')
    }
    const { id, tenantId, name, permissions } = found
    return { kind: 'apiKey', id, tenantId, name, permissions, expiresAt }
  }

  return {
    /** Who holds this bearer credential, as of now. Throws `invalid_token`. */
    authenticate: (credential: string): Promise<Principal> =>
      credential.startsWith(`${apiKeyPrefix}_`) ? holderOfKey(credential) : accessTokens.check(credential),
  }
}

export type Authentication = ReturnType<typeof authentication>
