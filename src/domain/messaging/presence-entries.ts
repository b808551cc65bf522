/** The connections of one process by user, how a user's are written to Redis, and what of it Redis does not know yet. */
import { type DeviceLevel, type DeviceRef, sameUser } from './device-model.ts'

export interface PresenceConnection extends DeviceRef {
  /** Without `:` and `,`. */
  id: string
  level: DeviceLevel
}

/** A connection as others see it. */
export type OnlineDevice = Readonly<PresenceConnection>

type User = Pick<DeviceRef, 'tenantId' | 'userId'>

export function presenceEntries() {
  const users = new Map<string, Map<string, PresenceConnection>>()
  const changed = new Set<string>()
  const textOf = (user: string): string | undefined => {
    const connections = users.get(user)
    return connections && [...connections.values()].map(connectionText).join(',')
  }

  return {
    add({ id, tenantId, userId, flag, level }: PresenceConnection): void {
      const user = sameUser({ tenantId, userId })
      const mine = users.get(user) ?? new Map<string, PresenceConnection>()
      users.set(user, mine.set(id, { id, tenantId, userId, flag, level }))
      changed.add(user)
    },

    remove(connection: Pick<PresenceConnection, 'id'> & User): void {
      const user = sameUser(connection)
      const mine = users.get(user)
      mine?.delete(connection.id)
      if (mine?.size === 0) users.delete(user)
      changed.add(user)
    },

    of: (user: User): OnlineDevice[] => [...(users.get(sameUser(user))?.values() ?? [])],

    hasChanges: () => changed.size > 0,

    markAll(): void {
      for (const user of users.keys()) changed.add(user)
    },

    /** What Redis has to be told, as it is now; undefined where nothing is left. It is told when this returns. */
    takeChanges(): [user: string, text: string | undefined][] {
      const changes = [...changed].map((user): [string, string | undefined] => [user, textOf(user)])
      changed.clear()
      return changes
    },

    /** They could not be told; whatever is true then goes with the next ones. */
    putBack(changes: [user: string, text: string | undefined][]): void {
      for (const [user] of changes) changed.add(user)
    },
  }
}

const connectionText = ({ id, flag, level }: PresenceConnection): string => `${flag}:${level}:${id}`

/** @param user tenant and user, as `sameUser` writes them */
export function readEntry(user: string, text: string): OnlineDevice[] {
  const tenantId = user.slice(0, user.indexOf(':'))
  const userId = user.slice(tenantId.length + 1)
  return text.split(',').map((part) => {
    const [flag, level, id = ''] = part.split(':')
    return { tenantId, userId, flag: Number(flag), level: Number(level) as DeviceLevel, id }
  })
}
