/** Tokens by device, masters and slaves, and who has to leave for whom, over several processes (IM-3). */
import { expect, it } from 'vitest'
import type { DeviceConnection } from '#domain/messaging/device-model.ts'
import { until } from '#test/support/until.ts'
import { device, openDevices } from './device-process.ts'

const app = 0
const web = 1
const slave = 0
const master = 1
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'let in',
    ({ code }: { code: string }) => code,
  )

it('the token of a device lets in that kind of device of that user, and nobody else', async () => {
  const { devices } = await openDevices()
  await devices.setToken(device('ann', app, master, 'secret'))
  const knock = (userId: string, flag: number, token: string) =>
    refusal(devices.signIn({ tenantId: 'default', userId, flag, token }))

  expect(await knock('ann', app, 'secret')).toBe('let in')
  expect(await knock('ann', app, 'Secret')).toBe('wrong_token')
  expect(await knock('ann', app, '')).toBe('wrong_token')
  expect(await knock('ann', web, 'secret')).toBe('wrong_token')
  expect(await knock('bob', app, 'secret')).toBe('wrong_token')
  expect(await refusal(devices.signIn({ tenantId: 'x', userId: 'ann', flag: app, token: 'secret' }))).toBe(
    'wrong_token',
  )
})

it('a new token ends the old one, and makes an unknown user known once', async () => {
  const { devices, userExists } = await openDevices()
  expect(await userExists('ann')).toBe(false)

  await devices.setToken(device('ann', app, slave, 'first'))
  await devices.setToken(device('ann', app, slave, 'second'))

  const ann = { tenantId: 'default', userId: 'ann', flag: app }
  expect(await refusal(devices.signIn({ ...ann, token: 'first' }))).toBe('wrong_token')
  expect(await devices.signIn({ ...ann, token: 'second' })).toMatchObject({ level: slave })
  expect(await userExists('ann')).toBe(true)
})

it('a user who is barred gets no token and does not come in', async () => {
  let bar: 'banned' | 'disbanded' | undefined
  const { devices } = await openDevices({ barred: async () => bar })
  await devices.setToken(device('ann', app, slave, 'one'))

  bar = 'banned'
  expect(await refusal(devices.setToken(device('ann', app, slave, 'two')))).toBe('user_banned')
  bar = 'disbanded'
  expect(await refusal(devices.signIn(device('ann', app, slave, 'one')))).toBe('user_disbanded')
})

it('without tokens everybody comes in, with the level that is stored', async () => {
  const { devices } = await openDevices({ needsToken: false })
  await devices.setToken(device('ann', app, master, 'one'))

  expect(await devices.signIn(device('ann', app, slave, 'other'))).toMatchObject({ level: master })
  expect(await devices.signIn(device('bob', app, slave, ''))).toEqual({ level: slave, generation: undefined })
})

it('a master pushes out the others of its kind, in every process; slaves stay side by side', async () => {
  const here = await openDevices()
  const there = await openDevices(here)
  await here.devices.setToken(device('ann', app, master, 'm'))
  await here.devices.setToken(device('ann', web, slave, 's'))
  const first = await here.come('ann', app, 'm')
  const slaves = [await here.come('ann', web, 's'), await there.come('ann', web, 's')]

  const second = await there.come('ann', app, 'm')

  await until('the first is ended', () => first.ended.length > 0)
  expect(first.ended).toEqual(['signed_in_elsewhere'])
  expect([second, ...slaves].map(({ ended }) => ended)).toEqual([[], [], []])
})

it('of masters that come at the same moment exactly one stays', async () => {
  const here = await openDevices()
  const there = await openDevices(here)
  await here.devices.setToken(device('ann', app, master, 'm'))

  const guests = await Promise.all(
    Array.from({ length: 10 }, (_, index) => (index % 2 ? here : there).come('ann', app, 'm')),
  )

  const left = () => guests.filter(({ ended }) => ended.length > 0)
  await until('nine have left', () => left().length === 9)
  const { connections, presence } = here
  await until('one is online', async () => {
    const online = await presence.online([{ tenantId: 'default', userId: 'ann' }])
    return [...online.values()].flat().length === 1
  })
  expect(connections.all().length + there.connections.all().length).toBe(1)
  expect(left().every(({ ended }) => ended.length === 1)).toBe(true)
})

