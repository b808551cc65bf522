/**
 * Requests come in two forms, the source document's and that of the product which existing servers were written for.
 * Here both become one; where both are given and disagree, the request is refused.
 */
import { defaultTenantId } from '#domain/accounts/model.ts'

/** Where the holders of the managers' credentials act (requirements, tenants). */
export const TENANT = defaultTenantId

/** A bare list, or `{ uids }`; without repetitions. */
export function uidsOf(body: string[] | { uids: string[] }): string[] {
  return [...new Set(Array.isArray(body) ? body : body.uids)]
}
