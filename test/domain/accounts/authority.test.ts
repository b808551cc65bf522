import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, operator } from '#domain/accounts/model.ts'
import { makeId } from '#platform/auth/random-secret.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aClient, aSignIn, aUser } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const anActor = (permissions: string[], fields: Partial<Actor> = {}): Actor => ({
  kind: 'user',
  id: 'usr_actor',
  tenantId: 'default',
  permissions,
  ...fields,
})

const powerful = {
  scopes: ['admin:users', 'telemetry:read'],
  permissions: ['admin:users', 'telemetry:read'],
}

/** Everything that would give, take over or take away a credential with `powerful`'s powers. */
const actions: Record<string, (actor: Actor) => Promise<unknown>> = {
  'create a client': (actor) =>
    accounts.clients.create(actor, { id: makeId('app'), grants: [], scopes: powerful.scopes }),
  'widen a client': async (actor) => {
    const { client } = await aClient(accounts, { scopes: [] })
    return accounts.clients.update(actor, client.id, { scopes: powerful.scopes })
  },
  'rename a client': async (actor) => {
    const { client } = await aClient(accounts, { scopes: powerful.scopes })
    return accounts.clients.update(actor, client.id, { name: 'x' })
  },
  "rotate a client's secret": async (actor) => {
    const { client } = await aClient(accounts, { scopes: powerful.scopes })
    return accounts.clients.rotateSecret(actor, client.id)
  },
  'remove a client': async (actor) => {
    const { client } = await aClient(accounts, { scopes: powerful.scopes })
    return accounts.clients.remove(actor, client.id)
  },
  'create a user': (actor) => accounts.users.create(actor, { permissions: powerful.permissions }),
  'widen a user': async (actor) => {
    const { id } = await aUser(accounts, { permissions: [] })
    return accounts.users.update(actor, id, { permissions: powerful.permissions })
  },
  "set a user's password": async (actor) => {
    const { id } = await aUser(accounts, { permissions: powerful.permissions })
    return accounts.users.update(actor, id, { password: 'mine now' })
  },
  'narrow a user': async (actor) => {
    const { id } = await aUser(accounts, { permissions: powerful.permissions })
    return accounts.users.update(actor, id, { permissions: [] })
  },
  'sign a user out': async (actor) => {
    const { id } = await aUser(accounts, { permissions: powerful.permissions })
    return accounts.users.logout(actor, id)
  },
  'remove a user': async (actor) => {
    const { id } = await aUser(accounts, { permissions: powerful.permissions })
    return accounts.users.remove(actor, id)
  },
  'create an API key': (actor) =>
    accounts.apiKeys.create(actor, { name: 'k', permissions: powerful.permissions }),
  'widen an API key': async (actor) => {
    const { apiKey } = await accounts.apiKeys.create(operator(), { name: 'k', permissions: [] })
    return accounts.apiKeys.update(actor, apiKey.id, { permissions: powerful.permissions })
  },
  'remove an API key': async (actor) => {
    const { apiKey } = await accounts.apiKeys.create(operator(), {
      name: 'k',
      permissions: powerful.permissions,
    })
    return accounts.apiKeys.remove(actor, apiKey.id)
  },
}

test.each(Object.keys(actions))('to %s one must hold all its permissions', async (name) => {
  const action = actions[name] ?? Promise.reject

  expect(await codeOf(action(anActor(['admin:users', 'admin:clients', 'admin:keys'])))).toBe(
    'permission_not_held',
  )
  expect(await codeOf(action(anActor(['admin:users', 'telemetry:*'])))).toBe('done')
  expect(await codeOf(action(anActor(['*'])))).toBe('done')
})

test('who may do everything below a word cannot give everything', async () => {
  expect(await codeOf(accounts.users.create(anActor(['admin:*']), { permissions: ['*'] }))).toBe(
    'permission_not_held',
  )
  expect(await codeOf(accounts.users.create(anActor(['admin:*']), { permissions: ['admin:users:*'] }))).toBe(
    'done',
  )
})

test.each(['', 'a b', 'a*', 'ä', '**'])('nobody can give %j, which is no permission', async (permission) => {
  expect(await codeOf(accounts.users.create(operator(), { permissions: [permission] }))).toBe(
    'invalid_permission',
  )
})

test('a user cannot disable, remove, sign out or narrow themselves, but may change the rest', async () => {
  const { user } = await aSignIn(accounts)
  const self = anActor(['*'], { id: user.id })

  expect(await codeOf(accounts.users.remove(self, user.id))).toBe('own_credential')
  expect(await codeOf(accounts.users.logout(self, user.id))).toBe('own_credential')
  expect(await codeOf(accounts.users.update(self, user.id, { enabled: false }))).toBe('own_credential')
  expect(await codeOf(accounts.users.update(self, user.id, { permissions: [] }))).toBe('own_credential')
  expect(
    await codeOf(accounts.users.update(self, user.id, { name: 'Me', enabled: true, permissions: ['*'] })),
  ).toBe('done')
})

test('a client, and a user who works through it, cannot cut off that client', async () => {
  const { client } = await aClient(accounts)
  const { id } = client
  const self = anActor(['*'], { kind: 'client', id, clientId: id })
  const user = anActor(['*'], { clientId: id })

  for (const actor of [self, user]) {
    expect(await codeOf(accounts.clients.remove(actor, id))).toBe('own_credential')
    expect(await codeOf(accounts.clients.update(actor, id, { enabled: false }))).toBe('own_credential')
    expect(await codeOf(accounts.clients.update(actor, id, { scopes: [] }))).toBe('own_credential')
    expect(await codeOf(accounts.clients.update(actor, id, { grants: [] }))).toBe('own_credential')
    expect(await codeOf(accounts.clients.update(actor, id, { name: 'Mine' }))).toBe('done')
  }
})

test('an API key cannot remove, disable or narrow itself', async () => {
  const { apiKey } = await accounts.apiKeys.create(operator(), { name: 'k', permissions: ['a', 'b'] })
  const self = anActor(['*'], { kind: 'apiKey', id: apiKey.id })

  expect(await codeOf(accounts.apiKeys.remove(self, apiKey.id))).toBe('own_credential')
  expect(await codeOf(accounts.apiKeys.update(self, apiKey.id, { enabled: false }))).toBe('own_credential')
  expect(await codeOf(accounts.apiKeys.update(self, apiKey.id, { permissions: ['a'] }))).toBe(
    'own_credential',
  )
  expect(await codeOf(accounts.apiKeys.update(self, apiKey.id, { name: 'Mine' }))).toBe('done')
})

test('powers that grow between the check and the change stop the change', async () => {
  const user = await aUser(accounts, { permissions: ['telemetry:read'] })
  await accounts.users.update(operator(), user.id, { permissions: ['admin:users'] })

  const taken = await accounts.stores.users.update(user, { passwordDigest: 'mine' })

  expect(taken).toBeUndefined()
  expect(await accounts.stores.users.remove(user)).toBe(false)
})
