// Copied from codegen/static/unsafe-json.ts by `npm run generate`. Do not edit.
/**
 * JSON that is valid and still does harm further in: keys that mean something to JavaScript or to a document
 * database, and nesting that exhausts a stack. The walk goes no deeper than the limit, whatever it is given.
 */
import { pointerSegment } from './problems.ts'
import type { ProblemDetail } from './refusal.ts'

export const defaultMaxDepth = 32

/** The first unsafe place of a value, or undefined. `depth` is how deep the value itself already stands. */
export function findUnsafe(value: unknown, maxDepth: number, depth = 0): ProblemDetail | undefined {
  if (value === null || typeof value !== 'object') return undefined
  if (depth >= maxDepth) return { path: '', message: `is nested deeper than ${maxDepth} levels` }
  return Array.isArray(value)
    ? findInArray(value, maxDepth, depth)
    : findInObject(value as Record<string, unknown>, maxDepth, depth)
}

function findInArray(items: unknown[], maxDepth: number, depth: number): ProblemDetail | undefined {
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    if (item === null || typeof item !== 'object') continue
    const found = findUnsafe(item, maxDepth, depth + 1)
    if (found) return { path: `/${index}${found.path}`, message: found.message }
  }
  return undefined
}

function findInObject(
  object: Record<string, unknown>,
  maxDepth: number,
  depth: number,
): ProblemDetail | undefined {
  for (const key of Object.keys(object)) {
    if (key === '__proto__' || key === '_bsontype')
      return { path: `/${key}`, message: 'is not an allowed name' }
    if (key.includes('\u0000')) return { path: '', message: 'has a name with a NUL character' }
    const member = object[key]
    if (member === null || typeof member !== 'object') continue
    const found = findUnsafe(member, maxDepth, depth + 1)
    if (found) return { path: `/${pointerSegment(key)}${found.path}`, message: found.message }
  }
  return undefined
}
