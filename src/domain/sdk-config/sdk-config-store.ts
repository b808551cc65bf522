/** SDK configurations in MongoDB: one document for a tenant's default and one for each app. */
import type { Collection, Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/schema.ts'
import type { AppSdkConfig, Dated, NamedAppConfig, SdkConfig } from './model.ts'

interface StoredConfig {
  _id: string
  tenantId: string
  /** Absent on the tenant's default. */
  app?: string
  config: SdkConfig | AppSdkConfig
  updatedAt: Date
}

export const sdkConfigPlans: CollectionPlan[] = [
  { collection: 'sdk_configs', indexes: [{ name: 'tenant_app', key: { tenantId: 1, app: 1 } }] },
]

export type SdkConfigStore = ReturnType<typeof sdkConfigStore>

export function sdkConfigStore(db: Db) {
  const configs: Collection<StoredConfig> = db.collection('sdk_configs')

  async function put(
    tenantId: string,
    app: string | undefined,
    { config, updatedAt }: Dated<SdkConfig | AppSdkConfig>,
  ) {
    const document = { tenantId, ...(app === undefined ? {} : { app }), config, updatedAt }
    await configs.replaceOne({ _id: idOf(tenantId, app) }, document, { upsert: true })
  }

  return {
    /** The tenant's default and the app's differences, read together; absent where nothing was ever set. */
    async read(
      tenantId: string,
      app?: string,
    ): Promise<{ base?: Dated<SdkConfig>; own?: Dated<AppSdkConfig> }> {
      const ids = [idOf(tenantId, undefined), ...(app === undefined ? [] : [idOf(tenantId, app)])]
      const found = await configs.find({ _id: { $in: ids } }).toArray()
      const base = found.find((document) => document.app === undefined) as Dated<SdkConfig> | undefined
      const own = found.find((document) => document.app !== undefined)
      return { ...(base && { base }), ...(own && { own }) }
    },
    /** Replaces the tenant's default. */
    putDefault: (tenantId: string, value: Dated<SdkConfig>) => put(tenantId, undefined, value),
    /** Replaces the differences of one app. */
    putApp: (tenantId: string, app: string, value: Dated<AppSdkConfig>) => put(tenantId, app, value),
    /** False when the app had none. */
    async removeApp(tenantId: string, app: string): Promise<boolean> {
      const { deletedCount } = await configs.deleteOne({ _id: idOf(tenantId, app) })
      return deletedCount === 1
    },
    /** Apps by name, starting after `after`. */
    async listApps(tenantId: string, limit: number, after: string): Promise<NamedAppConfig[]> {
      const found = await configs
        .find({ tenantId, app: { $gt: after } })
        .sort({ app: 1 })
        .limit(limit)
        .toArray()
      return found.map(({ app = '', config, updatedAt }) => ({ app, config, updatedAt }))
    },
  }
}

function idOf(tenantId: string, app: string | undefined): string {
  return app === undefined ? `${tenantId}:default` : `${tenantId}:app:${app}`
}
