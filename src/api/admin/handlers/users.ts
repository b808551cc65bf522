import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'
import { NO_STORE, userView } from '../mapping.ts'

type Users = 'listUsers' | 'createUser' | 'getUser' | 'updateUser' | 'deleteUser' | 'logoutUser'

export function userHandlers({ accounts: { users } }: Context): Pick<Handlers<Principal>, Users> {
  return {
    async listUsers({ query, principal }) {
      const { items, nextCursor } = await users.list(principal, query)
      return { status: 200, body: { items: items.map(userView), nextCursor } }
    },
    async createUser({ body, principal }) {
      const { user, password } = await users.create(principal, body)
      const { username } = body
      const view = { ...userView(user), username, ...(password !== undefined && { password }) }
      return { status: 201, headers: { ...NO_STORE, Location: `/api/admin/users/${user.id}` }, body: view }
    },
    async getUser({ params, principal }) {
      return { status: 200, body: userView(await users.get(principal, params.userId)) }
    },
    async updateUser({ params, body, principal }) {
      const { disabled, ...changes } = body
      const enabled = disabled === undefined ? {} : { enabled: !disabled }
      const user = await users.update(principal, params.userId, { ...changes, ...enabled })
      return { status: 200, body: userView(user) }
    },
    async deleteUser({ params, principal }) {
      await users.remove(principal, params.userId)
      return { status: 204 }
    },
    async logoutUser({ params, principal }) {
      return { status: 200, body: { sessions: await users.logout(principal, params.userId) } }
    },
  }
}
