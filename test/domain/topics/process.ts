/** What one process has of topics: connections of its own, and a face that records what its subscribers hear. */
import { randomUUID } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { entryText } from '#domain/topics/entry-text.ts'
import type { AtCut, Start } from '#domain/topics/feed-cut.ts'
import type { Entry, Position, TopicRoom } from '#domain/topics/model.ts'
import { type Audience, topicFeeds } from '#domain/topics/topic-feeds.ts'
import { type TopicLogOptions, topicLog } from '#domain/topics/topic-log.ts'
import { createBus } from '#platform/bus/bus.ts'
import { connectRedis, type Redis, redisReady } from '#platform/redis/connect.ts'

export interface ProcessOptions {
  redisUrl?: string
  prefix?: string
  keep?: TopicLogOptions['keep']
  quietMs?: number
}

/** Redis, bus, log and feeds, closed after the test. */
export async function openProcess({ redisUrl, prefix, keep, quietMs }: ProcessOptions = {}) {
  const url = redisUrl ?? inject('redisUrl')
  const own = prefix ?? randomUUID()
  const redis = await openRedis(url)
  const bus = createBus({ url, redis, onError: () => undefined })
  const log = topicLog({ redis, prefix: own, ...(keep && { keep }) })
  const feeds = topicFeeds({ bus, log, ...(quietMs !== undefined && { quietMs }) })
  onTestFinished(() => {
    feeds.close()
    bus.close()
  })
  await bus.ready()
  const face = recordingFace()
  feeds.attach(face.audience)
  return {
    redis,
    bus,
    log,
    feeds,
    prefix: own,
    subscriber: (topic: TopicRoom) =>
      face.subscriber(topic, (since, atCut) => feeds.follow(topic, since, atCut)),
    append: (topic: TopicRoom, payload: unknown, messageId?: string) =>
      log.append(topic, aText(payload), {
        sender: 'user:ann',
        ...(messageId !== undefined && { messageId }),
      }),
  }
}

export async function openRedis(url: string): Promise<Redis> {
  const redis = connectRedis(url, () => undefined)
  onTestFinished(() => redis.disconnect())
  await redisReady(redis)
  return redis
}

/** The text of a dull message with that payload. */
export function aText(payload: unknown): string {
  const message = { id: 'id', topic: 'public:x', type: 'event', payload, timestamp: 0 } as const
  return entryText(message, { senderId: 'conn', from: 'ann' })
}

/** Texts in a log or on the bus that are no entries. */
export const unreadable = {
  nothing: '',
  'a text without a header': 'garbage',
  'a header that is no JSON': `[message]\n{"id":"id"}`,
  'a header that is no list': `{}\n{"id":"id"}`,
  'a kind of another version': `["picture","conn","ann"]\n{"id":"id"}`,
  'half a header': '["message","co',
  'half an entry': aText('x'.repeat(100)).slice(0, 80),
}

export const payloadOf = (entry: Entry): unknown => JSON.parse(entry.frame).payload

/** Somebody in a room: what they hear, as positions and payloads, and where something is lost. */
export interface Subscriber {
  heard: Entry[]
  /** Positions at which they were told that something is lost. */
  resets: Position[]
  hasEnded: boolean
  start?: Start
  /** Where they are now. */
  position(): Position
  /** Joins; with `since` they get what they missed. */
  join(since?: Position): Promise<void>
  leave(): void
}

type Follow = (since: Position | undefined, atCut: AtCut) => Promise<() => void>

/** Gathers subscribers in rooms, as a face with sockets does. */
export function recordingFace() {
  const rooms = new Map<string, Set<Subscriber>>()
  const membersOf = ({ room }: TopicRoom) => [...(rooms.get(room) ?? [])]
  const audience: Audience = {
    deliver: (topic, entry) => {
      for (const member of membersOf(topic)) member.heard.push(entry)
    },
    reset: (topic, position) => {
      for (const member of membersOf(topic)) member.resets.push(position)
    },
    end: (topic) => {
      for (const member of membersOf(topic)) member.hasEnded = true
      rooms.delete(topic.room)
    },
  }

  function subscriber(topic: TopicRoom, follow: Follow): Subscriber {
    let leaveFeed = () => {}
    const member: Subscriber = {
      heard: [],
      resets: [],
      hasEnded: false,
      position() {
        const last = member.heard.at(-1) ?? member.start
        if (!last) throw new Error('has not joined yet')
        return { epoch: last.epoch, offset: last.offset }
      },
      async join(since) {
        leaveFeed = await follow(since, (start) => {
          member.start = start
          member.heard.push(...start.missed)
          rooms.set(topic.room, (rooms.get(topic.room) ?? new Set()).add(member))
        })
      },
      leave() {
        rooms.get(topic.room)?.delete(member)
        leaveFeed()
      },
    }
    return member
  }

  return { audience, subscriber }
}

/** Whether offsets follow each other without a gap, a repetition or a change of order. */
export function isContinuous(entries: readonly Position[]): boolean {
  return entries.every((entry, index) => {
    const before = entries[index - 1]
    return before === undefined || (before.epoch === entry.epoch && before.offset + 1 === entry.offset)
  })
}
