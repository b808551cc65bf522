/**
 * How much a client may say: so many events a second by connection and, over all of a person's connections to this process, by person.
 * What is more is refused; a connection that says twice as much is closed.
 */
import { growingCache } from '#platform/growing-cache.ts'
import { frameBudget } from '#platform/socket/frame-budget.ts'

export interface FloodLimits {
  /** 0 is no limit. */
  perSecond: number
  /** Of a person, as a multiple of it. */
  connections: number
  now: () => number
}

const REMEMBERED = 50_000
const PATIENCE = 2

export function floodGuard({ perSecond, connections, now }: FloodLimits) {
  const people = growingCache<string, () => boolean>(REMEMBERED)

  function budgetOf(person: string): () => boolean {
    const known = people.get(person)
    if (known) return known
    const budget = frameBudget(perSecond * connections, now)
    people.set(person, budget)
    return budget
  }

  /** Of one connection: what becomes of the present event. */
  return (person: string): (() => 'taken' | 'refused' | 'flood') => {
    const own = frameBudget(perSecond, now)
    const bearable = frameBudget(perSecond * PATIENCE, now)
    const shared = budgetOf(person)
    return () => {
      if (!bearable()) return 'flood'
      return own() && shared() ? 'taken' : 'refused'
    }
  }
}
