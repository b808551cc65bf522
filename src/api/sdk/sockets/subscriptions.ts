/**
 * Which connection hears which topic. The area says from where on (the cut) and what was missed before; here the
 * connection enters the topic's room at that very moment, and what is delivered meanwhile waits in the entrance:
 *
 *   cut: enter the room ──> ack with the position ──> what was missed ──> what came meanwhile ──> live
 */
import { TopicsError } from '#domain/topics/errors.ts'
import { type Entry, type Position, roomOf } from '#domain/topics/model.ts'
import type { Topics } from '#domain/topics/open-topics.ts'
import { settings } from '#generated/sdk/realtime.ts'
import { closeTransport } from '#platform/socket/close-transport.ts'
import type { Connection } from '#platform/socket/connection.ts'
import type { Entrance, GatheredRooms } from '#platform/socket/gathered-rooms.ts'
import type { SocketMetrics } from '#platform/socket/socket-metrics.ts'
import { encodeEvent } from '#platform/socket/text-frame.ts'
import type { Session } from './session.ts'

export interface SubscriptionsOptions {
  /** Who may hear what, and where live entries come from. */
  topics: Pick<Topics, 'topics' | 'attach'>
  rooms: GatheredRooms
  metrics: SocketMetrics
  /** Of the sessions that are open. */
  connectionOf(session: Pick<Session, 'id'>): Connection | undefined
  sessionOf(connection: Connection): Session | undefined
  /** Resolves when the client has read most of what it was sent. */
  ready(connection: Connection): Promise<void>
  now(): number
}

/** Where a subscription begins. */
export interface Begun extends Position {
  recovered: boolean
}

export type Subscriptions = ReturnType<typeof subscriptions>

export function subscriptions(options: SubscriptionsOptions) {
  const { rooms, metrics, connectionOf, sessionOf, ready, now } = options
  const { topics, attach } = options.topics
  const { maxSubscriptions } = settings.limits

  const detach = attach({
    deliver({ room }, entry) {
      const sender = entry.senderId ? connectionOf({ id: entry.senderId }) : undefined
      metrics.messagesOut.inc({ phase: 'live' }, rooms.deliver(room, encoded(entry), sender))
    },
    reset({ room }) {
      for (const member of rooms.members(room)) closeTransport(member, 'continuity_lost')
    },
    end({ room, topic }) {
      for (const member of rooms.members(room)) {
        const session = sessionOf(member)
        if (!session) continue
        leave(session, topic)
        const error = 'the topic was deleted'
        session.push('channel_not_found', { type: 'channel_not_found', error, topic, timestamp: now() })
      }
    },
  })

  /** @throws TopicsError */
  async function subscribe(session: Session, topic: string, since: Position | undefined): Promise<Begun> {
    const connection = connectionOf(session)
    if (!connection) throw new TopicsError('unavailable', 'the connection is gone')
    if (session.subscriptions.size >= maxSubscriptions && !session.subscriptions.has(topic)) {
      throw new TopicsError('rate_limited', `a connection has at most ${maxSubscriptions} subscriptions`)
    }
    await ready(connection)
    const { room } = roomOf(session.principal.tenantId, topic)
    const startedAt = performance.now()
    let cut: { begun: Begun; missed: Entry[]; entrance: Entrance } | undefined
    const { principal } = session
    const subscription = await topics.subscribe({ principal, topic, since }, (start) => {
      // A second subscription to the same topic takes the place of the first one at the cut, without a gap.
      rooms.leave(room, connection)
      const { missed, ...begun } = start
      cut = { begun, missed, entrance: rooms.enter(room, connection) }
    })
    if (!cut) throw new Error('a subscription began without a cut')
    if (session.isClosed) {
      rooms.leave(room, connection)
      subscription.leave()
      throw new TopicsError('unavailable', 'the connection is gone')
    }
    const { begun, missed, entrance } = cut
    replace(session, { topic, room, leave: subscription.leave })
    session.afterAnswer(() => {
      entrance.open(missed.map(encoded))
      metrics.messagesOut.inc({ phase: 'missed' }, missed.length)
      if (since) observeRecovery(begun.recovered, startedAt)
    })
    return begun
  }

  function replace(session: Session, subscription: { topic: string; room: string; leave(): void }): void {
    const former = session.subscriptions.get(subscription.topic)
    session.subscriptions.set(subscription.topic, subscription)
    if (former) former.leave()
    else metrics.subscriptions.inc()
  }

  function observeRecovery(recovered: boolean, startedAt: number): void {
    metrics.recoveries.inc({ outcome: recovered ? 'recovered' : 'lost' })
    metrics.reconnect.observe((performance.now() - startedAt) / 1000)
  }

  function leave(session: Session, topic: string): void {
    const subscription = session.subscriptions.get(topic)
    if (!subscription) return
    session.subscriptions.delete(topic)
    const connection = connectionOf(session)
    if (connection) rooms.leave(subscription.room, connection)
    subscription.leave()
    metrics.subscriptions.dec()
  }

  return {
    subscribe,
    /** Nothing of the topic is sent after this. */
    leave,
    leaveAll(session: Session): void {
      for (const topic of [...session.subscriptions.keys()]) leave(session, topic)
    },
    close: detach,
  }
}

const encoded = ({ kind, frame }: Entry) => encodeEvent(kind, frame)
