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

  /** Those that are kept, and for the others what is read. */
  async function lookUp<Key extends string | number, Value extends string | number>(
    kept: { get(key: string): Value | undefined },
    scope: string,
    wanted: Iterable<Key>,
    read: (unknown: Key[]) => Promise<Numbered[]>,
    entryOf: (one: Numbered) => [Key, Value],
  ): Promise<Map<Key, Value>> {
    const known = new Map<Key, Value>()
    const unknown: Key[] = []
    for (const key of new Set(wanted)) {
      const value = kept.get(`${scope}#${key}`)
      if (value === undefined) unknown.push(key)
      else known.set(key, value)
    }
    if (unknown.length === 0) return known
    const found = await orUnavailable(read(unknown))
    keep(scope, found)
    for (const one of found) known.set(...entryOf(one))
    return known
  }

  return {
    /** The number of each name; a name without one gets one. @throws UnavailableError */
    of(tenantId: string, kind: NumberedKind, names: Iterable<string>): Promise<Map<string, number>> {
      const read = (unknown: string[]) => readOrGive(tenantId, kind, unknown)
      return lookUp(byName, `${kind}:${tenantId}`, names, read, ({ name, number }) => [name, number])
    },

    /** Whose numbers these are; numbers that nobody has are left out. @throws UnavailableError */
    find(tenantId: string, kind: NumberedKind, wanted: Iterable<number>): Promise<Map<number, string>> {
      const read = (unknown: number[]) => numbers.byNumbers({ tenantId, kind }, unknown)
      return lookUp(byNumber, `${kind}:${tenantId}`, wanted, read, ({ name, number }) => [number, name])
    },
  }
}
