/**
 * Topics as a face uses them: who asks is known, what they may is decided here, and what happens is the log's, the feeds' and the
 * presence's work. Live entries do not come from here: they go to the audience of the feeds, once for each topic of the process.
 */
import type { Principal } from '#domain/accounts/model.ts'
import { TopicsError } from './errors.ts'
import type { AtCut } from './feed-cut.ts'
import { type Position, type PrivateTopic, roomOf, type TopicRoom } from './model.ts'
import type { PresenceLog } from './presence-log.ts'
import type { Presence } from './presence-view.ts'
import { mayUse, type TopicOperation } from './topic-access.ts'
import type { TopicDirectory } from './topic-directory.ts'
import type { TopicFeeds } from './topic-feeds.ts'
import type { LogSlice, TopicLog } from './topic-log.ts'
import { parseTopic, type TopicName } from './topic-name.ts'

export interface TopicSubscription {
  topic: TopicRoom
  /** Leaves the topic. May be called twice. */
  leave(): void
}

export interface TopicServiceOptions {
  directory: Pick<TopicDirectory, 'find' | 'changes'>
  feeds: Pick<TopicFeeds, 'follow'>
  log: Pick<TopicLog, 'read'>
  presence: Pick<PresenceLog, 'join' | 'leave' | 'read'>
}

export type TopicService = ReturnType<typeof topicService>

export function topicService({ directory, feeds, log, presence }: TopicServiceOptions) {
  /**
   * The topic, for somebody who may do that with it.
   * @throws TopicsError `channel_not_found`, `permission_denied`, `unavailable`
   */
  async function authorize(
    principal: Principal,
    topic: string,
    operation: TopicOperation,
  ): Promise<TopicAccess> {
    const name = parseTopic(topic)
    const room = roomOf(principal.tenantId, topic)
    let stored: PrivateTopic | undefined
    if (name.kind === 'private') {
      stored = await directory.find(room)
      if (!stored) throw new TopicsError('channel_not_found', 'there is no such topic')
    }
    if (!mayUse(operation, name, principal, stored)) {
      throw new TopicsError('permission_denied', `not allowed: ${operation} on this topic`)
    }
    return { name, room }
  }

  return {
    authorize,

    /**
     * Joins the topic: `atCut` is called once, with what came after `since`. Whoever joins the audience's room before it returns gets
     * every later entry, and none twice. Nothing has happened when it throws.
     * @throws TopicsError `channel_not_found`, `permission_denied`, `unavailable`
     */
    async subscribe(
      { principal, topic, since }: { principal: Principal; topic: string; since?: Position | undefined },
      atCut: AtCut,
    ): Promise<TopicSubscription> {
      while (true) {
        const seen = directory.changes()
        const { room } = await authorize(principal, topic, 'subscribe')
        let isStale = false
        const leave = await feeds.follow(room, since, (start) => {
          // The topic may have been deleted since it was looked up: then look again.
          isStale = directory.changes() !== seen
          if (!isStale) atCut(start)
        })
        if (!isStale) return subscription(room, principal, leave)
        leave()
      }
    },

    /** What the log has after `since`, or its newest entries. @throws TopicsError */
    async history(
      { principal, topic, since }: { principal: Principal; topic: string; since?: Position | undefined },
      limit: number,
    ): Promise<LogSlice> {
      const { room } = await authorize(principal, topic, 'history')
      return log.read(room, { since, limit })
    },

    /** Who is on the topic now. @throws TopicsError */
    async presence(
      { principal, topic }: { principal: Principal; topic: string },
      limit: number,
    ): Promise<Presence> {
      const { room } = await authorize(principal, topic, 'presence')
      return presence.read(room, limit)
    },
  }

  function subscription(topic: TopicRoom, { kind, id }: Principal, leaveFeed: () => void): TopicSubscription {
    let hasLeft = false
    presence.join(topic, { kind, id })
    return {
      topic,
      leave() {
        if (hasLeft) return
        hasLeft = true
        leaveFeed()
        presence.leave(topic, { kind, id })
      },
    }
  }
}

export interface TopicAccess {
  name: TopicName
  room: TopicRoom
}
