/** Deliveries as their owners see them: lists, attempts, dead letters, and delivering again. */
import type { AttemptStore } from './attempt-store.ts'
import type { DeliveryFilter, DeliveryPosition, DeliveryStore } from './delivery-store.ts'
import type { EndpointStore } from './endpoint-store.ts'
import { WebhooksError } from './errors.ts'
import type { EventStore } from './event-store.ts'
import type { Attempt, Delivery, DeliveryState, StoredEvent } from './model.ts'

export interface Replay {
  /** These, whatever their state. */
  deliveryIds?: string[]
  /** All of events of this time, and of these states; the dead letters unless they are named. */
  range?: { from: Date; to: Date; states?: DeliveryState[]; type?: string | undefined }
}

export interface DeliveryServiceOptions {
  deliveries: DeliveryStore
  attempts: AttemptStore
  events: Pick<EventStore, 'find'>
  endpoints: Pick<EndpointStore, 'find'>
  wake(endpointId: string): void
  now: () => number
}

export function deliveryService(options: DeliveryServiceOptions) {
  const { deliveries, attempts, events, now } = options

  async function get(tenantId: string, id: string): Promise<Delivery> {
    const found = await deliveries.find(tenantId, id)
    if (found === undefined) throw new WebhooksError('delivery_not_found', 'there is no such delivery')
    return found
  }

  return {
    /** The latest events first. */
    async list(
      tenantId: string,
      filter: DeliveryFilter,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<{ items: Delivery[]; nextCursor: string | null }> {
      const found = await deliveries.list(tenantId, filter, positionOf(page.cursor), page.limit + 1)
      const items = found.slice(0, page.limit)
      const last = found.length > page.limit ? items.at(-1) : undefined
      return { items, nextCursor: last ? cursorOf(last) : null }
    },

    /** With the event, as long as it is kept. */
    async get(tenantId: string, id: string): Promise<{ delivery: Delivery; event: StoredEvent | undefined }> {
      const delivery = await get(tenantId, id)
      const found = await events.find(tenantId, [delivery.eventId])
      return { delivery, event: found.get(delivery.eventId) }
    },

    /** The latest first. */
    async attempts(
      tenantId: string,
      id: string,
      page: { limit: number; cursor?: string | undefined },
    ): Promise<{ items: Attempt[]; nextCursor: string | null }> {
      await get(tenantId, id)
      const found = await attempts.list(id, page.cursor && textOf(page.cursor), page.limit + 1)
      const items = found.slice(0, page.limit)
      const last = found.length > page.limit ? items.at(-1) : undefined
      return { items, nextCursor: last ? Buffer.from(last.id).toString('base64url') : null }
    },

    /**
     * Delivers again what ended, with the same ids and a schedule that begins anew; how many. What still waits is left alone.
     * @throws WebhooksError `endpoint_not_found`, `invalid_range`
     */
    async replay(tenantId: string, endpointId: string, { deliveryIds, range }: Replay): Promise<number> {
      if (!(await options.endpoints.find(tenantId, endpointId)))
        throw new WebhooksError('endpoint_not_found', 'there is no such endpoint')
      if (range && range.from >= range.to)
        throw new WebhooksError('invalid_range', 'the time range ends before it begins')
      const at = new Date(now())
      let count = 0
      if (deliveryIds) count += await deliveries.replay(tenantId, { endpointId, ids: deliveryIds }, at)
      const states = range ? (range.states ?? ['dead' as const]) : []
      for (const state of states)
        count += await deliveries.replay(tenantId, { endpointId, ...range, state }, at)
      if (count > 0) options.wake(endpointId)
      return count
    },
  }
}

/** Opaque, and every text is a position: one that was never given out begins somewhere. */
function cursorOf({ at, id }: Delivery): string {
  return Buffer.from(`${at.getTime()} ${id}`).toString('base64url')
}

function positionOf(cursor: string | undefined): DeliveryPosition | undefined {
  if (cursor === undefined) return undefined
  const [time = '', ...id] = textOf(cursor).split(' ')
  const at = new Date(Number(time))
  return Number.isNaN(at.getTime()) ? undefined : { at, id: id.join(' ') }
}

const textOf = (cursor: string) => Buffer.from(cursor, 'base64url').toString('utf8')
