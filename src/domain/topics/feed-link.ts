/**
 * How a feed hears the bus: whether the bus is there, whether something may have been missed since the log was last read, and how long
 * it has been quiet.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import { unavailable } from './errors.ts'

export interface FeedLinkOptions {
  bus: Pick<Bus, 'listen'>
  channel: string
  hear(text: string): void
  /** The bus is away. */
  onLost(): void
  /** It is back; what was sent meanwhile never comes. */
  onRestored(): void
}

export function openFeedLink({ bus, channel, hear, onLost, onRestored }: FeedLinkOptions) {
  let isAway = false
  let isUnsure = false
  let isClosed = false
  let heardAt = performance.now()
  let subscription: BusSubscription | undefined

  const listener = {
    message(text: string) {
      heardAt = performance.now()
      hear(text)
    },
    lost() {
      isAway = true
      isUnsure = true
      onLost()
    },
    restored() {
      isAway = false
      onRestored()
    },
  }
  const standing = bus.listen(channel, listener).then(
    (opened) => {
      subscription = opened
      if (isClosed) opened.close()
    },
    (cause) => {
      throw unavailable(cause)
    },
  )
  // Everybody who waits for it is told; that nobody does is no failure.
  standing.catch(() => undefined)

  return {
    /** Resolves when every later message will be heard. @throws TopicsError `unavailable` */
    standing: (): Promise<void> => standing,

    isAway: () => isAway,

    /** Since the bus was away the log has not been read. */
    isUnsure: () => isUnsure,

    /** The log has been read: what was missed until now is known, unless the bus is away again. */
    makeSure(): void {
      isUnsure = isAway
    },

    /** Whether nothing was heard for so long; asked again, that time begins anew. */
    hasBeenQuiet(quietMs: number): boolean {
      if (performance.now() - heardAt < quietMs) return false
      heardAt = performance.now()
      return true
    },

    close(): void {
      isClosed = true
      subscription?.close()
    },
  }
}
