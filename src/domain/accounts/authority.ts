/**
 * What an administrator may do to a credential. Nobody gives away or takes over what they do not hold themselves: to
 * touch a credential one must hold all its powers, before and after. And nobody cuts off the credential they act with.
 */
import { AccountsError } from './errors.ts'
import type { Actor } from './model.ts'
import { covers, grantable, isPermission } from './permissions.ts'

/** Throws `permission_not_held` unless the actor holds all of these, `invalid_permission` if one is none. */
export function mustHold(actor: Actor, permissions: readonly string[]): void {
  const odd = permissions.find((permission) => !isPermission(permission))
  if (odd !== undefined) throw new AccountsError('invalid_permission', 'a permission is not well formed')
  const missing = permissions.find((permission) => !covers(actor.permissions, permission))
  if (missing !== undefined) {
    throw new AccountsError('permission_not_held', `you do not hold ${missing}, so you cannot manage it`)
  }
}

/** Throws `own_credential` when the change would take something from the credential that makes it. */
export function mustNotLose(
  isOwn: boolean,
  before: readonly string[],
  after: readonly string[] | undefined,
): void {
  if (isOwn && after !== undefined && !grantable(after, before)) throw ownCredential()
}

export function mustBeOther(isOwn: boolean): void {
  if (isOwn) throw ownCredential()
}

const ownCredential = () =>
  new AccountsError('own_credential', 'a credential cannot cut off itself; use another one')

/** What a store gave back for a change of something it was shown; nothing means that it is not so any more. */
export function unchanged<Value>(result: Value | undefined): Value {
  if (result !== undefined) return result
  throw new AccountsError(
    'changed_meanwhile',
    'somebody else changed it at the same time; look again and repeat',
  )
}
