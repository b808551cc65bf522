/**
 * Endpoints. One worker at a time delivers to an endpoint: it leases the document, which brings the settings and the health in
 * the same read. A worker that dies loses the lease when its time is over. Secrets are sealed at rest where a key is configured.
 */
import type { Db, UpdateFilter } from 'mongodb'
import { type SealedText, sealedText } from '#platform/auth/sealed-text.ts'
import { updateOf } from '#platform/mongo/changes.ts'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import type { EndpointHealth, EndpointSecret, WebhookEndpoint } from './model.ts'

export const webhookEndpointPlan: CollectionPlan = {
  collection: 'webhookEndpoints',
  indexes: [{ name: 'tenant_id', key: { tenantId: 1, _id: 1 } }],
}

type EndpointDocument = Omit<WebhookEndpoint, 'id'> & {
  _id: string
  lease?: { owner: string; until: Date }
}

/** Null takes a field away. */
export type EndpointFields = {
  [Field in keyof Pick<
    WebhookEndpoint,
    | 'url'
    | 'description'
    | 'eventTypes'
    | 'ordered'
    | 'concurrency'
    | 'ratePerSecond'
    | 'timeoutMs'
    | 'verifiedAt'
    | 'disabled'
    | 'health'
    | 'updatedAt'
  >]?: WebhookEndpoint[Field] | null
}

export type EndpointStore = ReturnType<typeof endpointStore>

/** Seals and opens the secrets of endpoints. @param secrets the first seals, every one opens; none: they are kept as they are */
export const endpointSealing = (secrets: readonly string[]): SealedText =>
  sealedText({ secrets, purpose: 'webhook secret' })

export function endpointStore(db: Db, sealing = endpointSealing([])) {
  const endpoints = db.collection<EndpointDocument>(webhookEndpointPlan.collection)
  const after = { returnDocument: 'after' } as const
  /** As they stand in the database, by what was made of them. */
  const kept = new WeakMap<readonly EndpointSecret[], readonly EndpointSecret[]>()
  const sealed = (id: string, secrets: readonly EndpointSecret[]): EndpointSecret[] =>
    secrets.map((one) => ({ ...one, secret: sealing.seal(one.secret, id) }))

  function toModel({ _id, lease, secrets, ...rest }: EndpointDocument): WebhookEndpoint {
    const opened = secrets.map((one) => ({ ...one, secret: sealing.open(one.secret, _id) }))
    kept.set(opened, secrets)
    return { id: _id, ...rest, secrets: opened }
  }
  const modelOf = (found?: EndpointDocument | null) => (found ? toModel(found) : undefined)

  return {
    async insert({ id, secrets, ...rest }: WebhookEndpoint): Promise<void> {
      await endpoints.insertOne({ _id: id, ...rest, secrets: sealed(id, secrets) })
    },

    /** @throws Error for the operator when a secret was sealed with a key that is not there */
    async mustOpen(): Promise<void> {
      for await (const { _id, secrets } of endpoints.find({}, { projection: { secrets: 1 } })) {
        for (const { secret } of secrets) sealing.open(secret, _id)
      }
    },

    /** The endpoint of the configuration as it is now; what it has been through stays. */
    async upsertConfigured({ id, createdAt, health, ...settings }: WebhookEndpoint): Promise<void> {
      await endpoints.updateOne(
        { _id: id },
        {
          $set: settings,
          $unset: { disabled: 1 },
          $setOnInsert: { createdAt, health },
        } as UpdateFilter<EndpointDocument>,
        { upsert: true },
      )
    },

    /** Switches off the endpoints that the configuration names no more. */
    async retireConfigured(namedIds: readonly string[], at: Date): Promise<void> {
      await endpoints.updateMany(
        { origin: 'configuration', _id: { $nin: [...namedIds] }, disabled: { $exists: false } },
        { $set: { disabled: { reason: 'administrator', at } } },
      )
    },

    async find(tenantId: string, id: string): Promise<WebhookEndpoint | undefined> {
      return modelOf(await endpoints.findOne({ _id: { $eq: id }, tenantId: { $eq: tenantId } }))
    },

    /** All of a tenant, for deciding who wants an event. */
    async ofTenant(tenantId: string): Promise<WebhookEndpoint[]> {
      return (await endpoints.find({ tenantId: { $eq: tenantId } }).toArray()).map(toModel)
    },

    async list(tenantId: string, afterId: string, limit: number): Promise<WebhookEndpoint[]> {
      const found = endpoints.find({ tenantId: { $eq: tenantId }, _id: { $gt: afterId } })
      return (await found.sort({ _id: 1 }).limit(limit).toArray()).map(toModel)
    },

    /** Every endpoint that may be posted to, of every tenant. */
    async active(): Promise<{ id: string; breaker: EndpointHealth['breaker'] }[]> {
      const found = endpoints.find(
        { disabled: { $exists: false }, verifiedAt: { $exists: true } },
        { projection: { 'health.breaker': 1 } },
      )
      return (await found.toArray()).map(({ _id, health }) => ({ id: _id, breaker: health.breaker }))
    },

    async update(tenantId: string, id: string, fields: EndpointFields): Promise<WebhookEndpoint | undefined> {
      return modelOf(
        await endpoints.findOneAndUpdate(
          { _id: { $eq: id }, tenantId: { $eq: tenantId } },
          updateOf(fields),
          after,
        ),
      )
    },

    /** Puts new secrets in place of those that were read; undefined when they were changed meanwhile. */
    async replaceSecrets(
      seen: WebhookEndpoint,
      secrets: EndpointSecret[],
      updatedAt: Date,
    ): Promise<WebhookEndpoint | undefined> {
      return modelOf(
        await endpoints.findOneAndUpdate(
          { _id: seen.id, tenantId: seen.tenantId, secrets: [...(kept.get(seen.secrets) ?? seen.secrets)] },
          { $set: { secrets: sealed(seen.id, secrets), updatedAt } },
          after,
        ),
      )
    },

    async remove(tenantId: string, id: string): Promise<boolean> {
      const { deletedCount } = await endpoints.deleteOne({ _id: { $eq: id }, tenantId: { $eq: tenantId } })
      return deletedCount === 1
    },

    /** Gives the endpoint to one worker until that time; undefined when another has it, or it takes no posts. */
    async lease(id: string, owner: string, now: Date, until: Date): Promise<WebhookEndpoint | undefined> {
      const free = [
        { lease: { $exists: false } },
        { 'lease.until': { $lte: now } },
        { 'lease.owner': { $eq: owner } },
      ]
      return modelOf(
        await endpoints.findOneAndUpdate(
          { _id: id, disabled: { $exists: false }, verifiedAt: { $exists: true }, $or: free },
          { $set: { lease: { owner, until } } },
          after,
        ),
      )
    },

    /** Keeps what the worker learnt about the endpoint, if it still has the lease. */
    async report(id: string, owner: string, fields: EndpointFields): Promise<void> {
      await endpoints.updateOne({ _id: id, 'lease.owner': owner }, updateOf(fields))
    },

    async giveBack(id: string, owner: string): Promise<void> {
      await endpoints.updateOne({ _id: id, 'lease.owner': owner }, { $unset: { lease: 1 } })
    },
  }
}
