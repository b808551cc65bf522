import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import type { TokenRequest } from '#domain/accounts/token-service.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aClient, aPassword, aUser } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const issue = (request: Omit<TokenRequest, 'receivedAt'>, from: Pick<Accounts, 'tokens'> = accounts) =>
  from.tokens.issue({ receivedAt: Date.now(), ...request })

test.each([
  { who: 'an unknown client', change: () => ({ clientId: 'nobody' }) },
  { who: 'a wrong secret', change: () => ({ clientSecret: 'parley_secret_wrong' }) },
  { who: 'no secret', change: () => ({ clientSecret: '' }) },
  { who: 'the digest in place of the secret', change: (digest: string) => ({ clientSecret: digest }) },
])('$who is invalid_client', async ({ change }) => {
  const { client, credentials } = await aClient(accounts)

  const request = {
    grantType: 'client_credentials',
    ...credentials,
    ...change(client.secret?.digest ?? ''),
  }

  expect(await codeOf(issue(request))).toBe('invalid_client')
})

test('a disabled client is invalid_client, and its tokens are refused at once', async () => {
  const { client, credentials } = await aClient(accounts)
  const { accessToken } = await issue({ grantType: 'client_credentials', ...credentials })

  await accounts.clients.update(operator(), client.id, { enabled: false })

  expect(await codeOf(issue({ grantType: 'client_credentials', ...credentials }))).toBe('invalid_client')
  expect(await codeOf(accounts.authenticate(accessToken))).toBe('invalid_token')
})

test('a public client that shows a secret is invalid_client', async () => {
  const { credentials } = await aClient(accounts, { isPublic: true })
  const { username = '' } = await aUser(accounts)
  const request = { grantType: 'password', ...credentials, username, password: aPassword }

  expect(await codeOf(issue({ ...request, clientSecret: 'guess' }))).toBe('invalid_client')
  expect(await codeOf(issue(request))).toBe('done')
})

test.each([
  { grants: ['password' as const], grantType: 'client_credentials' },
  { grants: ['client_credentials' as const], grantType: 'password' },
  { grants: ['client_credentials' as const], grantType: 'refresh_token' },
])('a client with $grants may not use $grantType', async ({ grants, grantType }) => {
  const { credentials } = await aClient(accounts, { grants })

  expect(
    await codeOf(issue({ grantType, ...credentials, username: 'x', password: 'y', refreshToken: 'z' })),
  ).toBe('unauthorized_client')
})

test.each([
  '',
  'authorization_code',
  'Password',
  '__proto__',
  'constructor',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
])('the grant type %j is not supported', async (grantType) => {
  const { credentials } = await aClient(accounts)

  expect(await codeOf(issue({ grantType, ...credentials }))).toBe('unsupported_grant_type')
})

test.each([
  { grantType: 'password', username: 'x' },
  { grantType: 'password', password: 'x' },
  { grantType: 'refresh_token' },
])('$grantType without its parameters is invalid_request', async (request) => {
  const { credentials } = await aClient(accounts)

  expect(await codeOf(issue({ ...request, ...credentials }))).toBe('invalid_request')
})
