/** The webhook engine on the run's MongoDB, with a clock and dice of the test's own, and no queue: the test wakes. */
import { randomUUID } from 'node:crypto'
import { attemptStore } from '#domain/webhooks/attempt-store.ts'
import { HEALTHY } from '#domain/webhooks/breaker.ts'
import { type DeliverOptions, deliverService } from '#domain/webhooks/deliver-service.ts'
import { deliveryService } from '#domain/webhooks/delivery-service.ts'
import { deliveryStore } from '#domain/webhooks/delivery-store.ts'
import { endpointDirectory } from '#domain/webhooks/endpoint-directory.ts'
import { endpointStore } from '#domain/webhooks/endpoint-store.ts'
import { eventService } from '#domain/webhooks/event-service.ts'
import { eventStore } from '#domain/webhooks/event-store.ts'
import type { DeliveryForm, WebhookEndpoint, WebhookEvent } from '#domain/webhooks/model.ts'
import { makeWebhookSecret } from '#domain/webhooks/signature.ts'
import { standardForm } from '#domain/webhooks/standard-form.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import type { PostResult } from '#platform/outgoing/outgoing-client.ts'
import { webhookPlans } from '../../src/compose-webhooks.ts'
import { testDatabase } from './database.ts'

export interface SentPost {
  url: string
  headers: Record<string, string>
  body: string
  /** By the test's clock. */
  at: number
}

export async function startEngine(forms: Record<string, DeliveryForm> = {}) {
  const database = await testDatabase()
  await applySchema(database.db, { version: 1, plans: webhookPlans, migrations: [] })
  const clock = { now: Date.parse('2026-11-21T00:00:00Z') }
  const now = () => clock.now
  const endpoints = endpointStore(database.db)
  const deliveries = deliveryStore(database.db)
  const attempts = attemptStore(database.db)
  const events = eventStore(database.db)
  const directory = endpointDirectory(endpoints, now)
  const all = { standard: standardForm, ...forms }
  const woken = new Map<string, number>()
  const sent: SentPost[] = []
  const engine = {
    db: database.db,
    clock,
    endpoints,
    deliveries,
    attempts,
    directory,
    sent,
    /** When the engine asked to be run again, by endpoint. */
    woken,
    /** Answers posts; a test replaces it. */
    reply: (_post: SentPost): Partial<PostResult> | Promise<Partial<PostResult>> => ({ status: 200 }),
    events: eventService({
      directory,
      events,
      deliveries,
      forms: all,
      wake: (id) => void woken.set(id, now()),
      wakeIn: (id, ms) => void woken.set(id, now() + ms),
      now,
    }),
    deliveryLog: deliveryService({
      deliveries,
      attempts,
      events,
      endpoints,
      wake: (id) => void woken.set(id, now()),
      now,
    }),
    /** A worker of its own; several may run at once. */
    worker: (more: Partial<DeliverOptions> = {}) =>
      deliverService({
        endpoints,
        deliveries,
        events,
        attempts,
        forms: all,
        async send(post) {
          const taken = { ...post, at: now() }
          sent.push(taken)
          return { answer: '', durationMs: 1, ...(await engine.reply(taken)) }
        },
        wakeIn: (id, ms) => void woken.set(id, now() + ms),
        owner: randomUUID(),
        now,
        random: () => 0.5,
        pause: async (ms) => {
          clock.now += ms
        },
        ...more,
      }),
    /** Stores a verified endpoint that wants everything. */
    async endpoint(fields: Partial<WebhookEndpoint> = {}): Promise<WebhookEndpoint> {
      const at = new Date(now())
      const endpoint: WebhookEndpoint = {
        id: `whe_${randomUUID()}`,
        tenantId: 'default',
        url: 'https://receiver.example/hook',
        form: 'standard',
        eventTypes: ['*'],
        ordered: false,
        concurrency: 10,
        timeoutMs: 1000,
        secrets: [{ secret: makeWebhookSecret(), createdAt: at }],
        origin: 'api',
        verifiedAt: at,
        health: HEALTHY,
        createdAt: at,
        updatedAt: at,
        ...fields,
      }
      await endpoints.insert(endpoint)
      directory.forget(endpoint.tenantId)
      return endpoint
    },
    remove: () => database.remove(),
  }
  return engine
}

let made = 0

/** An event with its own id. */
export function webhookEvent(fields: Partial<WebhookEvent> = {}): WebhookEvent {
  made += 1
  return {
    id: `evt_${made}`,
    tenantId: 'default',
    type: 'thing.happened',
    at: Date.parse('2026-11-21T00:00:00Z'),
    data: { number: made },
    ...fields,
  }
}
