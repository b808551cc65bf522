/** Topics put together: their log and presence in Redis, private topics in MongoDB. */
import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import type { Config } from '#config/schema.ts'
import { openTopics } from '#domain/topics/open-topics.ts'
import { topicStore } from '#domain/topics/topic-store.ts'
import type { Bus } from '#platform/bus/bus.ts'
import type { Redis } from '#platform/redis/connect.ts'

export interface TopicsNeeds {
  db: Db
  redis: Redis
  /** Its connection stands. */
  bus: Bus
  config: Pick<Config, 'redisPrefix'>
  now: () => number
}

export type RealtimeTopics = Awaited<ReturnType<typeof composeTopics>>

/** Resolves when deletions elsewhere are heard; closes with `close`, before the bus. */
export async function composeTopics({ db, redis, bus, config, now }: TopicsNeeds) {
  const opened = await openTopics({ topics: topicStore(db), redis, bus, prefix: config.redisPrefix, now })
  return {
    ...opened,
    /** Resolves when a word that is said to the other processes comes back. */
    probe: () => hearOneself(bus, `${config.redisPrefix}:probe:${randomUUID()}`),
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
