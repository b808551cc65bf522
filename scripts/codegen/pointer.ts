/** JSON pointers as they stand in `$ref`: `#/paths/~1users/get`. */

export const escapeSegment = (segment: string | number): string =>
  String(segment).replaceAll('~', '~0').replaceAll('/', '~1')

export const unescapeSegment = (segment: string): string => {
  const plain = segment.replaceAll('~1', '/').replaceAll('~0', '~')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

export const segmentsOf = (pointer: string): string[] =>
  pointer.replace(/^#/, '').split('/').slice(1).map(unescapeSegment)

export const join = (pointer: string, ...segments: (string | number)[]): string =>
  [pointer, ...segments.map(escapeSegment)].join('/')

/** The node a pointer names, or undefined where the document has none. */
export function nodeAt(document: unknown, pointer: string): unknown {
  let node = document
  for (const segment of segmentsOf(pointer)) {
    if (node === null || typeof node !== 'object' || !Object.hasOwn(node, segment)) return undefined
    node = (node as Record<string, unknown>)[segment]
  }
  return node
}
