/** Values that fit a JSON schema: any, and those at the edges of what fits. */
import type { Schema, SchemaOrBoolean } from '#codegen/contract.ts'
import { typesOf } from '#codegen/schema-keywords.ts'
import type { Random } from './random.ts'

export interface Making {
  random: Random
  resolve(schema: SchemaOrBoolean): Schema
}

const deepest = 4
/** Longer texts are left to the tests of the limits. */
const longestText = 2_000
const letters = 'abcXYZ019 -_.:/äß€漢😀\u0000"\\'

/** Any value that fits. @throws Error for a schema that needs an example and has none */
export function valueFor(schema: SchemaOrBoolean, making: Making, depth = 0): unknown {
  const { random, resolve } = making
  const plain = resolve(schema)
  if ('const' in plain) return plain.const
  if (plain.enum) return random.pick(plain.enum)
  const choice = plain.oneOf ?? plain.anyOf
  if (choice) return valueFor(pickMember(choice, making, depth), making, depth)
  const type = random.pick(
    typesOf(plain).length > 0 ? typesOf(plain) : ['string', 'number', 'boolean', 'null'],
  )
  switch (type) {
    case 'string':
      return textFor(plain, random)
    case 'integer':
      return random.between(lowest(plain), highest(plain))
    case 'number':
      return random.chance(0.5)
        ? random.between(lowest(plain), highest(plain))
        : lowest(plain) + random.next()
    case 'boolean':
      return random.chance(0.5)
    case 'array':
      return listFor(plain, making, depth)
    case 'object':
      return objectFor(plain, making, depth)
    default:
      return null
  }
}

/** Deep down only members that hold nothing further. */
function pickMember(members: SchemaOrBoolean[], { random, resolve }: Making, depth: number): SchemaOrBoolean {
  const flat = members.filter((member) => {
    const types = typesOf(resolve(member))
    return types.length > 0 && !types.includes('array') && !types.includes('object')
  })
  return random.pick(depth >= deepest && flat.length > 0 ? flat : members)
}

const lowest = ({ minimum, exclusiveMinimum, maximum }: Schema): number =>
  Number(
    minimum ??
      (exclusiveMinimum === undefined ? Math.min(-1000, Number(maximum ?? 0)) : Number(exclusiveMinimum) + 1),
  )

const highest = ({ maximum, exclusiveMaximum, minimum }: Schema): number =>
  Number(
    maximum ??
      (exclusiveMaximum === undefined
        ? Math.max(1000, Number(minimum ?? 0) + 1000)
        : Number(exclusiveMaximum) - 1),
  )

function textFor(schema: Schema, random: Random): string {
  if (schema.pattern !== undefined || schema.format !== undefined) return random.pick(knownTexts(schema))
  const least = Number(schema.minLength ?? 0)
  const most = Math.min(Number(schema.maxLength ?? 20), least + 20)
  const length = random.between(least, most)
  return Array.from({ length }, () => random.pick([...letters])).join('')
}

const simpleTexts = [
  'a',
  'key',
  'a1',
  'A-1',
  'a.b',
  'a:b',
  'x_y',
  '0',
  'a@example.com',
  'https://example.com/a',
]

/** Texts that fit a pattern: the examples of the schema, and simple ones that happen to. */
function knownTexts({ pattern, examples, minLength, maxLength, format }: Schema): string[] {
  const matches = new RegExp(String(pattern ?? ''), 'u')
  const fitting = [...((examples as string[] | undefined) ?? []), ...simpleTexts].filter(
    (text) =>
      matches.test(text) &&
      text.length >= Number(minLength ?? 0) &&
      text.length <= Number(maxLength ?? 1_000),
  )
  if (fitting.length === 0 || format !== undefined)
    throw new Error(`the pattern or format ${String(pattern ?? format)} needs an example in its schema`)
  return fitting
}

function listFor(schema: Schema, making: Making, depth: number): unknown[] {
  const least = Number(schema.minItems ?? 0)
  const most = Math.min(Number(schema.maxItems ?? 3), least + 3)
  const length = depth >= deepest ? least : making.random.between(least, most)
  return Array.from({ length }, () => valueFor(schema.items ?? true, making, depth + 1))
}

function objectFor(schema: Schema, making: Making, depth: number): Record<string, unknown> {
  const { random } = making
  const required = new Set(schema.required ?? [])
  const object: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(schema.properties ?? {})) {
    if (required.has(name) || random.chance(0.5)) object[name] = valueFor(member, making, depth + 1)
  }
  const { additionalProperties: further } = schema
  if (further === undefined || further === false || depth >= deepest) return object
  for (let count = random.between(0, 2); count > 0; count -= 1) {
    object[String(valueFor(schema.propertyNames ?? { type: 'string', minLength: 1, maxLength: 5 }, making))] =
      valueFor(further, making, depth + 1)
  }
  return object
}

/** The values at the edges of a schema: as short, as long, as small, as large as may be. */
export function edgesOf(schema: SchemaOrBoolean, making: Making): unknown[] {
  const plain = making.resolve(schema)
  if ('const' in plain) return []
  if (plain.enum) return [...plain.enum]
  const choice = plain.oneOf ?? plain.anyOf
  if (choice) return choice.flatMap((member) => edgesOf(member, making))
  return typesOf(plain).flatMap((type) => edgesOfType(plain, type, making))
}

function edgesOfType(schema: Schema, type: string, making: Making): unknown[] {
  switch (type) {
    case 'string':
      if (schema.pattern !== undefined || schema.format !== undefined) return knownTexts(schema)
      return [
        Number(schema.minLength ?? 0),
        Math.min(Number(schema.maxLength ?? longestText), longestText * 5),
      ].map((length) => 'ä'.repeat(length))
    case 'integer':
    case 'number':
      return [schema.minimum, schema.maximum].filter((edge) => edge !== undefined)
    case 'boolean':
      return [false, true]
    case 'null':
      return [null]
    case 'array':
      return [Number(schema.minItems ?? 0), Number(schema.maxItems ?? 50)].map((length) =>
        Array.from({ length }, () => valueFor(schema.items ?? true, making, deepest)),
      )
    default:
      return objectEdges(schema, making)
  }
}

/** An object with nothing but what it must have, and those with one member at its edge. */
function objectEdges(schema: Schema, making: Making): unknown[] {
  const bare = (): Record<string, unknown> =>
    Object.fromEntries(
      (schema.required ?? []).map((name) => [name, valueFor(schema.properties?.[name] ?? true, making)]),
    )
  const members = Object.entries(schema.properties ?? {}).flatMap(([name, member]) =>
    edgesOf(member, making).map((edge) => ({ ...bare(), [name]: edge })),
  )
  return [bare(), ...members]
}
