/**
 * Publishing: rate, permission, form and size are checked, then the text is made, once for all receivers, and appended to the log of
 * the topic. What is answered is in the log. A message sent again with its message id gets the first one's place and id.
 */
import { hash, randomUUID } from 'node:crypto'
import type { Principal } from '#domain/accounts/model.ts'
import { entryText } from './entry-text.ts'
import { TopicsError } from './errors.ts'
import {
  type Notification,
  type NotificationLevel,
  notificationLevels,
  type Position,
  roomOf,
  type TopicMessage,
  type TopicRoom,
} from './model.ts'
import type { TopicLog } from './topic-log.ts'
import { notificationsTopic, userTopic } from './topic-name.ts'
import type { TopicService } from './topic-service.ts'

export interface Publication {
  principal: Principal
  /** The connection that publishes, which does not get it back; none for back ends. */
  connectionId?: string | undefined
  topic: string
  payload: unknown
  /** The publisher's own id: with it, sending again is safe. */
  messageId?: string | undefined
}

export interface Published {
  id: string
  position: Position
  /** It had been published before. */
  isRepeat: boolean
}

export interface PublishServiceOptions {
  topics: Pick<TopicService, 'authorize'>
  log: Pick<TopicLog, 'append'>
  now: () => number
  /** Whether this publisher may publish one more now; asked first. */
  takePublish?: (publisher: Pick<Publication, 'principal' | 'connectionId'>) => boolean | Promise<boolean>
  /** Of a message as it is stored. */
  maxBytes?: number
}

/** The contract lets a frame have 64 KiB; the rest is for what the server adds. */
const MAX_BYTES = 65_536 + 1024
const MAX_NOTIFICATION_LENGTH = 4000

export function publishService({
  topics,
  log,
  now,
  takePublish,
  maxBytes = MAX_BYTES,
}: PublishServiceOptions) {
  async function append(
    room: TopicRoom,
    content: TopicMessage | Notification,
    by: { from: string; sender: string; connectionId?: string | undefined; messageId?: string | undefined },
  ): Promise<Published> {
    const text = textOf(content, { senderId: by.connectionId ?? '', from: by.from })
    if (Buffer.byteLength(text) > maxBytes) throw new TopicsError('too_large', 'the message is too large')
    const { messageId, sender } = by
    const appended = await log.append(room, text, { sender, ...(messageId !== undefined && { messageId }) })
    const { epoch, offset, isRepeat } = appended
    return { id: content.id, position: { epoch, offset }, isRepeat }
  }

  return {
    /**
     * Stores the message and tells the subscribers. On `system:notifications` the payload is `{ level?, message }` and arrives as a
     * notification.
     * @throws TopicsError `unavailable`: it may or may not have happened; any other: it did not
     */
    async publish(publication: Publication): Promise<Published> {
      const { principal, connectionId, topic, payload, messageId } = publication
      if (takePublish && !(await takePublish(publication))) {
        throw new TopicsError('rate_limited', 'too many messages; wait a moment')
      }
      const { name, room } = await topics.authorize(principal, topic, 'publish')
      const from = principal.id
      const sender = `${principal.kind}:${from}`
      const id = messageId === undefined ? randomUUID() : idFor(room.room, sender, messageId)
      const content: TopicMessage | Notification =
        name.kind === 'system'
          ? { id, ...notificationOf(payload), timestamp: now(), topic }
          : { id, topic, type: 'event', payload, timestamp: now(), from }
      return append(room, content, { from, sender, connectionId, messageId })
    },

    /**
     * A notification to everybody of the tenant, or to one user on their own topic. The caller has checked that the sender may.
     * @throws TopicsError `unavailable`, `channel_not_found` for an id that no user can have
     */
    async notify(
      sender: Pick<Principal, 'tenantId' | 'id'>,
      { level, message, userId }: { level: NotificationLevel; message: string; userId?: string | undefined },
    ): Promise<Published> {
      const topic = userId === undefined ? notificationsTopic : userTopic(userId).topic
      const content: Notification = {
        id: randomUUID(),
        type: 'notification',
        level,
        message,
        timestamp: now(),
        topic,
      }
      return append(roomOf(sender.tenantId, topic), content, { from: sender.id, sender: '' })
    },
  }
}

/** The same for the same message of the same sender, and for no other. */
function idFor(room: string, sender: string, messageId: string): string {
  return hash('sha256', JSON.stringify([room, sender, messageId]), 'base64url').slice(0, 22)
}

function textOf(content: TopicMessage | Notification, by: { senderId: string; from: string }): string {
  try {
    return entryText(content, by)
  } catch (cause) {
    // What was parsed without recursion may be too deep to be written with it.
    throw new TopicsError('invalid_message', 'the payload is nested too deeply', { cause })
  }
}

function notificationOf(payload: unknown): Pick<Notification, 'type' | 'level' | 'message'> {
  const { level = 'info', message } = (payload ?? {}) as { level?: unknown; message?: unknown }
  const isLevel = notificationLevels.includes(level as NotificationLevel)
  if (!isLevel || typeof message !== 'string' || message === '' || message.length > MAX_NOTIFICATION_LENGTH) {
    throw new TopicsError(
      'invalid_message',
      'a notification is { level: info, warning or error, message: text }',
    )
  }
  return { type: 'notification', level: level as NotificationLevel, message }
}
