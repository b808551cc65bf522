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
 * A change waits for the message that it changes: behind a gap in the log of messages it is kept until that is filled.
 *
 * The bus is a hint and the log is the truth. What is not stored (seq 0) is pushed as it comes, and may be lost.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import { channelKey, logKey } from './channel-key.ts'
import { type Audience, feedDelivery, type Outgoing } from './feed-delivery.ts'
import { feedDoubt } from './feed-doubt.ts'
import { lastBefore } from './inbox-since.ts'
import { type LogPosition, logPosition } from './log-position.ts'
import type { Committed } from './message-batch.ts'
import type { MessageReader } from './message-reader.ts'
import { messageOfWire, messageToWire, type WireMessage } from './message-wire.ts'
import type { MissedLog, MissedLogs, Person } from './missed-logs.ts'
import type { ChannelRef, LogName } from './model.ts'

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

/** A log that somebody here has been told of. */
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

export function messageFeed(needs: MessageFeedNeeds) {
  const { bus, prefix, processId, reader, now, lookMs = 2000, onError } = needs
  const name = `${prefix}:stored`
  const delivery = feedDelivery(needs)
  const { audiences } = delivery
  const followed = new Map<string, Followed>()
  /** Heard of logs whose beginning for us is looked for. */
  const beginning = new Map<string, Committed[]>()
  const doubt = feedDoubt({
    missed: needs.missed,
    people: needs.peopleHere,
    isFollowed: (key) => followed.has(key) || beginning.has(key),
    follow,
    now,
  })
  let hearingSince = 0
  let untoldSince: number | undefined
  let subscription: BusSubscription | undefined
  let isListening = false
  let looks: NodeJS.Timeout | undefined
  let isClosed = false

  function hear(one: Committed): void {
    if (audiences.size === 0) return
    const { channel, log, seq } = one.message
    const key = logKey(channel, log)
    const waiting = beginning.get(key)
    if (seq === 0) send(followedBy({ channel, log, first: 0 }, `0${key}`), [one])
    else if (waiting) waiting.push(one)
    else if (doubt.since() !== undefined && !followed.has(key)) void begin(one, key)
    else take(followedBy({ channel, log, first: seq }, key), one)
  }

  function take(known: Followed, one: Committed): void {
    send(known, known.position.hear(one))
    release(known)
    if (known.position.gap()) void fill(known)
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
      const known = followedBy({ channel, log, first: before + 1 }, key)
      for (const each of waiting) take(known, each)
    } catch (error) {
      onError(error)
      lookSoon()
    } finally {
      beginning.delete(key)
    }
  }

  function follow({ channel, log, first, last }: MissedLog): void {
    const known = followedBy({ channel, log, first }, logKey(channel, log))
    known.position.reaches(last)
    if (known.position.gap()) void fill(known)
  }

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

  /** Reads what is missing until nothing is; meanwhile what is heard is kept. A failure is tried again with the next look. */
  async function fill(one: Followed): Promise<void> {
    if (one.isReading) return
    one.isReading = true
    try {
      for (let gap = one.position.gap(); gap && !isClosed; gap = one.position.gap()) {
        const { from } = gap
        const to = Math.min(gap.to, from + READ_TOGETHER - 1)
        const read = await reader.range(one.channel, one.log, {
          from,
          to,
          limit: READ_TOGETHER,
          order: 'oldest',
        })
        send(
          one,
          one.position.fill(
            read.map((message) => ({ message })),
            to,
          ),
        )
        release(one)
      }
    } catch (error) {
      onError(error)
      lookSoon()
    } finally {
      one.isReading = false
    }
  }

  function send({ outlet }: Followed, out: readonly Committed[]): void {
    delivery.send(
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
    send(one, held)
  }

  /** Asks the logs that we follow for their last place, and reads on where they are further than we. */
  async function look(): Promise<void> {
    for (const log of ['messages', 'commands', 'changes'] as const) {
      const ours = [...followed.entries()].filter(([key, one]) => one.log === log && !key.startsWith('0'))
      const heads = await reader.heads(
        ours.map(([, { channel }]) => channel),
        log,
      )
      for (const [, one] of ours) {
        const head = heads.get(channelKey(one.channel))
        if (head) one.position.reaches(head.seq)
        if (one.position.gap()) void fill(one)
      }
    }
  }

  async function lookEverywhere(): Promise<void> {
    const wasListening = isListening
    await look()
    await doubt.search(wasListening)
  }

  /** Goes on looking until the bus is there and a look succeeded. */
  function lookSoon(): void {
    if (looks || isClosed) return
    looks = setTimeout(async () => {
      const wasListening = isListening
      const succeeded = await lookEverywhere().then(
        () => true,
        (error) => {
          onError(error)
          return false
        },
      )
      looks = undefined
      if (!subscription) void listen()
      if (!succeeded || !wasListening || doubt.since() !== undefined) lookSoon()
    }, lookMs)
    looks.unref()
  }

  async function listen(): Promise<void> {
    try {
      const opened = await bus.listen(name, {
        message: hearText,
        lost() {
          isListening = false
          doubt.begin(now(), hearingSince)
          lookSoon()
        },
        restored() {
          isListening = true
          clearTimeout(looks)
          looks = undefined
          lookEverywhere().catch((error) => {
            onError(error)
            lookSoon()
          })
        },
      })
      isListening = true
      subscription = opened
      if (isClosed || audiences.size === 0) close()
    } catch (error) {
      onError(error)
      doubt.begin(now(), hearingSince)
      lookSoon()
    }
  }

  /** Words that the bus did not take are not said again: the log has them. Everybody is told to look there. */
  function tellLater(since: number): void {
    if (untoldSince !== undefined || isClosed) return
    untoldSince = since
    setTimeout(() => {
      untoldSince = undefined
      bus.publish(name, `${processId} ${since}`).catch(() => tellLater(since))
    }, lookMs).unref()
  }

  function hearText(text: string): void {
    // Our own words come back to us too.
    if (text.startsWith(processId)) return
    const said = JSON.parse(text.slice(text.indexOf(' ') + 1)) as WireMessage[] | number
    if (typeof said === 'number') {
      doubt.begin(said, hearingSince)
      lookSoon()
    } else for (const wire of said) hear(messageOfWire(wire))
  }

  function close(): void {
    subscription?.close()
    subscription = undefined
    isListening = false
  }

  return {
    /** Lets the people of a face hear. Gives the function that ends it. */
    attach(audience: Audience): () => void {
      audiences.add(audience)
      if (audiences.size === 1) hearingSince = now()
      if (audiences.size === 1 && !subscription) void listen()
      return () => {
        audiences.delete(audience)
        if (audiences.size === 0) close()
      }
    },

    /** These were stored here, or are to be pushed without being stored: says so everywhere. */
    tell(committed: readonly Committed[]): void {
      if (committed.length === 0) return
      const wire = committed.map(({ message, origin }) => messageToWire(message, origin))
      bus.publish(name, `${processId} ${JSON.stringify(wire)}`).catch((error) => {
        onError(error)
        tellLater(Math.min(...committed.map(({ message }) => message.at)))
      })
      for (const one of committed) hear(one)
    },

    close(): void {
      isClosed = true
      clearTimeout(looks)
      close()
    },
  }
}
