/** What the tenants of messages want to be told of. */
import { eventTypes, type NoticeWords } from './effect-events.ts'
import type { StoredMessage } from './model.ts'

/** Of one tenant: messages one by one, in bundles, what is done to them, and who of their receivers is away. */
export interface TenantWants {
  single: boolean
  bundle: boolean
  change: boolean
  offline: boolean
}

export interface EffectWantsNeeds {
  events: { isWanted(tenantId: string, type: string): Promise<boolean> }
  /** Faces with offline notices of their own. */
  faces: readonly NoticeWords[]
}

export function effectWants({ events, faces }: EffectWantsNeeds) {
  /** Whether anybody wants to hear who of a message's receivers is away, in whatever words. */
  async function isAwayAskedFor(tenantId: string): Promise<boolean> {
    const types = [eventTypes.offline, eventTypes.offlineNotice, ...faces.map(({ type }) => type)]
    return (await Promise.all(types.map((type) => events.isWanted(tenantId, type)))).includes(true)
  }

  return {
    isAwayAskedFor,

    /** By tenant. */
    async of(messages: readonly StoredMessage[]): Promise<Map<string, TenantWants>> {
      const tenants = new Set(messages.map(({ channel }) => channel.tenantId))
      const wants = [...tenants].map(async (tenantId): Promise<[string, TenantWants]> => {
        const [single, bundle, change, offline] = await Promise.all([
          events.isWanted(tenantId, eventTypes.stored),
          events.isWanted(tenantId, eventTypes.storedBundle),
          events.isWanted(tenantId, eventTypes.changed),
          isAwayAskedFor(tenantId),
        ])
        return [tenantId, { single, bundle, change, offline }]
      })
      return new Map(await Promise.all(wants))
    },
  }
}
