/** From the token of a request to the person who asks, or to a business server where an operation names a permission (CHAT-6). */
import type { FastifyRequest } from 'fastify'
import { authenticate } from '#api/authenticate.ts'
import type { Authentication } from '#domain/accounts/authenticate.ts'
import type { Principal } from '#domain/accounts/model.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { SecurityRequirement } from '#generated/runtime/route-table.ts'

/** @throws Refusal `unauthenticated`, `forbidden`; AccountsError `invalid_token` */
export async function authenticateAsker(
  authentication: Authentication,
  request: FastifyRequest,
  requirements: SecurityRequirement[],
): Promise<Principal> {
  const principal = await authenticate(authentication, request, requirements)
  const needsPermission = requirements.some((one) => Object.values(one).some((needed) => needed.length > 0))
  if (!needsPermission && principal.kind !== 'user') {
    throw new Refusal('forbidden', 'the token is no person’s')
  }
  return principal
}
