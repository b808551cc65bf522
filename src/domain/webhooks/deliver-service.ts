/**
 * Delivering what is due to one endpoint: lease it, deliver page after page until nothing is due, the breaker opens or the slice is
 * over. Whoever comes meanwhile finds the lease taken. A worker that dies in a page leaves its deliveries due, so they are posted
 * again with the same ids.
 */
import type { Verdict } from '#platform/queue/scheduled-jobs.ts'
import { permitOf } from './breaker.ts'
import { deliverPages, type PageOptions } from './deliver-page.ts'
import type { EndpointStore } from './endpoint-store.ts'
import type { WebhookEndpoint } from './model.ts'
import { FIRST_PAGE, nextPageSize } from './page-size.ts'

export interface DeliverOptions extends Omit<PageOptions, 'endpoints' | 'random' | 'isStopping'> {
  endpoints: Pick<EndpointStore, 'lease' | 'report' | 'giveBack'>
  /** Asks to be run again for this endpoint. */
  wakeIn(endpointId: string, delayMs: number): void
  random?: () => number
}

const SLICE_MS = 5_000
const LEASE_MS = 15_000

export function deliverService(options: DeliverOptions) {
  const { endpoints, deliveries, now, owner } = options
  let stopping = false
  const deliverPage = deliverPages({
    ...options,
    random: options.random ?? Math.random,
    isStopping: () => stopping,
  })
  /** Endpoints that this process delivers to, and whether it was woken for them meanwhile: the lease knows processes only. */
  const underWay = new Map<string, { again: boolean }>()

  return {
    /** Delivers what is due; `skipped` when somebody is at it already or the endpoint takes no posts. */
    async run(endpointId: string): Promise<Verdict> {
      const present = underWay.get(endpointId)
      if (present) {
        present.again = true
        return 'skipped'
      }
      const mark = { again: false }
      underWay.set(endpointId, mark)
      try {
        let verdict = await runAlone(endpointId)
        while (mark.again && !stopping) {
          mark.again = false
          const next = await runAlone(endpointId)
          if (next !== 'skipped') verdict = next
        }
        return verdict
      } finally {
        underWay.delete(endpointId)
      }
    },
    /** Runs under way start no more posts. */
    stop(): void {
      stopping = true
    },
  }

  async function runAlone(endpointId: string): Promise<Verdict> {
    const endpoint = await lease(endpointId)
    if (endpoint === undefined) return 'skipped'
    const renewal = setInterval(() => void lease(endpointId).catch(() => undefined), LEASE_MS / 3)
    try {
      return await deliverAll(endpoint)
    } finally {
      clearInterval(renewal)
      await endpoints.giveBack(endpointId, owner)
    }
  }

  function lease(endpointId: string): Promise<WebhookEndpoint | undefined> {
    const at = now()
    return endpoints.lease(endpointId, owner, new Date(at), new Date(at + LEASE_MS))
  }

  async function deliverAll(endpoint: WebhookEndpoint): Promise<Verdict> {
    const until = now() + SLICE_MS
    let posted = 0
    let size = FIRST_PAGE
    while (!stopping && now() < until && endpoint.disabled === undefined) {
      const permit = permitOf(endpoint.health, now())
      if (permit.posts === 'none') {
        options.wakeIn(endpoint.id, permit.until - now())
        return 'done'
      }
      const page = await deliverPage(endpoint, { size, isProbe: permit.posts === 'one', until })
      if (page.count === 0) break
      posted += page.count
      size = nextPageSize(page)
    }
    const next = endpoint.disabled ? undefined : await deliveries.nextDue(endpoint.id)
    if (next) options.wakeIn(endpoint.id, Math.max(0, next.getTime() - now()))
    return posted > 0 ? 'done' : 'skipped'
  }
}
