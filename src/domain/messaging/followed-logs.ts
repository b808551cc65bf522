/**
 * Logs that somebody here has been told of, each in the order of seq: what is heard is passed on when it is next, and behind a jump it
 * waits until the log was read. A change waits for the message that it changes: behind a gap in the log of messages it is kept until
 * that is filled.
 */
import { channelKey, logKey } from './channel-key.ts'
import type { Outgoing } from './feed-delivery.ts'
import { type LogPosition, logPosition } from './log-position.ts'
import type { Committed } from './message-batch.ts'
import type { MessageReader } from './message-reader.ts'
import type { MissedLog } from './missed-logs.ts'
import type { ChannelRef, LogName } from './model.ts'

export interface FollowedLogsNeeds {
  reader: Pick<MessageReader, 'range' | 'heads'>
  send(to: Outgoing, out: readonly Committed[]): void
  now: () => number
  /** A log could not be read. What is missing stays so until that log is heard of, or looked at, again. */
  onUnread(error: unknown): void
}

interface Followed {
  channel: ChannelRef
  log: LogName
  position: LogPosition
  isReading: boolean
  /** Shared by the messages of a channel and what is done to them. */
  outlet: Outgoing
  /** Changes of messages that are still missing here. */
  held: Committed[]
}

const FOLLOWED = 100_000
const READ_TOGETHER = 500

export function followedLogs({ reader, send, now, onUnread }: FollowedLogsNeeds) {
  const followed = new Map<string, Followed>()
  let isClosed = false

  function followedBy({ channel, log, first }: Omit<MissedLog, 'last'>, key: string): Followed {
    const known = followed.get(key)
    if (known) return known
    const position = logPosition(first, now)
    const beside = log === 'changes' ? 'messages' : log === 'messages' ? 'changes' : undefined
    const sibling = beside && first > 0 ? followed.get(logKey(channel, beside)) : undefined
    const outlet = sibling?.outlet ?? { channel, outgoing: [], isSending: false }
    const fresh: Followed = { channel, log, position, isReading: false, outlet, held: [] }
    followed.set(key, fresh)
    if (followed.size > FOLLOWED) followed.delete(followed.keys().next().value as string)
    return fresh
  }

  /** Reads what is missing until nothing is; meanwhile what is heard is kept. */
  async function fill(one: Followed): Promise<void> {
    if (one.isReading) return
    one.isReading = true
    try {
      for (let gap = one.position.gap(); gap && !isClosed; gap = one.position.gap()) {
        const { from } = gap
        const to = Math.min(gap.to, from + READ_TOGETHER - 1)
        const range = { from, to, limit: READ_TOGETHER, order: 'oldest' } as const
        const read = await reader.range(one.channel, one.log, range)
        const missing = read.map((message) => ({ message }))
        pass(one, one.position.fill(missing, to))
        release(one)
      }
    } catch (error) {
      onUnread(error)
    } finally {
      one.isReading = false
    }
  }

  function fillSoon(one: Followed): void {
    if (one.position.gap()) void fill(one)
  }

  function pass({ outlet }: Followed, out: readonly Committed[]): void {
    send(
      outlet,
      out.filter((one) => !isHeld(one)),
    )
  }

  /** Keeps a change whose message is still to come, and those behind it, and sees to it that it comes. */
  function isHeld(one: Committed): boolean {
    const { channel, change } = one.message
    const behind = change && followed.get(logKey(channel, 'messages'))
    if (!behind || (behind.held.length === 0 && behind.position.seq() >= change.messageSeq)) return false
    behind.held.push(one)
    behind.position.reaches(change.messageSeq)
    void fill(behind)
    return true
  }

  /** The changes whose messages have gone out now. */
  function release(one: Followed): void {
    if (one.held.length === 0) return
    const { held } = one
    one.held = []
    pass(one, held)
  }

  return {
    isFollowed: (key: string): boolean => followed.has(key),

    /** A log that is new to us begins at `first`. */
    hear(one: Committed, key: string, first = one.message.seq): void {
      const { channel, log } = one.message
      const known = followedBy({ channel, log, first }, key)
      pass(known, known.position.hear(one))
      release(known)
      fillSoon(known)
    },

    /** What is not stored has no place in a log: it goes as it comes. */
    hearUnstored(one: Committed, key: string): void {
      const { channel, log } = one.message
      pass(followedBy({ channel, log, first: 0 }, `0${key}`), [one])
    },

    /** Reads what may not have been heard of a log. */
    follow(missed: MissedLog): void {
      const known = followedBy(missed, logKey(missed.channel, missed.log))
      known.position.reaches(missed.last)
      fillSoon(known)
    },

    /** Asks all logs for their last place, and reads on where they are further than we. */
    async look(): Promise<void> {
      for (const log of ['messages', 'commands', 'changes'] as const) {
        const ours = [...followed.entries()].filter(([key, one]) => one.log === log && !key.startsWith('0'))
        const heads = await reader.heads(
          ours.map(([, { channel }]) => channel),
          log,
        )
        for (const [, one] of ours) {
          const head = heads.get(channelKey(one.channel))
          if (head) one.position.reaches(head.seq)
          fillSoon(one)
        }
      }
    },

    close(): void {
      isClosed = true
    },
  }
}
