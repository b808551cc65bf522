import { afterEach, beforeEach, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { type Accounts, startAccounts } from './accounts.ts'

let accounts: Accounts

beforeEach(async () => {
  accounts = await startAccounts()
})

afterEach(() => accounts.stop())

test('of five processes that start together one makes an administrator and shows the password', async () => {
  const processes = [accounts, ...[1, 2, 3, 4].map(() => accounts.another())]

  const shown = await Promise.all(processes.map((one) => one.firstStart()))

  const [credentials, ...others] = shown.filter((each) => each !== undefined)
  expect(others).toEqual([])
  expect(credentials).toEqual({
    username: 'admin',
    clientId: 'console',
    password: expect.stringMatching(/^[\w-]{43}$/),
  })
  expect((await accounts.users.list(operator(), { limit: 10 })).items).toHaveLength(1)
  expect((await accounts.clients.list(operator(), { limit: 10 })).items).toHaveLength(1)
})

test('the administrator signs in with what was shown and may do everything', async () => {
  const credentials = await accounts.firstStart()

  const issued = await accounts.tokens.issue({
    grantType: 'password',
    receivedAt: Date.now(),
    ...credentials,
    clientId: 'console',
  })

  expect(issued.refreshToken).toBeDefined()
  expect(await accounts.authenticate(issued.accessToken)).toMatchObject({ kind: 'user', permissions: ['*'] })
})

test('a later start shows nothing and brings nothing back', async () => {
  await accounts.firstStart()
  const [admin] = (await accounts.users.list(operator(), { limit: 1 })).items
  await accounts.users.remove(operator(), admin?.id ?? '')

  expect(await accounts.another().firstStart()).toBeUndefined()
  expect((await accounts.users.list(operator(), { limit: 10 })).items).toEqual([])
})

test('accounts of these names that exist already stay as they are', async () => {
  await accounts.clients.create(operator(), {
    id: 'console',
    grants: ['password'],
    scopes: [],
    isPublic: true,
  })
  await accounts.users.create(operator(), { username: 'Admin', password: 'my own choice' })

  expect(await accounts.firstStart()).toBeUndefined()

  expect((await accounts.clients.get(operator(), 'console')).grants).toEqual(['password'])
  expect((await accounts.users.list(operator(), { limit: 10 })).items).toHaveLength(1)
})
