import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Actor, operator } from '#domain/accounts/model.ts'
import { makeId } from '#platform/auth/random-secret.ts'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { aClient, aPassword, aSignIn, aUser, signIn } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const code = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error) => error.code,
  )

const anActor = (permissions: string[], fields: Partial<Actor> = {}): Actor => ({
  kind: 'user',
  id: 'usr_actor',
  tenantId: 'default',
  permissions,
  ...fields,
})

describe('clients', () => {
  test('a generated secret is shown once and stored as a digest', async () => {
    const { client, secret = '' } = await accounts.clients.create(operator(), {
      id: makeId('app'),
      grants: [],
      scopes: [],
    })

    expect(secret).toMatch(/^parley_secret_[\w-]{43}$/)
    expect(client.secret?.kind).toBe('sha256')
    expect(JSON.stringify(await accounts.clients.get(operator(), client.id))).not.toContain(secret)
  })

  test('a chosen secret is not shown and stored as argon2id', async () => {
    const { client, secret } = await accounts.clients.create(operator(), {
      id: makeId('app'),
      secret: 'chosen',
      grants: [],
      scopes: [],
    })

    expect(secret).toBeUndefined()
    expect(client.secret).toEqual({ kind: 'argon2id', digest: expect.stringMatching(/^\$argon2id\$v=19\$/) })
  })

  test('an id is taken for all tenants, but seen only in its own', async () => {
    const { client } = await aClient(accounts)

    expect(await code(aClient(accounts, { id: client.id }, 'other'))).toBe('client_exists')
    expect(await code(accounts.clients.get(operator('other'), client.id))).toBe('client_not_found')
    expect(await code(accounts.clients.remove(operator('other'), client.id))).toBe('client_not_found')
    expect(await code(accounts.clients.update(operator('other'), client.id, { enabled: false }))).toBe(
      'client_not_found',
    )
  })

  test('a public client has no secret and cannot act for itself', async () => {
    const { client } = await aClient(accounts, { isPublic: true })
    const isPublic = true

    expect(client.secret).toBeUndefined()
    expect(await code(aClient(accounts, { isPublic, grants: ['client_credentials'] }))).toBe(
      'grant_needs_secret',
    )
    expect(await code(aClient(accounts, { isPublic, secret: 'x' }))).toBe('client_is_public')
    expect(await code(accounts.clients.rotateSecret(operator(), client.id))).toBe('client_is_public')
    expect(
      await code(accounts.clients.update(operator(), client.id, { grants: ['client_credentials'] })),
    ).toBe('grant_needs_secret')
  })

  test('changes change what they name, and null takes a name away', async () => {
    const { client } = await aClient(accounts, { name: 'Importer' })

    const renamed = await accounts.clients.update(operator(), client.id, { name: 'Exporter' })
    const nameless = await accounts.clients.update(operator(), client.id, {
      name: null,
      grants: ['password'],
    })

    expect(renamed).toMatchObject({ name: 'Exporter', scopes: client.scopes, grants: client.grants })
    expect(nameless).not.toHaveProperty('name')
    expect(nameless.grants).toEqual(['password'])
  })

  test('the sessions of a removed client end, and a new client of that name does not bring them back', async () => {
    const { client, accessToken, refreshToken } = await aSignIn(accounts)

    await accounts.clients.remove(operator(), client.id)
    await aClient(accounts, { id: client.id })

    expect(await code(accounts.authenticate(accessToken))).toBe('invalid_token')
    expect(await code(accounts.refreshes.refresh({ refreshToken, receivedAt: Date.now() }))).toBe(
      'invalid_grant',
    )
  })

  test("a removed client's own tokens do not come back with a later client of that name", async () => {
    const clock = movableClock()
    const later = accounts.another({ now: clock })
    const { client, credentials } = await aClient(accounts)
    const { accessToken } = await accounts.tokens.issue({
      grantType: 'client_credentials',
      ...credentials,
      receivedAt: 0,
    })
    await accounts.clients.remove(operator(), client.id)

    clock.moveOn(10_000)
    await aClient(later, { id: client.id })

    expect(await code(later.authenticate(accessToken))).toBe('invalid_token')
  })
})

