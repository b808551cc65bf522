/**
 * The grammar of topic names. A name says what kind of topic it is and with that who may use it:
 *
 *   public:<name>   private:<name>   user:<user id>   system:notifications
 *
 * A name is words joined by colons; a user id is any id that a user can have.
 */
import { TopicsError } from './errors.ts'

export const topicKinds = ['public', 'private', 'user', 'system'] as const
export type TopicKind = (typeof topicKinds)[number]

export interface TopicName {
  kind: TopicKind
  /** The whole name, as clients know it. */
  topic: string
  /** What follows the kind: a name, or the id of the user. */
  name: string
}

/** What is told to everybody is published here. */
export const notificationsTopic = 'system:notifications'

interface Grammar {
  pattern: RegExp
  maxLength: number
}

/** The form of each kind. The contract publishes the same; a private name also has to fit into a permission. */
export const topicGrammar: Record<TopicKind, Grammar> = {
  public: { pattern: /^public:[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*$/, maxLength: 128 },
  private: { pattern: /^private:[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*$/, maxLength: 72 },
  user: { pattern: /^user:[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$/, maxLength: 133 },
  system: { pattern: /^system:notifications$/, maxLength: 20 },
}

/** The parts of a topic's name. @throws TopicsError `channel_not_found` for everything outside the grammar */
export function parseTopic(topic: string): TopicName {
  const kind = topicKinds.find((one) => {
    const { pattern, maxLength } = topicGrammar[one]
    return topic.length <= maxLength && pattern.test(topic)
  })
  if (!kind) throw new TopicsError('channel_not_found', 'there is no such topic')
  return { kind, topic, name: topic.slice(kind.length + 1) }
}

/** The topic that only this user hears. @throws TopicsError when nobody can have that id */
export function userTopic(userId: string): TopicName {
  return parseTopic(`user:${userId}`)
}
