/**
 * Who is on a topic, over all processes, in Redis. A topic has one hash: `<process> <member>` -> connections through that process.
 * A process gives a sign of life under a key that expires; what is entered for a process without one does not count. So the members
 * of a process that was killed vanish by themselves, and a Redis that lost everything is told again with the next heartbeat.
 *
 * Changes are gathered: many people coming at once are one command for each topic. Absolute numbers are written, so telling twice
 * does no harm.
 */
import { randomUUID } from 'node:crypto'
import type { Redis } from '#platform/redis/connect.ts'
import { tellGathered } from '#platform/redis/tell-gathered.ts'
import { unavailable } from './errors.ts'
import type { TopicRoom } from './model.ts'
import { type Change, type Member, memberText, presenceCounts } from './presence-counts.ts'
import { type Presence, type PresenceField, presenceOf, processOf } from './presence-view.ts'

export interface PresenceLogOptions {
  redis: Redis
  prefix: string
  heartbeatMs?: number
}

/** A process that missed so many heartbeats is dead. */
const HEARTBEATS_MISSED = 3

export type PresenceLog = ReturnType<typeof presenceLog>

export function presenceLog({ redis, prefix, heartbeatMs = 10_000 }: PresenceLogOptions) {
  const processId = randomUUID()
  const expireMs = heartbeatMs * HEARTBEATS_MISSED
  const counts = presenceCounts()
  const keyOf = (room: string) => `${prefix}:presence:${room}`
  const lifeOf = (id: string) => `${prefix}:presence-process:${id}`
  /** Resolves when Redis knows everything up to now, or cannot be told: then the next heartbeat brings it. */
  const flush = tellGathered<Change[]>({
    take: () => (counts.hasChanges() ? counts.takeChanges() : undefined),
    tell,
    putBack: counts.putBack,
  })

  async function tell(changes: Change[]): Promise<void> {
    const byRoom = Map.groupBy(changes, ({ room }) => room)
    const work = [...byRoom].flatMap(([room, members]) => {
      const field = ({ member }: Change) => `${processId} ${member}`
      const here = members.filter(({ connections }) => connections > 0)
      const gone = members.filter(({ connections }) => connections === 0)
      return [
        ...(here.length > 0
          ? [redis.hset(keyOf(room), ...here.flatMap((one) => [field(one), one.connections]))]
          : []),
        ...(gone.length > 0 ? [redis.hdel(keyOf(room), ...gone.map(field))] : []),
        redis.pexpire(keyOf(room), expireMs),
      ]
    })
    await Promise.all([redis.set(lifeOf(processId), '1', 'PX', expireMs), ...work])
  }

  async function heartbeat(): Promise<void> {
    const rooms = counts.rooms()
    if (rooms.length === 0) return flush()
    try {
      const [before, ...lives] = await Promise.all([
        redis.set(lifeOf(processId), '1', 'PX', expireMs, 'GET'),
        ...rooms.map((room) => redis.pexpire(keyOf(room), expireMs)),
      ])
      // Without a sign of life others may have cleared our entries away; a hash that expired or was lost has none.
      rooms.forEach((room, index) => {
        if (before === null || lives[index] === 0) counts.markAll(room)
      })
      await clearDead(rooms[Math.floor(Math.random() * rooms.length)] ?? '')
    } catch {
      // Redis is away; it is told everything when it is back.
      for (const room of rooms) counts.markAll(room)
    }
    await flush()
  }
  const heartbeats = setInterval(heartbeat, heartbeatMs).unref()

  /** The entries of living processes; those of dead ones are removed. */
  async function clearDead(room: string): Promise<PresenceField[]> {
    const fields = Object.entries(await redis.hgetall(keyOf(room)))
    const ids = [...new Set(fields.map(([field]) => processOf(field)))]
    const lives = ids.length > 0 ? await redis.mget(ids.map(lifeOf)) : []
    const dead = new Set(ids.filter((_, index) => lives[index] === null))
    const isDead = ([field]: [string, unknown]) => dead.has(processOf(field))
    const over = fields.filter(isDead).map(([field]) => field)
    if (over.length > 0) await redis.hdel(keyOf(room), ...over)
    return fields.filter((entry) => !isDead(entry)).map(([field, count]) => [field, Number(count)])
  }

  return {
    /** One more connection of that member is on the topic. Known to the other processes a moment later. */
    join(topic: TopicRoom, member: Member): void {
      counts.add(topic, memberText(member), 1)
      void flush()
    },

    /** One connection less. */
    leave(topic: TopicRoom, member: Member): void {
      counts.add(topic, memberText(member), -1)
      void flush()
    },

    /** @throws TopicsError `unavailable` */
    async read(topic: TopicRoom, limit: number): Promise<Presence> {
      try {
        await flush()
        return presenceOf(await clearDead(topic.room), limit)
      } catch (cause) {
        throw unavailable(cause)
      }
    },

    /** Takes everybody of this process away, for a process that stops. */
    async close(): Promise<void> {
      clearInterval(heartbeats)
      counts.clear()
      await flush()
    },
  }
}
