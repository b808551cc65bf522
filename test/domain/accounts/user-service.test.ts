import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { makeId } from '#platform/auth/random-secret.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aPassword, aSignIn, aUser, signIn } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

test('a user name is one, however it is typed, and in each tenant anew', async () => {
  await aUser(accounts, { username: 'Søren' })

  expect(await codeOf(aUser(accounts, { username: 'SØREN' }))).toBe('username_taken')
  expect(await codeOf(aUser(accounts, { username: 'søren' }, 'other'))).toBe('done')
  const { id } = await aUser(accounts, { username: 'somebody-else' })
  expect(await codeOf(accounts.users.update(operator(), id, { username: 'sØren' }))).toBe('username_taken')
})

test('one id may be used in each tenant, and means another person there', async () => {
  const here = await aUser(accounts, { id: 'shared', username: 'here' })
  const there = await aUser(accounts, { id: 'shared', username: 'there' }, 'other')

  expect(await codeOf(aUser(accounts, { id: 'shared' }))).toBe('user_exists')
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
  expect(await codeOf(accounts.users.create(operator(), { password: 'x' }))).toBe('password_needs_username')
  expect(await codeOf(accounts.users.update(operator(), user.id, { password: 'x' }))).toBe(
    'password_needs_username',
  )
  await accounts.users.update(operator(), user.id, { username: makeId('late'), password: aPassword })
  expect(await codeOf(accounts.users.get(operator(), user.id))).toBe('done')
})

test('a changed user name is the one to sign in with', async () => {
  const { user, credentials } = await aSignIn(accounts)
  const renamed = makeId('renamed')

  await accounts.users.update(operator(), user.id, { username: renamed, email: null })

  expect(await codeOf(signIn(accounts, credentials, renamed))).toBe('done')
  expect(await codeOf(signIn(accounts, credentials, user.username))).toBe('invalid_grant')
})

test('who changes their own password stays signed in here and nowhere else', async () => {
  const here = await aSignIn(accounts, { user: { permissions: ['telemetry:read'] } })
  const elsewhere = await signIn(accounts, here.credentials, here.user.username)
  const self = await accounts.authenticate(here.accessToken)

  await accounts.users.update(self, here.user.id, { password: 'my new password' })

  expect(await codeOf(accounts.authenticate(here.accessToken))).toBe('done')
  expect(
    await codeOf(accounts.refreshes.refresh({ refreshToken: here.refreshToken, receivedAt: Date.now() })),
  ).toBe('done')
  expect(await codeOf(accounts.authenticate(elsewhere.accessToken))).toBe('invalid_token')
})
