import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'
import { apiKeyView, NO_STORE } from '../mapping.ts'

type ApiKeys = 'listApiKeys' | 'createApiKey' | 'getApiKey' | 'deleteApiKey'

const DAY_MS = 24 * 60 * 60 * 1000

export function apiKeyHandlers({ accounts: { apiKeys }, now }: Context): Pick<Handlers<Principal>, ApiKeys> {
  return {
    async listApiKeys({ query, principal }) {
      const { items, nextCursor } = await apiKeys.list(principal, query)
      return { status: 200, body: { items: items.map(apiKeyView), nextCursor } }
    },
    async createApiKey({ body, principal }) {
      const { expiresInDays, ...input } = body
      const expiresAt =
        expiresInDays === undefined ? {} : { expiresAt: new Date(now() + expiresInDays * DAY_MS) }
      const { apiKey, key } = await apiKeys.create(principal, { ...input, ...expiresAt })
      const headers = { ...NO_STORE, Location: `/api/admin/api-keys/${apiKey.id}` }
      return { status: 201, headers, body: { ...apiKeyView(apiKey), key } }
    },
    async getApiKey({ params, principal }) {
      return { status: 200, body: apiKeyView(await apiKeys.get(principal, params.keyId)) }
    },
    async deleteApiKey({ params, principal }) {
      await apiKeys.remove(principal, params.keyId)
      return { status: 204 }
    },
  }
}
