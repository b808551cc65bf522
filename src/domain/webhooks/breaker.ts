/**
 * The breaker of an endpoint (HOOK-2). While it is open its deliveries are parked: they wait and use up no attempts.
 *
 *   closed ── 5 failures in a row ──> open ── its time is over ──> one post ── success ──> closed
 *                                      ^                              │
 *                                      └──── failure: twice as long ──┘
 *
 * Only failures for five days disable an endpoint of the API; one of the configuration is tried for ever.
 */
import type { EndpointHealth } from './model.ts'

export const FAILURES_TO_OPEN = 5
export const OPEN_MS = 5_000
export const MAX_OPEN_MS = 60_000
export const DISABLE_AFTER_MS = 5 * 24 * 60 * 60 * 1000

export const HEALTHY: EndpointHealth = { breaker: 'closed', failures: 0, openings: 0 }

export type Permit = { posts: 'all' } | { posts: 'one' } | { posts: 'none'; until: number }

/** What may be posted now. */
export function permitOf({ breaker, openUntil }: EndpointHealth, now: number): Permit {
  if (breaker === 'closed') return { posts: 'all' }
  if (openUntil === undefined || openUntil.getTime() <= now) return { posts: 'one' }
  return { posts: 'none', until: openUntil.getTime() }
}

/** After a post that was taken. `openings` is forgotten when success lasts, not at the first one. */
export function afterSuccess(health: EndpointHealth): EndpointHealth {
  if (health.breaker === 'closed') return health.failures === 0 && health.openings === 0 ? health : HEALTHY
  return { breaker: 'closed', failures: 0, openings: health.openings }
}

/** What was under way when it opened, and fails too, is no try: it does not open it for longer. */
export function afterFailure(health: EndpointHealth, now: number): EndpointHealth {
  const failures = health.failures + 1
  if (permitOf(health, now).posts === 'none') return { ...health, failures }
  const failingSince = health.failingSince ?? new Date(now)
  const trips = health.breaker !== 'closed' || failures >= FAILURES_TO_OPEN
  if (!trips) return { ...health, failures, failingSince }
  const openMs = Math.min(OPEN_MS * 2 ** health.openings, MAX_OPEN_MS)
  return {
    breaker: 'open',
    failures,
    openings: health.openings + 1,
    failingSince,
    openUntil: new Date(now + openMs),
  }
}

/** Whether nothing but failures came for so long that the endpoint is switched off. */
export function hasFailedTooLong({ failingSince }: EndpointHealth, now: number): boolean {
  return failingSince !== undefined && now - failingSince.getTime() >= DISABLE_AFTER_MS
}
