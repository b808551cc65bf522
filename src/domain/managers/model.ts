/** Those who manage messaging from outside: the holder of the one token of the configuration, and the users that it names. */

export type ManagerAction = 'r' | 'w'

/** What somebody may do with a resource, `*` for each of them. */
export interface ManagerPermission {
  resource: string
  actions: readonly ManagerAction[]
  /** As it was written. */
  text: string
}

export interface ManagerUser {
  name: string
  password: string
  permissions: readonly ManagerPermission[]
}

/** Somebody who was recognised. */
export interface Manager {
  name: string
  permissions: readonly ManagerPermission[]
}

/** Whether the manager may do this with the resource. */
export const mayManage = ({ permissions }: Manager, resource: string, action: ManagerAction): boolean =>
  permissions.some(
    (permission) =>
      (permission.resource === '*' || permission.resource === resource) &&
      permission.actions.includes(action),
  )
