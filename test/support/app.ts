/** The whole application in this process, on the run's MongoDB and Redis, with names of its own. */
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { loadConfig } from '#config/load.ts'
import { createAdminClient } from '#generated/admin/client.ts'
import { createSdkClient } from '#generated/sdk/client.ts'
import { createLogger } from '#platform/logger.ts'
import { type App, startApp } from '../../src/app.ts'
import { checkedFetch } from './checked-fetch.ts'
import { type AppServices, servicesFor } from './services.ts'

export interface TestApp {
  app: App
  url: string
  services: AppServices
  /** Without a credential, unless one is given. */
  sdk(token?: string): ReturnType<typeof createSdkClient>
  /** As the first administrator, unless another token is given. */
  admin(token?: string): ReturnType<typeof createAdminClient>
  administratorToken: string
  /** Another process of the same installation: it shares database and Redis, and is closed before this one. */
  again(settings?: Record<string, unknown>): Promise<TestApp>
  close(): Promise<void>
}

/** @param settings laid over test defaults: free port, no rate limits, answers checked against the contract */
export async function startTestApp(settings: Record<string, unknown> = {}): Promise<TestApp> {
  const services = servicesFor(inject('mongodbUri'), inject('redisUrl'), `t-${randomUUID().slice(0, 8)}`)
  const first = await startOn(services, settings)
  return {
    ...first,
    async close() {
      await first.close()
      await services.remove()
    },
  }
}

async function startOn(
  services: AppServices,
  settings: Record<string, unknown>,
  knownToken?: string,
): Promise<TestApp> {
  const config = loadConfig({
    environment: {},
    overrides: {
      platformAddr: '127.0.0.1:0',
      role: 'api',
      redisPrefix: services.name,
      logger: { level: 4 },
      ...settings,
      limits: { telemetryPerMinute: 0, authPerMinute: 0, loginsPerMinute: 0, ...(settings.limits as object) },
    },
  })
  const app = await startApp({ config, ...services, logger: createLogger(config.logger.level) })
  const url = app.listeners.platform as string
  const sdk = (token?: string) =>
    createSdkClient({ baseUrl: url, fetch: checkedFetch, ...(token && { token }) })
  const administratorToken = knownToken ?? (await signIn(sdk(), app.administrator))
  return {
    app,
    url,
    services,
    sdk,
    admin: (token = administratorToken) => createAdminClient({ baseUrl: url, fetch: checkedFetch, token }),
    administratorToken,
    again: (others = settings) => startOn(services, others, administratorToken),
    close: () => app.close(),
  }
}

async function signIn(sdk: ReturnType<typeof createSdkClient>, who: App['administrator']): Promise<string> {
  if (!who) return ''
  const { data } = await sdk.issueToken({
    body: { grant_type: 'password', client_id: who.clientId, username: who.username, password: who.password },
  })
  return data?.access_token ?? ''
}
