/**
 * Pushing: whatever is stored anywhere in the installation reaches the people who are connected to this process, per log in the order
 * of seq, each message once.
 *
 *   stored here      ──> audience, and one text a batch over the bus
 *   stored elsewhere ──> heard over the bus ──> the next seq? ──> audience
 *                                           ──> a jump: kept aside, the log is read ──> what was missing, then what was kept
 *   the bus is (or was) away ──> the logs we follow are asked for their last seq, again and again; logs that we have never heard of
 *                                are looked for through the people here
 *   the bus did not take our words ──> it is told later that there were some, and everybody looks
 *
 * The bus is a hint and the log is the truth. What is not stored (seq 0) is pushed as it comes, and may be lost.
 */
import type { Bus } from '#platform/bus/bus.ts'
import { logKey } from './channel-key.ts'
import { type Audience, feedDelivery } from './feed-delivery.ts'
import { feedDoubt } from './feed-doubt.ts'
import { feedLine } from './feed-line.ts'
import { feedLooks } from './feed-looks.ts'
import { followedLogs } from './followed-logs.ts'
import { lastBefore } from './inbox-since.ts'
import type { Committed } from './message-batch.ts'
import type { MessageReader } from './message-reader.ts'
import type { MissedLogs, Person } from './missed-logs.ts'
import type { ChannelRef } from './model.ts'

export type { Audience } from './feed-delivery.ts'

export interface MessageFeedNeeds {
  bus: Pick<Bus, 'listen' | 'publish'>
  prefix: string
  processId: string
  reader: Pick<MessageReader, 'range' | 'heads'>
  recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>>
  missed: MissedLogs
  /** Everybody who is connected to this process. */
  peopleHere(): Iterable<Person>
  now: () => number
  /** Between two looks at the logs while the bus is away. */
  lookMs?: number
  onError: (error: unknown) => void
}

export function messageFeed(needs: MessageFeedNeeds) {
  const { reader, missed, peopleHere: people, now, lookMs = 2000, onError } = needs
  const { audiences, send } = feedDelivery(needs)
  /** Heard of logs whose beginning for us is looked for. */
  const beginning = new Map<string, Committed[]>()
  let hearingSince = 0
  const logs = followedLogs({ reader, send, now, onUnread })
  const isFollowed = (key: string) => logs.isFollowed(key) || beginning.has(key)
  const doubt = feedDoubt({ missed, people, isFollowed, follow: logs.follow, now })
  const line = feedLine({
    ...needs,
    isWanted: () => audiences.size > 0,
    hear,
    missed(since) {
      doubt.begin(since, hearingSince)
      looks.soon()
    },
    restored: () => looks.atOnce(),
    againMs: lookMs,
  })
  const looks = feedLooks({
    line,
    async look(isListening) {
      await logs.look()
      await doubt.search(isListening)
    },
    isInDoubt: () => doubt.since() !== undefined,
    lookMs,
    onError,
  })

  function hear(one: Committed): void {
    if (audiences.size === 0) return
    const { channel, log, seq } = one.message
    const key = logKey(channel, log)
    const waiting = beginning.get(key)
    if (seq === 0) logs.hearUnstored(one, key)
    else if (waiting) waiting.push(one)
    else if (doubt.since() !== undefined && !logs.isFollowed(key)) void begin(one, key)
    else logs.hear(one, key)
  }

  /**
   * A log that is new to us while words may have been missed begins with the first place that was. Where that cannot be read the
   * search finds it later, with all that is in it.
   */
  async function begin(one: Committed, key: string): Promise<void> {
    const { channel, log, seq } = one.message
    const waiting = [one]
    beginning.set(key, waiting)
    try {
      const time = doubt.since() ?? now()
      const before = await lastBefore(reader, channel, log, { head: seq - 1, time })
      for (const each of waiting) logs.hear(each, key, before + 1)
    } catch (error) {
      onUnread(error)
    } finally {
      beginning.delete(key)
    }
  }

  /** A failure is tried again with the next look. */
  function onUnread(error: unknown): void {
    onError(error)
    looks.soon()
  }

  return {
    /** Lets the people of a face hear. Gives the function that ends it. */
    attach(audience: Audience): () => void {
      audiences.add(audience)
      if (audiences.size === 1) {
        hearingSince = now()
        void line.listen()
      }
      return () => {
        audiences.delete(audience)
        if (audiences.size === 0) line.hangUp()
      }
    },

    /** These were stored here, or are to be pushed without being stored: says so everywhere. */
    tell(committed: readonly Committed[]): void {
      if (committed.length === 0) return
      line.tell(committed)
      for (const one of committed) hear(one)
    },

    close(): void {
      logs.close()
      looks.close()
      line.close()
    },
  }
}
