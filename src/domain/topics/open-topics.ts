/** The whole area in one process, wired: what needs what, in the order in which it can be built. */
import type { Bus } from '#platform/bus/bus.ts'
import type { Redis } from '#platform/redis/connect.ts'
import type { TopicRoom } from './model.ts'
import { presenceLog } from './presence-log.ts'
import { type PublishServiceOptions, publishService } from './publish-service.ts'
import { topicAdminService } from './topic-admin-service.ts'
import { topicDirectory } from './topic-directory.ts'
import { topicFeeds } from './topic-feeds.ts'
import { type TopicLogOptions, topicLog } from './topic-log.ts'
import { parseTopic } from './topic-name.ts'
import { topicService } from './topic-service.ts'
import type { TopicStore } from './topic-store.ts'

export interface TopicsOptions
  extends Pick<PublishServiceOptions, 'takePublish' | 'maxBytes'>,
    Pick<TopicLogOptions, 'keep'> {
  topics: TopicStore
  redis: Redis
  /** Its connection stands. */
  bus: Bus
  /** Of every key and channel in Redis. */
  prefix: string
  now: () => number
  /** How long a feed trusts the silence of the bus. */
  quietMs?: number
  /** Between two signs of life of this process. */
  heartbeatMs?: number
  /** Told when other processes learn of a deletion late. */
  onLateDeletion?: (error: unknown) => void
}

export type Topics = Awaited<ReturnType<typeof openTopics>>

/** Resolves when deletions elsewhere are heard here. @throws BusAwayError */
export async function openTopics({ topics: store, redis, bus, prefix, now, ...options }: TopicsOptions) {
  const { keep, quietMs, heartbeatMs, takePublish, maxBytes, onLateDeletion } = options
  const log = topicLog({ redis, prefix, ...(keep && { keep }) })
  const feeds = topicFeeds({ bus, log, ...(quietMs !== undefined && { quietMs }) })
  const presence = presenceLog({ redis, prefix, ...(heartbeatMs !== undefined && { heartbeatMs }) })
  const directory = topicDirectory({
    topics: store,
    bus,
    prefix,
    followed: () => feeds.topics().filter(isPrivate),
    onDeleted: (topic) => feeds.end(topic),
  })
  await directory.open()
  const topics = topicService({ directory, feeds, log, presence })
  return {
    topics,
    publishing: publishService({
      topics,
      log,
      now,
      ...(takePublish && { takePublish }),
      ...(maxBytes !== undefined && { maxBytes }),
    }),
    admin: topicAdminService({
      topics: store,
      directory,
      log,
      now,
      ...(onLateDeletion && { onLateDeletion }),
    }),
    /** Where the audience attaches. */
    attach: feeds.attach,
    /** Takes everybody off the topics; Redis and the bus are closed after it, by whoever opened them. */
    async close(): Promise<void> {
      directory.close()
      feeds.close()
      await presence.close()
    },
  }
}

const isPrivate = ({ topic }: TopicRoom): boolean => parseTopic(topic).kind === 'private'
