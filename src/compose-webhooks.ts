/** Webhooks put together: announcing, delivering, and what their owners manage. */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from 'mongodb'
import type { Config } from '#config/schema.ts'
import { attemptStore, webhookAttemptPlan } from '#domain/webhooks/attempt-store.ts'
import { HEALTHY } from '#domain/webhooks/breaker.ts'
import { deliverService } from '#domain/webhooks/deliver-service.ts'
import { deliveryService } from '#domain/webhooks/delivery-service.ts'
import { deliveryStore, webhookDeliveryPlan } from '#domain/webhooks/delivery-store.ts'
import { endpointDirectory } from '#domain/webhooks/endpoint-directory.ts'
import { endpointService } from '#domain/webhooks/endpoint-service.ts'
import { endpointSealing, endpointStore, webhookEndpointPlan } from '#domain/webhooks/endpoint-store.ts'
import { eventService } from '#domain/webhooks/event-service.ts'
import { eventStore, webhookEventPlan } from '#domain/webhooks/event-store.ts'
import type { DeliveryForm, WebhookEndpoint } from '#domain/webhooks/model.ts'
import { standardForm } from '#domain/webhooks/standard-form.ts'
import { wakeOverdue } from '#domain/webhooks/sweep.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'
import { addressGuard } from '#platform/outgoing/address-guard.ts'
import { outgoingClient } from '#platform/outgoing/outgoing-client.ts'
import { whyAddressRefused } from '#platform/outgoing/public-address.ts'
import { startWakeUpWorker, wakeUps } from '#platform/queue/wake-ups.ts'
import { webhookMetrics } from './webhook-metrics.ts'

export const webhookPlans = [webhookEndpointPlan, webhookEventPlan, webhookDeliveryPlan, webhookAttemptPlan]

/** An endpoint that the configuration names. */
export type ConfiguredEndpoint = Pick<WebhookEndpoint, 'id' | 'url' | 'form' | 'eventTypes' | 'ordered'>

export interface WebhooksNeeds {
  db: Db
  redisUrl: string
  config: Pick<Config, 'redisPrefix' | 'mode' | 'outgoing'>
  metrics: Metrics
  now: () => number
  logger: Logger
  /** Forms beside the standard one, by name. */
  forms?: Record<string, DeliveryForm>
  configured?: ConfiguredEndpoint[]
  /** Seals the endpoints' secrets in the database; they are kept as they are without it. */
  keyEncryptionSecret?: string | undefined
}

/** Endpoints that one worker process delivers to at the same time. */
const ENDPOINTS_AT_ONCE = 20

const QUEUE = 'webhooks'

export async function composeWebhooks(needs: WebhooksNeeds) {
  const { db, config, metrics, now, logger } = needs
  const forms = { standard: standardForm, ...needs.forms }
  const queue = { name: QUEUE, redisUrl: needs.redisUrl, prefix: config.redisPrefix, logger }
  const { wake, wakeIn, ...queued } = wakeUps(queue)
  const guard = addressGuard(config.outgoing.allowedNetworks)
  const client = outgoingClient({ guard })
  const { keyEncryptionSecret } = needs
  const endpoints = endpointStore(db, endpointSealing(keyEncryptionSecret ? [keyEncryptionSecret] : []))
  await endpoints.mustOpen()
  const deliveries = deliveryStore(db)
  const attempts = attemptStore(db)
  const events = eventStore(db)
  const directory = endpointDirectory(endpoints, now)
  const observe = webhookMetrics({ metrics, endpoints, deliveries, jobs: queued.counts, now, logger })
  const delivering = deliverService({
    endpoints,
    deliveries,
    events,
    attempts,
    forms,
    send: client.post,
    wakeIn,
    owner: randomUUID(),
    now,
    pause: (ms) => pause(ms),
    observe,
  })
  await configure(needs.configured ?? [])
  return {
    events: eventService({ directory, events, deliveries, forms, wake, wakeIn, now }),
    endpoints: endpointService({
      endpoints,
      deliveries,
      directory,
      send: client.post,
      whyRefused: (url) => whyAddressRefused(url, { guard, mustBePublic: config.mode === 'release' }),
      wake,
      now,
    }),
    deliveries: deliveryService({ deliveries, attempts, events, endpoints, wake, now }),
    configure,
    sweep: () => wakeOverdue({ endpoints, deliveries, wake, now }),
    /** Delivers until it is closed. */
    startWorker() {
      const worker = startWakeUpWorker({
        ...queue,
        metrics,
        concurrency: ENDPOINTS_AT_ONCE,
        run: delivering.run,
      })
      return {
        async close(): Promise<void> {
          delivering.stop()
          await worker.close()
        },
      }
    },
    async close(): Promise<void> {
      await queued.close()
      await client.close()
    },
  }

  /** These are the endpoints of the configuration, and no others. */
  async function configure(named: readonly ConfiguredEndpoint[]): Promise<void> {
    for (const endpoint of named) await endpoints.upsertConfigured(configuredEndpoint(endpoint, now()))
    await endpoints.retireConfigured(
      named.map(({ id }) => id),
      new Date(now()),
    )
  }
}

function configuredEndpoint(endpoint: ConfiguredEndpoint, now: number): WebhookEndpoint {
  const at = new Date(now)
  return {
    ...endpoint,
    tenantId: 'default',
    concurrency: 10,
    timeoutMs: 10_000,
    secrets: [],
    origin: 'configuration',
    verifiedAt: at,
    health: HEALTHY,
    createdAt: at,
    updatedAt: at,
  }
}
