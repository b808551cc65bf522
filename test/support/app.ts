/** The whole application in this process, on the run's MongoDB and Redis, with names of its own. */
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { loadConfig } from '#config/load.ts'
import { createAdminClient } from '#generated/admin/client.ts'
import { createChatClient } from '#generated/chat/client.ts'
import { createImClient } from '#generated/im/client.ts'
import { createSdkClient } from '#generated/sdk/client.ts'
import { createLogger } from '#platform/logger.ts'
import { type App, startApp } from '../../src/app.ts'
import { checkedFetch, offContract, serves } from './checked-fetch.ts'
import { type AppServices, servicesFor } from './services.ts'

export interface TestApp {
  app: App
  url: string
  services: AppServices
  /** Without a credential, unless one is given. */
  sdk(token?: string): ReturnType<typeof createSdkClient>
  /** The listener of business servers, and a client for it: with the configured `managerToken`, unless another is given. */
  imUrl: string
  im(token?: string): ReturnType<typeof createImClient>
  /** The HTTP API of the chat listener, and a client for it; without a credential, unless one is given. */
  chatUrl: string
  chat(token?: string): ReturnType<typeof createChatClient>
  /** As the first administrator, unless another token is given. */
  admin(token?: string): ReturnType<typeof createAdminClient>
  administratorToken: string
  /** The same clients for requests that leave the contract on purpose, and say why. */
  leaving(
    reason: string,
    token?: string,
  ): {
    sdk: ReturnType<typeof createSdkClient>
    admin: ReturnType<typeof createAdminClient>
    im(token?: string): ReturnType<typeof createImClient>
    chat(token?: string): ReturnType<typeof createChatClient>
  }
  /** Another process of the same installation: it shares database and Redis, and is closed before this one. */
  again(settings?: Settings, now?: () => number): Promise<TestApp>
  close(): Promise<void>
}

type Settings = Record<string, unknown>

/**
 * @param settings laid over test defaults: free port, no rate limits, answers checked against the contract
 * @param now the clock of all services
 * @param mongodbUri of a server that the test may hurt; the run's own unless given
 */
export async function startTestApp(
  settings: Settings = {},
  now = Date.now,
  mongodbUri = inject('mongodbUri'),
): Promise<TestApp> {
  const services = servicesFor(mongodbUri, inject('redisUrl'), `t-${randomUUID().slice(0, 8)}`)
  const first = await startOn({ services, settings, now })
  return {
    ...first,
    async close() {
      await first.close()
      await services.remove()
    },
  }
}

/** Listeners that get in nobody's way. */
export const freeAddresses = {
  platformAddr: '127.0.0.1:0',
  httpAddr: '127.0.0.1:0',
  wsAddr: 'ws://127.0.0.1:0',
  chatAddr: '127.0.0.1:0',
}

interface Start {
  services: AppServices
  settings: Settings
  now: () => number
  administratorToken?: string
}

async function startOn(start: Start): Promise<TestApp> {
  const { services, settings, now } = start
  const config = loadConfig({
    environment: {},
    overrides: {
      ...freeAddresses,
      role: 'api',
      redisPrefix: services.name,
      logger: { level: 4 },
      ...settings,
      limits: { telemetryPerMinute: 0, authPerMinute: 0, loginsPerMinute: 0, ...(settings.limits as object) },
    },
  })
  const app = await startApp({ config, ...services, logger: createLogger(config.logger.level), now })
  const url = app.listeners.platform as string
  const imUrl = app.listeners.im ?? ''
  const chatUrl = httpOf(app.listeners.chat ?? '')
  // Ports come back: this one may have been another family's in a program before.
  serves('platform', url)
  serves('im', imUrl)
  serves('chat', chatUrl)
  const sdk = (token?: string) =>
    createSdkClient({ baseUrl: url, fetch: checkedFetch, ...(token && { token }) })
  const administratorToken = start.administratorToken ?? (await signIn(sdk(), app.administrator))
  return {
    app,
    url,
    services,
    sdk,
    admin: (token = administratorToken) => createAdminClient({ baseUrl: url, fetch: checkedFetch, token }),
    administratorToken,
    imUrl,
    im: (token = config.managerToken) =>
      createImClient({ baseUrl: imUrl, fetch: checkedFetch, ...(token && { token }) }),
    chatUrl,
    chat: (token) => createChatClient({ baseUrl: chatUrl, fetch: checkedFetch, ...(token && { token }) }),
    leaving(reason, token = administratorToken) {
      const client = { baseUrl: url, token, fetch: (request: Request) => offContract(reason, request) }
      return {
        sdk: createSdkClient(client),
        admin: createAdminClient(client),
        chat: (token) => createChatClient({ ...client, baseUrl: chatUrl, ...(token && { token }) }),
        im: (token = config.managerToken ?? '') => createImClient({ ...client, baseUrl: imUrl, token }),
      }
    },
    again: (others = settings, clock = now) =>
      startOn({ services, settings: others, now: clock, administratorToken }),
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

/** `ws://host:port/ws` is served at `http://host:port`. */
const httpOf = (socketUrl: string): string => socketUrl.replace(/^ws/, 'http').replace(/\/ws$/, '')
