/**
 * The log of each topic, in Redis: short, bounded in entries, bytes and time, and allowed to be lost, as long as it says so. Every
 * answer names the epoch: the same epoch means that nothing was lost in between, and a lost or restarted Redis gives another one.
 *
 *   append ──> one script: next offset, append, trim, tell the bus ──> position
 *   read   ──> one script: where the log is, and what follows a position ──> recovered, or honestly not
 *
 * An entry that nobody can read ends what came before it: the log is said to begin right after it.
 */
import { randomBytes } from 'node:crypto'
import type { Redis } from '#platform/redis/connect.ts'
import { entryAt, isWhole } from './entry-text.ts'
import { unavailable } from './errors.ts'
import type { Entry, Position, TopicRoom } from './model.ts'
import { redisRun } from './redis-run.ts'
import { redisScript } from './redis-script.ts'
import { appendLua, readLua } from './topic-log-scripts.ts'

export interface TopicLogOptions {
  redis: Redis
  /** Of every key and channel. */
  prefix: string
  /** What the log of a topic keeps, whichever is reached first. */
  keep?: { entries?: number; bytes?: number; seconds?: number }
}

/** What a log says of itself and of what follows a position. */
export interface LogSlice extends Position {
  /** The first offset that the log still has; one more than `offset` when it has none. */
  oldest: number
  /** Whether `entries` begin right after the position that was asked for. */
  recovered: boolean
  /** Without a gap, rising. Unrecovered: the newest ones that the log has. */
  entries: Entry[]
}

export interface Appended extends Position {
  /** The sender had published this message id before; the position is of then. */
  isRepeat: boolean
}

const defaults = { entries: 1000, bytes: 1_048_576, seconds: 600 }

/** A quiet topic keeps its epoch for a day, and for ever while anybody is subscribed. */
const POSITION_SECONDS = 86_400

/** For the client that lost its connection before the answer and sends again: what it can have had in flight. */
const SENT = { idsPerSender: 64, seconds: 120 }

export type TopicLog = ReturnType<typeof topicLog>

export function topicLog({ redis, prefix, keep }: TopicLogOptions) {
  const kept = { ...defaults, ...keep }
  const positionSeconds = Math.max(POSITION_SECONDS, kept.seconds)
  const runAppend = redisScript(redis, 'parleyTopicAppend', { keys: 3, lua: appendLua })
  const runRead = redisScript(redis, 'parleyTopicRead', { keys: 2, lua: readLua })
  const presentRun = redisRun(redis)
  const unusedText = textsNeverUsed()
  const channelOf = ({ room }: TopicRoom) => `${prefix}:topic:${room}`
  // The braces keep the keys of a topic together where Redis is a cluster.
  const keysOf = ({ room }: TopicRoom) => {
    const base = `${prefix}:topic:{${room}}`
    return [`${base}:at`, `${base}:log`, `${base}:sent:`] as const
  }

  async function readOnce(topic: TopicRoom, since: Position | undefined, limit: number): Promise<Reply> {
    const [at, log] = keysOf(topic)
    const asked = [since?.epoch ?? '', since?.offset ?? 0, limit] as const
    const reply = await runRead(at, log, await presentRun(), unusedText(), positionSeconds, ...asked)
    const [epoch, offset, oldest, first, recovered, texts] = reply as ReadReply
    return {
      epoch,
      offset: Number(offset),
      oldest: Number(oldest),
      first: Number(first),
      recovered: recovered === 1,
      texts,
    }
  }

  return {
    /** Where the bus tells what is appended. */
    channelOf,

    /**
     * Appends to the log and tells the bus. With a message id, once for each sender.
     * @throws TopicsError `unavailable`: it may or may not have happened; with a message id it is safe to try again
     */
    async append(
      topic: TopicRoom,
      text: string,
      from: { sender: string; messageId?: string },
    ): Promise<Appended> {
      try {
        const [at, log, sent] = keysOf(topic)
        // biome-ignore format: one line for each group of arguments
        const [epoch, offset, isRepeat] = (await runAppend(
          at, log, sent, await presentRun(), unusedText(), text, channelOf(topic),
          kept.entries, kept.bytes, kept.seconds, positionSeconds,
          from.sender, from.messageId ?? '', SENT.idsPerSender, SENT.seconds,
        )) as [string, string, number]
        return { epoch, offset: Number(offset), isRepeat: isRepeat === 1 }
      } catch (cause) {
        throw unavailable(cause)
      }
    },

    /** What follows `since`, at most `limit`; without `since` the newest. Begins an epoch where there is none. */
    async read(
      topic: TopicRoom,
      { since, limit }: { since?: Position | undefined; limit: number },
    ): Promise<LogSlice> {
      try {
        const slice = await readOnce(topic, since, limit)
        const isPage = slice.recovered && slice.first + slice.texts.length <= slice.offset
        const isDamaged = isPage && readable(slice).length < slice.texts.length
        return sliceOf(isDamaged ? await readOnce(topic, undefined, limit) : slice)
      } catch (cause) {
        throw unavailable(cause)
      }
    },

    /** Forgets the log; the next one has another epoch. */
    async remove(topic: TopicRoom): Promise<void> {
      const [at, log] = keysOf(topic)
      await redis.del(at, log).catch((cause: unknown) => {
        throw unavailable(cause)
      })
    },
  }
}

type ReadReply = [
  epoch: string,
  offset: string,
  oldest: string,
  first: string,
  recovered: number,
  texts: string[],
]

/** What one read of Redis gave; the first text is the entry at `first`. */
interface Reply extends Position {
  oldest: number
  first: number
  recovered: boolean
  texts: string[]
}

function sliceOf(reply: Reply): LogSlice {
  const { epoch, offset, oldest, recovered, texts } = reply
  const entries = readable(reply)
  if (entries.length === texts.length) return { epoch, offset, oldest, recovered, entries }
  return { epoch, offset, oldest: entries[0]?.offset ?? offset + 1, recovered: false, entries }
}

/** The entries after the last one that cannot be read. */
function readable({ epoch, first, texts }: Reply): Entry[] {
  const entries = texts.map((text, index) => entryAt(epoch, first + index, text))
  const last = entries.findLastIndex((entry) => !entry || !isWhole(entry))
  return entries.slice(last + 1) as Entry[]
}

/** Texts that no call in any process got before: an epoch must never be named like an earlier one. */
function textsNeverUsed(): () => string {
  const start = randomBytes(5).toString('base64url')
  let count = 0
  return () => `${start}${(count++).toString(36)}`
}
