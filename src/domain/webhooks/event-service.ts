/**
 * Announcing events (HOOK-1). What is announced is stored, with a delivery for each endpoint that wants it, before the call
 * returns; from then on it is this area's business. The same event announced again changes nothing, so a caller whose outbox
 * record is still there simply announces once more.
 */
import type { DeliveryStore } from './delivery-store.ts'
import type { EndpointDirectory } from './endpoint-directory.ts'
import type { EventStore, Transaction } from './event-store.ts'
import type { Delivery, DeliveryForm, WebhookEndpoint, WebhookEvent } from './model.ts'

export interface EventServiceOptions {
  directory: EndpointDirectory
  events: Pick<EventStore, 'insert'>
  deliveries: Pick<DeliveryStore, 'insert'>
  forms: Readonly<Record<string, DeliveryForm>>
  wake(endpointId: string): void
  wakeIn(endpointId: string, delayMs: number): void
  now: () => number
}

export function eventService(options: EventServiceOptions) {
  const { directory, now } = options
  /** Deliveries that wait for company in their endpoint's next post, since it was last woken at once. */
  const gathering = new Map<string, number>()

  return {
    /** Whether an endpoint would hear of it; asked before something is made only to be told. */
    async isWanted(tenantId: string, type: string): Promise<boolean> {
      return (await directory.wanting(tenantId, type)).length > 0
    },

    /**
     * Stores the events and who must hear of them. With a transaction they are part of it, and workers find them within
     * seconds of the commit.
     */
    async announce(announced: readonly WebhookEvent[], transaction?: Transaction): Promise<void> {
      const at = now()
      const wanted: WebhookEvent[] = []
      const made: Delivery[] = []
      const told = new Map<string, { endpoint: WebhookEndpoint; count: number }>()
      for (const event of announced) {
        const wanting = await directory.wanting(event.tenantId, event.type)
        if (wanting.length > 0) wanted.push(event)
        for (const endpoint of wanting) {
          made.push(deliveryOf(event, endpoint, at + gatherMs(endpoint)))
          told.set(endpoint.id, { endpoint, count: (told.get(endpoint.id)?.count ?? 0) + 1 })
        }
      }
      if (made.length === 0) return
      // The events come first: a delivery without its event would be a dead letter.
      await options.events.insert(wanted, at, transaction)
      await options.deliveries.insert(made, at, transaction)
      for (const { endpoint, count } of told.values()) wakeFor(endpoint, count)
    },
  }

  function gatherMs(endpoint: WebhookEndpoint): number {
    return options.forms[endpoint.form]?.gather.ms ?? 0
  }

  /** At once where nothing is gathered or a post is full, else when the gathering ends. */
  function wakeFor({ id, form }: WebhookEndpoint, count: number): void {
    const { events = 1, ms = 0 } = options.forms[form]?.gather ?? {}
    const waiting = (gathering.get(id) ?? 0) + count
    if (ms === 0 || waiting >= events) {
      gathering.delete(id)
      options.wake(id)
    } else gathering.set(id, waiting)
    if (ms > 0) options.wakeIn(id, ms)
  }
}

function deliveryOf(event: WebhookEvent, endpoint: WebhookEndpoint, dueAt: number): Delivery {
  const { id, tenantId, type, key, at } = event
  return {
    id: `${endpoint.id}:${id}`,
    tenantId,
    endpointId: endpoint.id,
    eventId: id,
    type,
    ...(key !== undefined && { key }),
    order: event.order ?? at,
    at: new Date(at),
    state: 'pending',
    attempts: 0,
    dueAt: new Date(dueAt),
  }
}
