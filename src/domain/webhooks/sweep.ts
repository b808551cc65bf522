/** Wakes every endpoint that has something due, for the wake-ups that Redis lost. */
import type { Verdict } from '#platform/queue/scheduled-jobs.ts'
import type { DeliveryStore } from './delivery-store.ts'
import type { EndpointStore } from './endpoint-store.ts'

export interface SweepOptions {
  endpoints: Pick<EndpointStore, 'active'>
  deliveries: Pick<DeliveryStore, 'nextDue'>
  wake(endpointId: string): void
  now: () => number
}

export async function wakeOverdue({ endpoints, deliveries, wake, now }: SweepOptions): Promise<Verdict> {
  let woken = 0
  for (const { id } of await endpoints.active()) {
    const due = await deliveries.nextDue(id)
    if (due === undefined || due.getTime() > now()) continue
    wake(id)
    woken += 1
  }
  return woken > 0 ? 'done' : 'skipped'
}
