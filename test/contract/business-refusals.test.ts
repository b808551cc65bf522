/**
 * What fuzzing cannot see: operations with `x-business-refusal` may refuse requests that fit the contract, so
 * schemathesis is told to let them. Here each such refusal is asked for by name, and each such operation is
 * shown to accept something, so that "it may refuse" does not hide "it refuses everything".
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { createAdminClient } from '#generated/admin/client.ts'
import type { SdkClient } from '#generated/sdk/client.ts'
import { newApiKey, newClient, newPublicClient, newUser, type Person, signIn } from '../support/accounts.ts'
import { startTestApp, type TestApp } from '../support/app.ts'
import { telemetryEvent } from '../support/builders.ts'
import { operations } from '../support/contract.ts'

interface Scene {
  sdk: SdkClient
  admin: ReturnType<typeof createAdminClient>
  /** A webhook endpoint. */
  endpoint: { params: { path: { endpointId: string } } }
  /** May read telemetry. */
  reader: SdkClient
  /** May do everything with topics. */
  speaker: SdkClient
  user: Person
  client: { client_id: string; client_secret?: string }
  publicClient: { client_id: string }
  /** A new refresh token that `client` was given. */
  refreshToken(): Promise<string>
  /** The cursor behind the first of three events of the app. */
  cursor(): Promise<string>
}

type Ask = (scene: Scene) => Promise<{ response: Response; error?: unknown }>

/** Of the SDK platform, or a problem of the administration. */
interface Refusal {
  success?: boolean
  error?: string
  code?: string
}

interface Rule {
  operation: string
  accepts: Ask
  /** `answer` is status and code. */
  refuses: { because: string; answer: string; ask: Ask }[]
}

const app = 'refusals'
const asClient = { grant_type: 'client_credentials' }

const lobby = { path: { topic: 'public:lobby' } }
const notifications = { path: { topic: 'system:notifications' } }

const hook = { url: 'https://hooks.example.com/parley', eventTypes: ['*'] }
const innerHook = { url: 'https://169.254.169.254/latest', eventTypes: ['*'] }
const [earlier, later] = ['2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z']

const rules: Rule[] = [
  {
    operation: 'createWebhookEndpoint',
    accepts: ({ admin }) => admin.createWebhookEndpoint({ body: hook }),
    refuses: [
      {
        because: 'the address is not on the public internet',
        answer: '400 invalid_request',
        ask: ({ admin }) => admin.createWebhookEndpoint({ body: innerHook }),
      },
    ],
  },
  {
    operation: 'updateWebhookEndpoint',
    accepts: ({ admin, endpoint }) => admin.updateWebhookEndpoint({ ...endpoint, body: hook }),
    refuses: [
      {
        because: 'the address is not on the public internet',
        answer: '400 invalid_request',
        ask: ({ admin, endpoint }) => admin.updateWebhookEndpoint({ ...endpoint, body: innerHook }),
      },
    ],
  },
  {
    operation: 'replayWebhookDeliveries',
    accepts: ({ admin, endpoint }) =>
      admin.replayWebhookDeliveries({ ...endpoint, body: { from: earlier, to: later } }),
    refuses: [
      {
        because: 'the time range ends before it begins',
        answer: '400 invalid_request',
        ask: ({ admin, endpoint }) =>
          admin.replayWebhookDeliveries({ ...endpoint, body: { from: later, to: earlier } }),
      },
    ],
  },
  {
    operation: 'publishToTopic',
    accepts: ({ speaker }) => speaker.publishToTopic({ params: lobby, body: { payload: 1 } }),
    refuses: [
      {
        because: 'what is told to everybody is a notification',
        answer: '400 invalid_request',
        ask: ({ speaker }) => speaker.publishToTopic({ params: notifications, body: { payload: 1 } }),
      },
    ],
  },
  {
    operation: 'getTopicHistory',
    accepts: ({ speaker }) =>
      speaker.getTopicHistory({ params: { ...lobby, query: { epoch: 'another', offset: 1 } } }),
    refuses: [
      {
        because: 'an offset without its epoch is no position',
        answer: '400 invalid_request',
        ask: ({ speaker }) => speaker.getTopicHistory({ params: { ...lobby, query: { offset: 1 } } }),
      },
      {
        because: 'an epoch alone is none either',
        answer: '400 invalid_request',
        ask: ({ speaker }) => speaker.getTopicHistory({ params: { ...lobby, query: { epoch: 'e' } } }),
      },
    ],
  },
  {
    operation: 'searchEvents',
    accepts: async ({ reader, cursor }) =>
      reader.searchEvents({ params: { query: { app, limit: 1, cursor: await cursor() } } }),
    refuses: [
      {
        because: 'the cursor was never given out',
        answer: '400 invalid_request',
        ask: ({ reader }) => reader.searchEvents({ params: { query: { app, limit: 1, cursor: 'bmV2ZXI' } } }),
      },
      {
        because: 'the cursor belongs to a search with other filters',
        answer: '400 invalid_request',
        ask: async ({ reader, cursor }) =>
          reader.searchEvents({ params: { query: { limit: 1, cursor: await cursor() } } }),
      },
    ],
  },
  {
    operation: 'countEvents',
    accepts: ({ reader }) =>
      reader.countEvents({ params: { query: { from: 0, to: 60_000_000, interval: 'minute' } } }),
    refuses: [
      {
        because: 'the time has 1,001 minutes',
        answer: '400 invalid_request',
        ask: ({ reader }) =>
          reader.countEvents({ params: { query: { from: 0, to: 60_000_001, interval: 'minute' } } }),
      },
    ],
  },
  {
    operation: 'issueToken',
    accepts: ({ sdk, client }) => sdk.issueToken({ body: { ...asClient, ...client } }),
    refuses: [
      {
        because: 'no client is named',
        answer: '400 invalid_request',
        ask: ({ sdk }) => sdk.issueToken({ body: asClient }),
      },
      {
        because: 'there is no such client',
        answer: '401 invalid_client',
        ask: ({ sdk }) => sdk.issueToken({ body: { ...asClient, client_id: 'nobody' } }),
      },
      {
        because: 'the secret is wrong',
        answer: '401 invalid_client',
        ask: ({ sdk, client }) =>
          sdk.issueToken({ body: { ...asClient, ...client, client_secret: 'wrong' } }),
      },
      {
        because: 'there is no such grant',
        answer: '400 unsupported_grant_type',
        ask: ({ sdk, client }) => sdk.issueToken({ body: { grant_type: 'authorization_code', ...client } }),
      },
      {
        because: 'the client may not use this grant',
        answer: '400 unauthorized_client',
        ask: ({ sdk, publicClient }) => sdk.issueToken({ body: { ...asClient, ...publicClient } }),
      },
      {
        because: 'the client has none of the scopes',
        answer: '400 invalid_scope',
        ask: ({ sdk, client }) => sdk.issueToken({ body: { ...asClient, ...client, scope: 'admin:users' } }),
      },
      {
        because: 'the password grant names no user',
        answer: '400 invalid_request',
        ask: ({ sdk, client }) => sdk.issueToken({ body: { grant_type: 'password', ...client } }),
      },
      {
        because: 'the password is wrong',
        answer: '400 invalid_grant',
        ask: ({ sdk, client, user: { username } }) =>
          sdk.issueToken({ body: { grant_type: 'password', ...client, username, password: 'wrong' } }),
      },
      {
        because: 'the refresh grant brings no refresh token',
        answer: '400 invalid_request',
        ask: ({ sdk, client }) => sdk.issueToken({ body: { grant_type: 'refresh_token', ...client } }),
      },
    ],
  },
  {
    operation: 'refreshToken',
    accepts: async ({ sdk, refreshToken }) =>
      sdk.refreshToken({ body: { refresh_token: await refreshToken() } }),
    refuses: [
      {
        because: 'nobody was given this token',
        answer: '400 invalid_grant',
        ask: ({ sdk }) => sdk.refreshToken({ body: { refresh_token: 'never-given-out' } }),
      },
      {
        because: 'the token is spent',
        answer: '400 invalid_grant',
        ask: async ({ sdk, refreshToken }) => {
          const body = { refresh_token: await refreshToken() }
          await sdk.refreshToken({ body })
          return sdk.refreshToken({ body })
        },
      },
    ],
  },
  {
    operation: 'revokeToken',
    accepts: async ({ sdk, client, refreshToken }) =>
      sdk.revokeToken({ body: { token: await refreshToken(), ...client } }),
    refuses: [
      {
        because: 'no client is named',
        answer: '400 invalid_request',
        ask: ({ sdk }) => sdk.revokeToken({ body: { token: 'some-token' } }),
      },
      {
        because: 'the token was given to another client',
        answer: '400 unauthorized_client',
        ask: async ({ sdk, publicClient, refreshToken }) =>
          sdk.revokeToken({ body: { token: await refreshToken(), ...publicClient } }),
      },
    ],
  },
]

