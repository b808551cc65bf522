/** Reads what is due to an endpoint and decides what of it goes out now. */
import type { DueDelivery, dueStore } from './due-store.ts'
import type { WebhookEndpoint } from './model.ts'
import { type PagePlan, planPage } from './page-plan.ts'

export interface PageReadingOptions {
  deliveries: ReturnType<typeof dueStore>
  now: () => number
}

export function pageReading({ deliveries, now }: PageReadingOptions) {
  /** @param limit deliveries to read at most */
  return async (
    { id, ordered }: WebhookEndpoint,
    gather: { events: number; ms: number },
    limit: number,
  ): Promise<PagePlan> => {
    const at = now()
    const before = new Date(at + gather.ms)
    if (!ordered && gather.events === 1) {
      const alone = await deliveries.dueAlone(id, before, limit)
      return { chains: alone.map((one) => [[one]]), held: new Map() }
    }
    const due = await deliveries.due(id, before, limit)
    if (due.length === 0) return { chains: [], held: new Map() }
    const heads = ordered ? await deliveries.heads(id, keysOf(due), limit) : undefined
    return planPage(due, { gather, now: at, ...(heads && { heads }) })
  }
}

function keysOf(due: readonly DueDelivery[]): string[] {
  return [...new Set(due.flatMap(({ key }) => (key === undefined ? [] : [key])))]
}
