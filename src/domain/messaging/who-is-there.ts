/** Of many people only those who are connected are worth telling; of a few everybody is. */
import type { PresenceLog } from './presence-log.ts'

/** The ids of those who may be connected. */
export type WhoIsThere = (tenantId: string, userIds: readonly string[]) => Promise<string[]>

/** Below this it is cheaper to tell everybody than to ask. */
const WORTH_ASKING = 50

export const whoIsThere =
  (presence: Pick<PresenceLog, 'online'>): WhoIsThere =>
  async (tenantId, userIds) => {
    if (userIds.length < WORTH_ASKING) return [...userIds]
    const online = await presence.online(userIds.map((userId) => ({ tenantId, userId })))
    return [...online.keys()].map(({ userId }) => userId)
  }
