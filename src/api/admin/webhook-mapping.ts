/** Webhooks in the words of the administration: times become RFC 3339, secrets stay behind. */
import type { Attempt, Delivery, WebhookEndpoint } from '#domain/webhooks/model.ts'
import type { components } from '#generated/admin/types.ts'

type Schemas = components['schemas']

export function endpointView(endpoint: WebhookEndpoint, now: number): Schemas['WebhookEndpoint'] {
  const { id, url, description, eventTypes, ordered, concurrency, ratePerSecond, timeoutMs } = endpoint
  const { origin, disabled, verifiedAt, secrets, createdAt, updatedAt } = endpoint
  return {
    id,
    url,
    ...(description !== undefined && { description }),
    eventTypes,
    ordered,
    concurrency,
    ...(ratePerSecond !== undefined && { ratePerSecond }),
    timeoutMs,
    origin,
    enabled: disabled === undefined,
    ...(disabled && { disabledReason: disabled.reason }),
    verified: verifiedAt !== undefined,
    secrets: secrets
      .filter(({ expiresAt }) => expiresAt === undefined || expiresAt.getTime() > now)
      .map((secret) => ({
        createdAt: secret.createdAt.toISOString(),
        ...(secret.expiresAt && { expiresAt: secret.expiresAt.toISOString() }),
      })),
    breaker: breakerView(endpoint, now),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

function breakerView({ health }: WebhookEndpoint, now: number): Schemas['WebhookBreaker'] {
  const { breaker, failures, failingSince, openUntil } = health
  const isOver = breaker === 'open' && openUntil !== undefined && openUntil.getTime() <= now
  return {
    state: isOver ? 'half_open' : breaker,
    failures,
    ...(openUntil && { openUntil: openUntil.toISOString() }),
    ...(failingSince && { failingSince: failingSince.toISOString() }),
  }
}

export function deliveryView(delivery: Delivery): Schemas['WebhookDelivery'] {
  const { id, endpointId, eventId, type, key, at, state, attempts, dueAt, endedAt } = delivery
  return {
    id,
    endpointId,
    eventId,
    type,
    ...(key !== undefined && { key }),
    at: at.toISOString(),
    state,
    attempts,
    ...(dueAt && { dueAt: dueAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
  }
}

export function attemptView({ at, ...rest }: Attempt): Schemas['WebhookAttempt'] {
  return { ...rest, at: at.toISOString() }
}

export function testResultView(
  result: Schemas['WebhookTestResult'] & { answer: string },
): Schemas['WebhookTestResult'] {
  const { eventId, status, failure, answer, durationMs } = result
  return {
    eventId,
    ...(status !== undefined && { status }),
    ...(failure !== undefined && { failure }),
    ...(answer !== '' && { answer }),
    durationMs: Math.round(durationMs * 10) / 10,
  }
}
