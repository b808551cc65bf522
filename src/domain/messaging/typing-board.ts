/**
 * Who writes where, as the connections of this process said. Somebody writes until he says that he does not, his connection goes, or
 * six seconds pass without another word of it; to go on writing he says so again. More than one word a second is not heard, unless it
 * ends what was begun.
 */

/** One connection in one channel. */
export interface TypingPlace {
  connectionId: string
  /** Of the channel. */
  key: string
}

export interface TypingBoardOptions {
  now: () => number
  /** Called for those who stopped without saying so; what `set` and `leave` give is for the caller to tell. */
  ended: (places: TypingPlace[]) => void
  /** Between two looks at the clock. */
  tickMs?: number
}

const ENDS_AFTER_MS = 6000
const HEARD_EVERY_MS = 1000
/** Channels in which one connection writes at the same time. */
const MAX_PLACES = 20

export function typingBoard({ now, ended, tickMs = 250 }: TypingBoardOptions) {
  /** By connection and by channel: when it was last heard. Kept for a second after the end, to count. */
  const heard = new Map<string, Map<string, { at: number; isTyping: boolean }>>()
  let ticking: NodeJS.Timeout | undefined

  /** Whoever has said nothing for too long has stopped. */
  function tick(): void {
    const over: TypingPlace[] = []
    const at = now()
    for (const [connectionId, places] of heard) {
      for (const [key, place] of places) {
        if (place.isTyping && at - place.at >= ENDS_AFTER_MS) {
          places.delete(key)
          over.push({ connectionId, key })
        } else if (!place.isTyping && at - place.at >= HEARD_EVERY_MS) places.delete(key)
      }
      if (places.size === 0) heard.delete(connectionId)
    }
    rest()
    if (over.length > 0) ended(over)
  }

  function rest(): void {
    if (heard.size > 0) ticking ??= setInterval(tick, tickMs).unref()
    else {
      clearInterval(ticking)
      ticking = undefined
    }
  }

  return {
    /** Whether the others are to be told. */
    set({ connectionId, key }: TypingPlace, isTyping: boolean): boolean {
      const places = heard.get(connectionId) ?? new Map<string, { at: number; isTyping: boolean }>()
      const before = places.get(key)
      const at = now()
      if (!isTyping) {
        if (!before?.isTyping) return false
        places.set(key, { at: before.at, isTyping: false })
        return true
      }
      if (before && at - before.at < HEARD_EVERY_MS) return false
      if (!before && places.size >= MAX_PLACES) return false
      places.set(key, { at, isTyping: true })
      heard.set(connectionId, places)
      rest()
      return true
    },

    /** The connection is gone; gives the channels in which it wrote. */
    leave(connectionId: string): string[] {
      const places = heard.get(connectionId) ?? new Map<string, { isTyping: boolean }>()
      heard.delete(connectionId)
      rest()
      return [...places].filter(([, { isTyping }]) => isTyping).map(([key]) => key)
    },

    close(): void {
      clearInterval(ticking)
    },
  }
}
