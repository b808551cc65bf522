/**
 * People as others see them: a number, a name to show, a picture. Whoever shows messages asks for the same few again and again, so each
 * process keeps whom it read: a change shows at once in the process that made it, and elsewhere as soon as the word of it is there. A
 * word may be lost, so nothing is believed for longer than a minute, and for a second only while no words come.
 */
import type { Bus, BusSubscription } from '#platform/bus/bus.ts'
import { growingCache } from '#platform/growing-cache.ts'
import type { ProfileChange, ProfileStore } from './profile-store.ts'
import type { UserStore } from './user-store.ts'

export interface Person {
  id: string
  /** Given once and for ever. */
  number: number
  /** The chosen one, or else the name that administrators gave, or else the id. */
  nickname: string
  /** Empty where there is none. */
  avatarUrl: string
}

/** Of somebody's being there. */
export interface Trace {
  isAway: boolean
  /** In milliseconds; absent for who never was. */
  lastSeenAt?: number
}

export interface PeopleServiceOptions {
  profiles: ProfileStore
  users: Pick<UserStore, 'find'>
  /** The number of each; whoever has none yet is given one. */
  numbersOf: (tenantId: string, userIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  bus: Pick<Bus, 'listen' | 'publish'>
  /** Of the bus channel over which processes tell each other. */
  prefix: string
  now: () => number
}

const KEPT = 100_000
const BELIEVED_MS = 60_000
const BELIEVED_WHILE_AWAY_MS = 1000

interface Entry {
  reading: Promise<Person>
  readAt: number
}

export function peopleService(options: PeopleServiceOptions) {
  const { profiles, users, numbersOf, bus, prefix, now } = options
  const channel = `${prefix}:people-changed`
  const kept = growingCache<string, Entry>(KEPT)
  let isAway = true
  let subscription: BusSubscription | undefined
  const keyOf = (tenantId: string, id: string) => `${tenantId}:${id}`

  function fresh(key: string): Entry | undefined {
    const entry = kept.get(key)
    const believedMs = isAway ? BELIEVED_WHILE_AWAY_MS : BELIEVED_MS
    return entry && now() - entry.readAt < believedMs ? entry : undefined
  }

  async function read(
    tenantId: string,
    id: string,
    numbers: Promise<ReadonlyMap<string, number>>,
  ): Promise<Person> {
    const [profile, user, number] = await Promise.all([
      profiles.find(tenantId, id),
      users.find(tenantId, id),
      numbers.then((given) => given.get(id) ?? 0),
    ])
    const nickname = profile?.nickname ?? user?.name ?? id
    return { id, number, nickname, avatarUrl: profile?.avatarUrl ?? '' }
  }

  function keep(key: string, reading: Promise<Person>): Promise<Person> {
    const entry: Entry = { reading, readAt: now() }
    kept.set(key, entry)
    reading.catch(() => kept.peek(key) === entry && kept.delete(key))
    return reading
  }

  return {
    /** Everybody who is asked for, by id, also those whom nobody ever told us about. */
    async of(tenantId: string, ids: readonly string[]): Promise<Map<string, Person>> {
      const wanted = [...new Set(ids)]
      const entries = wanted.map((id) => fresh(keyOf(tenantId, id)))
      const missing = wanted.filter((_, index) => !entries[index])
      const numbers = missing.length > 0 ? numbersOf(tenantId, missing) : Promise.resolve(new Map())
      const people = wanted.map(
        (id, index) => entries[index]?.reading ?? keep(keyOf(tenantId, id), read(tenantId, id, numbers)),
      )
      return new Map((await Promise.all(people)).map((person) => [person.id, person]))
    },

    /** Whether this is somebody whom the accounts area knows. */
    async exists(tenantId: string, id: string): Promise<boolean> {
      return (await users.find(tenantId, id)) !== undefined
    },

    /** How somebody shows himself from now on; null takes a part away. */
    async change(tenantId: string, id: string, change: ProfileChange): Promise<void> {
      const key = keyOf(tenantId, id)
      try {
        await profiles.put(tenantId, id, change)
      } finally {
        kept.delete(key)
        await bus.publish(channel, key).catch(() => undefined)
      }
    },

    /** Notes that somebody was there until now. */
    left: (tenantId: string, id: string): Promise<void> => profiles.seen(tenantId, id, new Date(now())),

    /** Whether somebody wants to be seen as away although he is there. */
    setAway: (tenantId: string, id: string, isAway: boolean): Promise<void> =>
      profiles.setAway(tenantId, id, isAway),

    /** What is known of when each was there. Not kept: it is as the database says. */
    async traces(tenantId: string, ids: readonly string[]): Promise<Map<string, Trace>> {
      const found = await Promise.all(ids.map((id) => profiles.find(tenantId, id)))
      return new Map(
        ids.map((id, index) => {
          const { lastSeenAt, isAway = false } = found[index] ?? {}
          return [id, { isAway, ...(lastSeenAt && { lastSeenAt: lastSeenAt.getTime() }) }]
        }),
      )
    },

    /** Resolves when changes elsewhere are heard. @throws BusAwayError */
    async listen(): Promise<void> {
      subscription = await bus.listen(channel, {
        message: (key) => void kept.delete(key),
        lost() {
          isAway = true
        },
        restored() {
          kept.clear()
          isAway = false
        },
      })
      isAway = false
    },

    close: (): void => subscription?.close(),
  }
}
