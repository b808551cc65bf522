/** The whole area in one process of an installation, with principals and a recording face. */
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import type { Principal } from '#domain/accounts/model.ts'
import type { Position, TopicRoom } from '#domain/topics/model.ts'
import { roomOf } from '#domain/topics/model.ts'
import { openTopics, type TopicsOptions } from '#domain/topics/open-topics.ts'
import { topicPlan, topicStore } from '#domain/topics/topic-store.ts'
import { createBus } from '#platform/bus/bus.ts'
import { connectMongo } from '#platform/mongo/connect.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { openRedis, recordingFace, type Subscriber } from './process.ts'

export interface Installation {
  mongodbUri: string
  redisUrl: string
  prefix: string
}

/** One process; everything it opened is closed after the test. */
export async function openArea(installation: Installation, options: Partial<TopicsOptions> = {}) {
  const { mongodbUri, redisUrl, prefix } = installation
  const mongo = await connectMongo(mongodbUri)
  const redis = await openRedis(redisUrl)
  const bus = createBus({ url: redisUrl, redis, onError: () => undefined })
  onTestFinished(async () => {
    await area.close()
    bus.close()
    await mongo.close()
  })
  await applySchema(mongo.db, { version: 1, plans: [topicPlan], migrations: [] })
  await bus.ready()
  const topics = topicStore(mongo.db)
  const area = await openTopics({ topics, redis, bus, prefix, now: Date.now, ...options })
  const face = recordingFace()
  area.attach(face.audience)

  return {
    ...area,
    redis,
    bus,
    mongo,
    /** Somebody's connection on a topic; joins when it is told to. */
    subscriber(principal: Principal, topic: string): Subscriber {
      const follow = async (
        since: Position | undefined,
        atCut: Parameters<typeof area.topics.subscribe>[1],
      ) => {
        const subscription = await area.topics.subscribe({ principal, topic, since }, atCut)
        return () => subscription.leave()
      }
      return face.subscriber(room(topic), follow)
    },
  }
}

export const room = (topic: string): TopicRoom => roomOf('default', topic)

/** A user with these permissions. */
export function aUser(id: string, permissions: string[] = []): Principal {
  return { kind: 'user', id, tenantId: 'default', permissions, expiresAt: Date.now() + 900_000 }
}

/** A program with these permissions. */
export function aBackEnd(permissions: string[]): Principal {
  return { ...aUser('app', permissions), kind: 'client' }
}

export const aTopicName = (kind: 'public' | 'private'): string => `${kind}:${randomUUID()}`

/** The code of the refusal; undefined when there was none. */
export const refusalOf = (work: Promise<unknown>): Promise<string | undefined> =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code ?? String(error),
  )
