import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { currentKey, type Keyring } from '#domain/accounts/keyring.ts'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { aClient } from './people.ts'

const minuteMs = 60_000

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

beforeEach(async () => {
  await accounts.db.collection('signing_keys').deleteMany({})
})

afterAll(() => accounts.stop())

const stored = async () => (await accounts.db.collection('signing_keys').findOne({})) as unknown as Keyring
const count = (ring: Keyring, state: string) => ring.keys.filter((key) => key.state === state).length

test('processes that start together share one ring', async () => {
  const processes = [1, 2, 3, 4].map(() => accounts.another())

  const kids = await Promise.all(processes.map(async ({ keys }) => (await keys.signingKey()).kid))

  expect(new Set(kids).size).toBe(1)
  expect((await stored()).keys).toHaveLength(2)
})

test('the next key is published before it signs, and no published key can sign', async () => {
  const { keys } = accounts.another()
  const [, next] = await keys.publishedKeys()

  await keys.rotate()

  expect((await keys.signingKey()).kid).toBe(next?.kid)
  const published = await keys.publishedKeys()
  expect(published).toHaveLength(3)
  for (const key of published) {
    expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  }
  expect(JSON.stringify(await keys.list())).not.toContain('"d"')
})

test('rotations at the same moment all happen, one after the other, and leave one current and one next key', async () => {
  const processes = [accounts.another(), accounts.another(), accounts.another()]
  await processes[0]?.keys.list()

  await Promise.all(processes.map(({ keys }) => keys.rotate()))

  const ring = await stored()
  expect(ring.revision).toBe(4)
  expect([count(ring, 'current'), count(ring, 'next'), count(ring, 'retired')]).toEqual([1, 1, 3])
})

test('of many processes that find the key too old, one rotates', async () => {
  const clock = movableClock()
  const processes = [1, 2, 3].map(() => accounts.another({ now: clock }))
  await processes[0]?.keys.list()
  expect(await processes[0]?.keys.rotateWhenOlderThan(minuteMs)).toBe(false)

  clock.moveOn(2 * minuteMs)
  const outcomes = await Promise.all(processes.map(({ keys }) => keys.rotateWhenOlderThan(minuteMs)))

  expect(outcomes.filter(Boolean)).toHaveLength(1)
  expect((await stored()).revision).toBe(2)
})

test('while keys are rotated, two processes take every token that either of them gives out', async () => {
  const one = accounts.another({ keys: { reloadIntervalMs: 60_000 } })
  const two = accounts.another({ keys: { reloadIntervalMs: 60_000 } })
  const { client, credentials } = await aClient(accounts)
  const given: string[] = []
  const issue = async (from: typeof one) => {
    const request = { grantType: 'client_credentials', ...credentials, receivedAt: Date.now() }
    given.push((await from.tokens.issue(request)).accessToken)
  }
  const takeAll = async () => {
    for (const by of [one, two]) {
      const holders = await Promise.all(given.map((token) => by.authenticate(token)))
      expect(new Set(holders.map((holder) => holder.id))).toEqual(new Set([client.id]))
    }
  }

  for (let round = 0; round < 8; round += 1) {
    await Promise.all([
      issue(one),
      issue(two),
      round % 2 ? one.keys.rotate() : two.keys.rotate(),
      issue(one),
      issue(two),
    ])
    await takeAll()
  }

  expect(given).toHaveLength(32)
  expect((await stored()).revision).toBe(9)
})

test('a token that was signed with the old key just before its process heard of the rotation is taken to its end', async () => {
  const clock = movableClock()
  const keys = { reloadIntervalMs: 10 * minuteMs }
  const slow = accounts.another({ now: clock, keys })
  const quick = accounts.another({ now: clock, keys })
  const { credentials } = await aClient(accounts)
  const request = { grantType: 'client_credentials', ...credentials, receivedAt: Date.now() }
  await slow.tokens.issue(request)

  await quick.keys.rotate()
  clock.moveOn(9 * minuteMs)
  const { accessToken } = await slow.tokens.issue(request)
  clock.moveOn(14 * minuteMs + 50_000)

  expect(await quick.authenticate(accessToken)).toMatchObject({ id: credentials.clientId })
})

