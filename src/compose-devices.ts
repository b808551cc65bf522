/** Who may connect as whom, and who is online: devices, presence, system users, acknowledgements, for every face with messages. */
import type { Db } from 'mongodb'
import { AccountsError } from '#domain/accounts/errors.ts'
import { operator } from '#domain/accounts/model.ts'
import { deviceConnections } from '#domain/messaging/device-connections.ts'
import { type DeviceServiceOptions, deviceService } from '#domain/messaging/device-service.ts'
import { deviceStore } from '#domain/messaging/device-store.ts'
import { handoverLog } from '#domain/messaging/handover-log.ts'
import { presenceLog } from '#domain/messaging/presence-log.ts'
import { knownUsers } from '#domain/messaging/user-known.ts'
import { type SystemUserServiceOptions, systemUserService } from '#domain/messaging/user-system-service.ts'
import { systemUserStore } from '#domain/messaging/user-system-store.ts'
import type { Bus } from '#platform/bus/bus.ts'
import type { Redis } from '#platform/redis/connect.ts'
import type { composeAccounts } from './compose-accounts.ts'

export interface DevicesNeeds
  extends Pick<DeviceServiceOptions, 'needsToken' | 'barred'>,
    Pick<SystemUserServiceOptions, 'builtIn'> {
  db: Db
  redis: Redis
  /** Its connection stands. */
  bus: Bus
  redisPrefix: string
  accounts: Pick<ReturnType<typeof composeAccounts>, 'users'>
  now: () => number
}

export type Devices = Awaited<ReturnType<typeof composeDevices>>

/** Resolves when words of other processes are heard; closes with `close`. */
export async function composeDevices(needs: DevicesNeeds) {
  const { db, redis, bus, redisPrefix: prefix, accounts, now } = needs
  const presence = presenceLog({ redis, prefix })
  const connections = deviceConnections({ bus, prefix, now, presence })
  const systemUsers = systemUserService({ ...needs, store: systemUserStore(db), prefix })
  await Promise.all([connections.listen(), systemUsers.listen()])
  const users = knownUsers(async (tenantId, id) => {
    await accounts.users.create(operator(tenantId), { id }).catch((error: unknown) => {
      if (!(error instanceof AccountsError && error.code === 'user_exists')) throw error
    })
  })
  return {
    service: deviceService({ ...needs, devices: deviceStore(db), connections, ensureUser: users.ensure }),
    connections,
    presence,
    systemUsers,
    acks: handoverLog({ redis, prefix }),
    users,
    async close(): Promise<void> {
      connections.stopListening()
      systemUsers.close()
      await presence.close()
    },
  }
}
