/**
 * Messages by their places, as whoever tells others about them needs them: those that this process stored lately from memory, the
 * rest from the log, in one question for all who ask at the same time. The memory saves reading back what has just been written;
 * forgetting is always allowed.
 */
import { LRUCache } from 'lru-cache'
import { createLane } from '#platform/mongo/lane.ts'
import { logKey } from './channel-key.ts'
import { type LogRange, type MessageDocument, messageOf } from './message-document.ts'
import type { StoredMessage } from './model.ts'

export interface RecentMessagesNeeds {
  records: { messagesOf(ranges: LogRange[]): Promise<MessageDocument[]> }
  maxMessages?: number
  maxBytes?: number
}

/** Messages that are known to have changed. */
const CHANGED = 10_000
/** Ranges in one question; a longer list of one asker travels alone. */
const READ_TOGETHER = 100

export type RecentMessages = ReturnType<typeof recentMessages>

export function recentMessages(needs: RecentMessagesNeeds) {
  const { records, maxMessages = 20_000, maxBytes = 16 * 1024 * 1024 } = needs
  const byPlace = new Map<string, StoredMessage>()
  /** What is not any more what its sender's process remembers. */
  const changed = new LRUCache<string, true>({ max: CHANGED })
  let bytes = 0
  const reads = createLane<readonly LogRange[], StoredMessage[]>({
    maxBatch: READ_TOGETHER,
    inFlight: 2,
    maxQueued: 100_000,
    weigh: (ranges) => ({ count: Math.max(1, ranges.length), bytes: 0 }),
    async commit(asked) {
      const documents = await records.messagesOf(withoutRepeats(asked.flat()))
      const byKey = Map.groupBy(documents.map(messageOf), ({ channel, log }) => logKey(channel, log))
      return asked.map((ranges) => ({ status: 'fulfilled', value: within(byKey, ranges) }))
    },
  })

  function forgetOldest(): void {
    for (const [place, { payload }] of byPlace) {
      if (byPlace.size <= maxMessages && bytes <= maxBytes) return
      byPlace.delete(place)
      bytes -= payload.length
    }
  }

  function remembered(ranges: readonly LogRange[]): StoredMessage[] | undefined {
    const found: StoredMessage[] = []
    for (const [key, from, to] of ranges) {
      for (let seq = from; seq <= to; seq += 1) {
        const message = byPlace.get(`${seq} ${key}`)
        if (!message) return undefined
        found.push(message)
      }
    }
    return found
  }

  return {
    remember(messages: readonly StoredMessage[]): void {
      for (const message of messages) {
        const place = `${message.seq} ${logKey(message.channel, message.log)}`
        if (changed.size > 0 && changed.has(place)) continue
        const known = byPlace.get(place)
        byPlace.set(place, message)
        bytes += message.payload.length - (known?.payload.length ?? 0)
      }
      forgetOldest()
    },

    /** The message is not any more what it was. */
    forget(key: string, seq: number): void {
      const place = `${seq} ${key}`
      bytes -= byPlace.get(place)?.payload.length ?? 0
      byPlace.delete(place)
      changed.set(place, true)
    },

    /** Those that are still there, in the order of the ranges and of seq. */
    async read(ranges: readonly LogRange[]): Promise<StoredMessage[]> {
      return remembered(ranges) ?? (await reads.submit(ranges))
    },
  }
}

function within(byKey: ReadonlyMap<string, StoredMessage[]>, ranges: readonly LogRange[]): StoredMessage[] {
  return ranges.flatMap(([key, from, to]) =>
    (byKey.get(key) ?? []).filter(({ seq }) => seq >= from && seq <= to),
  )
}

/** The same place may be asked for by several at a time. */
function withoutRepeats(ranges: readonly LogRange[]): LogRange[] {
  return [...new Map(ranges.map((range) => [range.join(), range])).values()]
}
