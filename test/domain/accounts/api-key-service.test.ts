import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { codeOf } from './code-of.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

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

    expect(await codeOf(process.authenticate(key))).toBe('invalid_token')
  },
)
