/** How long messages that are to be told to others wait for company. */
import { setTimeout as pause } from 'node:timers/promises'
import type { StoredMessage } from './model.ts'

/** Messages in a bundle, and how long a message may wait for company. */
export interface GatherRule {
  messages: number
  ms: number
}

export interface Gathering {
  count: number
  /** When the oldest of them was stored, and when something was told last. */
  oldestAt: number
  lastAt: number
  now: number
  gather: GatherRule
}

/** Between two calls that have whole bundles to tell. */
const BUNDLES_MS = 250

export function effectGathering({ gather, now }: { gather: GatherRule; now: () => number }) {
  let lastAt = 0
  let isStopping = false

  return {
    /** The first message after a pause goes at once; those that follow it closely wait for company. */
    async more(messages: readonly StoredMessage[]): Promise<void> {
      const oldestAt = Math.min(...messages.map(({ at }) => at))
      const facts = { count: messages.length, oldestAt, lastAt, now: now(), gather }
      const wait = isStopping ? 0 : gatherWait(facts)
      if (wait > 0) await pause(wait)
      lastAt = now()
    },

    /** From now on nothing waits for company. */
    stop(): void {
      isStopping = true
    },
  }
}

/**
 * How long messages wait for company, in milliseconds: less than a bundle for as long as they may; bundles for a moment, because
 * every call costs the same few writes; ten bundles, and old messages, not at all.
 */
export function gatherWait({ count, oldestAt, lastAt, now, gather: { messages, ms } }: Gathering): number {
  if (count >= 10 * messages || now - oldestAt >= ms) return 0
  const wait = count < messages ? Math.min(lastAt, oldestAt) + ms - now : lastAt + BUNDLES_MS - now
  return Math.min(ms, Math.max(0, wait))
}
