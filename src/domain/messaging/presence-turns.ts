/** Who came and who went, decided from changes of devices that were told together. */
import { sameUser } from './device-model.ts'
import type { PresenceChange } from './presence-log.ts'

/** Somebody's first device came, or the last one went. */
export interface PresenceTurn {
  tenantId: string
  userId: string
  isOnline: boolean
}

/**
 * A turn for each user at most. Two devices that come through two processes at the same moment each see the other: so the first one of
 * a process counts as coming too, and a turn may be told twice; none is missed.
 * @param isFirstHere whether the process had nothing of the user before these changes
 */
export function presenceTurns(
  changes: readonly PresenceChange[],
  isFirstHere: (change: PresenceChange) => boolean,
): PresenceTurn[] {
  const byUser = Map.groupBy(changes, sameUser)
  return [...byUser.values()].flatMap((mine): PresenceTurn[] => {
    const [{ tenantId, userId, userConnections } = mine[0] as PresenceChange] = mine
    if (userConnections === 0) return [{ tenantId, userId, isOnline: false }]
    const came = mine.filter(({ isOnline }) => isOnline)
    const went = mine.length - came.length
    const before = userConnections - came.length + went
    const isNew = came.length > 0 && (before <= 0 || came.some(isFirstHere))
    return isNew ? [{ tenantId, userId, isOnline: true }] : []
  })
}
