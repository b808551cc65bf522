/**
 * People as others see them: a number, a name to show, a picture. Whoever shows messages asks for the same few again and again, so each
 * process keeps what it read for a short time: a change shows at once in the process that made it and elsewhere within ten seconds.
 */
import { LRUCache } from 'lru-cache'
import type { ProfileChange, ProfileStore } from './profile-store.ts'
import type { UserStore } from './user-store.ts'

export interface Person {
  id: string
  /** Given once and for ever; see the number service. */
  number: number
  /** The chosen one, or else the name that administrators gave, or else the id. */
  nickname: string
  avatarUrl?: string
}

export interface PeopleServiceOptions {
  profiles: ProfileStore
  users: Pick<UserStore, 'find'>
  /** The number of each; whoever has none yet is given one. */
  numbersOf: (tenantId: string, userIds: readonly string[]) => Promise<ReadonlyMap<string, number>>
  now: () => number
}

const KEPT = 100_000
const BELIEVED_MS = 10_000

interface Entry {
  looks: Promise<Omit<Person, 'number'>>
  readAt: number
}

export function peopleService({ profiles, users, numbersOf, now }: PeopleServiceOptions) {
  const kept = new LRUCache<string, Entry>({ max: KEPT })

  async function read(tenantId: string, id: string): Promise<Omit<Person, 'number'>> {
    const [profile, user] = await Promise.all([profiles.find(tenantId, id), users.find(tenantId, id)])
    return {
      id,
      nickname: profile?.nickname ?? user?.name ?? id,
      ...(profile?.avatarUrl !== undefined && { avatarUrl: profile.avatarUrl }),
    }
  }

  function looksOf(tenantId: string, id: string): Promise<Omit<Person, 'number'>> {
    const key = `${tenantId}:${id}`
    const known = kept.get(key)
    if (known && now() - known.readAt < BELIEVED_MS) return known.looks
    const entry: Entry = { looks: read(tenantId, id), readAt: now() }
    kept.set(key, entry)
    entry.looks.catch(() => kept.peek(key) === entry && kept.delete(key))
    return entry.looks
  }

  return {
    /** Everybody who is asked for, by id, also those whom nobody ever told us about. */
    async of(tenantId: string, ids: readonly string[]): Promise<Map<string, Person>> {
      const wanted = [...new Set(ids)]
      const [numbers, looks] = await Promise.all([
        numbersOf(tenantId, wanted),
        Promise.all(wanted.map((id) => looksOf(tenantId, id))),
      ])
      return new Map(looks.map((person) => [person.id, { ...person, number: numbers.get(person.id) ?? 0 }]))
    },

    /** Whether this is somebody whom the accounts area knows. */
    async exists(tenantId: string, id: string): Promise<boolean> {
      return (await users.find(tenantId, id)) !== undefined
    },

    /** How somebody shows himself from now on; null takes a part away. */
    async change(tenantId: string, id: string, change: ProfileChange): Promise<void> {
      try {
        await profiles.put(tenantId, id, change)
      } finally {
        kept.delete(`${tenantId}:${id}`)
      }
    },

    /** Notes that somebody was there until now. */
    left: (tenantId: string, id: string): Promise<void> => profiles.seen(tenantId, id, new Date(now())),

    /** When each was last there, in milliseconds; who never was is left out. Not kept: it is as the database says. */
    async lastSeen(tenantId: string, ids: readonly string[]): Promise<Map<string, number>> {
      const found = await Promise.all(ids.map((id) => profiles.find(tenantId, id)))
      return new Map(
        ids.flatMap((id, index): [string, number][] => {
          const at = found[index]?.lastSeenAt?.getTime()
          return at === undefined ? [] : [[id, at]]
        }),
      )
    },
  }
}
