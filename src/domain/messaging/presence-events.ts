/**
 * Tells webhooks who came and went. Changes that come while the last ones are being stored travel together; one that cannot be
 * stored waits in memory, within bounds, because presence itself is only as durable as Redis.
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { eventTypes, presenceBundleEvent, presenceEvent } from './effect-events.ts'
import type { EventSink } from './effect-service.ts'
import type { PresenceChange } from './presence-log.ts'

export interface PresenceEventsNeeds {
  events: EventSink
  now: () => number
  onError(error: unknown): void
  observe?: { dropped?(changes: number): void }
}

const TOGETHER = 100
const MAX_WAITING = 100_000
const RETRY_MS = 500

export function presenceEvents({ events, now, onError, observe = {} }: PresenceEventsNeeds) {
  const waiting: PresenceChange[] = []
  let telling: Promise<void> | undefined
  let isStopping = false

  async function tellAll(): Promise<void> {
    while (waiting.length > 0) {
      const part = waiting.slice(0, TOGETHER)
      try {
        await tell(part)
        waiting.splice(0, part.length)
      } catch (error) {
        onError(error)
        if (isStopping) break
        await pause(RETRY_MS)
      }
    }
    telling = undefined
  }

  async function tell(changes: readonly PresenceChange[]): Promise<void> {
    const at = now()
    for (const [tenantId, mine] of Map.groupBy(changes, (change) => change.tenantId)) {
      if (await events.isWanted(tenantId, eventTypes.presenceBundle)) {
        await events.announce([presenceBundleEvent(tenantId, randomUUID(), mine, at)])
      }
      if (await events.isWanted(tenantId, eventTypes.presence)) {
        await events.announce(mine.map((change) => presenceEvent(randomUUID(), change, at)))
      }
    }
  }

  return {
    take(changes: readonly PresenceChange[]): void {
      const room = Math.max(0, MAX_WAITING - waiting.length)
      if (changes.length > room) observe.dropped?.(changes.length - room)
      waiting.push(...changes.slice(0, room))
      telling ??= tellAll()
    },
    /** Resolves when everything is told, or cannot be. */
    async close(): Promise<void> {
      isStopping = true
      await telling
    },
  }
}
