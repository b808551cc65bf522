/** Dynamic SDK configuration: a default per tenant, differences per app and release, no restart (CFG-1). */
import { hash } from 'node:crypto'
import { AppConfigNotFoundError } from './errors.ts'
import {
  type AppSdkConfig,
  type Dated,
  effectiveConfig,
  type NamedAppConfig,
  type SdkConfig,
} from './model.ts'
import type { SdkConfigStore } from './sdk-config-store.ts'

export interface SdkConfigOptions {
  configs: SdkConfigStore
  /** Answered for a tenant that never set one. */
  fallback: SdkConfig
  now: () => number
}

export function sdkConfigService({ configs, fallback, now }: SdkConfigOptions) {
  return {
    /** What an SDK of this app and release runs with, and the entity tag of exactly that content. */
    async resolve(
      tenantId: string,
      app?: string,
      release?: string,
    ): Promise<{ config: SdkConfig; etag: string }> {
      const { base, own } = await configs.read(tenantId, app)
      const config = effectiveConfig(base?.config ?? fallback, own?.config, release)
      return { config, etag: `"${hash('sha256', JSON.stringify(config), 'base64url').slice(0, 27)}"` }
    },
    /** The tenant's default; without `updatedAt` when nobody ever set one. */
    async getDefault(tenantId: string): Promise<{ config: SdkConfig; updatedAt?: Date }> {
      return (await configs.read(tenantId)).base ?? { config: fallback }
    },
    /** Replaces the tenant's default. */
    async putDefault(tenantId: string, config: SdkConfig): Promise<Date> {
      const updatedAt = new Date(now())
      await configs.putDefault(tenantId, { config, updatedAt })
      return updatedAt
    },
    /** @throws AppConfigNotFoundError when the app has no differences. */
    async getApp(tenantId: string, app: string): Promise<NamedAppConfig> {
      const { own } = await configs.read(tenantId, app)
      if (!own) throw new AppConfigNotFoundError(app)
      return { app, config: own.config, updatedAt: own.updatedAt }
    },
    /** Replaces the differences of one app. */
    async putApp(tenantId: string, app: string, config: AppSdkConfig): Promise<NamedAppConfig> {
      const value: Dated<AppSdkConfig> = { config, updatedAt: new Date(now()) }
      await configs.putApp(tenantId, app, value)
      return { app, ...value }
    },
    /** @throws AppConfigNotFoundError when the app has no differences. */
    async removeApp(tenantId: string, app: string): Promise<void> {
      if (!(await configs.removeApp(tenantId, app))) throw new AppConfigNotFoundError(app)
    },
    /** A page of apps by name. The cursor is the last name of the page before; any text is a position. */
    async listApps(tenantId: string, { limit, cursor = '' }: { limit: number; cursor?: string | undefined }) {
      const after = Buffer.from(cursor, 'base64url').toString()
      const found = await configs.listApps(tenantId, limit + 1, after)
      const items = found.slice(0, limit)
      const last = found.length > limit ? items.at(-1) : undefined
      return { items, nextCursor: last ? Buffer.from(last.app).toString('base64url') : null }
    },
  }
}
