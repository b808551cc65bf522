import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { badClaims, badForms, badHeaders, badSignatures } from './forged-tokens.ts'
import { type Workshop, workshop } from './forgery.ts'
import { aClient, aSignIn } from './people.ts'

let accounts: Accounts
let good: Awaited<ReturnType<typeof aSignIn>>
let shop: Workshop

beforeAll(async () => {
  accounts = await startAccounts()
  good = await aSignIn(accounts)
  shop = await workshop(accounts.db, good.accessToken)
})

afterAll(() => accounts.stop())

/** Names of those that were taken, or refused in another way than as invalid. */
async function notRefused(tokens: Record<string, string>): Promise<string[]> {
  const outcomes = await Promise.all(
    Object.entries(tokens).map(async ([name, token]) => {
      const code = await accounts.authenticate(token).then(
        () => 'taken',
        (error) => error.code ?? String(error),
      )
      return code === 'invalid_token' ? undefined : `${name}: ${code}`
    }),
  )
  return outcomes.filter((outcome) => outcome !== undefined)
}

test('the good token, and the good token written by the workshop, are taken', async () => {
  const holder = { kind: 'user', id: good.user.id }

  expect(await accounts.authenticate(good.accessToken)).toMatchObject(holder)
  expect(await accounts.authenticate(shop.make({}))).toMatchObject(holder)
  expect(await accounts.authenticate(shop.make({ claims: { nbf: 1 } }))).toMatchObject(holder)
})

test('no token with a bad signature is taken', async () => {
  const forms = badSignatures(shop, good.accessToken)

  expect(Object.keys(forms).length).toBeGreaterThan(30)
  expect(await notRefused(forms)).toEqual([])
})

test('no token with a header that we do not write is taken, even when we signed it', async () => {
  const forms = badHeaders(shop)

  expect(Object.keys(forms).length).toBeGreaterThan(30)
  expect(await notRefused(forms)).toEqual([])
})

test('no token with claims that we do not write is taken, even when we signed it', async () => {
  const forms = badClaims(shop)

  expect(Object.keys(forms).length).toBeGreaterThan(50)
  expect(await notRefused(forms)).toEqual([])
})

test('nothing that only looks like a token is taken', async () => {
  const forms = await badForms(shop, good.accessToken)

  expect(Object.keys(forms).length).toBeGreaterThan(20)
  expect(await notRefused(forms)).toEqual([])
})

test('other credentials are no access tokens', async () => {
  const { key } = await accounts.apiKeys.create(operator(), { name: 'k', permissions: [] })
  const { credentials } = await aClient(accounts)

  const forms = {
    'a refresh token': good.refreshToken,
    'a client secret': credentials.clientSecret ?? '',
    'a user id': good.user.id,
    'an API key with a letter changed': `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`,
    'an API key in capitals': key.toUpperCase(),
    'an API key with a space': `${key} `,
    'the prefix of API keys': 'parley_key_',
    'an endless API key': `parley_key_${'a'.repeat(1_000_000)}`,
  }

  expect(await notRefused(forms)).toEqual([])
})

test("a client's own token says its own tenant and its own name", async () => {
  const { credentials } = await aClient(accounts)
  const request = { grantType: 'client_credentials', ...credentials, receivedAt: Date.now() }
  const { make } = await workshop(accounts.db, (await accounts.tokens.issue(request)).accessToken)

  expect(await notRefused({ 'as it is': make({}) })).toEqual(['as it is: taken'])
  expect(await notRefused({ 'another tenant': make({ claims: { tenant: 'other' } }) })).toEqual([])
  expect(await notRefused({ 'another subject': make({ claims: { sub: good.user.id } }) })).toEqual([])
  expect(await notRefused({ 'the session of a person': make({ claims: { sid: shop.claims.sid } }) })).toEqual(
    [],
  )
})

test('a token of a key that was retired and has run out is refused', async () => {
  const clock = movableClock()
  const later = accounts.another({ now: clock, keys: { reloadIntervalMs: 0 } })
  const token = shop.make({ claims: { exp: Math.floor(Date.now() / 1000) + 86_400 } })
  expect(await later.authenticate(token)).toMatchObject({ id: good.user.id })

  await later.keys.rotate()
  expect(await later.authenticate(token)).toMatchObject({ id: good.user.id })
  clock.moveOn(20 * 60_000)

  await expect(later.authenticate(token)).rejects.toMatchObject({ code: 'invalid_token' })
  expect((await later.keys.publishedKeys()).map((key) => key.kid)).not.toContain(shop.kid)
})
