/** Tokens, devices, who is online, system users (IM-3). */
import type { Manager } from '#domain/managers/model.ts'
import { DeviceRefusedError } from '#domain/messaging/device-errors.ts'
import type { HandlersOf } from '#generated/im/http.ts'
import type { Context } from '../../../context.ts'
import { TENANT, uidsOf } from '../forms.ts'
import { DEVICE_REFUSALS } from '../reasons.ts'

const DONE = { status: 200, body: { status: 200 } } as const
const ALL_DEVICES = -1

export function userHandlers({ devices }: Pick<Context, 'devices'>): HandlersOf<'user', Manager> {
  const { service, presence, systemUsers } = devices
  return {
    async updateToken({ body: { uid, token, device_flag, device_level } }) {
      const level = device_level === 1 ? 1 : 0
      try {
        await service.setToken({ tenantId: TENANT, userId: uid, flag: device_flag ?? 0, level, token })
      } catch (error) {
        const reason = error instanceof DeviceRefusedError ? DEVICE_REFUSALS[error.code] : undefined
        if (reason !== 19 && reason !== 24) throw error
        return { status: 200, body: { status: reason } }
      }
      return DONE
    },
    async getOnlineStatus({ body }) {
      const users = uidsOf(body).map((userId) => ({ tenantId: TENANT, userId }))
      if (users.length === 0) return DONE
      const online = [...(await presence.online(users)).values()].flat()
      return {
        status: 200,
        body: online.map(({ userId, flag }) => ({ uid: userId, device_flag: flag, online: 1 })),
      }
    },
    async quitDevice({ body: { uid, device_flag: flag } }) {
      await service.quit({ tenantId: TENANT, userId: uid, ...(flag !== ALL_DEVICES && { flag }) })
      return DONE
    },
    async addSystemUsers({ body: { uids } }) {
      await systemUsers.add(TENANT, uids)
      return DONE
    },
    async removeSystemUsers({ body: { uids } }) {
      await systemUsers.remove(TENANT, uids)
      return DONE
    },
    async listSystemUsers() {
      const uids = await systemUsers.list(TENANT)
      return { status: 200, body: uids.length > 0 ? uids : null }
    },
  }
}
