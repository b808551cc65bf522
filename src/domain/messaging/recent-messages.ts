/**
 * Messages by their places, as whoever tells others about them needs them: those that this process stored lately from memory, the
 * rest from the log. The memory saves reading back what has just been written; forgetting is always allowed.
 */
import { logKey } from './channel-key.ts'
import { type LogRange, type MessageDocument, messageOf } from './message-document.ts'
import type { StoredMessage } from './model.ts'

export interface RecentMessagesNeeds {
  records: { messagesOf(ranges: LogRange[]): Promise<MessageDocument[]> }
  maxMessages?: number
  maxBytes?: number
}

export type RecentMessages = ReturnType<typeof recentMessages>

export function recentMessages(needs: RecentMessagesNeeds) {
  const { records, maxMessages = 20_000, maxBytes = 16 * 1024 * 1024 } = needs
  const byPlace = new Map<string, StoredMessage>()
  let bytes = 0

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
        const known = byPlace.get(place)
        byPlace.set(place, message)
        bytes += message.payload.length - (known?.payload.length ?? 0)
      }
      forgetOldest()
    },

    /** Those that are still there, in the order of the ranges and of seq. */
    async read(ranges: readonly LogRange[]): Promise<StoredMessage[]> {
      const known = remembered(ranges)
      if (known) return known
      const documents = await records.messagesOf([...ranges])
      const byKey = Map.groupBy(documents, ({ c }) => c)
      return ranges.flatMap(([key, from, to]) =>
        (byKey.get(key) ?? []).filter(({ s }) => s >= from && s <= to).map(messageOf),
      )
    },
  }
}
