/**
 * System users: robots and notifiers that no rule of a channel keeps out. Asked for at every send, so each process keeps the few of
 * each tenant; a change is heard over the bus, and while the bus is away what is kept is believed for a second only.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import type { SystemUserStore } from './user-system-store.ts'

export interface SystemUserServiceOptions {
  store: SystemUserStore
  bus: Bus
  prefix: string
  /** Ids that are system users in every tenant, whatever is stored. */
  builtIn?: readonly string[]
  now: () => number
}

const TRUST_MS = 1000

interface Kept {
  users: Promise<ReadonlySet<string>>
  readAt: number
}

export function systemUserService({ store, bus, prefix, builtIn = [], now }: SystemUserServiceOptions) {
  const channel = `${prefix}:system-users`
  const kept = new Map<string, Kept>()
  let isHearing = false
  let subscription: BusSubscription | undefined

  function usersOf(tenantId: string): Promise<ReadonlySet<string>> {
    const known = kept.get(tenantId)
    if (known && (isHearing || now() - known.readAt < TRUST_MS)) return known.users
    const users = store.list(tenantId).then((list) => new Set(list))
    const entry = { users, readAt: now() }
    kept.set(tenantId, entry)
    users.catch(() => kept.get(tenantId) === entry && kept.delete(tenantId))
    return users
  }

  /** Nobody here decides by what was true before; elsewhere as soon as the word is there. */
  async function changed(tenantId: string): Promise<void> {
    kept.delete(tenantId)
    await bus.publish(channel, tenantId).catch(() => undefined)
  }

  return {
    /** Resolves when changes elsewhere are heard. @throws BusAwayError */
    async listen(): Promise<void> {
      subscription = await bus.listen(channel, {
        message: (tenantId) => void kept.delete(tenantId),
        lost() {
          isHearing = false
        },
        restored() {
          kept.clear()
          isHearing = true
        },
      })
      isHearing = true
    },

    async isSystem(tenantId: string, userId: string): Promise<boolean> {
      return builtIn.includes(userId) || (await usersOf(tenantId)).has(userId)
    },

    /** Without the built-in ones, by rising id. */
    list: (tenantId: string): Promise<string[]> => store.list(tenantId),

    async add(tenantId: string, userIds: readonly string[]): Promise<void> {
      await store.add(tenantId, userIds)
      await changed(tenantId)
    },

    async remove(tenantId: string, userIds: readonly string[]): Promise<void> {
      await store.remove(tenantId, userIds)
      await changed(tenantId)
    },

    close: (): void => subscription?.close(),
  }
}