describe('users', () => {
  test('a user name is one, however it is typed, and in each tenant anew', async () => {
    await aUser(accounts, { username: 'Søren' })

    expect(await code(aUser(accounts, { username: 'SØREN' }))).toBe('username_taken')
    expect(await code(aUser(accounts, { username: 'søren' }, 'other'))).toBe('done')
    const { id } = await aUser(accounts, { username: 'somebody-else' })
    expect(await code(accounts.users.update(operator(), id, { username: 'sØren' }))).toBe('username_taken')
  })

  test('one id may be used in each tenant, and means another person there', async () => {
    const here = await aUser(accounts, { id: 'shared', username: 'here' })
    const there = await aUser(accounts, { id: 'shared', username: 'there' }, 'other')

    expect(await code(aUser(accounts, { id: 'shared' }))).toBe('user_exists')
    expect((await accounts.users.get(operator('other'), there.id)).username).toBe('there')
    await accounts.users.remove(operator('other'), there.id)
    expect((await accounts.users.get(operator(), here.id)).username).toBe('here')
  })

  test('a password is generated and shown once when none is given', async () => {
    const { user, password = '' } = await accounts.users.create(operator(), { username: makeId('p') })

    expect(password).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(user)).not.toContain(password)
    expect(user.passwordDigest).toMatch(/^\$argon2id\$/)
  })

  test('a bare user has no user name and no password, and a password needs a user name', async () => {
    const { user, password } = await accounts.users.create(operator(), {})

    expect(password).toBeUndefined()
    expect(user).not.toHaveProperty('passwordDigest')
    expect(await code(accounts.users.create(operator(), { password: 'x' }))).toBe('password_needs_username')
    expect(await code(accounts.users.update(operator(), user.id, { password: 'x' }))).toBe(
      'password_needs_username',
    )
    await accounts.users.update(operator(), user.id, { username: makeId('late'), password: aPassword })
    expect(await code(accounts.users.get(operator(), user.id))).toBe('done')
  })

  test('a changed user name is the one to sign in with', async () => {
    const { user, credentials } = await aSignIn(accounts)
    const renamed = makeId('renamed')

    await accounts.users.update(operator(), user.id, { username: renamed, email: null })

    expect(await code(signIn(accounts, credentials, renamed))).toBe('done')
    expect(await code(signIn(accounts, credentials, user.username))).toBe('invalid_grant')
  })

  test('who changes their own password stays signed in here and nowhere else', async () => {
    const here = await aSignIn(accounts, { user: { permissions: ['telemetry:read'] } })
    const elsewhere = await signIn(accounts, here.credentials, here.user.username)
    const self = await accounts.authenticate(here.accessToken)

    await accounts.users.update(self, here.user.id, { password: 'my new password' })

    expect(await code(accounts.authenticate(here.accessToken))).toBe('done')
    expect(
      await code(accounts.refreshes.refresh({ refreshToken: here.refreshToken, receivedAt: Date.now() })),
    ).toBe('done')
    expect(await code(accounts.authenticate(elsewhere.accessToken))).toBe('invalid_token')
  })
})

describe('API keys', () => {
  test('a key is a credential of its own: shown once, stored as a digest', async () => {
    const { apiKey, key } = await accounts.apiKeys.create(operator(), {
      name: 'CI',
      permissions: ['telemetry:read'],
    })

    expect(key).toMatch(/^parley_key_[\w-]{43}$/)
    expect(apiKey.hint).toBe(key.slice(-4))
    expect(JSON.stringify(apiKey)).not.toContain(key)
    expect(await accounts.authenticate(key)).toEqual({
      kind: 'apiKey',
      id: apiKey.id,
      name: 'CI',
      tenantId: 'default',
      permissions: ['telemetry:read'],
      expiresAt: 253_402_300_799_000,
    })
  })

  test.each(['removed', 'disabled', 'expired'])(
    'a key that is %s is refused at once, in every process',
    async (event) => {
      const clock = movableClock()
      const process = accounts.another({ now: clock })
      const expiresAt = new Date(Date.now() + 60_000)
      const { apiKey, key } = await accounts.apiKeys.create(operator(), {
        name: 'CI',
        permissions: [],
        expiresAt,
      })
      expect((await process.authenticate(key)).expiresAt).toBe(expiresAt.getTime())

      if (event === 'removed') await accounts.apiKeys.remove(operator(), apiKey.id)
      if (event === 'disabled') await accounts.apiKeys.update(operator(), apiKey.id, { enabled: false })
      if (event === 'expired') clock.moveOn(60_000)

      expect(await code(process.authenticate(key))).toBe('invalid_token')
    },
  )
})

