/** What other programs need to check our tokens on their own: keys and metadata (AUT-3, RFC 8414). */
import type { Caller } from '#api/sdk/index.ts'
import { grantTypes } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/sdk/http.ts'
import type { Context } from '../../../context.ts'

type Discovery = 'getSigningKeys' | 'getAuthorizationServerMetadata'

export function discoveryHandlers({ accounts, config }: Context): Pick<Handlers<Caller>, Discovery> {
  const base = config.publicUrl.replace(/\/$/, '')
  return {
    async getSigningKeys() {
      const keys = await accounts.keys.publishedKeys()
      return {
        status: 200,
        headers: { 'Cache-Control': 'public, max-age=60' },
        body: { keys: keys.map((key) => ({ ...key })) },
      }
    },
    async getAuthorizationServerMetadata() {
      const body = {
        issuer: accounts.settings.issuer,
        token_endpoint: `${base}/api/auth/token`,
        revocation_endpoint: `${base}/api/auth/revoke`,
        jwks_uri: `${base}/.well-known/jwks.json`,
        service_documentation: `${base}/docs/`,
        response_types_supported: [],
        grant_types_supported: [...grantTypes],
        token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
        revocation_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      }
      return { status: 200, headers: { 'Cache-Control': 'public, max-age=60' }, body }
    },
  }
}
