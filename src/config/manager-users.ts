/**
 * Users of `auth.users`, as the source document writes them: `name:password:permissions`. Permissions are `*`, or in
 * brackets `resource:actions`, several with a comma: `[*:r]`, `[message:rw,channel:r]`.
 */
import * as z from 'zod'

export const resources = ['message', 'channel', 'user', 'conversation', 'route', 'monitor'] as const

/** What may be done with a resource: read `r`, write `w`. */
export interface ManagerPermission {
  resource: (typeof resources)[number] | '*'
  actions: readonly ('r' | 'w')[]
  /** As it was written. */
  text: string
}

export interface ManagerUser {
  name: string
  password: string
  permissions: ManagerPermission[]
}

const USER = /^([^:\s]{1,100}):(.{1,200}):(\*|\[[^\]]*\])$/
const PERMISSION = /^(\*|[a-z]+):(\*|r|w|rw|wr)$/

export const managerUser = z.string().transform((text, tested): ManagerUser => {
  const [, name, password, rights] = USER.exec(text) ?? []
  const permissions = rights === undefined ? undefined : permissionsIn(rights)
  if (name !== undefined && password !== undefined && permissions) return { name, password, permissions }
  // The text holds a password, so the message does not repeat it.
  tested.addIssue({
    code: 'custom',
    message: `must be name:password:*, or name:password:[resource:rw], with a resource of ${resources.join(', ')} or *`,
  })
  return z.NEVER
})

function permissionsIn(rights: string): ManagerPermission[] | undefined {
  if (rights === '*') return [{ resource: '*', actions: ['r', 'w'], text: '*:*' }]
  const found = rights
    .slice(1, -1)
    .split(',')
    .map((part) => permissionIn(part.trim()))
  return found.every((one) => one !== undefined) ? found : undefined
}

function permissionIn(text: string): ManagerPermission | undefined {
  const [, resource, actions] = PERMISSION.exec(text) ?? []
  if (resource === undefined || actions === undefined) return undefined
  if (resource !== '*' && !resources.some((known) => known === resource)) return undefined
  const all = actions === '*' ? (['r', 'w'] as const) : ([...actions] as ('r' | 'w')[])
  return { resource: resource as ManagerPermission['resource'], actions: all, text }
}
