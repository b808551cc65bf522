/**
 * One page of what is due to an endpoint: read the deliveries and their events, post them, and write down what came of it in a few
 * bulk writes. A page is posted by chains side by side; a chain ends at its first failure.
 */
import type { PostResult } from '#platform/outgoing/outgoing-client.ts'
import type { AttemptStore } from './attempt-store.ts'
import type { DeliveryStore } from './delivery-store.ts'
import type { PendingDelivery } from './due-store.ts'
import type { EndpointFields, EndpointStore } from './endpoint-store.ts'
import type { EventStore } from './event-store.ts'
import type { Attempt, ComposedPost, DeliveryForm, StoredEvent, WebhookEndpoint } from './model.ts'
import type { Chain } from './page-plan.ts'
import { pageReading } from './page-reading.ts'
import { pageRecord } from './page-record.ts'
import type { PageFacts } from './page-size.ts'

/** How a post goes out; the engine does not know by what. */
export type SendPost = (post: ComposedPost & { timeoutMs: number; trusted: boolean }) => Promise<PostResult>

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

export interface PageOptions {
  endpoints: Pick<EndpointStore, 'report'>
  deliveries: DeliveryStore
  events: Pick<EventStore, 'find'>
  attempts: Pick<AttemptStore, 'insert'>
  forms: Readonly<Record<string, DeliveryForm>>
  send: SendPost
  /** Unique to this process. */
  owner: string
  now: () => number
  random: () => number
  pause: (ms: number) => Promise<void>
  /** Whether no more posts are to be started. */
  isStopping(): boolean
  observe?: DeliverObserver
}

const NOTHING: PageFacts = { count: 0, events: 0, characters: 0 }

export interface PageOrder {
  /** Deliveries to read at most. */
  size: number
  /** One post only, to see whether the endpoint is back. */
  isProbe: boolean
  /** No post starts after this time, in milliseconds. */
  until: number
}

/** What the posts of a page have in common. */
interface Page {
  endpoint: WebhookEndpoint
  form: DeliveryForm
  /** Events by their ids; those that have expired are missing. */
  stored: ReadonlyMap<string, StoredEvent>
  record: ReturnType<typeof pageRecord>
}

/** @returns a function that delivers one page and tells how many deliveries were dealt with */
export function deliverPages(options: PageOptions) {
  const { endpoints, deliveries, now, owner, random } = options
  const read = pageReading({ deliveries, now })

  return async (endpoint: WebhookEndpoint, { size, isProbe, until }: PageOrder): Promise<PageFacts> => {
    const form = options.forms[endpoint.form]
    if (form === undefined) return NOTHING
    const limit = isProbe ? form.gather.events : Math.max(size, form.gather.events * 10)
    const plan = await read(endpoint, form.gather, limit)
    if (plan.chains.length === 0 && plan.held.size === 0) return NOTHING
    const planned = plan.chains.flat(2).map(({ eventId }) => eventId)
    const stored = await options.events.find(endpoint.tenantId, planned)
    for (const [heldUntil, keys] of keysByTime(plan.held)) await deliveries.hold(endpoint.id, keys, heldUntil)
    const chains = isProbe ? plan.chains.slice(0, 1).map((chain) => chain.slice(0, 1)) : plan.chains
    const record = pageRecord({ endpoint, form, now, random })
    await postAll(chains, { endpoint, form, stored, record }, isProbe ? Number.POSITIVE_INFINITY : until)
    const changes = record.changes()
    await write(endpoint, changes)
    let characters = 0
    for (const { json } of stored.values()) characters += json.length
    return { count: changes.count + plan.held.size, events: stored.size, characters }
  }

  async function postAll(chains: Chain[], page: Page, until: number): Promise<void> {
    const { endpoint, record } = page
    let next = 0
    const spaced = spacing(endpoint.ratePerSecond)
    const lane = async () => {
      for (let chain = chains[next++]; chain !== undefined; chain = chains[next++]) {
        for (const deliveriesOfPost of chain) {
          if (options.isStopping() || !record.mayPost() || now() >= until) return
          if (spaced) await spaced()
          if (!(await postOne(deliveriesOfPost, page))) break
        }
      }
    }
    await Promise.all(Array.from({ length: Math.min(endpoint.concurrency, chains.length) }, lane))
  }

  /** False when it failed, so that what follows in its chain waits. */
  async function postOne(due: PendingDelivery[], { endpoint, form, stored, record }: Page): Promise<boolean> {
    const events: StoredEvent[] = []
    const alive: PendingDelivery[] = []
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

function keysByTime(held: ReadonlyMap<string, Date>): Map<Date, string[]> {
  const byTime = new Map<number, string[]>()
  for (const [key, until] of held) byTime.set(until.getTime(), [...(byTime.get(until.getTime()) ?? []), key])
  return new Map([...byTime].map(([time, keys]) => [new Date(time), keys]))
}
