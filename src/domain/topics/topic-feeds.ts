/** The feeds of this process, one for each topic that somebody here follows, and those who hear them. */
import type { Bus } from '#platform/bus/bus.ts'
import type { AtCut } from './feed-cut.ts'
import type { Entry, Position, TopicRoom } from './model.ts'
import { openFeed, type TopicFeed } from './topic-feed.ts'
import type { TopicLog } from './topic-log.ts'

/** Hears every topic that is followed here, once, however many follow it; carrying it to them is its work. */
export interface Audience {
  /** In order, each entry once. */
  deliver(topic: TopicRoom, entry: Entry): void
  /** Something may be lost: the next entry follows `position`, what came before it cannot be had any more. */
  reset(topic: TopicRoom, position: Position): void
  /** The topic was deleted. Nobody follows it any more; leaving it is not needed. */
  end(topic: TopicRoom): void
}

export interface TopicFeedsOptions {
  bus: Pick<Bus, 'listen'>
  log: Pick<TopicLog, 'channelOf' | 'read'>
  /** How long a feed trusts the silence of the bus. */
  quietMs?: number
}

export type TopicFeeds = ReturnType<typeof topicFeeds>

export function topicFeeds({ bus, log, quietMs = 60_000 }: TopicFeedsOptions) {
  const feeds = new Map<string, TopicFeed>()
  const audiences = new Set<Audience>()

  function feedOf(topic: TopicRoom): TopicFeed {
    const present = feeds.get(topic.room)
    if (present) return present
    const room = {
      deliver: (entry: Entry) => {
        for (const audience of audiences) audience.deliver(topic, entry)
      },
      reset: (position: Position) => {
        for (const audience of audiences) audience.reset(topic, position)
      },
    }
    const feed = openFeed({ topic, bus, log, room, onUnused: () => feeds.delete(topic.room) })
    feeds.set(topic.room, feed)
    return feed
  }

  const checks = setInterval(() => {
    for (const feed of feeds.values()) feed.check(quietMs)
  }, quietMs / 4).unref()

  return {
    /** Lets somebody hear. Gives the function that ends it. */
    attach(audience: Audience): () => void {
      audiences.add(audience)
      return () => void audiences.delete(audience)
    },

    /**
     * Calls `atCut` with what follows `since`; from then on the audience gets the rest. Gives the function that leaves again.
     * @throws TopicsError `unavailable`, `channel_not_found` when the topic ends meanwhile
     */
    follow(topic: TopicRoom, since: Position | undefined, atCut: AtCut): Promise<() => void> {
      return feedOf(topic).follow(since, atCut)
    },

    /** Topics that are followed here. */
    topics: (): TopicRoom[] => [...feeds.values()].map(({ topic }) => topic),

    /** The topic is gone: whoever follows it is told and follows it no longer. */
    end(topic: TopicRoom): void {
      const feed = feeds.get(topic.room)
      if (!feed) return
      feeds.delete(topic.room)
      feed.end()
      for (const audience of audiences) audience.end(topic)
    },

    close(): void {
      clearInterval(checks)
    },
  }
}
