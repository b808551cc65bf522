/** Private topics in MongoDB, one document for each. */
import type { Db } from 'mongodb'
import type { CollectionPlan } from '#platform/mongo/collection-plan.ts'
import { isDuplicateKey } from '#platform/mongo/duplicate-key.ts'
import { gatheredFind } from '#platform/mongo/gathered-find.ts'
import { type PrivateTopic, roomOf } from './model.ts'

export const topicPlan: CollectionPlan = {
  collection: 'topics',
  indexes: [{ name: 'tenant_topic', key: { tenantId: 1, topic: 1 } }],
}

/** The id is the room, so that a topic is there once for each tenant. */
type TopicDocument = PrivateTopic & { _id: string }

export type TopicStore = ReturnType<typeof topicStore>

export function topicStore(db: Db) {
  const topics = db.collection<TopicDocument>(topicPlan.collection)
  const findById = gatheredFind(topics)
  const idOf = (tenantId: string, topic: string) => roomOf(tenantId, topic).room

  return {
    /** False when there is such a topic already. */
    async insert(topic: PrivateTopic): Promise<boolean> {
      try {
        await topics.insertOne({ _id: idOf(topic.tenantId, topic.topic), ...topic })
        return true
      } catch (error) {
        if (isDuplicateKey(error)) return false
        throw error
      }
    },

    /** As it was stored when the call began, or later. */
    async find(tenantId: string, topic: string): Promise<PrivateTopic | undefined> {
      const found = await findById(idOf(tenantId, topic))
      return found && modelOf(found)
    },

    /** By rising name, beginning after `after`. */
    async list(tenantId: string, after: string, limit: number): Promise<PrivateTopic[]> {
      const found = topics.find({ tenantId: { $eq: tenantId }, topic: { $gt: after } })
      return (await found.sort({ topic: 1 }).limit(limit).toArray()).map(modelOf)
    },

    /** False when there is no such topic. */
    async remove(tenantId: string, topic: string): Promise<boolean> {
      return (await topics.deleteOne({ _id: { $eq: idOf(tenantId, topic) } })).deletedCount === 1
    },
  }
}

const modelOf = ({ _id, ...topic }: TopicDocument): PrivateTopic => topic
