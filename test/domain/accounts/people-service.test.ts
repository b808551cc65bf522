import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { aUser } from './people.ts'

const clock = movableClock()
let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts({ now: clock })
})

afterAll(() => accounts.stop())

const TENANT = 'default'
const one = async (id: string, { people }: Pick<Accounts, 'people'> = accounts) =>
  (await people.of(TENANT, [id])).get(id)

test('people show the nickname that they chose, or else their name, or else their id', async () => {
  const named = await aUser(accounts, { name: 'Ann Smith' })
  const chosen = await aUser(accounts, { name: 'Ben Jones' })
  await accounts.people.change(TENANT, chosen.id, { nickname: 'benny', avatarUrl: 'https://a.example/b.png' })

  const found = await accounts.people.of(TENANT, [named.id, chosen.id, 'nobody', named.id])

  expect([...found.values()].map(({ nickname }) => nickname)).toEqual(['Ann Smith', 'benny', 'nobody'])
  expect(found.get(chosen.id)?.avatarUrl).toBe('https://a.example/b.png')
  expect(new Set([...found.values()].map(({ number }) => number)).size).toBe(3)
  expect(await accounts.people.exists(TENANT, 'nobody')).toBe(false)
  expect(await accounts.people.exists(TENANT, named.id)).toBe(true)
})

test('a change shows at once here, and elsewhere within ten seconds', async () => {
  const { id } = await aUser(accounts, { name: 'Cid' })
  const elsewhere = accounts.another()
  expect((await one(id, elsewhere))?.nickname).toBe('Cid')

  await accounts.people.change(TENANT, id, { nickname: 'El Cid' })

  expect((await one(id))?.nickname).toBe('El Cid')
  clock.moveOn(10_000)
  expect((await one(id, elsewhere))?.nickname).toBe('El Cid')
})

test('a part that is taken away falls back, and a change of nothing changes nothing', async () => {
  const { id } = await aUser(accounts, { name: 'Dan' })
  await accounts.people.change(TENANT, id, { nickname: 'dd', avatarUrl: 'https://a.example/d.png' })

  await accounts.people.change(TENANT, id, {})
  await accounts.people.change(TENANT, id, { nickname: null })

  expect(await one(id)).toMatchObject({ nickname: 'Dan', avatarUrl: 'https://a.example/d.png' })
})

test('the same id is somebody else in another tenant', async () => {
  await accounts.people.change(TENANT, 'shared', { nickname: 'here' })
  await accounts.people.change('other', 'shared', { nickname: 'there' })

  expect((await accounts.people.of('other', ['shared'])).get('shared')?.nickname).toBe('there')
  expect((await one('shared'))?.nickname).toBe('here')
})

test('the last time that somebody was there never goes back', async () => {
  await accounts.people.left(TENANT, 'eve')
  clock.moveOn(1000)
  await accounts.people.left(TENANT, 'eve')
  const [seen] = (await accounts.people.lastSeen(TENANT, ['eve', 'never'])).values()
  clock.moveOn(-1000)
  await accounts.people.left(TENANT, 'eve')

  expect(await accounts.people.lastSeen(TENANT, ['eve', 'never'])).toEqual(new Map([['eve', seen]]))
})

test('with a user goes how he showed himself', async () => {
  const { id } = await aUser(accounts, { name: 'Fay' })
  await accounts.people.change(TENANT, id, { nickname: 'fairy' })

  await accounts.users.remove(operator(), id)

  clock.moveOn(10_000)
  expect((await one(id))?.nickname).toBe(id)
})
