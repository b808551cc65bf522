/** TEL-6: who may read telemetry, and whose. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SdkClient } from '#generated/sdk/client.ts'
import { clientToken, newApiKey, newClient, newUser, signIn } from '#test/support/accounts.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { keyOfTenant, searchAll, sendAll } from '#test/support/telemetry.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
  await sendAll(app.sdk(), [
    { type: 'page' },
    { type: 'error', props: { message: 'm' } },
    { type: 'api', props: { duration: 1 } },
    { type: 'perf', name: 'LCP', props: { value: 1 } },
  ])
})
afterAll(() => app.close())

const lastHour = () => ({ params: { query: { from: Date.now() - 3_600_000, to: Date.now() + 60_000 } } })

/** Every operation that reads, and how many things it found. */
const reads: Record<
  string,
  (sdk: SdkClient) => Promise<{ found: number | undefined; response: Response; error?: unknown }>
> = {
  searchEvents: async (sdk) => {
    const { data, ...rest } = await sdk.searchEvents()
    return { found: data?.items.length, ...rest }
  },
  countEvents: async (sdk) => {
    const { data, ...rest } = await sdk.countEvents(lastHour())
    return { found: data?.buckets.reduce((sum, { count }) => sum + count, 0), ...rest }
  },
  listTopPages: async (sdk) => {
    const { data, ...rest } = await sdk.listTopPages()
    return { found: data?.items.length, ...rest }
  },
  listErrorGroups: async (sdk) => {
    const { data, ...rest } = await sdk.listErrorGroups()
    return { found: data?.items.length, ...rest }
  },
  listApiLatency: async (sdk) => {
    const { data, ...rest } = await sdk.listApiLatency()
    return { found: data?.items.length, ...rest }
  },
  listWebVitals: async (sdk) => {
    const { data, ...rest } = await sdk.listWebVitals()
    return { found: data?.items.length, ...rest }
  },
}

describe.each(Object.entries(reads))('%s', (_, read) => {
  it.each([
    { who: 'a user', token: async () => (await signIn(app.sdk(), await newUser(app))).access_token },
    {
      who: 'a client',
      token: async () => clientToken(app.sdk(), await newClient(app, { scopes: ['telemetry:*'] })),
    },
    { who: 'an API key', token: () => newApiKey(app, ['telemetry:read']) },
  ])('is open to $who with telemetry:read', async ({ token }) => {
    const { response, found } = await read(app.sdk(await token()))

    expect(response.status).toBe(200)
    expect(found).toBeGreaterThan(0)
  })

  it.each([
    {
      who: 'a user without the permission',
      token: async () =>
        (await signIn(app.sdk(), await newUser(app, { permissions: ['telemetry:write'] }))).access_token,
    },
    {
      who: 'a client without the scope',
      token: async () => clientToken(app.sdk(), await newClient(app, { scopes: ['admin:users'] })),
    },
    { who: 'an API key for something else', token: () => newApiKey(app, ['profile:read']) },
  ])('is closed to $who', async ({ token }) => {
    const { response, error } = await read(app.sdk(await token()))

    expect({ status: response.status, error }).toEqual({
      status: 403,
      error: { success: false, error: 'forbidden' },
    })
  })

  it('is closed to nobody in particular', async () => {
    const { response, error } = await read(app.sdk())

    expect({ status: response.status, error }).toEqual({
      status: 401,
      error: { success: false, error: 'unauthenticated' },
    })
    expect(response.headers.get('www-authenticate')).toContain('Bearer')
  })

  it("does not show another tenant's events", async () => {
    const { response, found } = await read(app.sdk(await keyOfTenant(app, `tenant-${randomUUID()}`)))

    expect({ status: response.status, found }).toEqual({ status: 200, found: 0 })
  })
})

it('an API key may come in its own header, X-Api-Key', async () => {
  const headers = { 'x-api-key': await newApiKey(app, ['telemetry:read']) }

  const answers = await Promise.all([
    app.sdk().searchEvents({ headers }),
    app.sdk().searchEvents({ headers: { 'x-api-key': 'parley_key_nobody' } }),
  ])

  expect(answers.map(({ response }) => response.status)).toEqual([200, 401])
})

it("another tenant's event is that tenant's alone, although application and id are the same", async () => {
  const event = { ...telemetryEvent({ app: 'shared' }), name: 'ours' }
  await dataOf(app.sdk().sendEvents({ body: [event] }))
  const tenantId = `tenant-${randomUUID()}`
  const theirs = { tenantId, events: [{ ...event, name: 'theirs' }], receivedAt: Date.now() }
  expect(await app.app.context.telemetry.events.recordEvents(theirs)).toEqual([{ outcome: 'accepted' }])

  const seen = await Promise.all(
    [await newApiKey(app, ['telemetry:read']), await keyOfTenant(app, tenantId)].map((key) =>
      searchAll(app.sdk(key), { app: 'shared' }),
    ),
  )

  expect(seen.map((events) => events.map(({ name }) => name))).toEqual([['ours'], ['theirs']])
})
