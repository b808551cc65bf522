import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { makeId } from '#platform/auth/random-secret.ts'
import { type Accounts, startAccounts } from './accounts.ts'
import { aClient, aUser } from './people.ts'

let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts()
})

afterAll(() => accounts.stop())

const kinds = ['clients', 'users', 'apiKeys'] as const

test.each(kinds)('%s come page by page, each once, and only of the tenant', async (kind) => {
  const tenant = makeId('tenant')
  const makers: Record<typeof kind, () => Promise<{ id: string }>> = {
    clients: async () => (await aClient(accounts, {}, tenant)).client,
    users: () => aUser(accounts, {}, tenant),
    apiKeys: async () =>
      (await accounts.apiKeys.create(operator(tenant), { name: 'k', permissions: [] })).apiKey,
  }
  const made = await Promise.all(Array.from({ length: 7 }, makers[kind]))
  const list = (cursor?: string) =>
    accounts[kind].list(operator(tenant), { limit: 3, ...(cursor !== undefined && { cursor }) })

  const first = await list()
  const second = await list(first.nextCursor ?? undefined)
  const third = await list(second.nextCursor ?? undefined)

  const seen = [first, second, third].flatMap((page) => page.items.map((item) => item.id))
  expect(seen).toEqual(made.map((item) => item.id).sort((a, b) => (a < b ? -1 : 1)))
  expect(third.nextCursor).toBeNull()
})

test.each(kinds)('a cursor that %s did not give out is the position that it spells', async (kind) => {
  const list = async (cursor: string) =>
    (await accounts[kind].list(operator(), { limit: 3, cursor })).items.map(({ id }) => id)
  const first = await list('')
  const before = Buffer.from(first[0] ?? '').subarray(0, -1)
  const cases = [
    { because: 'it spells nothing', cursor: '0', expected: first },
    {
      because: 'it spells no characters',
      cursor: Buffer.from([0xff, 0xfe]).toString('base64url'),
      expected: [],
    },
    { because: 'it spells an id that nobody has', cursor: before.toString('base64url'), expected: first },
    {
      because: 'it comes after all',
      cursor: Buffer.from('\u{10ffff}').toString('base64url'),
      expected: [],
    },
  ]

  for (const { because, cursor, expected } of cases) {
    expect(await list(cursor), because).toEqual(expected)
  }
})
