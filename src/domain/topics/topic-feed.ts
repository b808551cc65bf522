/**
 * One topic in this process: what its subscribers here hear, in order, each entry once. Many processes publish, the bus tells of each
 * entry but may miss some, and the log has the last ones. The feed stands between them:
 *
 *   bus ──> the next offset?  ──> yes: to the audience, once for all subscribers, who are gathered in one room there
 *                             ──> no:  kept aside, read the log ──> what was missing goes to the audience, then what was kept
 *   log ──> another epoch, or no longer back to our position ──> `reset`: what is lost is said before anything new
 *
 * A subscriber joins at a cut. The feed's position is what the room has had, so whoever joins the room gets exactly what follows it;
 * what lies between the subscriber's own position and the feed's is handed over at that very moment. Live entries that come while the
 * log is being read are remembered until the cut, and entries in the log that the bus has not told yet go to the room first. So the
 * two always meet, in one read, however fast the topic is. Subscribers that come while a read is under way share the next one.
 */
import type { Bus } from '#platform/bus/bus.ts'
import { TopicsError, unavailable } from './errors.ts'
import { type AtCut, earliest, type Follower, type Start, startAt } from './feed-cut.ts'
import { openFeedLink } from './feed-link.ts'
import type { Position, TopicRoom } from './model.ts'
import { type Room, roomStream } from './room-stream.ts'
import { sharedReads } from './shared-reads.ts'
import type { LogSlice, TopicLog } from './topic-log.ts'

export interface FeedOptions {
  topic: TopicRoom
  bus: Pick<Bus, 'listen'>
  log: Pick<TopicLog, 'channelOf' | 'read'>
  room: Room
  /** Nobody follows any more; the feed is closed. */
  onUnused: () => void
}

/** More than any log holds. */
const EVERYTHING = 1_000_000_000
const RETRY_MS = 250

export type TopicFeed = ReturnType<typeof openFeed>

export function openFeed({ topic, bus, log, room, onUnused }: FeedOptions) {
  const stream = roomStream(room)
  const reads = sharedReads({ mayRead: () => !obstacle(), read: readFor, retryMs: RETRY_MS })
  let closedBecause: TopicsError | undefined
  let users = 0
  const link = openFeedLink({
    bus,
    channel: log.channelOf(topic),
    hear(text) {
      if (stream.hear(text) && !reads.isReading()) reads.want()
    },
    onLost: () => refuseWaiting(unavailable()),
    onRestored: () => reads.want(),
  })

  /** Why nobody can join now. */
  function obstacle(): TopicsError | undefined {
    return closedBecause ?? (link.isAway() ? unavailable() : undefined)
  }

  async function readFor(followers: Follower[]): Promise<'done' | 'again' | 'failed'> {
    const since = earliest(stream.position(), followers)
    let slice: LogSlice
    stream.beginRead()
    try {
      slice = await log.read(topic, { since, limit: since ? EVERYTHING : 0 })
    } catch (error) {
      stream.abandonRead()
      for (const { refuse } of followers) refuse(error)
      return 'failed'
    }
    if (closedBecause) {
      for (const { refuse } of followers) refuse(closedBecause)
      return 'done'
    }
    link.makeSure()
    const cut = stream.endRead(slice)
    for (const follower of followers) {
      const refusal = obstacle()
      if (refusal) follower.refuse(refusal)
      else follower.join(startAt(cut, follower.since))
    }
    return cut.isIncomplete ? 'again' : 'done'
  }

  /**
   * Where a subscriber begins for whom nothing has to be read: one who begins now, or has been away for too long. Whether somebody
   * has missed nothing is for the log to say, because it may have been lost without a word to us.
   */
  function startNow(since: Position | undefined): Start | undefined {
    const position = stream.position()
    if (!position || link.isUnsure() || (since && !stream.isTooOld(since))) return undefined
    return { ...position, recovered: false, missed: [] }
  }

  function readAndJoin(since: Position | undefined, atCut: AtCut): Promise<void> {
    return new Promise((resolve, refuse) => {
      const join = (start: Start) => {
        try {
          resolve(atCut(start))
        } catch (error) {
          refuse(error)
        }
      }
      reads.ask({ since, join, refuse })
    })
  }

  function refuseWaiting(error: TopicsError): void {
    for (const { refuse } of reads.takeWaiting()) refuse(error)
  }

  function close(because: TopicsError): void {
    closedBecause = because
    reads.stop()
    link.close()
    refuseWaiting(because)
  }

  function leave(): void {
    users -= 1
    if (users > 0 || closedBecause) return
    close(unavailable())
    onUnused()
  }

  return {
    topic,

    /**
     * Calls `atCut` with what follows `since`; from then on the room gets the rest. Gives the function that leaves again.
     * @throws TopicsError `unavailable`, `channel_not_found` when the topic ends meanwhile
     */
    async follow(since: Position | undefined, atCut: AtCut): Promise<() => void> {
      users += 1
      try {
        await link.standing()
        const refusal = obstacle()
        if (refusal) throw refusal
        const start = startNow(since)
        if (start) atCut(start)
        else await readAndJoin(since, atCut)
      } catch (error) {
        leave()
        throw error
      }
      return once(leave)
    },

    /** Looks into the log when nothing was heard for so long: a message may have been lost, and the log forgets quiet topics. */
    check(quietMs: number): void {
      if (!obstacle() && link.hasBeenQuiet(quietMs)) reads.want()
    },

    /** The topic is gone: nobody hears anything of it any more. */
    end(): void {
      close(new TopicsError('channel_not_found', 'the topic was deleted'))
    },
  }
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}
