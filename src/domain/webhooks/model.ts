/**
 * Webhooks: facts of this program told to other people's servers, at least once each (HOOK-1).
 *
 *   announce(events) ──> one delivery for each endpoint that wants the event ──> posts, until one succeeds or the
 *                        schedule is used up (a dead letter)
 *
 * The event is written once and keeps its id through all attempts and replays, so that a receiver can drop what it
 * has seen. A form says how a post looks; `standard` is Standard Webhooks with one event a post.
 */

/** A fact that somebody may want to hear. */
export interface WebhookEvent {
  /**
   * Unique in the tenant, and the same whenever the same fact is announced again. Letters, digits and `_ . : @ ~ -`, at most
   * 200, because it travels in a header and in paths.
   */
  id: string
  tenantId: string
  /** Words joined by dots, `conversation.created`. */
  type: string
  /** When it happened, in milliseconds. */
  at: number
  /** Endpoints that ask for order get the events of one key one after the other. */
  key?: string
  /** The place within the key; the time where it is absent. */
  order?: number
  /** Any JSON; a form of your own may keep ids here and read the rest when it composes the post. */
  data: unknown
}

/** An event as it was stored. */
export interface StoredEvent extends WebhookEvent {
  /** Its data as JSON text; `data` is read from it when somebody asks. */
  readonly json: string
}

/** What a post is made of. */
export interface OutgoingPost {
  endpoint: WebhookEndpoint
  /** At least one; all of one type, those of one key in their order. */
  events: readonly StoredEvent[]
  /** The same for every attempt of the same events. */
  id: string
  /** Of the attempt, in milliseconds. */
  at: number
}

export interface ComposedPost {
  url: string
  headers: Record<string, string>
  body: string
}

/** How posts of one kind of endpoint look and when they are tried again. */
export interface DeliveryForm {
  /** How many events one post may carry, and how long an event may wait for company. */
  gather: { events: number; ms: number }
  /** Undefined when nothing is left to tell; the deliveries are then done. */
  compose(post: OutgoingPost): ComposedPost | undefined | Promise<ComposedPost | undefined>
  /** Whether the receiver took it. */
  succeeded(status: number): boolean
  /** The waits between attempts in milliseconds, before jitter. */
  schedule: readonly number[]
}

/** A secret signs until `expiresAt`; during a rotation there are two. */
export interface EndpointSecret {
  /** `whsec_` and base64. */
  secret: string
  createdAt: Date
  expiresAt?: Date
}

export type DisableReason = 'administrator' | 'failing' | 'gone'

/** Where events go. */
export interface WebhookEndpoint {
  id: string
  tenantId: string
  url: string
  description?: string
  /** The name of a form. */
  form: string
  /** Types, `conversation.*` for all below, `*` for all. */
  eventTypes: string[]
  /** Whether the events of one key arrive one after the other. */
  ordered: boolean
  /** Posts under way at the same time. */
  concurrency: number
  ratePerSecond?: number
  timeoutMs: number
  secrets: EndpointSecret[]
  /** What the configuration names is trusted: it may be on a private network, and is never disabled. */
  origin: 'api' | 'configuration'
  /** When the receiver answered the challenge for this address. */
  verifiedAt?: Date
  disabled?: { reason: DisableReason; at: Date }
  health: EndpointHealth
  createdAt: Date
  updatedAt: Date
}

/** The breaker of an endpoint; see breaker.ts. */
export interface EndpointHealth {
  breaker: 'closed' | 'open'
  /** Failures since the last success. */
  failures: number
  /** How often it opened without a lasting success between. */
  openings: number
  /** The first failure since the last success. */
  failingSince?: Date
  /** No post before this time while the breaker is open. */
  openUntil?: Date
}

export type DeliveryState = 'pending' | 'delivered' | 'dead'

/** One event on its way to one endpoint. */
export interface Delivery {
  id: string
  tenantId: string
  endpointId: string
  eventId: string
  type: string
  key?: string
  order: number
  /** When the event happened. */
  at: Date
  state: DeliveryState
  /** How often it was tried. */
  attempts: number
  firstAttemptAt?: Date
  /** While it is pending: not before this time. */
  dueAt?: Date
  /** When it was delivered or given up. */
  endedAt?: Date
}

/** What came of one post, for one of its deliveries. */
export interface Attempt {
  id: string
  at: Date
  durationMs: number
  /** Absent when there was no answer. */
  status?: number
  /** Why there was none, in a word. */
  error?: string
  /** The beginning of the answer. */
  answer?: string
  outcome: 'delivered' | 'retry' | 'dead'
}
