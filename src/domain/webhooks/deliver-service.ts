/**
 * Delivering what is due to one endpoint: lease it, take a page of due deliveries, post them, write down the page in a few
 * bulk writes, and again until nothing is due, the breaker opens or the slice is over. Whoever comes meanwhile finds the lease
 * taken. A worker that dies in a page leaves its deliveries due, so they are posted again with the same ids.
 */
import type { PostResult } from '#platform/outgoing/outgoing-client.ts'
import type { Verdict } from '#platform/queue/scheduled-jobs.ts'
import type { AttemptStore } from './attempt-store.ts'
import { permitOf } from './breaker.ts'
import type { DeliveryStore, DueDelivery } from './delivery-store.ts'
import type { EndpointFields, EndpointStore } from './endpoint-store.ts'
import type { EventStore } from './event-store.ts'
import type { Attempt, ComposedPost, DeliveryForm, StoredEvent, WebhookEndpoint } from './model.ts'
import { type Chain, planPage } from './page-plan.ts'
import { pageRecord } from './page-record.ts'

/** How a post goes out; the engine does not know by what. */
export type SendPost = (post: ComposedPost & { timeoutMs: number; trusted: boolean }) => Promise<PostResult>

export interface DeliverOptions {
  endpoints: Pick<EndpointStore, 'lease' | 'report' | 'giveBack'>
  deliveries: DeliveryStore
  events: Pick<EventStore, 'find'>
  attempts: Pick<AttemptStore, 'insert'>
  forms: Readonly<Record<string, DeliveryForm>>
  send: SendPost
  /** Asks to be run again for this endpoint. */
  wakeIn(endpointId: string, delayMs: number): void
  /** Unique to this process. */
  owner: string
  now: () => number
  random?: () => number
  pause: (ms: number) => Promise<void>
  observe?: DeliverObserver
}

/** Everything about one post that is worth a line in the log. */
export interface AttemptFacts {
  endpointId: string
  eventId: string
  deliveries: number
  outcome: Attempt['outcome']
  status?: number | undefined
  failure?: string | undefined
  durationMs: number
}

/** For metrics and logs; must not throw. */
export interface DeliverObserver {
  attempted?(facts: AttemptFacts): void
  disabled?(endpoint: WebhookEndpoint): void
}

const PAGE = 500
const SLICE_MS = 5_000
const LEASE_MS = 15_000

