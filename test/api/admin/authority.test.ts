/** AUT-5: nobody gives away, or takes over, what they do not hold themselves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newApiKey, newClient, newUser, signIn } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'

let app: TestApp
/** Somebody who manages clients, users and keys, and may read telemetry; nothing else. */
let manager: ReturnType<TestApp['admin']>

beforeAll(async () => {
  app = await startTestApp()
  const permissions = ['admin:clients', 'admin:users', 'admin:keys', 'telemetry:read']
  const person = await newUser(app, { permissions })
  manager = app.admin((await signIn(app.sdk(), person)).access_token)
})
afterAll(() => app.close())

const secretGrant = { grants: ['client_credentials' as const] }

describe('giving away', () => {
  it('what one holds is allowed', async () => {
    const statuses = await Promise.all([
      statusOf(manager.createUser({ body: { username: 'given', permissions: ['telemetry:read'] } })),
      statusOf(manager.createClient({ body: { id: 'given', ...secretGrant, scopes: ['telemetry:read'] } })),
      statusOf(manager.createApiKey({ body: { name: 'given', permissions: ['telemetry:read'] } })),
    ])

    expect(statuses).toEqual([201, 201, 201])
  })

  it.each(['admin:config', 'telemetry:*', '*', 'telemetry:read:more'])(
    '%s, which one does not hold, is 403',
    async (permission) => {
      const refusals = await Promise.all([
        refusalOf(manager.createUser({ body: { username: `no ${permission}`, permissions: [permission] } })),
        refusalOf(manager.createClient({ body: { id: 'no-client', ...secretGrant, scopes: [permission] } })),
        refusalOf(manager.createApiKey({ body: { name: 'no', permissions: [permission] } })),
      ])

      for (const { status, body } of refusals) {
        expect({ status, code: body.code }).toEqual({ status: 403, code: 'permission_not_held' })
      }
    },
  )

  it('to somebody who is there already is the same', async () => {
    const userId = (await newUser(app, { permissions: [] })).id
    const clientId = (await newClient(app, { scopes: [] })).id

    const refusals = await Promise.all([
      refusalOf(manager.updateUser({ params: { path: { userId } }, body: { permissions: ['*'] } })),
      refusalOf(manager.updateClient({ params: { path: { clientId } }, body: { scopes: ['*'] } })),
    ])

    expect(refusals.map(({ body }) => body.code)).toEqual(['permission_not_held', 'permission_not_held'])
  })
})

describe('taking over somebody who may do more is 403:', () => {
  const user = async () => ({ params: { path: { userId: (await newUser(app, { permissions: ['*'] })).id } } })
  const client = async () => ({
    params: { path: { clientId: (await newClient(app, { scopes: ['*'] })).id } },
  })

  const takeovers: Record<string, () => Promise<{ status: number; body: { code: string } }>> = {
    'a new password': async () =>
      refusalOf(manager.updateUser({ ...(await user()), body: { password: 'my own long password' } })),
    'another name': async () =>
      refusalOf(manager.updateUser({ ...(await user()), body: { username: 'mine now' } })),
    'disabling a user': async () =>
      refusalOf(manager.updateUser({ ...(await user()), body: { disabled: true } })),
    'removing a user': async () => refusalOf(manager.deleteUser(await user())),
    'logging a user out': async () => refusalOf(manager.logoutUser(await user())),
    'a new secret': async () => refusalOf(manager.rotateClientSecret(await client())),
    'changing a client': async () =>
      refusalOf(manager.updateClient({ ...(await client()), body: { name: 'mine' } })),
    'removing a client': async () => refusalOf(manager.deleteClient(await client())),
    'removing a key': async () => {
      await newApiKey(app, ['*'])
      const { items } = await dataOf(app.admin().listApiKeys())
      const keyId = items.find(({ permissions }) => permissions.includes('*'))?.id ?? ''
      return refusalOf(manager.deleteApiKey({ params: { path: { keyId } } }))
    },
  }

  it.each(Object.entries(takeovers))('%s', async (_, takeover) => {
    const { status, body } = await takeover()

    expect({ status, code: body.code }).toEqual({ status: 403, code: 'permission_not_held' })
  })
})