describe('authority', () => {
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

    expect(await code(action(anActor(['admin:users', 'admin:clients', 'admin:keys'])))).toBe(
      'permission_not_held',
    )
    expect(await code(action(anActor(['admin:users', 'telemetry:*'])))).toBe('done')
    expect(await code(action(anActor(['*'])))).toBe('done')
  })

  test('who may do everything below a word cannot give everything', async () => {
    expect(await code(accounts.users.create(anActor(['admin:*']), { permissions: ['*'] }))).toBe(
      'permission_not_held',
    )
    expect(await code(accounts.users.create(anActor(['admin:*']), { permissions: ['admin:users:*'] }))).toBe(
      'done',
    )
  })

  test.each(['', 'a b', 'a*', 'ä', '**'])(
    'nobody can give %j, which is no permission',
    async (permission) => {
      expect(await code(accounts.users.create(operator(), { permissions: [permission] }))).toBe(
        'invalid_permission',
      )
    },
  )

  test('a user cannot disable, remove, sign out or narrow themselves, but may change the rest', async () => {
    const { user } = await aSignIn(accounts)
    const self = anActor(['*'], { id: user.id })

    expect(await code(accounts.users.remove(self, user.id))).toBe('own_credential')
    expect(await code(accounts.users.logout(self, user.id))).toBe('own_credential')
    expect(await code(accounts.users.update(self, user.id, { enabled: false }))).toBe('own_credential')
    expect(await code(accounts.users.update(self, user.id, { permissions: [] }))).toBe('own_credential')
    expect(
      await code(accounts.users.update(self, user.id, { name: 'Me', enabled: true, permissions: ['*'] })),
    ).toBe('done')
  })

  test('a client, and a user who works through it, cannot cut off that client', async () => {
    const { client } = await aClient(accounts)
    const { id } = client
    const self = anActor(['*'], { kind: 'client', id, clientId: id })
    const user = anActor(['*'], { clientId: id })

    for (const actor of [self, user]) {
      expect(await code(accounts.clients.remove(actor, id))).toBe('own_credential')
      expect(await code(accounts.clients.update(actor, id, { enabled: false }))).toBe('own_credential')
      expect(await code(accounts.clients.update(actor, id, { scopes: [] }))).toBe('own_credential')
      expect(await code(accounts.clients.update(actor, id, { grants: [] }))).toBe('own_credential')
      expect(await code(accounts.clients.update(actor, id, { name: 'Mine' }))).toBe('done')
    }
  })

  test('an API key cannot remove, disable or narrow itself', async () => {
    const { apiKey } = await accounts.apiKeys.create(operator(), { name: 'k', permissions: ['a', 'b'] })
    const self = anActor(['*'], { kind: 'apiKey', id: apiKey.id })

    expect(await code(accounts.apiKeys.remove(self, apiKey.id))).toBe('own_credential')
    expect(await code(accounts.apiKeys.update(self, apiKey.id, { enabled: false }))).toBe('own_credential')
    expect(await code(accounts.apiKeys.update(self, apiKey.id, { permissions: ['a'] }))).toBe(
      'own_credential',
    )
    expect(await code(accounts.apiKeys.update(self, apiKey.id, { name: 'Mine' }))).toBe('done')
  })

  test('powers that grow between the check and the change stop the change', async () => {
    const user = await aUser(accounts, { permissions: ['telemetry:read'] })
    await accounts.users.update(operator(), user.id, { permissions: ['admin:users'] })

    const taken = await accounts.stores.users.update(user, { passwordDigest: 'mine' })

    expect(taken).toBeUndefined()
    expect(await accounts.stores.users.remove(user)).toBe(false)
  })
})

describe('lists', () => {
  const kinds = ['clients', 'users', 'apiKeys'] as const

  test.each(kinds)('%s come page by page, each once, and only of the tenant', async (kind) => {
    const tenant = makeId('tenant')
    const makers: Record<typeof kind, () => Promise<{ id: string }>> = {
      clients: async () => (await aClient(accounts, {}, tenant)).client,
      users: () => aUser(accounts, {}, tenant),
      apiKeys: async () =>
        (await accounts.apiKeys.create(operator(tenant), { name: 'k', permissions: [] })).apiKey,
    }
    const made = await Promise.all(Array.from({ length: 7 }, makers[kind]))
    const list = (cursor?: string) =>
      accounts[kind].list(operator(tenant), { limit: 3, ...(cursor !== undefined && { cursor }) })

    const first = await list()
    const second = await list(first.nextCursor ?? undefined)
    const third = await list(second.nextCursor ?? undefined)

    const seen = [first, second, third].flatMap((page) => page.items.map((item) => item.id))
    expect(seen).toEqual(made.map((item) => item.id).sort((a, b) => (a < b ? -1 : 1)))
    expect(third.nextCursor).toBeNull()
  })

  test.each(kinds)('a cursor that %s did not give out is the position that it spells', async (kind) => {
    const list = async (cursor: string) =>
      (await accounts[kind].list(operator(), { limit: 3, cursor })).items.map(({ id }) => id)
    const first = await list('')
    const before = Buffer.from(first[0] ?? '').subarray(0, -1)
    const cases = [
      { because: 'it spells nothing', cursor: '0', expected: first },
      {
        because: 'it spells no characters',
        cursor: Buffer.from([0xff, 0xfe]).toString('base64url'),
        expected: [],
      },
      { because: 'it spells an id that nobody has', cursor: before.toString('base64url'), expected: first },
      {
        because: 'it comes after all',
        cursor: Buffer.from('\u{10ffff}').toString('base64url'),
        expected: [],
      },
    ]

    for (const { because, cursor, expected } of cases) {
      expect(await list(cursor), because).toEqual(expected)
    }
  })
})
