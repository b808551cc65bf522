/** What one process has of devices: connections that record why they were ended, and somebody who gives out tokens. */
import { randomUUID } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { loadConfig } from '#config/load.ts'
import { operator } from '#domain/accounts/model.ts'
import type { DeviceConnection, EndReason } from '#domain/messaging/device-model.ts'
import { devicePlan } from '#domain/messaging/device-store.ts'
import { systemUserPlan } from '#domain/messaging/user-system-store.ts'
import { createBus } from '#platform/bus/bus.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { composeAccounts } from '../../../src/compose-accounts.ts'
import { composeDevices, type DevicesNeeds } from '../../../src/compose-devices.ts'

export interface Guest extends DeviceConnection {
  /** Why it had to leave, if it had. */
  ended: EndReason[]
}

/** One process of an installation; everything it opened is closed after the test. */
export async function openDevices(
  options: Partial<DevicesNeeds> & { database?: TestDatabase; prefix?: string; redisUrl?: string } = {},
) {
  const database = options.database ?? (await testDatabase())
  const { db } = database
  const prefix = options.prefix ?? randomUUID()
  const url = options.redisUrl ?? inject('redisUrl')
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const bus = createBus({ url, redis, onError: () => undefined })
  await bus.ready()
  await applySchema(db, { version: 1, plans: [devicePlan, systemUserPlan], migrations: [] })
  const config = loadConfig({ environment: {}, overrides: {} })
  const now = Date.now
  const accounts = composeAccounts({
    db,
    config,
    now,
    limitAttempts: async () => ({ allowed: true, resetSeconds: 0 }),
  })
  const area = await composeDevices({
    db,
    redis,
    bus,
    redisPrefix: prefix,
    accounts,
    now,
    needsToken: true,
    barred: async () => undefined,
    ...options,
  })
  onTestFinished(async () => {
    await area.close()
    bus.close()
    redis.disconnect()
    if (!options.database) await database.remove()
  })
  return {
    ...area,
    devices: area.service,
    accounts,
    database,
    prefix,
    redis,
    bus,
    userExists: (id: string) =>
      accounts.users.get(operator(), id).then(
        () => true,
        () => false,
      ),
    /** Signs in and connects. */
    async come(userId: string, flag: number, token: string, deviceId = ''): Promise<Guest> {
      const ref = { tenantId: 'default', userId, flag }
      const { level, generation } = await area.service.signIn({ ...ref, token })
      const ended: EndReason[] = []
      const guest: Guest = {
        ...ref,
        id: randomUUID(),
        level,
        deviceId,
        generation,
        ended,
        end: (reason) => void ended.push(reason),
      }
      await area.connections.open(guest)
      return guest
    },
  }
}

export const device = (userId: string, flag: number, level: 0 | 1, token: string) => ({
  tenantId: 'default',
  userId,
  flag,
  level,
  token,
})
