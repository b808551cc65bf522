/**
 * Which private topics there are, as far as this process knows. What was found is believed for two seconds, and every deletion is
 * told to all processes at once, so access ends at once wherever the bus works, and two seconds later where it does not.
 *
 * Whoever decides by a look-up and acts later compares `changes` before acting: another number means that the topic may be gone.
 */
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import { isOutage } from '#platform/mongo/outage.ts'
import { OverloadedError } from '#platform/overloaded-error.ts'
import { unavailable } from './errors.ts'
import { type PrivateTopic, roomOf, type TopicRoom } from './model.ts'
import type { TopicStore } from './topic-store.ts'

export interface TopicDirectoryOptions {
  topics: Pick<TopicStore, 'find'>
  bus: Pick<Bus, 'listen' | 'publish'>
  /** Of the channel over which processes tell each other of deletions. */
  prefix: string
  /** Private topics that somebody follows here: asked for when a deletion may have been missed. */
  followed: () => TopicRoom[]
  /** The topic is gone. */
  onDeleted: (topic: TopicRoom) => void
  /** Between two looks that nothing gave cause for: a process may die between deleting a topic and telling of it. */
  doubtMs?: number
  /** Before a look that failed is repeated. */
  retryMs?: number
}

const BELIEVED_MS = 2000

export type TopicDirectory = ReturnType<typeof topicDirectory>

export function topicDirectory(options: TopicDirectoryOptions) {
  const { topics, bus, prefix, followed, onDeleted, doubtMs = 60_000, retryMs = 1000 } = options
  const channel = `${prefix}:topics-deleted`
  const ownId = randomUUID()
  const found = new LRUCache<string, PrivateTopic>({ max: 10_000, ttl: BELIEVED_MS })
  const looking = new Map<string, Promise<PrivateTopic | undefined>>()
  let changes = 0
  let subscription: BusSubscription | undefined
  let retry: NodeJS.Timeout | undefined
  let isClosed = false

  function forget(topic: TopicRoom): void {
    changes += 1
    found.delete(topic.room)
    looking.delete(topic.room)
    onDeleted(topic)
  }

  async function look({ tenantId, topic, room }: TopicRoom): Promise<PrivateTopic | undefined> {
    const seen = changes
    const stored = await topics.find(tenantId, topic).catch((cause: unknown) => {
      throw isOutage(cause) || cause instanceof OverloadedError ? unavailable(cause) : cause
    })
    if (stored && changes === seen) found.set(room, stored)
    return stored
  }

  /** One look-up for all who want to know at the same time, which also keeps them in the order in which they asked. */
  function lookTogether(topic: TopicRoom): Promise<PrivateTopic | undefined> {
    const present = looking.get(topic.room)
    if (present) return present
    const looked = look(topic).finally(() => {
      if (looking.get(topic.room) === looked) looking.delete(topic.room)
    })
    looking.set(topic.room, looked)
    return looked
  }

  /** Deletions may have been missed: nothing that was found is believed, and what is followed is looked up again. */
  async function doubt(): Promise<void> {
    clearTimeout(retry)
    changes += 1
    found.clear()
    looking.clear()
    const answers = await Promise.allSettled(
      followed().map(async (topic) => {
        if (!(await lookTogether(topic))) forget(topic)
      }),
    )
    const isUnsure = answers.some(({ status }) => status === 'rejected')
    if (isUnsure && !isClosed) retry = setTimeout(doubt, retryMs).unref()
  }

  const doubts = setInterval(doubt, doubtMs).unref()

  return {
    /** Rises whenever something that was found may no longer be true. */
    changes: () => changes,

    /** @throws TopicsError `unavailable` */
    async find(topic: TopicRoom): Promise<PrivateTopic | undefined> {
      return found.get(topic.room) ?? lookTogether(topic)
    },

    /** Tells every process, this one first. Others that cannot be told find out by themselves. */
    async announceDeletion(topic: TopicRoom): Promise<void> {
      forget(topic)
      await bus.publish(channel, JSON.stringify([ownId, topic.tenantId, topic.topic]))
    },

    /** Resolves when deletions elsewhere are heard here. */
    async open(): Promise<void> {
      subscription = await bus.listen(channel, {
        message(text) {
          const told = deletionIn(text)
          if (!told) return void doubt()
          // What was told from here is forgotten already, and may have been created again since.
          if (told.teller !== ownId) forget(told.topic)
        },
        lost: () => undefined,
        restored: () => void doubt(),
      })
    },

    close(): void {
      isClosed = true
      clearInterval(doubts)
      clearTimeout(retry)
      subscription?.close()
    },
  }
}

/** What a process told; undefined when nobody can say which topic is meant. */
function deletionIn(text: string): { teller: string; topic: TopicRoom } | undefined {
  try {
    const [teller, tenantId, topic] = JSON.parse(text) as unknown[]
    const isWhole = [teller, tenantId, topic].every((word) => typeof word === 'string')
    return isWhole ? { teller: String(teller), topic: roomOf(String(tenantId), String(topic)) } : undefined
  } catch {
    return undefined
  }
}
