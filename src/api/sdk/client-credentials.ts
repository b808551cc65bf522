import type { ClientCredentials } from '#domain/accounts/client-authentication.ts'
import { AccountsError } from '#domain/accounts/errors.ts'
import { basicCredentials } from '#platform/auth/credentials-header.ts'

/**
 * Which client speaks: by HTTP Basic, or in the body (RFC 6749 §2.3.1), never both ways at once.
 * @throws AccountsError `invalid_client`, `invalid_request`
 */
export function clientOf(
  authorization: string | undefined,
  body: { client_id?: string | undefined; client_secret?: string | undefined },
): ClientCredentials {
  if (authorization === undefined) {
    const { client_id: clientId, client_secret: clientSecret } = body
    if (clientId === undefined) throw new AccountsError('invalid_request', 'client_id must be given')
    return { clientId, ...(clientSecret !== undefined && { clientSecret }) }
  }
  const basic = basicCredentials(authorization)
  if (!basic) throw new AccountsError('invalid_client', 'the Authorization header cannot be read')
  if (body.client_secret !== undefined || (body.client_id ?? basic.id) !== basic.id) {
    throw new AccountsError('invalid_request', 'the client must prove itself in one way only')
  }
  return { clientId: basic.id, clientSecret: basic.secret }
}
