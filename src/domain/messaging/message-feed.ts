/**
 * Pushing: whatever is stored anywhere in the installation reaches the people who are connected to this process, per log in the order
 * of seq, each message once.
 *
 *   stored here      ──> audience, and one text a batch over the bus
 *   stored elsewhere ──> heard over the bus ──> the next seq? ──> audience
 *                                           ──> a jump: kept aside, the log is read ──> what was missing, then what was kept
 *   the bus is (or was) away ──> the logs we follow are asked for their last seq, again and again
 *
 * A change waits for the message that it changes: behind a gap in the log of messages it is kept until that is filled.
 *
 * The bus is a hint and the log is the truth. What is not stored (seq 0) is pushed as it comes, and may be lost.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import { channelKey, logKey } from './channel-key.ts'
import { type LogPosition, logPosition } from './log-position.ts'
import type { Committed } from './message-batch.ts'
import type { MessageReader } from './message-reader.ts'
import { messageOfWire, messageToWire, type WireMessage } from './message-wire.ts'
import type { ChannelRef, LogName, StoredMessage } from './model.ts'

/** The connections of this process, of one face. */
export interface Audience {
  isHere(userId: string, tenantId: string): boolean
  localUsers(tenantId: string): Iterable<string>
  /** In order for each channel. The connection `origin` has sent it and gets no copy. */
  deliver(userIds: Iterable<string>, message: StoredMessage, origin?: string): void
}

export interface MessageFeedNeeds {
  bus: Pick<Bus, 'listen' | 'publish'>
  prefix: string
  processId: string
  reader: Pick<MessageReader, 'range' | 'heads'>
  recipientsOf(channel: ChannelRef): Promise<ReadonlySet<string>>
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
  outlet: Outlet
  /** Changes of messages that are still missing here. */
  held: Committed[]
}

/** What goes out, in this order. */
interface Outlet {
  channel: ChannelRef
  outgoing: Committed[]
  isSending: boolean
}

const FOLLOWED = 100_000
const READ_TOGETHER = 500
/** Larger memberships are not walked through: the people here are. */
const MANY = 500

export function messageFeed(needs: MessageFeedNeeds) {
  const { bus, prefix, processId, reader, now, lookMs = 2000, onError } = needs
  const name = `${prefix}:stored`
  const audiences = new Set<Audience>()
  const followed = new Map<string, Followed>()
  let subscription: BusSubscription | undefined
  let isListening = false
  let looks: NodeJS.Timeout | undefined
  let isClosed = false

  function hear(one: Committed): void {
    if (audiences.size === 0) return
    const { message } = one
    if (message.seq === 0)
      return void send(followedBy(one, `0${logKey(message.channel, message.log)}`), [one])
    const known = followedBy(one, logKey(message.channel, message.log))
    send(known, known.position.hear(one))
    release(known)
    if (known.position.gap()) void fill(known)
  }

  function followedBy(one: Committed, key: string): Followed {
    const known = followed.get(key)
    if (known) return known
    const { message } = one
    const { channel, log } = message
    const position = logPosition(one, now)
    const beside = log === 'changes' ? 'messages' : log === 'messages' ? 'changes' : undefined
    const sibling = beside && message.seq > 0 ? followed.get(logKey(channel, beside)) : undefined
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
    for (const one of out) if (!isHeld(one)) outlet.outgoing.push(one)
    if (outlet.outgoing.length > 0 && !outlet.isSending) void sendOut(outlet)
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

  /** One look-up of the members for all that waits; what comes meanwhile goes out behind it. */
  async function sendOut(to: Outlet): Promise<void> {
    to.isSending = true
    while (to.outgoing.length > 0) {
      const out = to.outgoing
      to.outgoing = []
      try {
        const members = await needs.recipientsOf(to.channel)
        for (const one of out) deliver(one, members)
      } catch (error) {
        onError(error)
      }
    }
    to.isSending = false
  }

  function deliver({ message, origin }: Committed, members: ReadonlySet<string>): void {
    const { tenantId } = message.channel
    const wanted = message.recipients ? new Set(message.recipients) : members
    for (const audience of audiences) {
      const here: string[] = []
      if (wanted.size > MANY) {
        for (const userId of audience.localUsers(tenantId)) if (wanted.has(userId)) here.push(userId)
      } else {
        for (const userId of wanted) if (audience.isHere(userId, tenantId)) here.push(userId)
      }
      if (here.length > 0) hand(audience, here, message, origin)
    }
  }

  /** What one face cannot take must not keep a message from another, or the next one from anybody. */
  function hand(
    audience: Audience,
    here: string[],
    message: StoredMessage,
    origin: string | undefined,
  ): void {
    try {
      audience.deliver(here, message, origin)
    } catch (error) {
      onError(error)
    }
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

  /** Goes on looking until the bus is there and a look succeeded. */
  function lookSoon(): void {
    if (looks || isClosed) return
    looks = setTimeout(async () => {
      const wasListening = isListening
      const succeeded = await look().then(
        () => true,
        (error) => {
          onError(error)
          return false
        },
      )
      looks = undefined
      if (!subscription) void listen()
      if (!succeeded || !wasListening) lookSoon()
    }, lookMs)
    looks.unref()
  }

  async function listen(): Promise<void> {
    try {
      const opened = await bus.listen(name, {
        message: hearText,
        lost() {
          isListening = false
          lookSoon()
        },
        restored() {
          isListening = true
          clearTimeout(looks)
          looks = undefined
          look().catch((error) => {
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
      lookSoon()
    }
  }

  function hearText(text: string): void {
    // Our own words come back to us too.
    if (text.startsWith(processId)) return
    for (const wire of JSON.parse(text.slice(text.indexOf(' ') + 1)) as WireMessage[])
      hear(messageOfWire(wire))
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
      bus.publish(name, `${processId} ${JSON.stringify(wire)}`).catch(onError)
      for (const one of committed) hear(one)
    },

    close(): void {
      isClosed = true
      clearTimeout(looks)
      close()
    },
  }
}
