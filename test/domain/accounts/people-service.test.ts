import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { until } from '#test/support/until.ts'
import { type Accounts, movableClock, startAccounts } from './accounts.ts'
import { aUser } from './people.ts'
import { openPeople } from './people-process.ts'

const clock = movableClock()
let accounts: Accounts

beforeAll(async () => {
  accounts = await startAccounts({ now: clock })
})

afterAll(() => accounts.stop())

const TENANT = 'default'
const open = (prefix: string = randomUUID()) => openPeople(accounts, prefix, clock)

test('people show the nickname that they chose, or else their name, or else their id', async () => {
  const people = await open()
  const named = await aUser(accounts, { name: 'Ann Smith' })
  const chosen = await aUser(accounts, { name: 'Ben Jones' })
  await people.change(TENANT, chosen.id, { nickname: 'benny', avatarUrl: 'https://a.example/b.png' })

  const found = await people.of(TENANT, [named.id, chosen.id, 'nobody', named.id])

  expect([...found.values()].map(({ nickname }) => nickname)).toEqual(['Ann Smith', 'benny', 'nobody'])
  expect(found.get(chosen.id)?.avatarUrl).toBe('https://a.example/b.png')
  expect(found.get(named.id)?.avatarUrl).toBe('')
  expect(new Set([...found.values()].map(({ number }) => number)).size).toBe(3)
  expect(await people.exists(TENANT, 'nobody')).toBe(false)
  expect(await people.exists(TENANT, named.id)).toBe(true)
})

test('whoever was read is believed until he changes', async () => {
  const people = await open()
  const { id } = await aUser(accounts, { name: 'Cid' })
  expect((await people.of(TENANT, [id])).get(id)?.nickname).toBe('Cid')

  await people.change(TENANT, id, { nickname: 'El Cid' })

  expect((await people.of(TENANT, [id])).get(id)?.nickname).toBe('El Cid')
})

test('a change shows in other processes as soon as its word is there, and after a minute without any', async () => {
  const prefix = randomUUID()
  const [here, there, strangers] = [await open(prefix), await open(prefix), await open()]
  const { id } = await aUser(accounts, { name: 'Dan' })
  await Promise.all([here, there, strangers].map((one) => one.of(TENANT, [id])))

  await here.change(TENANT, id, { nickname: 'dd' })

  await until('it shows there', async () => (await there.of(TENANT, [id])).get(id)?.nickname === 'dd')
  expect((await strangers.of(TENANT, [id])).get(id)?.nickname).toBe('Dan')
  clock.moveOn(60_000)
  expect((await strangers.of(TENANT, [id])).get(id)?.nickname).toBe('dd')
})

test('a part that is taken away falls back, and a change of nothing changes nothing', async () => {
  const people = await open()
  const { id } = await aUser(accounts, { name: 'Eve' })
  await people.change(TENANT, id, { nickname: 'ee', avatarUrl: 'https://a.example/e.png' })

  await people.change(TENANT, id, {})
  await people.change(TENANT, id, { nickname: null })

  const found = (await people.of(TENANT, [id])).get(id)
  expect(found).toMatchObject({ nickname: 'Eve', avatarUrl: 'https://a.example/e.png' })
})

test('the same id is somebody else in another tenant', async () => {
  const people = await open()
  await people.change(TENANT, 'shared', { nickname: 'here' })
  await people.change('other', 'shared', { nickname: 'there' })

  expect((await people.of('other', ['shared'])).get('shared')?.nickname).toBe('there')
  expect((await people.of(TENANT, ['shared'])).get('shared')?.nickname).toBe('here')
})

test('the last time that somebody was there never goes back', async () => {
  const people = await open()
  await people.left(TENANT, 'fay')
  clock.moveOn(1000)
  await people.left(TENANT, 'fay')
  const seen = await people.traces(TENANT, ['fay', 'never'])
  clock.moveOn(-1000)
  await people.left(TENANT, 'fay')

  expect(seen.get('never')).toEqual({ isAway: false })
  expect(seen.get('fay')?.lastSeenAt).toBeGreaterThan(0)
  expect(await people.traces(TENANT, ['fay', 'never'])).toEqual(seen)
})

test('somebody is away from when he says so until he says otherwise', async () => {
  const people = await open()
  const isAway = async () => (await people.traces(TENANT, ['hal'])).get('hal')?.isAway

  expect(await isAway()).toBe(false)
  await people.setAway(TENANT, 'hal', true)
  expect(await isAway()).toBe(true)
  await people.setAway(TENANT, 'hal', false)
  expect(await isAway()).toBe(false)
})

test('with a user goes how he showed himself', async () => {
  const people = await open()
  const { id } = await aUser(accounts, { name: 'Gus' })
  await people.change(TENANT, id, { nickname: 'gusto' })

  await accounts.users.remove(operator(), id)

  clock.moveOn(60_000)
  expect((await people.of(TENANT, [id])).get(id)?.nickname).toBe(id)
})