test('a revoked key verifies nothing any more, and the next one signs', async () => {
  const { tokens, keys, authenticate } = accounts.another()
  const { credentials } = await aClient(accounts)
  const request = { grantType: 'client_credentials', ...credentials, receivedAt: Date.now() }
  const { accessToken } = await tokens.issue(request)
  const { kid } = await keys.signingKey()

  const left = await keys.revokeKey(kid)

  expect(left.map((key) => key.state).sort()).toEqual(['current', 'next'])
  await expect(authenticate(accessToken)).rejects.toMatchObject({ code: 'invalid_token' })
  expect(await authenticate((await tokens.issue(request)).accessToken)).toMatchObject({ kind: 'client' })
  await expect(keys.revokeKey(kid)).rejects.toMatchObject({ code: 'signing_key_not_found' })
})

test('a flood of made-up key names costs a few reads, and a true new key among them is found', async () => {
  const { keys } = accounts.another({ keys: { reloadIntervalMs: 60_000, reloadSpacingMs: 40 } })
  const elsewhere = accounts.another()
  await keys.signingKey()
  await elsewhere.keys.rotate()
  await elsewhere.keys.rotate()
  const fresh = (await elsewhere.keys.signingKey()).kid
  const before = await reads()

  const [found, ...others] = await Promise.all([
    keys.publicKey(fresh),
    ...Array.from({ length: 500 }, (_, index) => keys.publicKey(`made-up-${index}`)),
  ])

  expect(found).toBeDefined()
  expect(others.every((key) => key === undefined)).toBe(true)
  expect((await reads()) - before).toBeLessThan(10)
})

test('when too many wait for a look-up the rest are told to come again, not that their token is bad', async () => {
  const { keys } = accounts.another({ keys: { waitingLimit: 10 } })
  await keys.signingKey()

  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, (_, index) => keys.publicKey(`made-up-${index}`)),
  )

  const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(refused).toHaveLength(40)
  expect(refused[0]?.reason).toMatchObject({ code: 'overloaded' })
})

test('with a secret, private keys are stored sealed, and another secret does not open them', async () => {
  const keyEncryptionSecret = 'a secret of thirty-two characters'
  const sealed = accounts.another({ keys: { keyEncryptionSecret } })
  const { kid } = await sealed.keys.signingKey()

  const text = JSON.stringify(await stored())

  expect(text).not.toContain('\\"d\\"')
  expect((await accounts.another({ keys: { keyEncryptionSecret } }).keys.signingKey()).kid).toBe(kid)
  await expect(accounts.another().keys.signingKey()).rejects.toThrow(/set keyEncryptionSecret/)
  const other = accounts.another({ keys: { keyEncryptionSecret: 'another secret altogether' } })
  await expect(other.keys.signingKey()).rejects.toThrow(/not the one it was sealed with/)
  expect(await other.keys.publicKey(kid)).toBeDefined()
})

test('keys stored plain go on when a secret is configured, and newer ones are sealed', async () => {
  await accounts.another().keys.signingKey()
  const sealing = accounts.another({ keys: { keyEncryptionSecret: 'a secret of thirty-two characters' } })

  await sealing.keys.rotate()
  await sealing.keys.signingKey()

  const forms = (await stored()).keys.map((key) => key.material.privateKey.form)
  expect(forms).toEqual(['plain', 'plain', 'sealed'])
  expect(currentKey(await stored()).kid).toBe((await sealing.keys.signingKey()).kid)
})

/** How often this collection was searched since the server started. */
async function reads(): Promise<number> {
  const top = await accounts.db.admin().command({ top: 1 })
  return top.totals[`${accounts.db.databaseName}.signing_keys`]?.queries?.count ?? 0
}
