/** Ends the connections of people whose token is over, or who are welcome no more, while they are connected. */
import type { Entrance } from './entrance.ts'
import type { Member } from './open-session.ts'
import { isUnavailable, refusalAtDoor, refusals } from './refusals.ts'

export interface WatchSessionsNeeds {
  sessions(): Iterable<Member>
  entrance: Pick<Entrance, 'check'>
  recheckMs: number
  now: () => number
  onError(error: unknown): void
}

const LOOK_MS = 250

/** Gives the function that ends it. */
export function watchSessions({
  sessions,
  entrance,
  recheckMs,
  now,
  onError,
}: WatchSessionsNeeds): () => void {
  /** When each is asked for again; spread, so that not all are at once. */
  const due = new WeakMap<Member, number>()

  async function recheck(member: Member): Promise<void> {
    try {
      member.principal = await entrance.check(member.token)
    } catch (error) {
      // Who cannot be checked now may stay.
      if (isUnavailable(error)) onError(error)
      else member.end('authentication_failed', refusalAtDoor(error))
    }
  }

  const timer = setInterval(() => {
    const time = now()
    for (const member of sessions()) {
      const at = due.get(member)
      if (member.principal.expiresAt <= time) member.end('token_expired', refusals.expired)
      else if (at === undefined) due.set(member, time + recheckMs * (0.5 + Math.random() / 2))
      else if (at <= time) {
        due.set(member, time + recheckMs)
        void recheck(member)
      }
    }
  }, LOOK_MS).unref()
  return () => clearInterval(timer)
}
