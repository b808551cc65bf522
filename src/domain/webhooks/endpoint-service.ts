/** Endpoints as their owners manage them: settings, secrets, proving that they are theirs, and switching on and off. */
import { makeId } from '#platform/auth/random-secret.ts'
import type { PostResult } from '#platform/outgoing/outgoing-client.ts'
import { HEALTHY } from './breaker.ts'
import type { DeliveryStore } from './delivery-store.ts'
import type { EndpointDirectory } from './endpoint-directory.ts'
import type { EndpointStore } from './endpoint-store.ts'
import { type EndpointTrialNeeds, endpointTrial } from './endpoint-trial.ts'
import { WebhooksError } from './errors.ts'
import type { WebhookEndpoint } from './model.ts'
import { makeWebhookSecret } from './signature.ts'

export interface EndpointSettings {
  url: string
  description?: string
  eventTypes: string[]
  ordered?: boolean
  concurrency?: number
  ratePerSecond?: number
  timeoutMs?: number
}

export interface EndpointChanges {
  url?: string
  description?: string | null
  eventTypes?: string[]
  ordered?: boolean
  concurrency?: number
  ratePerSecond?: number | null
  timeoutMs?: number
  enabled?: boolean
}

export interface EndpointServiceOptions extends EndpointTrialNeeds {
  endpoints: EndpointStore
  deliveries: Pick<DeliveryStore, 'giveUpAll' | 'release'>
  directory: EndpointDirectory
  /** Says why an address may not be registered; undefined when it may. */
  whyRefused(url: string): string | undefined
  wake(endpointId: string): void
}

/** How long the old secret signs beside the new one, unless told otherwise. */
const OVERLAP_SECONDS = 24 * 60 * 60

export function endpointService(options: EndpointServiceOptions) {
  const { endpoints, directory, now } = options
  const trial = endpointTrial(options)

  async function get(tenantId: string, id: string): Promise<WebhookEndpoint> {
    return found(await endpoints.find(tenantId, id))
  }

  /** @throws WebhooksError `configured` for those of the configuration */
  async function getOwn(tenantId: string, id: string): Promise<WebhookEndpoint> {
    const endpoint = await get(tenantId, id)
    if (endpoint.origin === 'api') return endpoint
    throw new WebhooksError('configured', 'the configuration names this endpoint; change it there')
  }

  function mayBe(url: string): string {
    const why = options.whyRefused(url)
    if (why !== undefined) throw new WebhooksError('address_refused', why)
    return url
  }

  return {
    get,

    /** By id. A cursor that was never given out is a position like any other. */
    async list(
      tenantId: string,
      { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
    ): Promise<{ items: WebhookEndpoint[]; nextCursor: string | null }> {
      const after = Buffer.from(cursor, 'base64url').toString('utf8')
      const found = await endpoints.list(tenantId, after, limit + 1)
      const items = found.slice(0, limit)
      const last = found.length > limit ? items.at(-1) : undefined
      return { items, nextCursor: last ? Buffer.from(last.id).toString('base64url') : null }
    },

    /** A new endpoint with its first secret; it gets events once it is verified. @throws WebhooksError `address_refused` */
    async create(
      tenantId: string,
      settings: EndpointSettings,
    ): Promise<{ endpoint: WebhookEndpoint; secret: string }> {
      const at = new Date(now())
      const secret = makeWebhookSecret()
      const endpoint: WebhookEndpoint = {
        ordered: false,
        concurrency: 10,
        timeoutMs: 15_000,
        ...settings,
        id: makeId('whe'),
        tenantId,
        url: mayBe(settings.url),
        form: 'standard',
        secrets: [{ secret, createdAt: at }],
        origin: 'api',
        health: HEALTHY,
        createdAt: at,
        updatedAt: at,
      }
      await endpoints.insert(endpoint)
      directory.forget(tenantId)
      return { endpoint, secret }
    },

    /** Another address has to be verified again. Switching on forgets the failures and posts what waits. */
    async update(tenantId: string, id: string, changes: EndpointChanges): Promise<WebhookEndpoint> {
      const seen = await getOwn(tenantId, id)
      const { enabled, url, ...rest } = changes
      const at = new Date(now())
      const isMoved = url !== undefined && mayBe(url) !== seen.url
      const isRevived = enabled === true && seen.disabled !== undefined
      const updated = await endpoints.update(tenantId, id, {
        ...rest,
        ...(isMoved && { url, verifiedAt: null }),
        ...(enabled === false && !seen.disabled && { disabled: { reason: 'administrator', at } }),
        ...(isRevived && { disabled: null, health: HEALTHY }),
        updatedAt: at,
      })
      directory.forget(tenantId)
      if (isRevived) {
        await options.deliveries.release(id, at)
        options.wake(id)
      }
      return found(updated)
    },

    /** What still waits for it is given up. */
    async remove(tenantId: string, id: string): Promise<void> {
      await getOwn(tenantId, id)
      if (!(await endpoints.remove(tenantId, id))) throw unknown()
      directory.forget(tenantId)
      await options.deliveries.giveUpAll(id, new Date(now()))
    },

    /** A new secret; the one before it signs too for a while, so that no delivery is refused meanwhile. */
    async rotateSecret(
      tenantId: string,
      id: string,
      overlapSeconds = OVERLAP_SECONDS,
    ): Promise<{ secret: string; createdAt: Date }> {
      const at = now()
      while (true) {
        const seen = await getOwn(tenantId, id)
        const secret = makeWebhookSecret()
        const ends = new Date(at + overlapSeconds * 1000)
        const kept = seen.secrets
          .filter(({ expiresAt }) => expiresAt === undefined || expiresAt.getTime() > at)
          .map((one) => ({ ...one, expiresAt: one.expiresAt && one.expiresAt < ends ? one.expiresAt : ends }))
        const secrets = [...kept.slice(-4), { secret, createdAt: new Date(at) }]
        const createdAt = new Date(at)
        if (await endpoints.replaceSecrets(seen, secrets, createdAt)) {
          directory.forget(tenantId)
          return { secret, createdAt }
        }
      }
    },

    /** Whoever answers the challenge gets events from now on. @throws WebhooksError `challenge_failed` with what came instead */
    async verify(tenantId: string, id: string): Promise<WebhookEndpoint> {
      await trial.challenge(await getOwn(tenantId, id))
      const at = new Date(now())
      const verified = await endpoints.update(tenantId, id, { verifiedAt: at, updatedAt: at })
      directory.forget(tenantId)
      options.wake(id)
      return found(verified)
    },

    /** Posts a test event at once and tells what came back; nothing is tried again. */
    async test(tenantId: string, id: string): Promise<PostResult & { eventId: string }> {
      return trial.test(await get(tenantId, id))
    },
  }
}

const unknown = () => new WebhooksError('endpoint_not_found', 'there is no such endpoint')

function found(endpoint: WebhookEndpoint | undefined): WebhookEndpoint {
  if (endpoint === undefined) throw unknown()
  return endpoint
}
