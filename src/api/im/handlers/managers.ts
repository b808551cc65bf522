/** Signing in for the bearer token (IM-11). */
import type { Manager } from '#domain/managers/model.ts'
import type { HandlersOf } from '#generated/im/http.ts'
import type { Context } from '../../../context.ts'

export function managerHandlers({ im }: Pick<Context, 'im'>): HandlersOf<'manager', Manager> {
  return {
    async loginManager({ body: { username, password } }) {
      const { user, token, expiresAt } = await im.managers.signIn(username, password)
      const permissions = user.permissions.map(({ text }) => text).join(',')
      return {
        status: 200,
        body: { username, token, exp: Math.floor(expiresAt / 1000), permissions },
      }
    },
  }
}
