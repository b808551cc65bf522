/** GEN-7: every example of the contracts is executed, and answered as documented. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { toForm } from '#generated/runtime/client.ts'
import { newApiKey, type Person, signIn } from '#test/support/accounts.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { asking, chatSettings, tokenFor } from '#test/support/chat.ts'
import { checkedFetch } from '#test/support/checked-fetch.ts'
import { type ExampleCall, exampleCalls } from '#test/support/examples.ts'
import { addressOf } from '#test/support/hostile.ts'
import { webhookEvent } from '#test/support/webhook-engine.ts'
import { startReceiver, type WebhookReceiver } from '#test/support/webhook-receiver.ts'

const callsOf = (family: string) => exampleCalls.filter((call) => call.family === family)

async function execute(app: TestApp, call: ExampleCall, given: Given) {
  const url = new URL(filled(call.path, given.ids ?? {}), addressOf(app, call))
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
  replaced?: Record<string, unknown>
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

describe('the examples of chats', () => {
  let app: TestApp
  let person: string
  let backEnd: string
  let said: number

  /** The examples speak of the people 1 to 4, of the private chat 1 and of the group 7. */
  beforeAll(async () => {
    app = await startTestApp(chatSettings)
    const people = []
    for (const name of ['ann', 'customer-42', 'cid', 'dan']) people.push(await asking(app, name))
    const { api } = people[0] as (typeof people)[number]
    await dataOf(api.createChat({ body: { type: 'private', user_id: 2 } }))
    for (let group = 2; group <= 7; group++) {
      await dataOf(api.createChat({ body: { type: 'group', title: 'g', member_ids: [2, 3] } }))
    }
    const { service } = app.app.context.messaging
    const channel = personChannel('default', 'ann', 'customer-42')
    const header = { redDot: true, syncOnce: false, noPersist: false }
    const payload = Buffer.from('{"type":1,"content":"hello"}')
    said = (await service.send({ channel, from: 'customer-42', payload, header, check: 'all' })).id
    person = await tokenFor('ann')
    backEnd = await newApiKey(app, ['chat:*'])
  })
  afterAll(() => app.close())

  const calls = callsOf('chat').toSorted(
    (one, other) =>
      Number(one.method === 'DELETE') - Number(other.method === 'DELETE') ||
      other.path.length - one.path.length,
  )

  it.each(calls)('$operationId, $name: answered with $status', async (call) => {
    const token = ['registerUser', 'notifyPeople'].includes(call.operationId) ? backEnd : person
    const isOfGroup =
      call.path.includes('/members') || ['updateChat', 'deleteChat'].includes(call.operationId)
    const chat_id = isOfGroup ? '7' : '1'
    const marks = call.operationId === 'markChatRead' && call.name === 'ok'
    const replaced = marks ? { message_id: said } : {}

    const response = await execute(app, call, {
      token,
      query: call.query,
      ids: { chat_id, user_id: '2' },
      replaced,
    })

    expect(response.status).toBe(call.status)
    if (call.answer === undefined) return
    const body = (await response.json()) as object
    expect(Object.keys(call.answer as object)).toEqual(
      expect.arrayContaining(Object.keys(body).filter(isSaid)),
    )
  })
})

/** What depends on what was said before. */
const isSaid = (field: string) => !['last_message', 'last_seen', 'is_online'].includes(field)
