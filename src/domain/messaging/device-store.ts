/** Devices in MongoDB, one document for each kind of device of a user. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import type { Device, DeviceRef } from './device-model.ts'

export const devicePlan: CollectionPlan = {
  collection: 'devices',
  indexes: [{ name: 'tenant_user', key: { tenantId: 1, userId: 1 } }],
}

type DeviceDocument = Device & { _id: string }

export type DeviceStore = ReturnType<typeof deviceStore>

export function deviceStore(db: Db) {
  const devices = db.collection<DeviceDocument>(devicePlan.collection)
  const findById = gatheredFind(devices)

  return {
    /** As it was stored when the call began, or later. */
    async find(ref: DeviceRef): Promise<Device | undefined> {
      const found = await findById(idOf(ref))
      if (!found) return undefined
      const { _id, ...device } = found
      return device
    },

    /** Puts it in the place of what was known of this kind of device. */
    async put(device: Device): Promise<void> {
      await devices.replaceOne({ _id: { $eq: idOf(device) } }, device, { upsert: true })
    },

    /** Takes the token away from one kind of device, or from all of the user; unknown ones stay unknown. */
    async clear(
      { tenantId, userId, flag }: Omit<DeviceRef, 'flag'> & { flag?: number },
      change: Pick<Device, 'generation' | 'updatedAt'>,
    ): Promise<void> {
      const filter = {
        tenantId: { $eq: tenantId },
        userId: { $eq: userId },
        ...(flag !== undefined && { flag: { $eq: flag } }),
      }
      await devices.updateMany(filter, { $set: change, $unset: { tokenDigest: '' } })
    },
  }
}

/** The user comes last, because it may hold any sign. */
const idOf = ({ tenantId, flag, userId }: DeviceRef): string => `${tenantId}:${flag}:${userId}`
