/**
 * Presence (CHAT-2): who is there, told to the people who share a channel with him. Somebody is there while one of his devices is,
 * whatever its face, unless he said that he is away; that is forgotten when he comes anew. When he goes the time is kept.
 *
 *   devices come and go ──> turns ──> the newest one of each user waits ──> some at a time: note the time, find the contacts, tell them
 */
import type { PresenceFact } from './activity-facts.ts'
import type { ContactService } from './contact-service.ts'
import type { ConversationOwner } from './conversation-store.ts'
import { sameUser } from './device-model.ts'
import type { PresenceChange, PresenceLog } from './presence-log.ts'
import { type PresenceTurn, presenceTurns } from './presence-turns.ts'
import type { Signal } from './signal-feed.ts'
import type { WhoIsThere } from './who-is-there.ts'

export interface PresenceServiceOptions {
  presence: Pick<PresenceLog, 'online' | 'onChange'>
  people: {
    left(tenantId: string, id: string): Promise<void>
    setAway(tenantId: string, id: string, isAway: boolean): Promise<void>
    traces(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, Trace>>
  }
  contacts: Pick<ContactService, 'of' | 'share'>
  connected: WhoIsThere
  signals: { send(signal: Signal<PresenceFact>): void }
  now: () => number
  onError: (error: unknown) => void
}

interface Trace {
  isAway: boolean
  lastSeenAt?: number
}

/** How somebody is seen. */
export interface Seen {
  isOnline: boolean
  lastSeenAt?: number
}

/** People whose coming and going is told at the same time. */
const TOGETHER = 20

export function presenceService(options: PresenceServiceOptions) {
  const { presence, people, contacts, connected, signals, now, onError } = options
  const waiting = new Map<string, PresenceTurn>()
  /** The connections of this process, by user. */
  const here = new Map<string, Set<string>>()
  let telling = 0

  function note({ isOnline, connectionId, ...device }: PresenceChange): void {
    const user = sameUser(device)
    const own = here.get(user) ?? new Set<string>()
    if (isOnline) here.set(user, own.add(connectionId))
    else if (own.delete(connectionId) && own.size === 0) here.delete(user)
  }

  function take(changes: PresenceChange[]): void {
    const known = new Set(changes.map(sameUser).filter((user) => here.has(user)))
    for (const change of changes) note(change)
    const turns = presenceTurns(changes, (change) => !known.has(sameUser(change)))
    for (const turn of turns) waiting.set(sameUser(turn), turn)
    while (telling < TOGETHER && waiting.size > 0) void tellOn()
  }

  async function tellOn(): Promise<void> {
    telling += 1
    for (let turn = next(); turn; turn = next()) await turned(turn).catch(onError)
    telling -= 1
  }

  function next(): PresenceTurn | undefined {
    for (const [user, turn] of waiting) {
      waiting.delete(user)
      return turn
    }
    return undefined
  }

  async function turned({ isOnline, ...user }: PresenceTurn): Promise<void> {
    const { tenantId, userId } = user
    if (isOnline) await people.setAway(tenantId, userId, false)
    else {
      const { isAway } = (await people.traces(tenantId, [userId])).get(userId) ?? { isAway: false }
      // Who was away was told to have gone when he said so.
      if (isAway) return
      await people.left(tenantId, userId)
    }
    await tell(user, isOnline)
  }

  async function tell(user: ConversationOwner, isOnline: boolean): Promise<void> {
    const userIds = await connected(user.tenantId, await contacts.of(user))
    const fact: PresenceFact = { kind: 'presence', userId: user.userId, isOnline, lastSeenAt: now() }
    signals.send({ tenantId: user.tenantId, userIds, fact })
  }

  const stop = presence.onChange(take)

  return {
    /** He is there, or away, because he says so. */
    async say(user: ConversationOwner, isOnline: boolean): Promise<void> {
      const { tenantId, userId } = user
      const before = (await people.traces(tenantId, [userId])).get(userId)
      if (before?.isAway === !isOnline) return
      await people.setAway(tenantId, userId, !isOnline)
      if (!isOnline) await people.left(tenantId, userId)
      await tell(user, isOnline)
    },

    /** How somebody is seen by another one; undefined for who shares no channel with him. */
    async seenBy(viewer: ConversationOwner, userId: string): Promise<Seen | undefined> {
      if (!(await contacts.share(viewer, userId))) return undefined
      const user = { tenantId: viewer.tenantId, userId }
      const [online, traces] = await Promise.all([
        presence.online([user]),
        people.traces(viewer.tenantId, [userId]),
      ])
      const { isAway = false, lastSeenAt } = traces.get(userId) ?? {}
      const isOnline = online.has(user) && !isAway
      if (isOnline) return { isOnline, lastSeenAt: now() }
      return { isOnline, ...(lastSeenAt !== undefined && { lastSeenAt }) }
    },

    close: (): void => stop(),
  }
}
