import { expect, it } from 'vitest'
import { until } from '#test/support/until.ts'
import { openDevices } from './device-process.ts'

const got = (messageId: number, userId: string, level: 0 | 1) => ({
  messageId,
  tenantId: 'default',
  userId,
  level,
})

it('who acknowledged on a master device has the message, in every process; a slave is not enough', async () => {
  const here = await openDevices()
  const there = await openDevices(here)

  for (let index = 0; index < 2000; index += 1)
    here.acks.acknowledged(got(7, `u${index}`, index === 5 ? 0 : 1))
  here.acks.acknowledged(got(8, 'u5', 1))

  const asked = Array.from({ length: 2500 }, (_, index) => `u${index}`)
  await until('it is known', async () => (await there.acks.haveIt(7, asked)).size === 1999)
  expect(await there.acks.haveIt(7, ['u5', 'u6', 'stranger'])).toEqual(new Set(['u6']))
  expect(await there.acks.haveIt(9, ['u5'])).toEqual(new Set())
  expect(await there.acks.haveIt(9, [])).toEqual(new Set())
})

it('nobody has anything while Redis is away', async () => {
  const { acks, redis } = await openDevices()
  redis.disconnect()
  acks.acknowledged(got(1, 'ann', 1))

  expect(await acks.haveIt(1, ['ann'])).toEqual(new Set())
})
