/** Which components refer to which: the order in which they can be defined, and those that contain themselves. */
import type { Schema, SchemaOrBoolean } from './contract.ts'
import { segmentsOf } from './pointer.ts'
import { isMap, typesOf, valuesOf } from './schema-keywords.ts'

type Schemas = Record<string, SchemaOrBoolean>

const referencesOf = (schemas: Schemas): Map<string, Set<string>> =>
  new Map(Object.entries(schemas).map(([name, schema]) => [name, referencesIn(schema)]))

/** Components after those that they refer to, as far as that is possible. */
export function componentsInOrder(schemas: Schemas): string[] {
  const references = referencesOf(schemas)
  const seen = new Set<string>()
  const order: string[] = []
  const visit = (name: string) => {
    if (seen.has(name) || !Object.hasOwn(schemas, name)) return
    seen.add(name)
    for (const other of references.get(name) ?? []) visit(other)
    order.push(name)
  }
  for (const name of Object.keys(schemas)) visit(name)
  return order
}

/** Components that contain themselves, directly or through others. */
export function cyclicComponents(schemas: Schemas): Set<string> {
  const references = referencesOf(schemas)
  return new Set(Object.keys(schemas).filter((name) => reaches(name, name, references)))
}

/** True for a component whose validator is an object with named properties. */
export function isObjectComponent(schema: SchemaOrBoolean): boolean {
  if (typeof schema === 'boolean' || valuesOf(schema) || schema.$ref !== undefined) return false
  const types = typesOf(schema)
  return types.length === 1 && types[0] === 'object' && !isMap(schema)
}

function reaches(from: string, to: string, references: Map<string, Set<string>>): boolean {
  const seen = new Set<string>()
  const open = [...(references.get(from) ?? [])]
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === to) return true
    if (seen.has(name)) continue
    seen.add(name)
    open.push(...(references.get(name) ?? []))
  }
  return false
}

/** Names of the components that a schema refers to. */
function referencesIn(schema: unknown, found = new Set<string>()): Set<string> {
  if (schema === null || typeof schema !== 'object') return found
  const { $ref } = schema as Schema
  if (typeof $ref === 'string') found.add(segmentsOf($ref).at(-1) ?? '')
  for (const [keyword, member] of Object.entries(schema)) {
    if (!['example', 'examples', 'default', 'enum', 'const', 'discriminator'].includes(keyword))
      referencesIn(member, found)
  }
  return found
}
