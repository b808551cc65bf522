/** Everything belongs to a tenant, and a credential sees only its own. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { clientToken, newApiKey, newClient, newUser } from '#test/support/accounts.ts'
import { dataOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
/** An administrator of another tenant, as the command line would make one. */
let other: ReturnType<TestApp['admin']>

beforeAll(async () => {
  app = await startTestApp()
  const id = `other-${randomUUID()}`
  const { clients } = app.app.context.accounts
  const { secret = '' } = await clients.create(operator('other'), {
    id,
    grants: ['client_credentials'],
    scopes: ['*'],
  })
  other = app.admin(await clientToken(app.sdk(), { body: { client_id: id, client_secret: secret } }))
})
afterAll(() => app.close())

describe('what belongs to one tenant', () => {
  it('is in no list of another', async () => {
    await newUser(app)
    await newClient(app)
    await newApiKey(app, ['telemetry:read'])
    await app.admin().putAppSdkConfig({ params: { path: { app: 'shop' } }, body: {} })

    const [users, clients, keys, apps] = await Promise.all([
      dataOf(other.listUsers()),
      dataOf(other.listClients()),
      dataOf(other.listApiKeys()),
      dataOf(other.listAppSdkConfigs()),
    ])

    expect([users.items, keys.items, apps.items]).toEqual([[], [], []])
    expect(clients.items).toHaveLength(1)
  })

  it('is not there for another, whatever it asks', async () => {
    const userId = (await newUser(app)).id
    const clientId = (await newClient(app)).id
    await newApiKey(app, ['telemetry:read'])
    const keyId = (await dataOf(app.admin().listApiKeys())).items[0]?.id ?? ''
    await app.admin().putAppSdkConfig({ params: { path: { app: 'shop' } }, body: {} })
    const user = { params: { path: { userId } } }
    const client = { params: { path: { clientId } } }
    const key = { params: { path: { keyId } } }
    const shop = { params: { path: { app: 'shop' } } }

    const statuses = await Promise.all([
      statusOf(other.getUser(user)),
      statusOf(other.updateUser({ ...user, body: { disabled: true } })),
      statusOf(other.logoutUser(user)),
      statusOf(other.deleteUser(user)),
      statusOf(other.getClient(client)),
      statusOf(other.updateClient({ ...client, body: { disabled: true } })),
      statusOf(other.rotateClientSecret(client)),
      statusOf(other.deleteClient(client)),
      statusOf(other.getApiKey(key)),
      statusOf(other.deleteApiKey(key)),
      statusOf(other.getAppSdkConfig(shop)),
      statusOf(other.deleteAppSdkConfig(shop)),
    ])

    expect(statuses).toEqual(Array(12).fill(404))
    expect(await dataOf(app.admin().getUser(user))).toMatchObject({ disabled: false })
    expect(await dataOf(app.admin().getClient(client))).toMatchObject({ disabled: false })
  })
})

it('a user name may be taken in each tenant, and each signs in where the client belongs', async () => {
  const { username } = await newUser(app)

  const created = await dataOf(other.createUser({ body: { username } }))

  expect(created.username).toBe(username)
})

it('a client id is taken in every tenant, because a token request names no tenant', async () => {
  const { id } = await newClient(app)
  const body = { id, grants: ['client_credentials' as const], scopes: [] }

  expect(await statusOf(other.createClient({ body }))).toBe(409)
})

it('SDK defaults of one tenant are not those of another', async () => {
  const before = await dataOf(app.sdk().getSdkConfig())

  const { updatedAt: _, ...defaults } = await dataOf(other.getDefaultSdkConfig())
  await dataOf(other.putDefaultSdkConfig({ body: { ...defaults, features: { theirs: true } } }))

  expect(await dataOf(app.sdk().getSdkConfig())).toEqual(before)
})
