/** SDK configurations in MongoDB: one document for a tenant's default and one for each app. */
import type { Collection, Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/schema.ts'
import type { AppSdkConfig, SdkConfig } from './model.ts'

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
    config: SdkConfig | AppSdkConfig,
    updatedAt: Date,
  ) {
    const document = { tenantId, ...(app === undefined ? {} : { app }), config, updatedAt }
    await configs.replaceOne({ _id: idOf(tenantId, app) }, document, { upsert: true })
  }

  return {
    /** The tenant's default and the app's differences, read together; undefined where nothing was ever set. */
    async read(tenantId: string, app?: string): Promise<{ base?: SdkConfig; app?: AppSdkConfig }> {
      const ids = [idOf(tenantId, undefined), ...(app === undefined ? [] : [idOf(tenantId, app)])]
      const found = await configs.find({ _id: { $in: ids } }).toArray()
      const base = found.find((document) => document.app === undefined)?.config as SdkConfig | undefined
      const own = found.find((document) => document.app !== undefined)?.config as AppSdkConfig | undefined
      return { ...(base && { base }), ...(own && { app: own }) }
    },
    /** Replaces the tenant's default. */
    putDefault: (tenantId: string, config: SdkConfig, updatedAt: Date) =>
      put(tenantId, undefined, config, updatedAt),
    /** Replaces the differences of one app. */
    putApp: (tenantId: string, app: string, config: AppSdkConfig, updatedAt: Date) =>
      put(tenantId, app, config, updatedAt),
    /** False when the app had none. */
    async removeApp(tenantId: string, app: string): Promise<boolean> {
      const { deletedCount } = await configs.deleteOne({ _id: idOf(tenantId, app) })
      return deletedCount === 1
    },
    /** Apps by name, starting after `after`. */
    async listApps(
      tenantId: string,
      limit: number,
      after = '',
    ): Promise<{ app: string; config: AppSdkConfig; updatedAt: Date }[]> {
      const found = await configs
        .find({ tenantId, app: { $gt: after } })
        .sort({ app: 1 })
        .limit(limit)
        .toArray()
      return found.map((document) => ({
        app: document.app as string,
        config: document.config as AppSdkConfig,
        updatedAt: document.updatedAt,
      }))
    },
  }
}

function idOf(tenantId: string, app: string | undefined): string {
  return app === undefined ? `${tenantId}:default` : `${tenantId}:app:${app}`
}
