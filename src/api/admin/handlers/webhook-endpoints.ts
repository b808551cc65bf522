import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'
import { NO_STORE } from '../mapping.ts'
import { endpointView, testResultView } from '../webhook-mapping.ts'

type WebhookEndpoints =
  | 'listWebhookEndpoints'
  | 'createWebhookEndpoint'
  | 'getWebhookEndpoint'
  | 'updateWebhookEndpoint'
  | 'deleteWebhookEndpoint'
  | 'rotateWebhookSecret'
  | 'verifyWebhookEndpoint'
  | 'testWebhookEndpoint'

export function webhookEndpointHandlers({
  webhooks: { endpoints },
  now,
}: Pick<Context, 'webhooks' | 'now'>): Pick<Handlers<Principal>, WebhookEndpoints> {
  const view = (endpoint: Parameters<typeof endpointView>[0]) => endpointView(endpoint, now())
  return {
    async listWebhookEndpoints({ query, principal }) {
      const { items, nextCursor } = await endpoints.list(principal.tenantId, query)
      return { status: 200, body: { items: items.map(view), nextCursor } }
    },
    async createWebhookEndpoint({ body, principal }) {
      const { endpoint, secret } = await endpoints.create(principal.tenantId, body)
      const { id, url, eventTypes, createdAt } = endpoint
      const shown = { id, url, secret, eventTypes, enabled: true, verified: false }
      return {
        status: 201,
        headers: { ...NO_STORE, Location: `/api/admin/webhooks/${id}` },
        body: { ...shown, createdAt: createdAt.toISOString() },
      }
    },
    async getWebhookEndpoint({ params, principal }) {
      return { status: 200, body: view(await endpoints.get(principal.tenantId, params.endpointId)) }
    },
    async updateWebhookEndpoint({ params, body, principal }) {
      const endpoint = await endpoints.update(principal.tenantId, params.endpointId, body)
      return { status: 200, body: view(endpoint) }
    },
    async deleteWebhookEndpoint({ params, principal }) {
      await endpoints.remove(principal.tenantId, params.endpointId)
      return { status: 204 }
    },
    async rotateWebhookSecret({ params: { endpointId }, body, principal }) {
      const { secret, createdAt } = await endpoints.rotateSecret(
        principal.tenantId,
        endpointId,
        body.overlapSeconds,
      )
      return {
        status: 200,
        headers: NO_STORE,
        body: { endpointId, secret, createdAt: createdAt.toISOString() },
      }
    },
    async verifyWebhookEndpoint({ params, principal }) {
      return { status: 200, body: view(await endpoints.verify(principal.tenantId, params.endpointId)) }
    },
    async testWebhookEndpoint({ params, principal }) {
      const result = await endpoints.test(principal.tenantId, params.endpointId)
      return { status: 200, body: testResultView(result) }
    },
  }
}
