/**
 * Topics: named streams of messages. Each keeps a short log, and a message's place in it is its position. Offsets of one epoch rise
 * by one; another epoch is another log, and says nothing about what was in the first.
 */

export interface Position {
  epoch: string
  offset: number
}

/** A topic of a tenant, the unit of everything here. */
export interface TopicRoom {
  tenantId: string
  /** The whole name, `public:news`. */
  topic: string
  /** One text for the two: the same for the same pair only, whatever the ids consist of. */
  room: string
}

export function roomOf(tenantId: string, topic: string): TopicRoom {
  return { tenantId, topic, room: `${tenantId.length}:${tenantId}:${topic}` }
}

/** A message as it was published. */
export interface TopicMessage {
  id: string
  topic: string
  type: 'event'
  payload: unknown
  /** In milliseconds, by the clock of the process that took it. */
  timestamp: number
  /** Who published it. */
  from?: string
}

export const notificationLevels = ['info', 'warning', 'error'] as const
export type NotificationLevel = (typeof notificationLevels)[number]

export interface Notification {
  id: string
  type: 'notification'
  level: NotificationLevel
  message: string
  timestamp: number
  topic: string
}

/** What a log holds: the text that goes to the receivers, made once, and what the way to them needs to know. */
export interface Entry extends Position {
  kind: 'message' | 'notification'
  /** JSON of a TopicMessage or a Notification with its `position` as the last member: ready to be sent. */
  frame: string
  /** The connection that published it, which does not get it back; empty when it came from elsewhere. */
  senderId: string
  /** The principal that published it. */
  from: string
}

/** A topic that exists because an administrator made it. */
export interface PrivateTopic {
  tenantId: string
  /** The whole name, `private:board`. */
  topic: string
  /** Needed to subscribe; `topic:<topic>:subscribe` when absent. */
  subscribePermission?: string
  /** Needed to publish; `topic:<topic>:publish` when absent. */
  publishPermission?: string
  createdAt: Date
}
