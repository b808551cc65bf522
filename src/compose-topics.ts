/** Topics put together: their log and presence in Redis, the bus between processes, private topics in MongoDB. */
import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import type { Config } from '#config/schema.ts'
import { openTopics } from '#domain/topics/open-topics.ts'
import { topicStore } from '#domain/topics/topic-store.ts'
import { type Bus, createBus } from '#platform/bus/bus.ts'
import type { Logger } from '#platform/logger.ts'
import type { Redis } from '#platform/redis/connect.ts'

export interface TopicsNeeds {
  db: Db
  redis: Redis
  redisUrl: string
  config: Pick<Config, 'redisPrefix'>
  now: () => number
  logger: Logger
}

export type RealtimeTopics = Awaited<ReturnType<typeof composeTopics>>

/** Connects the bus; closes with `close`. */
export async function composeTopics({ db, redis, redisUrl, config, now, logger }: TopicsNeeds) {
  const bus = createBus({
    url: redisUrl,
    redis,
    onError: (error) => logger.warn({ reason: error.message }, 'bus'),
  })
  try {
    await bus.ready()
    const opened = await openTopics({ topics: topicStore(db), redis, bus, prefix: config.redisPrefix, now })
    return {
      ...opened,
      /** Resolves when a word that is said to the other processes comes back. */
      probe: () => hearOneself(bus, `${config.redisPrefix}:probe:${randomUUID()}`),
      async close(): Promise<void> {
        await opened.close()
        bus.close()
      },
    }
  } catch (error) {
    bus.close()
    throw error
  }
}

async function hearOneself(bus: Bus, channel: string): Promise<void> {
  const heard = Promise.withResolvers<void>()
  const lost = () => heard.reject(new Error('the bus is away'))
  const subscription = await bus.listen(channel, { message: () => heard.resolve(), lost, restored: lost })
  try {
    await Promise.all([bus.publish(channel, 'probe'), heard.promise])
  } finally {
    subscription.close()
  }
}
