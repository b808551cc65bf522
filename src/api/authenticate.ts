/** From the credential of a request to a principal that holds what the operation's contract asks for. */
import type { FastifyRequest } from 'fastify'
import type { Authentication } from '#domain/accounts/authenticate.ts'
import type { Principal } from '#domain/accounts/model.ts'
import { grantable } from '#domain/accounts/permissions.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { SecurityRequirement } from '#generated/runtime/route-table.ts'
import { bearerToken } from '#platform/auth/credentials-header.ts'

/**
 * The holder of the bearer token or API key.
 * @throws Refusal `unauthenticated`, `forbidden`; AccountsError `invalid_token`
 */
export async function authenticate(
  authentication: Authentication,
  request: FastifyRequest,
  requirements: SecurityRequirement[],
): Promise<Principal> {
  const key = request.headers['x-api-key']
  const takesKeys = requirements.some((requirement) => 'apiKey' in requirement)
  const credential =
    bearerToken(request.headers.authorization) ?? (takesKeys && typeof key === 'string' ? key : undefined)
  if (credential === undefined) throw new Refusal('unauthenticated', 'a credential is needed')
  const principal = await authentication.authenticate(credential)
  const takesTokensOnly = requirements.every((requirement) => 'oauth2' in requirement)
  if (takesTokensOnly && principal.kind === 'apiKey') {
    throw new Refusal('unauthenticated', 'an access token is needed, an API key is none')
  }
  const isEnough = requirements.some((requirement) =>
    Object.values(requirement).every((needed) => grantable(principal.permissions, needed)),
  )
  if (!isEnough) throw new Refusal('forbidden', 'the credential lacks the permission for this')
  return principal
}
