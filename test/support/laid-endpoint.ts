/** A verified endpoint for webhooks, laid into the database without asking anybody. */
import { randomUUID } from 'node:crypto'
import { HEALTHY } from '#domain/webhooks/breaker.ts'
import { endpointStore } from '#domain/webhooks/endpoint-store.ts'
import type { WebhookEndpoint } from '#domain/webhooks/model.ts'
import { makeWebhookSecret } from '#domain/webhooks/signature.ts'

type Laid = Pick<WebhookEndpoint, 'tenantId' | 'url' | 'eventTypes'>

/** Posts to it are ordered. @returns its secret */
export async function layEndpoint(db: Parameters<typeof endpointStore>[0], endpoint: Laid): Promise<string> {
  const at = new Date()
  const secret = makeWebhookSecret()
  await endpointStore(db).insert({
    id: `whe_${randomUUID()}`,
    form: 'standard',
    ordered: true,
    concurrency: 10,
    timeoutMs: 5000,
    secrets: [{ secret, createdAt: at }],
    origin: 'api',
    verifiedAt: at,
    health: HEALTHY,
    createdAt: at,
    updatedAt: at,
    ...endpoint,
  })
  return secret
}