let testApp: TestApp
let scene: Scene

beforeAll(async () => {
  testApp = await startTestApp()
  const sdk = testApp.sdk()
  const [user, { body: client }, { body: publicClient }] = await Promise.all([
    newUser(testApp),
    newClient(testApp, { scopes: ['telemetry:read'] }),
    newPublicClient(testApp),
  ])
  await sdk.sendEvents({ body: Array.from({ length: 3 }, () => telemetryEvent({ app })) })
  const signedIn = () => signIn(sdk, user, client)
  const reader = testApp.sdk((await signedIn()).access_token)
  const firstPage = () => reader.searchEvents({ params: { query: { app, limit: 1 } } })
  const { data: endpoint } = await testApp.admin().createWebhookEndpoint({ body: hook })
  scene = {
    sdk,
    admin: testApp.admin(),
    endpoint: { params: { path: { endpointId: endpoint?.id ?? '' } } },
    reader,
    speaker: testApp.sdk(await newApiKey(testApp, ['realtime:*'])),
    user,
    client,
    publicClient,
    refreshToken: async () => (await signedIn()).refresh_token ?? '',
    cursor: async () => (await firstPage()).data?.nextCursor ?? '',
  }
})

afterAll(() => testApp.close())

describe.each(rules)('$operation', ({ accepts, refuses }) => {
  test.each(refuses)('answers what fits the contract with $answer because $because', async (row) => {
    const { response, error } = await row.ask(scene)

    const { success = false, error: said, code = said } = error as Refusal
    expect(`${response.status} ${code}`).toBe(row.answer)
    expect(success).toBe(false)
  })

  test('accepts what no rule speaks against', async () => {
    expect((await accepts(scene)).response.ok).toBe(true)
  })
})

test('the operations here are those with the extension, and every status that they name is met', () => {
  const stated = operations.flatMap(({ operationId, extensions }) => {
    const statuses = extensions['x-business-refusal'] as number[] | undefined
    return statuses ? [[operationId, statuses.toSorted()]] : []
  })
  const met = rules.map(({ operation, refuses }) => [
    operation,
    [...new Set(refuses.map(({ answer }) => Number.parseInt(answer, 10)))].sort(),
  ])

  expect(Object.fromEntries(met)).toEqual(Object.fromEntries(stated))
})
