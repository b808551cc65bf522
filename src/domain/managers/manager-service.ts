/** Who manages messaging: by the token of the configuration, or by the name and password of one of its users (IM-11). */
import { digestOf, equalDigests } from '#platform/auth/random-secret.ts'
import type { SharedSecretTokens } from '#platform/auth/shared-secret-token.ts'
import { ManagersError } from './errors.ts'
import type { Manager, ManagerUser } from './model.ts'

export interface ManagerServiceOptions {
  managerToken: string | undefined
  users: readonly ManagerUser[]
  /** Absent where users cannot sign in. */
  tokens: SharedSecretTokens | undefined
  limitAttempts(key: string): Promise<{ allowed: boolean; resetSeconds: number }>
}

export type ManagerService = ReturnType<typeof managerService>

const everything: Manager = {
  name: '',
  permissions: [{ resource: '*', actions: ['r', 'w'], text: '*:*' }],
}

export function managerService({ managerToken, users, tokens, limitAttempts }: ManagerServiceOptions) {
  const expected = managerToken === undefined ? undefined : digestOf(managerToken)
  const byName = new Map(users.map((user) => [user.name, user]))

  return {
    /** Everybody, where the configuration names no credential; nobody otherwise. */
    anybody: expected === undefined && !tokens ? everything : undefined,

    /** Who shows this token; nothing for a token of nobody. Rights are those of now. */
    async recognise(token: string): Promise<Manager | undefined> {
      if (expected !== undefined && equalDigests(expected, digestOf(token))) return everything
      const name = await tokens?.read(token)
      return name === undefined ? undefined : byName.get(name)
    },

    /** @throws ManagersError */
    async signIn(name: string, password: string) {
      if (!tokens) throw new ManagersError('sign_in_off')
      const attempt = await limitAttempts(`manager:${name}`)
      if (!attempt.allowed) throw new ManagersError('too_many_attempts', attempt.resetSeconds)
      const user = byName.get(name)
      // A name that is not there takes as long as a wrong password.
      const isRight = equalDigests(digestOf(user?.password ?? ''), digestOf(password))
      if (!user || !isRight) throw new ManagersError('wrong_password')
      return { user, ...(await tokens.issue(name)) }
    },
  }
}
