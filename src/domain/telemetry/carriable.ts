/**
 * What BSON cannot carry is refused event by event, before it joins a batch: the driver throws for the whole
 * batch, and one poisoned event would harm its neighbours. Checked here, because only here is known that
 * BSON comes next: a NUL or a lone surrogate in a key (keys are C strings in UTF-8), depth, size, and what the
 * driver takes for an object of its own: the key `_bsontype` when writing, `$ref` with `$id` when reading.
 *
 * The size is an upper estimate of the BSON bytes, good enough to bound a batch; it is counted exactly only
 * where the estimate is too large. A lone surrogate in a value
 * is no reason to refuse: it is stored as U+FFFD.
 */

export interface CarriableLimits {
  maxDepth: number
  maxBytes: number
}

export type Carriable = { ok: true; bytes: number } | { ok: false; reason: string }

const DEFAULT_LIMITS: CarriableLimits = { maxDepth: 32, maxBytes: 1024 * 1024 }

/** Whether `value` (anything JSON can say) can be stored, and about how many bytes it takes. */
export function carriable(value: unknown, limits: CarriableLimits = DEFAULT_LIMITS): Carriable {
  const quick: Walk = { bytes: 0, limits, lengthOf: utf8Bound }
  const reason = problemIn(value, 0, quick)
  if (reason === undefined) return { ok: true, bytes: quick.bytes }
  const exact: Walk = { bytes: 0, limits, lengthOf: Buffer.byteLength }
  const exactReason = problemIn(value, 0, exact)
  return exactReason === undefined ? { ok: true, bytes: exact.bytes } : { ok: false, reason: exactReason }
}

interface Walk {
  bytes: number
  limits: CarriableLimits
  lengthOf(text: string): number
}

/** Three bytes for each UTF-16 unit: never too few, and far cheaper than counting. */
const utf8Bound = (text: string) => text.length * 3

/** Type byte, and the terminator that a key, a string or a document each end with. */
const ELEMENT_BYTES = 2
const ARRAY_INDEX_BYTES = 7

function problemIn(value: unknown, depth: number, walk: Walk): string | undefined {
  if (typeof value === 'string') {
    walk.bytes += 5 + walk.lengthOf(value)
  } else if (typeof value === 'object' && value !== null) {
    if (depth >= walk.limits.maxDepth) return `nested deeper than ${walk.limits.maxDepth} levels`
    walk.bytes += 5
    const problem = Array.isArray(value)
      ? inArray(value, depth, walk)
      : inObject(value as Record<string, unknown>, depth, walk)
    if (problem !== undefined) return problem
  } else {
    walk.bytes += 8
  }
  return walk.bytes > walk.limits.maxBytes
    ? `larger than ${walk.limits.maxBytes} bytes when stored`
    : undefined
}

function inArray(items: unknown[], depth: number, walk: Walk): string | undefined {
  for (const item of items) {
    walk.bytes += ELEMENT_BYTES + ARRAY_INDEX_BYTES
    const problem = problemIn(item, depth + 1, walk)
    if (problem !== undefined) return problem
  }
  return undefined
}

function inObject(object: Record<string, unknown>, depth: number, walk: Walk): string | undefined {
  for (const key of Object.keys(object)) {
    if (key.includes('\0')) return 'a field name contains a NUL character'
    if (key === '_bsontype' || key === '__proto__') return `a field is called ${key}`
    if (key === '$id' && Object.hasOwn(object, '$ref')) return 'an object has both $ref and $id'
    if (!key.isWellFormed()) return 'a field name contains half a character (a lone surrogate)'
    walk.bytes += ELEMENT_BYTES + walk.lengthOf(key)
    const problem = problemIn(object[key], depth + 1, walk)
    if (problem !== undefined) return problem
  }
  return undefined
}
