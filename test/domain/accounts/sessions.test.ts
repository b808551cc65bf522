import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aPassword, aSignIn, signIn } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

test('signing out everywhere ends all sessions of that person, and says how many', async () => {
  const first = await aSignIn(accounts)
  const second = await signIn(accounts, first.credentials, first.user.username)
  const somebodyElse = await aSignIn(accounts)

  const ended = await accounts.sessions.logoutEverywhere(await accounts.authenticate(first.accessToken))

  expect(ended).toBe(2)
  for (const { accessToken, refreshToken } of [first, second]) {
    expect(await codeOf(accounts.authenticate(accessToken))).toBe('invalid_token')
    expect(await codeOf(accounts.refreshes.refresh({ refreshToken, receivedAt: Date.now() }))).toBe(
      'invalid_grant',
    )
  }
  expect(await codeOf(accounts.authenticate(somebodyElse.accessToken))).toBe('done')
  expect(await codeOf(signIn(accounts, first.credentials, first.user.username))).toBe('done')
})

test('a client has no sessions to sign out of', async () => {
  const { credentials } = await aSignIn(accounts)
  const request = { grantType: 'client_credentials', ...credentials, receivedAt: Date.now() }
  const { accessToken } = await accounts.tokens.issue(request)

  expect(await accounts.sessions.logoutEverywhere(await accounts.authenticate(accessToken))).toBe(0)
  expect(await codeOf(accounts.authenticate(accessToken))).toBe('done')
})

test('a session that was being opened while the person was signed out everywhere is over too', async () => {
  const { user, client } = await aSignIn(accounts)
  const asKnownBefore = await accounts.signIns.signIn('default', user.username ?? '', aPassword)

  await accounts.sessions.endAllOf(user)
  const { session } = await accounts.sessions.open(asKnownBefore, client, ['telemetry:read'])
  const issued = await accounts.accessTokens.issueForSession(session, session.expiresAt, session.scope)

  expect(await codeOf(accounts.authenticate(issued.accessToken))).toBe('invalid_token')
})

test.each(['disabled', 'given a new password', 'removed', 'signed out'])(
  'the sessions of a person who was %s are over at once, for good, in every process',
  async (event) => {
    const { user, accessToken } = await aSignIn(accounts)
    const process = accounts.another()
    expect(await codeOf(process.authenticate(accessToken))).toBe('done')

    if (event === 'disabled') await accounts.users.update(operator(), user.id, { enabled: false })
    if (event === 'given a new password')
      await accounts.users.update(operator(), user.id, { password: 'a new one' })
    if (event === 'removed') await accounts.users.remove(operator(), user.id)
    if (event === 'signed out') expect(await accounts.users.logout(operator(), user.id)).toBe(1)

    expect(await codeOf(process.authenticate(accessToken))).toBe('invalid_token')
    if (event === 'disabled') await accounts.users.update(operator(), user.id, { enabled: true })
    if (event === 'removed') await accounts.users.create(operator(), { id: user.id, permissions: ['*'] })
    expect(await codeOf(process.authenticate(accessToken))).toBe('invalid_token')
  },
)

test('sessions, refresh tokens, revoked tokens and expired API keys leave the database by themselves', async () => {
  const expiring = {
    sessions: 'expiresAt',
    refresh_tokens: 'keptUntil',
    revoked_tokens: 'keptUntil',
    api_keys: 'expiresAt',
  }

  for (const [collection, field] of Object.entries(expiring)) {
    const indexes = await accounts.db.collection(collection).indexes()
    expect(indexes).toContainEqual(expect.objectContaining({ key: { [field]: 1 }, expireAfterSeconds: 0 }))
    const dates = await accounts.db
      .collection(collection)
      .find({ [field]: { $exists: true } })
      .toArray()
    expect(dates.every((document) => document[field] instanceof Date)).toBe(true)
  }
})
