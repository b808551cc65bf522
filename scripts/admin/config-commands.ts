/** The SDK configuration, checked by the same generated validators as the REST API. */

import type { AppSdkConfig, SdkConfig } from '#domain/sdk-config/model.ts'
import { AppSdkConfigReplace, ConfiguredApp, SdkConfigReplace } from '#generated/admin/schemas.ts'
import { checked } from './checked.ts'
import type { Command } from './commands.ts'
import { optional, required, UsageError } from './options.ts'

const text = { type: 'string' } as const

export const configCommands: Record<string, Command> = {
  'config get': {
    options: { app: text },
    help: '[--app APP]   the default, or the differences of one app',
    async run(call) {
      const app = optional(call, 'app')
      const { sdkConfig } = call.context
      return app === undefined ? sdkConfig.getDefault(call.tenantId) : sdkConfig.getApp(call.tenantId, app)
    },
  },
  'config set': {
    options: { app: text, json: text },
    help: '[--app APP] --json \'{"telemetry":{…}}\'   a default is laid over the present one, an app is replaced',
    async run(call) {
      const { sdkConfig } = call.context
      const app = optional(call, 'app')
      const value = parsed(required(call, 'json'))
      if (app !== undefined) {
        const differences = checked<AppSdkConfig>(AppSdkConfigReplace, value)
        return sdkConfig.putApp(call.tenantId, checked<string>(ConfiguredApp, app), differences)
      }
      const { config } = await sdkConfig.getDefault(call.tenantId)
      const next = checked<SdkConfig>(SdkConfigReplace, laidOver(config, value as Record<string, object>))
      return { config: next, updatedAt: await sdkConfig.putDefault(call.tenantId, next) }
    },
  },
  'config delete': {
    options: { app: text },
    help: '--app APP',
    async run(call) {
      await call.context.sdkConfig.removeApp(call.tenantId, required(call, 'app'))
      return { deleted: required(call, 'app') }
    },
  },
}

function laidOver(base: object, changes: Record<string, object>): object {
  const merged: Record<string, unknown> = { ...base }
  for (const [part, value] of Object.entries(changes)) {
    const before = merged[part]
    merged[part] = typeof before === 'object' && typeof value === 'object' ? { ...before, ...value } : value
  }
  return merged
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new UsageError(`--json cannot be read: ${(error as Error).message}`)
  }
}
