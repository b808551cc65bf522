/** An example body with one place spoiled at a time. */

export interface Spoiled {
  /** JSON pointer of the place. */
  place: string
  body: unknown
}

type Json = Record<string, unknown>

/** The body once for each value in it, scalar or not, with that value replaced. */
export function withEachValue(body: unknown, replacement: unknown): Spoiled[] {
  return placesIn(body, []).map((keys) => ({
    place: `/${keys.join('/')}`,
    body: withPlace(body, keys, replacement),
  }))
}

/** The body once for each object in it, with a field more. */
export function withEachObjectExtended(body: unknown, field: string, value: unknown): Spoiled[] {
  return objectPlaces(body, []).map((keys) => ({
    place: `/${keys.join('/')}`,
    body: withPlace(body, [...keys, field], value),
  }))
}

function placesIn(value: unknown, keys: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return [keys]
  const inner = Object.entries(value).flatMap(([key, child]) => placesIn(child, [...keys, key]))
  return keys.length === 0 ? inner : [keys, ...inner]
}

function objectPlaces(value: unknown, keys: string[]): string[][] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, child]) => objectPlaces(child, [...keys, key]))
  return Array.isArray(value) ? inner : [keys, ...inner]
}

function withPlace(value: unknown, keys: string[], replacement: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return replacement
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? withPlace(item, rest, replacement) : item))
  }
  return { ...(value as Json), [key]: withPlace((value as Json)[key], rest, replacement) }
}
