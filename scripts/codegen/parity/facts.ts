import * as z from 'zod'
import type { SchemaOrBoolean } from '../contract.ts'
import { annotationsOf } from '../schema-keywords.ts'
import type { Facts, Later } from '../static/schema/facts.ts'

export type FactReader = (id: string) => Facts | undefined

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const isLater = (value: unknown): value is Later => isNode(value) && typeof value.later === 'function'

/** Every schema that the notes of a document hold, by a key of its own. */
export function* schemasIn(node: unknown, factsOf: FactReader): Generator<[key: string, schema: z.ZodType]> {
  if (Array.isArray(node)) for (const member of node) yield* schemasIn(member, factsOf)
  if (!isNode(node)) return
  if (typeof node.fact === 'string') yield* schemasOfFact(factsOf(node.fact), node.fact)
  for (const member of Object.values(node)) yield* schemasIn(member, factsOf)
}

function* schemasOfFact(value: unknown, key: string): Generator<[key: string, schema: z.ZodType]> {
  if (value instanceof z.ZodType) yield [key, value]
  else if (Array.isArray(value))
    for (const [index, member] of value.entries()) yield* schemasOfFact(member, `${key}/${index}`)
  else if (isNode(value) && !isLater(value)) {
    for (const [name, member] of Object.entries(value)) yield* schemasOfFact(member, `${key}/${name}`)
  }
}

/** The document with every note in place; `held` has the schemas of the notes, read back. */
export function applyFacts<T>(node: T, factsOf: FactReader, held: Record<string, SchemaOrBoolean>): T {
  if (Array.isArray(node)) return node.map((member) => applyFacts(member, factsOf, held)) as T
  if (!isNode(node)) return node
  const { fact, ...printed } = node
  const members = Object.entries(printed).map(([name, member]) => [name, applyFacts(member, factsOf, held)])
  const result: Node = Object.fromEntries(members)
  if (typeof fact !== 'string') return result as T
  return merge(result, resolve(factsOf(fact) ?? {}, fact, factsOf, held) as Node) as T
}

function resolve(
  value: unknown,
  key: string,
  factsOf: FactReader,
  held: Record<string, SchemaOrBoolean>,
): unknown {
  if (value instanceof z.ZodType) return applyFacts(held[key], factsOf, held)
  if (isLater(value)) return `#/components/schemas/${value.later().meta()?.id}`
  if (Array.isArray(value))
    return value.map((member, index) => resolve(member, `${key}/${index}`, factsOf, held))
  if (!isNode(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, resolve(member, `${key}/${name}`, factsOf, held)]),
  )
}

/** What was printed together with what was noted. */
function merge(printed: Node, facts: Node): Node {
  if (facts.$ref !== undefined) return { ...annotationsOf(printed), $ref: facts.$ref }
  const { alsoRef, ownProperties, ...keywords } = facts
  const result: Node = { ...printed }
  for (const [keyword, value] of Object.entries(keywords)) {
    if (value === undefined) delete result[keyword]
    else if (keyword === 'anyOf' && result.anyOf !== undefined) addToAllOf(result, { anyOf: value })
    else result[keyword] = value
  }
  if (alsoRef !== undefined) result.$ref = alsoRef
  if (ownProperties !== undefined)
    addProperties(result, ownProperties as Record<string, { schema: unknown; required: boolean }>)
  return result
}

function addToAllOf(result: Node, member: Node): void {
  result.allOf = [...((result.allOf as unknown[] | undefined) ?? []), member]
}

function addProperties(result: Node, members: Record<string, { schema: unknown; required: boolean }>): void {
  const properties: Node = { ...(result.properties as Node | undefined) }
  const required = [...((result.required as string[] | undefined) ?? [])]
  for (const [name, member] of Object.entries(members)) {
    properties[name] = member.schema
    if (member.required) required.push(name)
  }
  Object.assign(result, { properties, ...(required.length > 0 ? { required } : {}) })
}
