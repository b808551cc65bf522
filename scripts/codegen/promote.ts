/**
 * A `$ref` may point anywhere: at a property of another component, at a parameter's schema. Generated code names
 * components only; so what such a reference points at becomes a component of its own, and both places refer to it.
 */
import type { Contract } from './contract.ts'
import { nodeAt, segmentsOf } from './pointer.ts'
import { CannotExpressError } from './problem.ts'

const componentsWithReferences =
  /^#\/components\/(schemas|responses|parameters|examples|requestBodies|headers|securitySchemes|links|callbacks|pathItems)\/[^/]+$/

export interface Promoted {
  document: Contract
  /** New component -> the pointer that it had. */
  origins: Map<string, string>
}

export function promoteDeepReferences(original: Contract): Promoted {
  const document = structuredClone(original)
  const names = new Map<string, string>()
  for (const { holder, pointer } of deepReferences(document)) {
    const name = names.get(holder.$ref) ?? promote(document, holder.$ref, pointer)
    names.set(holder.$ref, name)
    holder.$ref = `#/components/schemas/${name}`
  }
  return { document, origins: new Map([...names].map(([target, name]) => [name, target])) }
}

function promote(document: Contract, target: string, from: string): string {
  const node = nodeAt(document, target)
  if (node === undefined) throw new CannotExpressError(from, `cannot follow the reference ${target}`)
  document.components ??= {}
  document.components.schemas ??= {}
  const schemas = document.components.schemas
  const words = segmentsOf(target).filter(
    (word) => !['components', 'schemas', 'paths', 'properties', '$defs'].includes(word),
  )
  const wish =
    words
      .map((word) => word.replaceAll(/[^A-Za-z0-9]+/g, ''))
      .filter(Boolean)
      .join('_') || 'Schema'
  let name = wish
  for (let count = 2; Object.hasOwn(schemas, name); count += 1) name = `${wish}_${count}`
  const parent = nodeAt(document, target.slice(0, target.lastIndexOf('/'))) as Record<string, unknown>
  schemas[name] = node as Record<string, unknown>
  parent[segmentsOf(target).at(-1) ?? ''] = { $ref: `#/components/schemas/${name}` }
  return name
}

interface Holder {
  $ref: string
}

function* deepReferences(
  node: unknown,
  pointer = '#',
  key = '',
): Generator<{ holder: Holder; pointer: string }> {
  if (node === null || typeof node !== 'object') return
  const holder = node as Partial<Holder>
  const isName =
    key === 'properties' || key === 'example' || key === 'examples' || key === 'default' || key === 'const'
  if (
    !isName &&
    typeof holder.$ref === 'string' &&
    holder.$ref.startsWith('#') &&
    !componentsWithReferences.test(holder.$ref)
  ) {
    const isPathItem = /^#\/paths\/[^/]+$/.test(holder.$ref)
    if (!isPathItem) yield { holder: holder as Holder, pointer }
  }
  for (const [name, member] of Object.entries(node)) {
    if (key !== 'properties' && ['example', 'examples', 'default', 'const', 'enum'].includes(name)) continue
    yield* deepReferences(
      member,
      `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      key === 'properties' ? '' : name,
    )
  }
}
