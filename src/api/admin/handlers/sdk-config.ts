import type { Principal } from '#domain/accounts/model.ts'
import type { AppSdkConfig } from '#domain/sdk-config/model.ts'
import type { Handlers } from '#generated/admin/http.ts'
import type { Context } from '../../../context.ts'

type SdkConfigs =
  | 'getDefaultSdkConfig'
  | 'putDefaultSdkConfig'
  | 'listAppSdkConfigs'
  | 'getAppSdkConfig'
  | 'putAppSdkConfig'
  | 'deleteAppSdkConfig'

export function sdkConfigHandlers({ sdkConfig }: Context): Pick<Handlers<Principal>, SdkConfigs> {
  return {
    async getDefaultSdkConfig({ principal }) {
      const { config, updatedAt } = await sdkConfig.getDefault(principal.tenantId)
      return { status: 200, body: { ...config, ...(updatedAt && { updatedAt: updatedAt.toISOString() }) } }
    },
    async putDefaultSdkConfig({ body, principal }) {
      const updatedAt = await sdkConfig.putDefault(principal.tenantId, body)
      return { status: 200, body: { ...body, updatedAt: updatedAt.toISOString() } }
    },
    async listAppSdkConfigs({ query, principal }) {
      const { items, nextCursor } = await sdkConfig.listApps(principal.tenantId, query)
      return { status: 200, body: { items: items.map(appView), nextCursor } }
    },
    async getAppSdkConfig({ params, principal }) {
      return { status: 200, body: appView(await sdkConfig.getApp(principal.tenantId, params.app)) }
    },
    async putAppSdkConfig({ params, body, principal }) {
      return { status: 200, body: appView(await sdkConfig.putApp(principal.tenantId, params.app, body)) }
    },
    async deleteAppSdkConfig({ params, principal }) {
      await sdkConfig.removeApp(principal.tenantId, params.app)
      return { status: 204 }
    },
  }
}

function appView({ app, config, updatedAt }: { app: string; config: AppSdkConfig; updatedAt: Date }) {
  const { releases = [], ...differences } = config
  return { app, ...differences, releases, updatedAt: updatedAt.toISOString() }
}
