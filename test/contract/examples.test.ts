/** GEN-7: every example of the contracts is executed, and answered as documented. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toForm } from '#generated/runtime/client.ts'
import { type Person, signIn } from '#test/support/accounts.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { checkedFetch } from '#test/support/checked-fetch.ts'
import { type ExampleCall, exampleCalls } from '#test/support/examples.ts'
import { webhookEvent } from '#test/support/webhook-engine.ts'
import { startReceiver, type WebhookReceiver } from '#test/support/webhook-receiver.ts'

const callsOf = (family: string) => exampleCalls.filter((call) => call.family === family)

async function execute(app: TestApp, call: ExampleCall, given: Given) {
  const url = new URL(filled(call.path, given.ids ?? {}), call.family === 'im' ? app.imUrl : app.url)
  for (const [name, value] of Object.entries(given.query ?? {})) url.searchParams.set(name, value)
  const headers = new Headers()
  if (given.token) headers.set('authorization', `Bearer ${given.token}`)
  if (!call.request) return checkedFetch(new Request(url, { method: call.method, headers }))
  const { mediaType, body } = call.request
  headers.set('content-type', mediaType)
  const sent = { ...(body as object), ...given.replaced }
  const isForm = mediaType.includes('form')
  const text = isForm ? toForm(sent).toString() : JSON.stringify(Array.isArray(body) ? body : sent)
  return checkedFetch(new Request(url, { method: call.method, headers, body: text }))
}

/** What an example cannot know: who asks, and what was given out before. */
interface Given {
  token?: string
  ids?: Record<string, string>
  query?: Record<string, string>
  replaced?: Record<string, string>
}

const filled = (path: string, ids: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? ''))

async function expectDocumented(response: Response, call: ExampleCall): Promise<void> {
  expect(response.status).toBe(call.status)
  if (!call.request) return
  const body = (await response.json()) as Record<string, unknown>
  const documented = call.answer as Record<string, unknown>
  expect(Object.keys(body).toSorted()).toEqual(Object.keys(documented).toSorted())
  expect(body.error).toEqual(documented.error)
  if (call.operationId === 'sendEvents') expect(body).toEqual(documented)
}

describe('the examples of the SDK platform', () => {
  const lin: Person = { id: 'user_123', username: 'lin', password: 'correct horse battery staple' }
  const allowed = ['telemetry:read', 'realtime:*']
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp()
    const { createUser, createClient } = app.admin()
    await dataOf(createUser({ body: { ...lin, permissions: allowed } }))
    const grants: ['password', 'refresh_token'] = ['password', 'refresh_token']
    await dataOf(createClient({ body: { id: 'web-app', type: 'public', grants, scopes: allowed } }))
    const secret = '7bVq0pS2xT9mLw4yKc8e'
    const scopes = ['telemetry:read', 'admin:config']
    await dataOf(createClient({ body: { id: 'reporting', secret, grants: ['client_credentials'], scopes } }))
  })
  afterAll(() => app.close())

  /** Tokens are given out when they are needed, because some examples spend or end them. */
  async function given({ operationId, path, name, request }: ExampleCall): Promise<Given> {
    const { access_token, refresh_token } = await signIn(app.sdk(), lin, { client_id: 'web-app' })
    const body = (request?.body ?? {}) as { refresh_token?: string; token?: string }
    const from = String(Date.now() - 3_600_000)
    return {
      ...((!request || path.startsWith('/api/realtime/')) && { token: access_token }),
      ids: { topic: 'public:lobby' },
      ...(body.refresh_token && name !== 'spent' && { replaced: { refresh_token } }),
      ...(body.token && { replaced: { token: refresh_token } }),
      ...(name === 'outcomes' && { query: { results: 'true' } }),
      ...(operationId === 'countEvents' && { query: { from, to: String(Date.now()) } }),
    }
  }

  it.each(callsOf('sdk'))('$operationId, $name: answered with $status', async (call) => {
    await expectDocumented(await execute(app, call, await given(call)), call)
  })
})

describe('the examples of the administration', () => {
  let app: TestApp
  let receiver: WebhookReceiver
  let keyId: string
  let hook: { endpointId: string; deliveryId: string }

  beforeAll(async () => {
    app = await startTestApp({ outgoing: { allowedNetworks: ['127.0.0.0/8'] } })
    keyId = (await dataOf(app.admin().createApiKey({ body: { name: 'one', permissions: ['*'] } }))).id
    receiver = await startReceiver()
    receiver.answer = ({ body }) => ({ status: 200, body: JSON.stringify(JSON.parse(body).data) })
    const { id } = await dataOf(
      app
        .admin()
        .createWebhookEndpoint({ body: { url: receiver.url, eventTypes: ['*'], description: 'one' } }),
    )
    await dataOf(app.admin().verifyWebhookEndpoint({ params: { path: { endpointId: id } } }))
    await app.app.context.webhooks.events.announce([webhookEvent({ id: 'evt_1' })])
    hook = { endpointId: id, deliveryId: `${id}:evt_1` }
  })
  afterAll(async () => {
    await app.close()
    await receiver.close()
  })

  /** First what creates, last what deletes: the examples speak of one client, one user, one app. */
  const rank = ({ method, path }: ExampleCall) =>
    method === 'POST' && !path.includes('{')
      ? 0
      : ['PUT', 'GET', 'PATCH', 'POST', 'DELETE'].indexOf(method) + 1
  const ordered = callsOf('admin').toSorted((one, other) => rank(one) - rank(other))

  it.each(ordered)('$operationId, $name: answered with $status', async (call) => {
    const ids = {
      clientId: 'web-app',
      userId: 'user_123',
      app: 'my-app',
      keyId,
      topic: 'private:board',
      ...hook,
    }

    const response = await execute(app, call, { token: app.administratorToken, ids })

    await expectDocumented(response, call)
  })
})

describe('the examples of instant messaging', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({
      managerToken: 'the-manager',
      auth: { on: true, users: ['admin:only-for-examples:*'] },
      jwt: { secret: 'signs-the-examples' },
      pprofOn: true,
    })
  })
  afterAll(() => app.close())

  /** The channel is made first, because the examples speak of it. */
  const calls = callsOf('im').toSorted(
    (one, other) => Number(other.operationId === 'saveChannel') - Number(one.operationId === 'saveChannel'),
  )

  it.each(calls)('$operationId, $name: answered with $status', async (call) => {
    const response = await execute(app, call, { token: 'the-manager', query: call.query })

    expect(response.status).toBe(call.status)
    if (Array.isArray(call.answer) || !call.request) return
    expect(Object.keys((await response.json()) as object).toSorted()).toEqual(
      Object.keys(call.answer as object).toSorted(),
    )
  })
})
