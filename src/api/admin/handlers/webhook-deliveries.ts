import type { Principal } from '#domain/accounts/model.ts'
import type { Handlers } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'
import { attemptView, deliveryView } from '../webhook-mapping.ts'

type WebhookDeliveries =
  | 'replayWebhookDeliveries'
  | 'listWebhookDeliveries'
  | 'getWebhookDelivery'
  | 'listWebhookAttempts'

export function webhookDeliveryHandlers({
  webhooks: { deliveries },
}: Pick<Context, 'webhooks'>): Pick<Handlers<Principal>, WebhookDeliveries> {
  return {
    async replayWebhookDeliveries({ params, body, principal }) {
      const replay =
        'deliveryIds' in body
          ? { deliveryIds: body.deliveryIds }
          : { range: { ...body, from: new Date(body.from), to: new Date(body.to) } }
      const count = await deliveries.replay(principal.tenantId, params.endpointId, replay)
      return { status: 200, body: { count } }
    },
    async listWebhookDeliveries({ query, principal }) {
      const { from, to, limit, cursor, ...filter } = query
      const time = { ...(from && { from: new Date(from) }), ...(to && { to: new Date(to) }) }
      const page = await deliveries.list(principal.tenantId, { ...filter, ...time }, { limit, cursor })
      return { status: 200, body: { items: page.items.map(deliveryView), nextCursor: page.nextCursor } }
    },
    async getWebhookDelivery({ params, principal }) {
      const { delivery, event } = await deliveries.get(principal.tenantId, params.deliveryId)
      return { status: 200, body: { delivery: deliveryView(delivery), ...(event && { data: event.data }) } }
    },
    async listWebhookAttempts({ params, query, principal }) {
      const page = await deliveries.attempts(principal.tenantId, params.deliveryId, query)
      return { status: 200, body: { items: page.items.map(attemptView), nextCursor: page.nextCursor } }
    },
  }
}
