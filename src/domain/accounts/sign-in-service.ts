/**
 * Is this the person? A wrong password, an unknown user name, a disabled user and one without a password are the same
 * refusal after the same work, so that nobody learns who exists.
 */
import type { PasswordHasher } from '#platform/auth/password-hash.ts'
import { AccountsError } from './errors.ts'
import type { User } from './model.ts'
import type { UserStore } from './user-store.ts'
import { usernameKey } from './username.ts'

/** Counts one attempt at a user name; the same name in another spelling is the same key. */
export type LimitAttempts = (key: string) => Promise<{ allowed: boolean; resetSeconds: number }>

export interface SignInServiceOptions {
  users: Pick<UserStore, 'findByUsername' | 'replaceDigest'>
  hasher: PasswordHasher
  limitAttempts: LimitAttempts
}

export function signInService({ users, hasher, limitAttempts }: SignInServiceOptions) {
  return {
    /** The user of that name in the tenant. Throws `invalid_grant`, or `too_many_attempts` before anything is looked up. */
    async signIn(tenantId: string, username: string, password: string): Promise<User> {
      const attempts = await limitAttempts(`${tenantId}:${usernameKey(username)}`)
      if (!attempts.allowed) {
        throw new AccountsError('too_many_attempts', 'too many sign-ins with this user name; wait a moment', {
          retryAfterSeconds: attempts.resetSeconds,
        })
      }
      const user = await users.findByUsername(tenantId, username)
      const digest = user?.enabled ? user.passwordDigest : undefined
      const isRight = await hasher.verify(digest, password)
      if (!user || digest === undefined || !isRight) {
        throw new AccountsError('invalid_grant', 'the user name or the password is wrong')
      }
      if (hasher.needsRehash(digest)) await users.replaceDigest(user, await hasher.hash(password))
      return user
    },
  }
}

export type SignInService = ReturnType<typeof signInService>
