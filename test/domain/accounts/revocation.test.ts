import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aClient, aSignIn } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const refresh = (refreshToken: string) => accounts.refreshes.refresh({ refreshToken, receivedAt: Date.now() })

test('a revoked refresh token ends its session with all access tokens', async () => {
  const { credentials, accessToken, refreshToken } = await aSignIn(accounts)
  const next = await refresh(refreshToken)

  await accounts.revocations.revoke({ ...credentials, token: next.refreshToken })

  expect(await codeOf(refresh(next.refreshToken))).toBe('invalid_grant')
  expect(await codeOf(accounts.authenticate(accessToken))).toBe('invalid_token')
  expect(await codeOf(accounts.authenticate(next.accessToken))).toBe('invalid_token')
})

test('a spent refresh token ends the session as well', async () => {
  const { credentials, refreshToken } = await aSignIn(accounts)
  const next = await refresh(refreshToken)

  await accounts.revocations.revoke({ ...credentials, token: refreshToken })

  expect(await codeOf(accounts.authenticate(next.accessToken))).toBe('invalid_token')
})

test('a revoked access token ends alone, in every process', async () => {
  const { credentials, accessToken, refreshToken } = await aSignIn(accounts)

  await accounts.revocations.revoke({ ...credentials, token: accessToken })
  await accounts.revocations.revoke({ ...credentials, token: accessToken })

  expect(await codeOf(accounts.another().authenticate(accessToken))).toBe('invalid_token')
  expect(await codeOf(refresh(refreshToken))).toBe('done')
})

test("a client's own token can be revoked", async () => {
  const { credentials } = await aClient(accounts)
  const request = { grantType: 'client_credentials', ...credentials, receivedAt: Date.now() }
  const [one, other] = [await accounts.tokens.issue(request), await accounts.tokens.issue(request)]

  await accounts.revocations.revoke({ ...credentials, token: one.accessToken })

  expect(await codeOf(accounts.authenticate(one.accessToken))).toBe('invalid_token')
  expect(await codeOf(accounts.authenticate(other.accessToken))).toBe('done')
})

test('a client cannot revoke what another was given', async () => {
  const { accessToken, refreshToken } = await aSignIn(accounts)
  const { credentials } = await aClient(accounts)

  expect(await codeOf(accounts.revocations.revoke({ ...credentials, token: accessToken }))).toBe(
    'unauthorized_client',
  )
  expect(await codeOf(accounts.revocations.revoke({ ...credentials, token: refreshToken }))).toBe(
    'unauthorized_client',
  )

  expect(await codeOf(accounts.authenticate(accessToken))).toBe('done')
  expect(await codeOf(refresh(refreshToken))).toBe('done')
})

test('a client that does not prove itself revokes nothing', async () => {
  const { client, accessToken } = await aSignIn(accounts)

  const attempt = accounts.revocations.revoke({
    clientId: client.id,
    clientSecret: 'wrong',
    token: accessToken,
  })

  expect(await codeOf(attempt)).toBe('invalid_client')
  expect(await codeOf(accounts.authenticate(accessToken))).toBe('done')
})

test('a token that nobody knows, or that ran out long ago, is revoked already', async () => {
  const clock = movableClock()
  const later = accounts.another({ now: clock })
  const { credentials, accessToken } = await aSignIn(accounts)
  clock.moveOn(3_600_000)

  for (const token of [
    '',
    'nonsense',
    'a.b.c',
    '\u0000',
    'parley_refresh_x',
    `${accessToken}x`,
    accessToken,
  ]) {
    expect(await codeOf(later.revocations.revoke({ ...credentials, token }))).toBe('done')
  }
  expect(
    await accounts.db.collection('revoked_tokens').countDocuments({ keptUntil: { $lt: new Date() } }),
  ).toBe(0)
})

test('an access token that ran out a moment ago is revoked for whoever still tolerates it', async () => {
  const clock = movableClock()
  const { credentials, accessToken } = await aSignIn(accounts)
  clock.moveOn(15 * 60_000 + 2000)
  const later = accounts.another({ now: clock })
  expect(await codeOf(later.authenticate(accessToken))).toBe('done')

  await later.revocations.revoke({ ...credentials, token: accessToken })

  expect(await codeOf(later.authenticate(accessToken))).toBe('invalid_token')
})
