import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'
import { clientView, NO_STORE } from '../mapping.ts'

type Clients =
  | 'listClients'
  | 'createClient'
  | 'getClient'
  | 'updateClient'
  | 'deleteClient'
  | 'rotateClientSecret'

export function clientHandlers({ accounts: { clients } }: Context): Pick<Handlers<Principal>, Clients> {
  return {
    async listClients({ query, principal }) {
      const { items, nextCursor } = await clients.list(principal, query)
      return { status: 200, body: { items: items.map(clientView), nextCursor } }
    },
    async createClient({ body, principal }) {
      const { type, ...input } = body
      const { client, secret } = await clients.create(principal, { ...input, isPublic: type === 'public' })
      const shown = secret ?? input.secret
      const view = { ...clientView(client), ...(shown !== undefined && { secret: shown }) }
      return {
        status: 201,
        headers: { ...NO_STORE, Location: `/api/admin/clients/${client.id}` },
        body: view,
      }
    },
    async getClient({ params, principal }) {
      return { status: 200, body: clientView(await clients.get(principal, params.clientId)) }
    },
    async updateClient({ params, body, principal }) {
      const { disabled, ...changes } = body
      const enabled = disabled === undefined ? {} : { enabled: !disabled }
      const client = await clients.update(principal, params.clientId, { ...changes, ...enabled })
      return { status: 200, body: clientView(client) }
    },
    async deleteClient({ params, principal }) {
      await clients.remove(principal, params.clientId)
      return { status: 204 }
    },
    async rotateClientSecret({ params, principal }) {
      const { client, secret = '' } = await clients.rotateSecret(principal, params.clientId)
      const createdAt = client.updatedAt.toISOString()
      return { status: 200, headers: NO_STORE, body: { clientId: client.id, secret, createdAt } }
    },
  }
}
