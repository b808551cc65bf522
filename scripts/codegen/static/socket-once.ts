/** Tells a push that came before from one that is new, by what the contract says makes them the same (`x-client.once`). */
import type { SocketRoles } from './socket-roles.ts'

/** Of each event; what comes twice comes soon after. */
const REMEMBERED = 20_000

export class Once {
  readonly #rules: NonNullable<SocketRoles['once']>
  readonly #seen = new Map<string, Set<string>>()

  constructor(rules: SocketRoles['once'] = {}) {
    this.#rules = rules
  }

  /** Whether it is told; from now on it is known. */
  isNew(event: string, payload: unknown): boolean {
    const paths = Object.hasOwn(this.#rules, event) ? this.#rules[event] : undefined
    if (!paths) return true
    const key = JSON.stringify(paths.map((path) => valueAt(payload, path)))
    const seen = this.#seen.get(event) ?? new Set()
    this.#seen.set(event, seen)
    if (seen.has(key)) return false
    seen.add(key)
    if (seen.size > REMEMBERED) seen.delete(seen.values().next().value as string)
    return true
  }
}

const valueAt = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value)
