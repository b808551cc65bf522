/** Dynamic SDK configuration: a default per tenant, differences per app and release, no restart (CFG-1). */
import { createHash } from 'node:crypto'
import { AppConfigNotFoundError } from './errors.ts'
import { type AppSdkConfig, effectiveConfig, type SdkConfig } from './model.ts'
import type { SdkConfigStore } from './sdk-config-store.ts'

export interface SdkConfigOptions {
  configs: SdkConfigStore
  /** Answered for a tenant that never set one. */
  fallback: SdkConfig
  now: () => number
}

export type SdkConfigService = ReturnType<typeof sdkConfigService>

export function sdkConfigService({ configs, fallback, now }: SdkConfigOptions) {
  return {
    /** What an SDK of this app and release runs with, and the entity tag of exactly that content. */
    async resolve(
      tenantId: string,
      app?: string,
      release?: string,
    ): Promise<{ config: SdkConfig; etag: string }> {
      const stored = await configs.read(tenantId, app)
      const config = effectiveConfig(stored.base ?? fallback, stored.app, release)
      const digest = createHash('sha256').update(JSON.stringify(config)).digest('base64url')
      return { config, etag: `"${digest.slice(0, 27)}"` }
    },
    /** The tenant's default. */
    async getDefault(tenantId: string): Promise<SdkConfig> {
      return (await configs.read(tenantId)).base ?? fallback
    },
    async putDefault(tenantId: string, config: SdkConfig): Promise<SdkConfig> {
      await configs.putDefault(tenantId, config, new Date(now()))
      return config
    },
    /** @throws AppConfigNotFoundError when the app has no differences. */
    async getApp(tenantId: string, app: string): Promise<AppSdkConfig> {
      const { app: config } = await configs.read(tenantId, app)
      if (!config) throw new AppConfigNotFoundError(app)
      return config
    },
    async putApp(tenantId: string, app: string, config: AppSdkConfig): Promise<AppSdkConfig> {
      await configs.putApp(tenantId, app, config, new Date(now()))
      return config
    },
    /** @throws AppConfigNotFoundError when the app has no differences. */
    async removeApp(tenantId: string, app: string): Promise<void> {
      if (!(await configs.removeApp(tenantId, app))) throw new AppConfigNotFoundError(app)
    },
    /** A page of apps by name; `after` is the last name of the page before. */
    listApps: (tenantId: string, limit: number, after?: string) => configs.listApps(tenantId, limit, after),
  }
}
