/** Numbers for users and channels, given once and never changed: whatever was read is kept, in both directions. */
import { growingCache } from '#platform/growing-cache.ts'
import { UnavailableError } from './errors.ts'
import type { Numbered, NumberedKind, NumberStore } from './number-store.ts'
import { orUnavailable } from './or-unavailable.ts'

export interface NumberServiceNeeds {
  numbers: NumberStore
  /** Numbers kept in this process. */
  remembered?: number
}

/** Two that give a number at the same time need a second look; more is an outage. */
const MAX_TRIES = 5

export function numberService({ numbers, remembered = 200_000 }: NumberServiceNeeds) {
  const byName = growingCache<string, number>(remembered)
  const byNumber = growingCache<string, string>(remembered)

  function keep(scope: string, found: readonly Numbered[]): void {
    for (const { name, number } of found) {
      byName.set(`${scope}#${name}`, number)
      byNumber.set(`${scope}#${number}`, name)
    }
  }

  async function readOrGive(tenantId: string, kind: NumberedKind, names: string[]): Promise<Numbered[]> {
    const scope = { tenantId, kind }
    const found: Numbered[] = []
    let missing = names
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      found.push(...(await numbers.byNames(scope, missing)))
      const has = new Set(found.map(({ name }) => name))
      missing = names.filter((name) => !has.has(name))
      if (missing.length === 0) return found
      await numbers.give(scope, missing)
    }
    throw new UnavailableError()
  }

  return {
    /** The number of each name; a name without one gets one. @throws UnavailableError */
    async of(tenantId: string, kind: NumberedKind, names: Iterable<string>): Promise<Map<string, number>> {
      const scope = `${kind}:${tenantId}`
      const known = new Map<string, number>()
      const unknown: string[] = []
      for (const name of new Set(names)) {
        const number = byName.get(`${scope}#${name}`)
        if (number === undefined) unknown.push(name)
        else known.set(name, number)
      }
      if (unknown.length === 0) return known
      const found = await orUnavailable(readOrGive(tenantId, kind, unknown))
      keep(scope, found)
      for (const { name, number } of found) known.set(name, number)
      return known
    },

    /** Whose numbers these are; numbers that nobody has are left out. @throws UnavailableError */
    async find(tenantId: string, kind: NumberedKind, wanted: Iterable<number>): Promise<Map<number, string>> {
      const scope = `${kind}:${tenantId}`
      const known = new Map<number, string>()
      const unknown: number[] = []
      for (const number of new Set(wanted)) {
        const name = byNumber.get(`${scope}#${number}`)
        if (name === undefined) unknown.push(number)
        else known.set(number, name)
      }
      if (unknown.length === 0) return known
      const found = await orUnavailable(numbers.byNumbers({ tenantId, kind }, unknown))
      keep(scope, found)
      for (const { name, number } of found) known.set(number, name)
      return known
    },
  }
}
