/**
 * Who wants which events, remembered for a second: announcing must not read all endpoints for every message. A change made
 * here counts here at once, and in other processes within that second.
 */
import type { EndpointStore } from './endpoint-store.ts'
import { wants } from './event-type.ts'
import type { WebhookEndpoint } from './model.ts'

const FRESH_MS = 1000

export type EndpointDirectory = ReturnType<typeof endpointDirectory>

export function endpointDirectory(endpoints: Pick<EndpointStore, 'ofTenant'>, now: () => number) {
  const byTenant = new Map<string, { readAt: number; found: Promise<WebhookEndpoint[]> }>()

  function ofTenant(tenantId: string): Promise<WebhookEndpoint[]> {
    const known = byTenant.get(tenantId)
    if (known && now() - known.readAt < FRESH_MS) return known.found
    if (byTenant.size >= 10_000) byTenant.clear()
    const found = endpoints.ofTenant(tenantId).catch((error: unknown) => {
      byTenant.delete(tenantId)
      throw error
    })
    byTenant.set(tenantId, { readAt: now(), found })
    return found
  }

  return {
    /** The endpoints that take posts and want events of that type. */
    async wanting(tenantId: string, type: string): Promise<WebhookEndpoint[]> {
      const all = await ofTenant(tenantId)
      return all.filter(
        ({ disabled, verifiedAt, eventTypes }) => !disabled && verifiedAt && wants(eventTypes, type),
      )
    },
    forget(tenantId: string): void {
      byTenant.delete(tenantId)
    },
  }
}
