import { expect, it } from 'vitest'
import { until } from '#test/support/until.ts'
import { openDevices } from './device-process.ts'

it('system users are added once, listed in order and taken away, each tenant for itself', async () => {
  const { systemUsers } = await openDevices()

  await systemUsers.add('default', ['robot', 'clock', 'robot'])
  await systemUsers.add('default', ['clock'])
  await systemUsers.remove('default', ['nobody'])

  expect(await systemUsers.list('default')).toEqual(['clock', 'robot'])
  expect(await systemUsers.list('other')).toEqual([])
  expect(await systemUsers.isSystem('default', 'robot')).toBe(true)
  expect(await systemUsers.isSystem('other', 'robot')).toBe(false)
  await systemUsers.remove('default', ['robot', 'clock'])
  expect(await systemUsers.list('default')).toEqual([])
  expect(await systemUsers.isSystem('default', 'robot')).toBe(false)
})

it('built-in ones are system users everywhere and are not listed', async () => {
  const { systemUsers } = await openDevices({ builtIn: ['____system'] })

  expect(await systemUsers.isSystem('any', '____system')).toBe(true)
  expect(await systemUsers.list('any')).toEqual([])
})

it('other processes learn of a change', async () => {
  const here = await openDevices()
  const there = await openDevices(here)
  expect(await there.systemUsers.isSystem('default', 'robot')).toBe(false)

  await here.systemUsers.add('default', ['robot'])

  await until('it is known there', () => there.systemUsers.isSystem('default', 'robot'))
})
