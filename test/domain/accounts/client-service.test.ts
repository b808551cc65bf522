import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { makeId } from '#platform/auth/random-secret.ts'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'
import { aClient, aSignIn } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

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

  expect(await codeOf(aClient(accounts, { id: client.id }, 'other'))).toBe('client_exists')
  expect(await codeOf(accounts.clients.get(operator('other'), client.id))).toBe('client_not_found')
  expect(await codeOf(accounts.clients.remove(operator('other'), client.id))).toBe('client_not_found')
  expect(await codeOf(accounts.clients.update(operator('other'), client.id, { enabled: false }))).toBe(
    'client_not_found',
  )
})

test('a public client has no secret and cannot act for itself', async () => {
  const { client } = await aClient(accounts, { isPublic: true })
  const isPublic = true

  expect(client.secret).toBeUndefined()
  expect(await codeOf(aClient(accounts, { isPublic, grants: ['client_credentials'] }))).toBe(
    'grant_needs_secret',
  )
  expect(await codeOf(aClient(accounts, { isPublic, secret: 'x' }))).toBe('client_is_public')
  expect(await codeOf(accounts.clients.rotateSecret(operator(), client.id))).toBe('client_is_public')
  expect(
    await codeOf(accounts.clients.update(operator(), client.id, { grants: ['client_credentials'] })),
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

  expect(await codeOf(accounts.authenticate(accessToken))).toBe('invalid_token')
  expect(await codeOf(accounts.refreshes.refresh({ refreshToken, receivedAt: Date.now() }))).toBe(
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

  expect(await codeOf(later.authenticate(accessToken))).toBe('invalid_token')
})
