/**
 * Which devices are online, over all processes, in Redis. Each process has one hash, `user -> its connections through this process`,
 * and a sign of life that expires; so a heartbeat costs the same for one user and for a hundred thousand. Absolute facts are written,
 * gathered per turn: telling twice does no harm, and a Redis that lost everything is told again.
 *
 *   process killed ──> its sign of life ends: its users count as offline ──> another process finds its hash, takes it away
 *                      and says of each of its connections that it went
 */
import { randomUUID } from 'node:crypto'
import type { Redis } from '#platform/redis/connect.ts'
import { tellGathered } from '#platform/redis/tell-gathered.ts'
import { type DeviceRef, sameUser } from './device-model.ts'
import { type OnlineDevice, type PresenceConnection, presenceEntries, readEntry } from './presence-entries.ts'

export interface PresenceLogOptions {
  redis: Redis
  prefix: string
  heartbeatMs?: number
}

/** Somebody's device came or went, and what is left then. */
export interface PresenceChange extends DeviceRef {
  isOnline: boolean
  connectionId: string
  /** Connections of the same kind of device, over all processes. */
  deviceConnections: number
  /** Connections of the user. */
  userConnections: number
}

type UserRef = Pick<DeviceRef, 'tenantId' | 'userId'>

/** A process that missed so many heartbeats is dead. */
const HEARTBEATS_MISSED = 3
const READ_TOGETHER = 500

export type PresenceLog = ReturnType<typeof presenceLog>

export function presenceLog({ redis, prefix, heartbeatMs = 10_000 }: PresenceLogOptions) {
  const processId = randomUUID()
  const processes = `${prefix}:online`
  const hashOf = (id: string) => `${prefix}:online:${id}`
  const lifeOf = (id: string) => `${prefix}:online-life:${id}`
  const own = presenceEntries()
  const listeners = new Set<(changes: PresenceChange[]) => void>()
  const moves: { connection: PresenceConnection; isOnline: boolean }[] = []
  /** Resolves when Redis knows everything up to now, or cannot be told: then the next heartbeat brings it. */
  const flush = tellGathered({
    take: () =>
      own.hasChanges() || moves.length > 0
        ? { changes: own.takeChanges(), moved: moves.splice(0) }
        : undefined,
    /** Listeners are told in any case. */
    tell: ({ changes, moved }) => tell(changes).finally(() => announce(moved)),
    putBack: ({ changes }) => own.putBack(changes),
  })

  async function tell(changes: [user: string, text: string | undefined][]): Promise<void> {
    const here = changes.flatMap(([user, text]) => (text === undefined ? [] : [user, text]))
    const gone = changes.flatMap(([user, text]) => (text === undefined ? [user] : []))
    await Promise.all([
      ...signOfLife(),
      ...(here.length > 0 ? [redis.hset(hashOf(processId), ...here)] : []),
      ...(gone.length > 0 ? [redis.hdel(hashOf(processId), ...gone)] : []),
    ])
  }

  const signOfLife = (): Promise<unknown>[] => [
    redis.set(lifeOf(processId), '1', 'PX', heartbeatMs * HEARTBEATS_MISSED),
    redis.sadd(processes, processId),
  ]

  /** Tells the listeners, with what is true after all of these moves. */
  async function announce(moved: typeof moves): Promise<void> {
    if (moved.length === 0 || listeners.size === 0) return
    const users = [...new Map(moved.map(({ connection }) => [sameUser(connection), connection])).values()]
    const devices = await read(users).catch(() => ownDevices(users))
    const changes = moved.map(({ connection: { id, tenantId, userId, flag }, isOnline }): PresenceChange => {
      const left = devices.get(sameUser({ tenantId, userId })) ?? []
      const deviceConnections = left.filter((device) => device.flag === flag).length
      return {
        tenantId,
        userId,
        flag,
        isOnline,
        connectionId: id,
        deviceConnections,
        userConnections: left.length,
      }
    })
    for (const listener of listeners) listener(changes)
  }

  const ownDevices = (users: readonly UserRef[]): Map<string, OnlineDevice[]> =>
    new Map(users.map((user) => [sameUser(user), own.of(user)]))

  async function heartbeat(): Promise<void> {
    try {
      const [[isThere]] = await Promise.all([Promise.all([redis.exists(hashOf(processId))]), ...signOfLife()])
      if (!isThere) own.markAll()
      await buryDead()
    } catch {
      own.markAll()
    }
    await flush()
  }
  const heartbeats = setInterval(heartbeat, heartbeatMs).unref()

  /** Takes away what dead processes left; of several that find one, one does. */
  async function buryDead(): Promise<void> {
    const { dead } = await census()
    for (const id of dead) {
      if ((await redis.srem(processes, id)) === 0) continue
      const left = await redis.hgetall(hashOf(id))
      await redis.del(hashOf(id))
      await announce(
        Object.entries(left).flatMap(([user, text]) =>
          readEntry(user, text).map((connection) => ({ connection, isOnline: false })),
        ),
      )
    }
  }

  async function census(): Promise<{ living: string[]; dead: string[] }> {
    const ids = await redis.smembers(processes)
    const lives = ids.length > 0 ? await redis.mget(ids.map(lifeOf)) : []
    const isDead = (_: string, index: number) => lives[index] === null
    return { living: ids.filter((id, index) => !isDead(id, index)), dead: ids.filter(isDead) }
  }

  async function read(users: readonly UserRef[]): Promise<Map<string, OnlineDevice[]>> {
    const keys = users.map(sameUser)
    const { living } = await census()
    const found = new Map<string, OnlineDevice[]>()
    for (let first = 0; first < keys.length; first += READ_TOGETHER) {
      const some = keys.slice(first, first + READ_TOGETHER)
      const rows = await Promise.all(living.map((id) => redis.hmget(hashOf(id), ...some)))
      for (const row of rows) {
        row.forEach((text, index) => {
          const user = some[index] as string
          if (text !== null) found.set(user, [...(found.get(user) ?? []), ...readEntry(user, text)])
        })
      }
    }
    return found
  }

  return {
    /** A connection is there; known to the other processes a moment later. */
    join(connection: PresenceConnection): void {
      own.add(connection)
      moves.push({ connection, isOnline: true })
      void flush()
    },

    leave(connection: PresenceConnection): void {
      own.remove(connection)
      moves.push({ connection, isOnline: false })
      void flush()
    },

    /**
     * The connections of those of these users who are online, by user as they were asked for; nobody else is in the map.
     * While Redis is away only this process's are known.
     */
    async online<User extends UserRef>(users: readonly User[]): Promise<Map<User, OnlineDevice[]>> {
      if (users.length === 0) return new Map()
      await flush()
      const devices = await read(users).catch(() => ownDevices(users))
      const online = users.map((user): [User, OnlineDevice[]] => [user, devices.get(sameUser(user)) ?? []])
      return new Map(online.filter(([, found]) => found.length > 0))
    },

    /** Calls with every device that comes or goes through this process, or went with a process that died. Ends with the answer. */
    onChange(listener: (changes: PresenceChange[]) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /** Takes this process's devices away, for one that stops; nobody is told. */
    async close(): Promise<void> {
      clearInterval(heartbeats)
      await flush()
      await Promise.all([
        redis.del(hashOf(processId), lifeOf(processId)),
        redis.srem(processes, processId),
      ]).catch(() => undefined)
    },
  }
}
