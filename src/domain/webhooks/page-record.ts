/** What came of a page of posts, gathered so that it is written in a few bulk writes. Decides, and does nothing. */
import type { PostResult } from '#platform/outgoing/outgoing-client.ts'
import type { AttemptGroup } from './attempt-store.ts'
import { afterFailure, afterSuccess, hasFailedTooLong, permitOf } from './breaker.ts'
import type { FailedDelivery } from './delivery-store.ts'
import type { PendingDelivery } from './due-store.ts'
import type { Attempt, DeliveryForm, EndpointHealth, WebhookEndpoint } from './model.ts'
import { outcomeOf } from './outcome.ts'
import { nextAttempt, retryAfterMs } from './schedule.ts'

export interface PageRecordOptions {
  endpoint: WebhookEndpoint
  form: Pick<DeliveryForm, 'succeeded' | 'schedule'>
  now: () => number
  random: () => number
}

export function pageRecord({ endpoint, form, now, random }: PageRecordOptions) {
  const groups = new Map<string, AttemptGroup>()
  const attempts: AttemptGroup[] = []
  const delivered: string[] = []
  const failed: FailedDelivery[] = []
  const held = new Map<number, string[]>()
  let health: EndpointHealth = endpoint.health
  let disabled: WebhookEndpoint['disabled']
  let recovered = false

  function succeed(due: readonly PendingDelivery[]): 'delivered' {
    for (const { id } of due) delivered.push(id)
    if (health.breaker === 'open') recovered = true
    health = afterSuccess(health)
    return 'delivered'
  }

  function fail(due: readonly PendingDelivery[], retryAfter: string | undefined, isGone: boolean) {
    const at = now()
    health = afterFailure(health, at)
    if (endpoint.origin === 'api') {
      if (isGone) disabled = { reason: 'gone', at: new Date(at) }
      else if (hasFailedTooLong(health, at)) disabled = { reason: 'failing', at: new Date(at) }
    }
    const wishMs = retryAfterMs(retryAfter, at)
    // What travelled together comes back together, so one throw of the dice.
    const dice = random()
    let isAlive = false
    for (const { id, key, attempts: before = 0, firstAttemptAt } of due) {
      const first = firstAttemptAt ?? new Date(at)
      const next = nextAttempt({
        schedule: form.schedule,
        attempts: before + 1,
        firstAttemptAt: first.getTime(),
        now: at,
        random: dice,
        ...(wishMs !== undefined && { retryAfterMs: wishMs }),
      })
      failed.push({ id, firstAttemptAt: first, dueAt: next === undefined ? undefined : new Date(next) })
      if (next === undefined) continue
      isAlive = true
      if (endpoint.ordered && key !== undefined) hold(key, next)
    }
    return isAlive ? ('retry' as const) : ('dead' as const)
  }

  function hold(key: string, until: number): void {
    const keys = held.get(until)
    if (keys) keys.push(key)
    else held.set(until, [key])
  }

  /** Posts of one delivery each share a group with those that ended alike. */
  function note(
    due: readonly PendingDelivery[],
    at: number,
    result: PostResult,
    outcome: Attempt['outcome'],
  ) {
    const { status, failure, answer, durationMs } = result
    const took = Math.round(durationMs * 10) / 10
    const likeness = `${outcome} ${status} ${failure} ${answer}`
    const alike = due.length === 1 ? groups.get(likeness) : undefined
    if (alike) {
      alike.deliveryIds.push((due[0] as PendingDelivery).id)
      alike.after.push(at - alike.at.getTime())
      alike.took.push(took)
      return
    }
    const group: AttemptGroup = {
      endpointId: endpoint.id,
      outcome,
      ...(status !== undefined && { status }),
      ...(failure !== undefined && { error: failure }),
      ...(answer !== '' && { answer }),
      at: new Date(at),
      deliveryIds: due.map(({ id }) => id),
      after: [0],
      took: [took],
    }
    attempts.push(group)
    if (due.length === 1) groups.set(likeness, group)
  }

  return {
    /** Whether another post may start; false as soon as the breaker opens or the endpoint is switched off. */
    mayPost: () => disabled === undefined && permitOf(health, now()).posts !== 'none',

    /** Takes down one post. */
    take(due: readonly PendingDelivery[], at: number, result: PostResult): Attempt['outcome'] {
      const found = outcomeOf(result.status, form.succeeded)
      const outcome = found === 'delivered' ? succeed(due) : fail(due, result.retryAfter, found === 'gone')
      note(due, at, result, outcome)
      return outcome
    },

    /** The form had nothing left to say about these. */
    nothingToTell(due: readonly PendingDelivery[]): true {
      for (const { id } of due) delivered.push(id)
      return true
    },

    /** Its event is no longer kept. */
    expired({ id, firstAttemptAt }: PendingDelivery): void {
      failed.push({ id, firstAttemptAt: firstAttemptAt ?? new Date(now()), dueAt: undefined })
    },

    changes: () => ({
      count: delivered.length + failed.length,
      attempts,
      delivered,
      failed,
      /** Keys whose followers wait, by the time until which they do. */
      held: [...held].map(([until, keys]): [Date, string[]] => [new Date(until), keys]),
      /** The breaker closed: what failed during the outage need not wait for its time. */
      recovered,
      ...(health !== endpoint.health && { health }),
      ...(disabled && { disabled }),
    }),
  }
}
