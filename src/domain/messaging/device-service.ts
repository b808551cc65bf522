/** Tokens of devices: given by the business server, shown by clients, ended by the business server (IM-3). */
import { digestOf, equalDigests, makeId } from '#platform/auth/random-secret.ts'
import type { DeviceConnections } from './device-connections.ts'
import { DeviceRefusedError } from './device-errors.ts'
import { type DeviceLevel, type DeviceRef, deviceLevels } from './device-model.ts'
import type { DeviceStore } from './device-store.ts'

export interface DeviceServiceOptions {
  devices: DeviceStore
  connections: Pick<DeviceConnections, 'endAll'>
  /** Makes the user known where it is not yet. */
  ensureUser(tenantId: string, userId: string): Promise<void>
  /** Whether the user may not come in at all. */
  barred(tenantId: string, userId: string): Promise<'banned' | 'disbanded' | undefined>
  /** False lets everybody in under any name; for development only. */
  needsToken: boolean
  now: () => number
}

/** Somebody at the door. */
export interface SignIn extends DeviceRef {
  token: string
}

export type DeviceService = ReturnType<typeof deviceService>

export function deviceService(options: DeviceServiceOptions) {
  const { devices, connections, ensureUser, needsToken, now } = options

  async function mustNotBeBarred({ tenantId, userId }: DeviceRef): Promise<void> {
    const bar = await options.barred(tenantId, userId)
    if (bar) throw new DeviceRefusedError(bar === 'banned' ? 'user_banned' : 'user_disbanded')
  }

  return {
    /**
     * From now on this token is the right one for that kind of device, and no other. A master's new token ends the connections of
     * its kind. An unknown user becomes known.
     * @throws DeviceRefusedError for a user who is barred
     */
    async setToken({ token, level, ...ref }: SignIn & { level: DeviceLevel }): Promise<void> {
      await mustNotBeBarred(ref)
      await ensureUser(ref.tenantId, ref.userId)
      const known = await devices.find(ref)
      const isNewStart = level === deviceLevels.master || known === undefined
      const generation = isNewStart ? makeId('gen') : known.generation
      await devices.put({
        ...ref,
        level,
        tokenDigest: digestOf(token),
        generation,
        updatedAt: new Date(now()),
      })
      if (level === deviceLevels.master) await connections.endAll(ref, 'quit', generation)
    },

    /** Lets a device in. @throws DeviceRefusedError */
    async signIn({ token, ...ref }: SignIn): Promise<{ level: DeviceLevel; generation: string | undefined }> {
      const [device] = await Promise.all([devices.find(ref), mustNotBeBarred(ref)])
      if (!needsToken) return { level: device?.level ?? deviceLevels.slave, generation: device?.generation }
      const isRight = device?.tokenDigest !== undefined && equalDigests(device.tokenDigest, digestOf(token))
      if (!isRight) throw new DeviceRefusedError('wrong_token')
      return device
    },

    /** Takes the tokens of one kind of device, or of all, and ends their connections. An unknown user is no fault. */
    async quit(whose: Omit<DeviceRef, 'flag'> & { flag?: number }): Promise<void> {
      const generation = makeId('gen')
      await devices.clear(whose, { generation, updatedAt: new Date(now()) })
      await connections.endAll(whose, 'quit', generation)
    },

    /** Whether what the connection signed in with was ended since. */
    async isOver(connection: DeviceRef & { generation: string | undefined }): Promise<boolean> {
      const device = await devices.find(connection)
      return device !== undefined && device.generation !== connection.generation
    },
  }
}
