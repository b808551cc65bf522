/** Block and allow lists: who is on which list of which channel, or of which person. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { createLane } from '#platform/mongo/lane.ts'
import type { Listed, ListName } from './channel-model.ts'
import type { ChannelStore } from './channel-store.ts'
import { setIn, userIn, userSetStore } from './user-set-store.ts'

export const listPlan: CollectionPlan = {
  collection: 'channel_lists',
  indexes: [{ name: 'channel', key: { channel: 1, _id: 1 } }],
}

interface ListedFields {
  channel: string
  at: Date
}

export type Lists = Record<ListName, string[]>

export type ListStore = ReturnType<typeof listStore>

export function listStore(db: Db, channels: Pick<ChannelStore, 'documents'>) {
  const owners = channels.documents as never
  const sets = userSetStore<ListedFields>(db, listPlan.collection, owners)
  const setOf = (key: string, list: ListName) => `${key}#${list}`
  const entries = (key: string, userIds: readonly string[], at: Date) =>
    new Map(userIds.map((userId) => [userId, { channel: key, at }]))

  /** Most channels have no lists: one query finds those of many. */
  const reads = createLane<string, Lists>({
    maxBatch: 500,
    inFlight: 2,
    maxQueued: 50_000,
    async commit(keys) {
      const found = sets.users.find({ channel: { $in: [...new Set(keys)] } }, { projection: { _id: 1 } })
      const byChannel = new Map(keys.map((key): [string, Lists] => [key, { block: [], allow: [] }]))
      for (const { _id } of await found.batchSize(20_000).toArray()) {
        const set = setIn(_id)
        byChannel.get(setIn(set))?.[userIn(set) as ListName].push(userIn(_id))
      }
      return keys.map((key) => ({
        status: 'fulfilled',
        value: byChannel.get(key) ?? { block: [], allow: [] },
      }))
    },
  })

  return {
    add: (key: string, list: ListName, userIds: readonly string[], at: Date) =>
      sets.add(setOf(key, list), entries(key, userIds, at)),
    /** Exactly these are on the list afterwards. */
    replace: (key: string, list: ListName, userIds: readonly string[], at: Date) =>
      sets.replace(key, setOf(key, list), entries(key, userIds, at)),
    remove: (key: string, list: ListName, userIds: readonly string[]) =>
      sets.remove(setOf(key, list), userIds),
    /** Empties both lists. */
    clear: (key: string) => sets.clear(key),
    present: (key: string, list: ListName, userIds: readonly string[]) =>
      sets.present(setOf(key, list), userIds),
    /** Both lists as they are when the call begins, or later. */
    both: (key: string): Promise<Lists> => reads.submit(key),

    /** By rising user id, beginning after `after`. */
    async page(key: string, list: ListName, after: string, limit: number): Promise<Listed[]> {
      const found = await sets.page(setOf(key, list), after, limit)
      return found.map(({ userId, fields }) => ({ userId, createdAt: fields.at }))
    },
  }
}