export function deliverService(options: DeliverOptions) {
  const { endpoints, deliveries, now, owner } = options
  const random = options.random ?? Math.random
  let stopping = false
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
    while (!stopping && now() < until && endpoint.disabled === undefined) {
      const permit = permitOf(endpoint.health, now())
      if (permit.posts === 'none') {
        options.wakeIn(endpoint.id, permit.until - now())
        return 'done'
      }
      const count = await deliverPage(endpoint, permit.posts === 'one', until)
      if (count === 0) break
      posted += count
    }
    const next = endpoint.disabled ? undefined : await deliveries.nextDue(endpoint.id)
    if (next) options.wakeIn(endpoint.id, Math.max(0, next.getTime() - now()))
    return posted > 0 ? 'done' : 'skipped'
  }

  /** How many deliveries were dealt with. */
  async function deliverPage(endpoint: WebhookEndpoint, probing: boolean, until: number): Promise<number> {
    const form = options.forms[endpoint.form]
    if (form === undefined) return 0
    const at = now()
    const before = new Date(at + form.gather.ms)
    const limit = probing ? form.gather.events : Math.max(PAGE, form.gather.events * 10)
    const isSimple = !endpoint.ordered && form.gather.events === 1
    const due = await deliveries.due(endpoint.id, before, limit, isSimple)
    if (due.length === 0) return 0
    const heads = endpoint.ordered ? await deliveries.heads(endpoint.id, keysOf(due), PAGE) : undefined
    const plan = planPage(due, { gather: form.gather, now: at, ...(heads && { heads }) })
    const planned = plan.chains.flat(2).map(({ eventId }) => eventId)
    const stored = await options.events.find(endpoint.tenantId, planned)
    for (const [heldUntil, keys] of keysByTime(plan.held)) await deliveries.hold(endpoint.id, keys, heldUntil)
    const chains = probing ? plan.chains.slice(0, 1).map((chain) => chain.slice(0, 1)) : plan.chains
    const record = pageRecord({ endpoint, form, now, random })
    await postAll(chains, record, endpoint, form, stored, probing ? Number.POSITIVE_INFINITY : until)
    const changes = record.changes()
    await write(endpoint, changes)
    return changes.count + plan.held.size
  }

  async function postAll(
    chains: Chain[],
    record: ReturnType<typeof pageRecord>,
    endpoint: WebhookEndpoint,
    form: DeliveryForm,
    stored: Map<string, StoredEvent>,
    until: number,
  ): Promise<void> {
    let next = 0
    const spaced = spacing(endpoint.ratePerSecond)
    const lane = async () => {
      for (let chain = chains[next++]; chain !== undefined; chain = chains[next++]) {
        for (const deliveriesOfPost of chain) {
          if (stopping || !record.mayPost() || now() >= until) return
          if (spaced) await spaced()
          if (!(await postOne(deliveriesOfPost, record, endpoint, form, stored))) break
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(endpoint.concurrency, chains.length) }, lane))
  }

  /** False when it failed, so that what follows in its chain waits. */
  async function postOne(
    due: DueDelivery[],
    record: ReturnType<typeof pageRecord>,
    endpoint: WebhookEndpoint,
    form: DeliveryForm,
    stored: Map<string, StoredEvent>,
  ): Promise<boolean> {
    const events: StoredEvent[] = []
    const alive: DueDelivery[] = []
    for (const delivery of due) {
      const event = stored.get(delivery.eventId)
      if (event === undefined) record.expired(delivery)
      else {
        events.push(event)
        alive.push(delivery)
      }
    }
    const [first] = events
    if (first === undefined) return true
    const at = now()
    const composing = form.compose({ endpoint, events, id: first.id, at })
    const composed = composing instanceof Promise ? await composing : composing
    if (composed === undefined) return record.nothingToTell(alive)
    const result = await options.send({
      ...composed,
      timeoutMs: endpoint.timeoutMs,
      trusted: endpoint.origin === 'configuration',
    })
    const outcome = record.take(alive, at, result)
    options.observe?.attempted?.({
      endpointId: endpoint.id,
      eventId: first.id,
      deliveries: alive.length,
      outcome,
      status: result.status,
      failure: result.failure,
      durationMs: result.durationMs,
    })
    return outcome === 'delivered'
  }

  async function write(
    endpoint: WebhookEndpoint,
    changes: ReturnType<ReturnType<typeof pageRecord>['changes']>,
  ): Promise<void> {
    const at = new Date(now())
    await Promise.all([
      options.attempts.insert(changes.attempts),
      deliveries.delivered(changes.delivered, at),
      deliveries.failed(changes.failed, at),
    ])
    for (const [until, keys] of changes.held) await deliveries.hold(endpoint.id, keys, until)
    if (changes.recovered) await deliveries.release(endpoint.id, at)
    if (!changes.health && !changes.disabled) return
    const fields: EndpointFields = {
      ...(changes.health && { health: changes.health }),
      ...(changes.disabled && { disabled: changes.disabled }),
    }
    Object.assign(endpoint, fields)
    await endpoints.report(endpoint.id, owner, fields)
    if (changes.disabled) options.observe?.disabled?.(endpoint)
  }

  /** Keeps posts apart where the endpoint has a rate. */
  function spacing(perSecond: number | undefined): (() => Promise<void>) | undefined {
    if (perSecond === undefined) return undefined
    let free = now()
    return async () => {
      const wait = free - now()
      free = Math.max(free, now()) + 1000 / perSecond
      if (wait > 0) await options.pause(wait)
    }
  }
}

function keysOf(due: readonly DueDelivery[]): string[] {
  return [...new Set(due.flatMap(({ key }) => (key === undefined ? [] : [key])))]
}

function keysByTime(held: ReadonlyMap<string, Date>): Map<Date, string[]> {
  const byTime = new Map<number, string[]>()
  for (const [key, until] of held) byTime.set(until.getTime(), [...(byTime.get(until.getTime()) ?? []), key])
  return new Map([...byTime].map(([time, keys]) => [new Date(time), keys]))
}
