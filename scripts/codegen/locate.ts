/**
 * From a pointer into the bundled document back to the line that somebody wrote. The bundled document and the source
 * files are walked side by side; where the source says `$ref`, the walk goes on in the file that it names.
 * Only runs when there is something to report.
 */
import { readFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Contract } from './contract.ts'
import { escapeSegment, nodeAt, segmentsOf } from './pointer.ts'

export interface Place {
  file: string
  line?: number
  column?: number
  pointer: string
}

interface Source {
  document: Document
  lines: LineCounter
  value: unknown
}

interface Position {
  file: string
  pointer: string
}

/** The place in the sources that a pointer of the bundled document comes from, or the closest one known. */
export function locate(pointer: string, bundled: Contract, entryFile: string): Place {
  const sources = new Map<string, Source>()
  const origins = traceOrigins(bundled, resolve(entryFile), sources)
  let known = pointer
  while (known.length > 1 && !origins.has(known)) known = known.slice(0, Math.max(1, known.lastIndexOf('/')))
  const origin = origins.get(known) ?? { file: resolve(entryFile), pointer: '#' }
  const rest = pointer.slice(known.length)
  return {
    file: relative(process.cwd(), origin.file),
    pointer: origin.pointer + rest,
    ...lineOf(origin, sources),
  }
}

function traceOrigins(
  bundled: Contract,
  entryFile: string,
  sources: Map<string, Source>,
): Map<string, Position> {
  const origins = new Map<string, Position>()
  const trace = (pointer: string, at: Position): void => {
    if (origins.has(pointer)) return
    const written = nodeAt(sourceOf(at.file, sources).value, at.pointer)
    const target = referenceIn(written)
    const node = nodeAt(bundled, pointer)
    const kept = referenceIn(node)
    if (target !== undefined) {
      const next = follow(target, at.file)
      trace(kept?.startsWith('#') ? kept : pointer, next)
      if (kept !== undefined) origins.set(pointer, at)
      return
    }
    origins.set(pointer, at)
    if (node === null || typeof node !== 'object') return
    for (const key of Object.keys(node)) {
      const segment = `/${escapeSegment(key)}`
      trace(pointer + segment, { file: at.file, pointer: at.pointer + segment })
    }
  }
  trace('#', { file: entryFile, pointer: '#' })
  return origins
}

function referenceIn(node: unknown): string | undefined {
  if (node === null || typeof node !== 'object') return undefined
  const { $ref } = node as { $ref?: unknown }
  return typeof $ref === 'string' ? $ref : undefined
}

function follow(reference: string, from: string): Position {
  const [file = '', pointer = ''] = reference.split('#')
  return { file: file === '' ? from : resolve(dirname(from), file), pointer: `#${pointer}` }
}

function sourceOf(file: string, sources: Map<string, Source>): Source {
  const known = sources.get(file)
  if (known) return known
  const lines = new LineCounter()
  const document = parseDocument(readSource(file), { lineCounter: lines })
  const source = { document, lines, value: document.toJS() as unknown }
  sources.set(file, source)
  return source
}

function readSource(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function lineOf(
  { file, pointer }: Position,
  sources: Map<string, Source>,
): { line?: number; column?: number } {
  const { document, lines } = sourceOf(file, sources)
  const offset = offsetOf(document.contents, segmentsOf(pointer))
  if (offset === undefined) return {}
  const { line, col } = lines.linePos(offset)
  return { line, column: col }
}

/** Where a node starts: at its key, so that a block is named by its first line. */
function offsetOf(root: unknown, path: string[]): number | undefined {
  let node = root
  let offset = isNode(root) ? root.range?.[0] : undefined
  for (const segment of path) {
    if (isSeq(node)) {
      node = node.items[Number(segment)]
      offset = isNode(node) ? node.range?.[0] : undefined
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === segment)
      node = pair?.value
      offset = isNode(pair?.key) ? pair.key.range?.[0] : undefined
    } else return undefined
  }
  return offset
}
