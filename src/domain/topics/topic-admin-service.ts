/** Private topics as administrators manage them. */
import { isPermission } from '#domain/accounts/permissions.ts'
import { TopicsError } from './errors.ts'
import { type PrivateTopic, roomOf } from './model.ts'
import type { TopicDirectory } from './topic-directory.ts'
import type { TopicLog } from './topic-log.ts'
import { parseTopic } from './topic-name.ts'
import type { TopicStore } from './topic-store.ts'

export interface NewTopic {
  /** The whole name, `private:board`. */
  topic: string
  subscribePermission?: string
  publishPermission?: string
}

export interface TopicAdminOptions {
  topics: TopicStore
  directory: Pick<TopicDirectory, 'announceDeletion'>
  log: Pick<TopicLog, 'remove'>
  now: () => number
  /** Told when the other processes could not be told of a deletion at once. */
  onLateDeletion?: (error: unknown) => void
}

export function topicAdminService({ topics, directory, log, now, onLateDeletion }: TopicAdminOptions) {
  return {
    /** @throws TopicsError `invalid_topic`, `invalid_permission`, `topic_exists` */
    async create(tenantId: string, input: NewTopic): Promise<PrivateTopic> {
      mustBePrivate(input.topic)
      const { topic, subscribePermission, publishPermission } = input
      const created: PrivateTopic = {
        tenantId,
        topic,
        ...(subscribePermission !== undefined && {
          subscribePermission: validPermission(subscribePermission),
        }),
        ...(publishPermission !== undefined && { publishPermission: validPermission(publishPermission) }),
        createdAt: new Date(now()),
      }
      if (!(await topics.insert(created)))
        throw new TopicsError('topic_exists', 'there is such a topic already')
      return created
    },

    /** @throws TopicsError `channel_not_found` */
    async get(tenantId: string, topic: string): Promise<PrivateTopic> {
      const found = await topics.find(tenantId, topic)
      if (!found) throw notFound()
      return found
    },

    /** By name. */
    async list(tenantId: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
      const found = await topics.list(tenantId, startOf(cursor), limit + 1)
      const items = found.slice(0, limit)
      const last = found.length > limit ? items.at(-1) : undefined
      return { items, nextCursor: last ? Buffer.from(`after:${last.topic}`).toString('base64url') : null }
    },

    /**
     * Ends all access at once: nobody can subscribe or publish, and those who are subscribed are told. What the topic had is forgotten
     * before it is gone, so that a new one of that name does not begin with it.
     * @throws TopicsError `channel_not_found`, `unavailable` when nothing was deleted because Redis is away
     */
    async remove(tenantId: string, topic: string): Promise<void> {
      const room = roomOf(tenantId, topic)
      if (!(await topics.find(tenantId, topic))) throw notFound()
      await log.remove(room)
      if (!(await topics.remove(tenantId, topic))) throw notFound()
      try {
        await directory.announceDeletion(room)
        // Of messages that were on their way meanwhile.
        await log.remove(room)
      } catch (error) {
        onLateDeletion?.(error)
      }
    },
  }
}

function mustBePrivate(topic: string): void {
  try {
    if (parseTopic(topic).kind === 'private') return
  } catch {
    // No topic at all is as wrong as one of another kind.
  }
  throw new TopicsError('invalid_topic', 'only private topics are created; their names begin with private:')
}

function validPermission(permission: string): string {
  if (isPermission(permission)) return permission
  throw new TopicsError('invalid_permission', 'that is not a permission')
}

/** The name after which a page begins. A cursor that was never given out is a position like any other. */
function startOf(cursor: string | undefined): string {
  if (cursor === undefined) return ''
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  return text.startsWith('after:') ? text.slice('after:'.length) : text
}

const notFound = () => new TopicsError('channel_not_found', 'there is no such topic')
