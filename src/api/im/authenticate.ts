/** From the credential of a request to a manager who may do what the operation's contract names (IM-11). */
import type { FastifyRequest } from 'fastify'
import type { ManagerService } from '#domain/managers/manager-service.ts'
import { type Manager, type ManagerAction, mayManage } from '#domain/managers/model.ts'
import { Refusal } from '#generated/runtime/refusal.ts'
import type { SecurityRequirement } from '#generated/runtime/route-table.ts'
import { bearerToken } from '#platform/auth/credentials-header.ts'

/**
 * The header `token` or a bearer token; everybody where the configuration names no credential.
 * @throws Refusal `unauthenticated`, `forbidden`
 */
export async function authenticateManager(
  managers: ManagerService,
  { headers }: FastifyRequest,
  requirements: SecurityRequirement[],
): Promise<Manager> {
  if (managers.anybody) return managers.anybody
  const shown = [headers.token, bearerToken(headers.authorization)]
  for (const token of shown) {
    const manager = typeof token === 'string' ? await managers.recognise(token) : undefined
    if (manager) return permitted(manager, requirements)
  }
  throw new Refusal('unauthenticated', 'the token is missing or wrong')
}

function permitted(manager: Manager, requirements: SecurityRequirement[]): Manager {
  const needed = requirements.flatMap(({ managerBearer = [] }) => managerBearer)
  const lacking = needed.find((permission) => {
    const [resource = '', action] = permission.split(':')
    return !mayManage(manager, resource, action as ManagerAction)
  })
  if (lacking !== undefined) throw new Refusal('forbidden', `the user lacks the permission ${lacking}`)
  return manager
}
