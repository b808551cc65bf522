import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import type { TokenRequest } from '#domain/accounts/token-service.ts'
import { passwordHasher } from '#platform/auth/password-hash.ts'
import { type Accounts, cheapHasher, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aClient, aPassword, aSignIn, aUser } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const issue = (request: Omit<TokenRequest, 'receivedAt'>, from: Pick<Accounts, 'tokens'> = accounts) =>
  from.tokens.issue({ receivedAt: Date.now(), ...request })

test('a person signs in, however the user name is typed', async () => {
  const { credentials } = await aClient(accounts)
  const user = await aUser(accounts, { username: 'Zoë.Müller', email: 'zoe@example.com', name: 'Zoë' })

  const spellings = ['Zoë.Müller', 'zoë.müller', 'ZOË.MÜLLER', 'Zoë.Müller'.normalize('NFD'), 'Ｚoë.Müller']
  const answers = await Promise.all(
    spellings.map((username) =>
      issue({ grantType: 'password', ...credentials, username, password: aPassword }),
    ),
  )

  expect(answers[0]?.refreshToken).toMatch(/^parley_refresh_/)
  expect(await accounts.authenticate(answers[0]?.accessToken ?? '')).toMatchObject({
    kind: 'user',
    id: user.id,
    email: 'zoe@example.com',
    name: 'Zoë',
    sessionId: expect.any(String),
    clientId: credentials.clientId,
  })
})

test('a token carries what was asked for, the client may ask for and the user may do', async () => {
  const { credentials } = await aClient(accounts, { scopes: ['telemetry:*', 'admin:users'] })
  const { username = '' } = await aUser(accounts, { permissions: ['telemetry:read', 'admin:keys'] })
  const request = { grantType: 'password', ...credentials, username, password: aPassword }

  expect((await issue(request)).scope).toEqual(['telemetry:read'])
  expect((await issue({ ...request, scope: 'telemetry:*' })).scope).toEqual(['telemetry:read'])
  expect(await codeOf(issue({ ...request, scope: 'admin:users admin:keys' }))).toBe('invalid_scope')
})

test('permissions that are taken away are gone from tokens that are out', async () => {
  const { accessToken, user, client } = await aSignIn(accounts)

  await accounts.users.update(operator(), user.id, { permissions: ['telemetry:read'] })
  expect((await accounts.authenticate(accessToken)).permissions).toEqual(['telemetry:read'])
  await accounts.clients.update(operator(), client.id, { scopes: ['telemetry:write'] })

  expect((await accounts.authenticate(accessToken)).permissions).toEqual([])
})

test('a client that may not refresh gets no refresh token', async () => {
  const { refreshToken, accessToken } = await aSignIn(accounts, { client: { grants: ['password'] } })

  expect(refreshToken).toBe('')
  expect(await codeOf(accounts.authenticate(accessToken))).toBe('done')
})

test('users of another tenant do not exist here', async () => {
  const { credentials } = await aClient(accounts, {}, 'other')
  const { username = '' } = await aUser(accounts)

  expect(await codeOf(issue({ grantType: 'password', ...credentials, username, password: aPassword }))).toBe(
    'invalid_grant',
  )
})

test('an unknown user, a wrong password, a disabled user and one without a password look and cost the same', async () => {
  const hasher = cheapHasher()
  const checks: boolean[] = []
  const counting = {
    ...hasher,
    async verify(digest: string | undefined, password: string) {
      checks.push(digest !== undefined)
      return hasher.verify(digest, password)
    },
  }
  const watched = accounts.another({ hasher: counting })
  const { credentials } = await aClient(accounts)
  const known = await aUser(accounts)
  const disabled = await aUser(accounts)
  await accounts.users.update(operator(), disabled.id, { enabled: false })
  const { user: bare } = await accounts.users.create(operator(), {})
  const attempts = [
    { username: 'nobody-of-that-name', password: aPassword },
    { username: known.username ?? '', password: 'wrong' },
    { username: disabled.username ?? '', password: aPassword },
    { username: bare.id, password: aPassword },
    { username: '$ne', password: '' },
  ]

  const refusals = []
  for (const attempt of attempts) {
    refusals.push(
      await issue({ grantType: 'password', ...credentials, ...attempt }, watched).catch((error) => error),
    )
  }

  expect(checks).toEqual([false, true, false, false, false])
  expect(new Set(refusals.map((error) => `${error.code} ${error.message}`)).size).toBe(1)
  expect(refusals[0]).toMatchObject({ code: 'invalid_grant' })
})

test('attempts are counted by tenant and user name before anything is looked up', async () => {
  const keys: string[] = []
  const strict = accounts.another({
    limitAttempts: async (key) => {
      keys.push(key)
      return { allowed: keys.length < 3, resetSeconds: 42 }
    },
  })
  const { credentials } = await aClient(accounts)
  const user = await aUser(accounts, { username: 'Counted' })
  const attempt = (username: string, password: string) =>
    issue({ grantType: 'password', ...credentials, username, password }, strict)

  await codeOf(attempt('counted', 'wrong'))
  await codeOf(attempt('COUNTED', 'wrong'))
  const refusal = await attempt(user.username ?? '', aPassword).catch((error) => error)

  expect(keys).toEqual(Array(3).fill('default:counted'))
  expect(refusal).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: 42 })
})

test('a password kept at another cost is kept at the present cost after the next sign-in', async () => {
  const { user, credentials } = await aSignIn(accounts)
  const dearer = accounts.another({
    hasher: passwordHasher({ cost: { memoryCost: 2048, timeCost: 1, parallelism: 1 } }),
  })
  const request = {
    grantType: 'password',
    ...credentials,
    username: user.username ?? '',
    password: aPassword,
  }

  await issue(request, dearer)

  const stored = await accounts.stores.users.find('default', user.id)
  expect(stored?.passwordDigest).toContain('m=2048')
  expect(await codeOf(issue(request, dearer))).toBe('done')
})
