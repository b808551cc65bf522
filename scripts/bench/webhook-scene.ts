/** Endpoints and deliveries of the webhook bench, put into the database before anybody delivers them. */
import type { Db } from 'mongodb'
import { HEALTHY } from '#domain/webhooks/breaker.ts'
import { deliveryStore } from '#domain/webhooks/delivery-store.ts'
import { endpointStore } from '#domain/webhooks/endpoint-store.ts'
import { eventStore } from '#domain/webhooks/event-store.ts'
import type { EndpointSecret, WebhookEvent } from '#domain/webhooks/model.ts'
import { makeWebhookSecret } from '#domain/webhooks/signature.ts'
import { makeId } from '#platform/auth/random-secret.ts'

const HOUR_MS = 60 * 60 * 1000
const PER_INSERT = 1000

/** About 0.6 KB of JSON. */
export const benchData = (number: number) => ({ number, text: 'x'.repeat(500), from: 'bench' })

export const benchSecret = (): EndpointSecret => ({ secret: makeWebhookSecret(), createdAt: new Date() })

/** Endpoints that want nothing by themselves; their ids. */
export async function layEndpoints(db: Db, target: string, count: number): Promise<string[]> {
  const endpoints = endpointStore(db)
  const at = new Date()
  const ids = Array.from({ length: count }, () => makeId('whe'))
  for (const [index, id] of ids.entries()) {
    await endpoints.insert({
      id,
      tenantId: 'bench',
      url: `${target}/${index}`,
      form: 'standard',
      eventTypes: [],
      ordered: false,
      concurrency: Math.max(2, Math.ceil(20 / count)),
      timeoutMs: 15_000,
      secrets: [benchSecret()],
      origin: 'api',
      verifiedAt: at,
      health: HEALTHY,
      createdAt: at,
      updatedAt: at,
    })
  }
  return ids
}

/** `count` deliveries over the endpoints, due in an hour; `release` makes them due. */
export async function layDeliveries(db: Db, endpointIds: readonly string[], count: number) {
  const [events, deliveries] = [eventStore(db), deliveryStore(db)]
  const at = Date.now()
  const perEndpoint = count / endpointIds.length
  for (let start = 0; start < perEndpoint; start += PER_INSERT) {
    const some = Array.from({ length: Math.min(PER_INSERT, perEndpoint - start) }, (_, index) =>
      eventOf(at, start + index),
    )
    await events.insert(some, at)
    for (const endpointId of endpointIds) {
      const made = some.map((event) => ({
        id: `${endpointId}:${event.id}`,
        tenantId: event.tenantId,
        endpointId,
        eventId: event.id,
        type: event.type,
        order: event.at,
        at: new Date(event.at),
        state: 'pending' as const,
        attempts: 0,
        dueAt: new Date(at + HOUR_MS),
      }))
      await deliveries.insert(made, at)
    }
  }
  return { release: () => Promise.all(endpointIds.map((id) => deliveries.release(id, new Date()))) }
}

const eventOf = (at: number, number: number): WebhookEvent => ({
  id: `evt_${at}_${number}`,
  tenantId: 'bench',
  type: 'bench.happened',
  at,
  data: benchData(number),
})