it('a slave that comes back by another connection replaces itself only', async () => {
  const here = await openDevices()
  await here.devices.setToken(device('ann', web, slave, 's'))
  const phone = await here.come('ann', web, 's', 'phone')
  const tablet = await here.come('ann', web, 's', 'tablet')
  const nameless = [await here.come('ann', web, 's'), await here.come('ann', web, 's')]

  await here.come('ann', web, 's', 'phone')

  await until('the old connection is ended', () => phone.ended.length > 0)
  expect(phone.ended).toEqual(['replaced'])
  expect([tablet, ...nameless].map(({ ended }) => ended)).toEqual([[], [], []])
})

it('quitting takes the token and ends the connections of one kind of device, or of all, in every process', async () => {
  const here = await openDevices()
  const there = await openDevices(here)
  await here.devices.setToken(device('ann', app, master, 'm'))
  await here.devices.setToken(device('ann', web, slave, 's'))
  const [onApp, onWeb] = [await here.come('ann', app, 'm'), await there.come('ann', web, 's')]

  await there.devices.quit({ tenantId: 'default', userId: 'ann', flag: app })
  await until('the app has quit', () => onApp.ended.length > 0)
  expect(onWeb.ended).toEqual([])
  expect(await refusal(here.devices.signIn(device('ann', app, master, 'm')))).toBe('wrong_token')

  await here.devices.quit({ tenantId: 'default', userId: 'ann' })
  await until('everything has quit', () => onWeb.ended.length > 0)
  expect([onApp.ended, onWeb.ended]).toEqual([['quit'], ['quit']])
  await here.devices.quit({ tenantId: 'default', userId: 'nobody' })
})

it('who signs in with the new token is not ended by the word about the old one', async () => {
  const here = await openDevices()
  const there = await openDevices(here)
  await here.devices.setToken(device('ann', app, master, 'old'))
  const old = await there.come('ann', app, 'old')

  for (let round = 0; round < 20; round += 1) {
    await here.devices.quit({ tenantId: 'default', userId: 'ann' })
    await here.devices.setToken(device('ann', app, slave, `new-${round}`))
    const fresh = await there.come('ann', app, `new-${round}`)
    await here.devices.setToken(device('bob', app, master, 'x'))
    expect(fresh.ended).toEqual([])
  }
  expect(old.ended).toHaveLength(1)
})

it('a token that was ended while nobody could be told is found out', async () => {
  const here = await openDevices()
  await here.devices.setToken(device('ann', app, slave, 'one'))
  const guest = await here.come('ann', app, 'one')
  expect(await here.devices.isOver(guest)).toBe(false)

  await here.devices.quit({ tenantId: 'default', userId: 'ann' })

  expect(await here.devices.isOver(guest)).toBe(true)
})

it('an independent connection stays whoever signs in and gets a token, ends nobody, and ends when all devices quit', async () => {
  const here = await openDevices()
  const there = await openDevices(here)
  await here.devices.setToken(device('ann', web, master, 'm'))
  const inBrowser = await here.come('ann', web, 'm')
  const ended: string[] = []
  const chat: DeviceConnection = {
    id: 'chat-1',
    ...{ tenantId: 'default', userId: 'ann', flag: web, level: master, deviceId: 'd', generation: undefined },
    isIndependent: true,
    end: (reason) => void ended.push(reason),
  }

  await there.connections.open(chat)
  const again = await here.come('ann', web, 'm', 'd')
  await until('the browser is ended by its like', () => inBrowser.ended.length > 0)
  await here.devices.setToken(device('ann', web, master, 'new'))
  await until('and that one by the new token', () => again.ended.length > 0)
  await here.devices.quit({ tenantId: 'default', userId: 'ann', flag: web })

  expect(inBrowser.ended).toEqual(['signed_in_elsewhere'])
  expect(ended).toEqual([])
  await here.devices.quit({ tenantId: 'default', userId: 'ann' })
  await until('all devices have quit', () => ended.length > 0)
  expect(ended).toEqual(['quit'])
})
