/**
 * What each keyword of JSON Schema (2020-12) is to the generator: which JSON type it speaks about, whether it is only
 * an annotation, and whether a validator can be emitted for it. One table, used by the emitter and by parity.
 */
import type { Schema, SchemaOrBoolean } from './contract.ts'

export const keywordsOfType: Record<string, string[]> = {
  string: ['minLength', 'maxLength', 'pattern'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  array: [
    'items',
    'prefixItems',
    'minItems',
    'maxItems',
    'uniqueItems',
    'contains',
    'minContains',
    'maxContains',
  ],
  object: [
    'properties',
    'required',
    'additionalProperties',
    'patternProperties',
    'propertyNames',
    'minProperties',
    'maxProperties',
    'dependentRequired',
    'dependentSchemas',
  ],
}

/** Assertions that speak about a value of any type. */
export const generalKeywords = [
  '$ref',
  'allOf',
  'anyOf',
  'oneOf',
  'not',
  'if',
  'then',
  'else',
  'enum',
  'const',
]

/** Annotations that travel with a validator, because a reader of the contract acts on them. */
const keptAnnotations = ['default', 'readOnly', 'writeOnly', 'deprecated']

const silentAnnotations = [
  'type',
  'format',
  'discriminator',
  'title',
  'description',
  'summary',
  'example',
  'examples',
  'xml',
  'externalDocs',
  '$comment',
  '$defs',
  'definitions',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
]

const understood = new Set([
  ...Object.values(keywordsOfType).flat(),
  ...generalKeywords,
  ...keptAnnotations,
  ...silentAnnotations,
])

/** The annotations of a schema that travel; a flag that says no is as good as none. */
export function annotationsOf(schema: Record<string, unknown>): Record<string, unknown> {
  const isSaid = (keyword: string) =>
    schema[keyword] !== undefined && (keyword === 'default' || schema[keyword] !== false)
  return Object.fromEntries(keptAnnotations.filter(isSaid).map((keyword) => [keyword, schema[keyword]]))
}

/** Keywords that the generator would have to drop. */
export const unknownKeywords = (schema: Schema): string[] =>
  Object.keys(schema).filter((keyword) => !understood.has(keyword) && !keyword.startsWith('x-'))

const scalarsFirst = ['null', 'boolean', 'integer', 'number', 'string', 'array', 'object']

/**
 * The JSON types of a schema, cheap ones first. A schema that says no type but has keywords of one type means that
 * type (`properties` without `type: object` is common in the wild); one without such keywords has no type at all.
 */
export function typesOf(schema: Schema): string[] {
  const stated = schema.type === undefined ? [] : [schema.type].flat()
  if (stated.length > 0) {
    const types = stated.includes('number') ? stated.filter((type) => type !== 'integer') : stated
    return [...new Set(types)].sort((left, right) => scalarsFirst.indexOf(left) - scalarsFirst.indexOf(right))
  }
  const speaking = Object.keys(keywordsOfType).filter((type) =>
    keywordsOfType[type]?.some((keyword) => schema[keyword] !== undefined),
  )
  return speaking
}

/** True where a schema lets everything pass. */
export const isAnything = (schema: SchemaOrBoolean | undefined): boolean =>
  schema === undefined ||
  schema === true ||
  (typeof schema === 'object' &&
    unknownKeywords(schema).length === 0 &&
    !Object.keys(schema).some((keyword) => asserts(keyword)))

const asserting = new Set([...Object.values(keywordsOfType).flat(), ...generalKeywords, 'type', 'format'])

export const asserts = (keyword: string): boolean => asserting.has(keyword)

export const jsonTypeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

/** The values of `enum` or `const` that the stated types leave. */
export function valuesOf(schema: Schema): unknown[] | undefined {
  const values = 'const' in schema ? [schema.const] : schema.enum
  if (!values) return undefined
  const types = schema.type === undefined ? undefined : [schema.type].flat()
  const texts = new Set<string>()
  return values.filter((value) => {
    const text = JSON.stringify(value)
    const type = jsonTypeOf(value)
    const fits = !types || types.includes(type) || (type === 'integer' && types.includes('number'))
    const isNew = !texts.has(text)
    texts.add(text)
    return fits && isNew
  })
}

/** True where the object is a map: any key, one schema for all values. */
export const isMap = (schema: Schema): boolean =>
  Object.keys(schema.properties ?? {}).length === 0 &&
  (schema.required ?? []).length === 0 &&
  schema.patternProperties === undefined &&
  typeof schema.additionalProperties === 'object' &&
  !isAnything(schema.additionalProperties)

const inheritedNames = new Set(Object.getOwnPropertyNames(Object.prototype))

/** Names that every JavaScript object has by inheritance (`constructor`): a plain look-up would find them anywhere. */
export const isInherited = (name: string): boolean => inheritedNames.has(name)

export const inheritedIn = (schema: Schema): string[] =>
  [...new Set([...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])])].filter(isInherited)

/** True where fields are tested key by key: there `additionalProperties` is part of that test. */
export const isTestedByKey = (schema: Schema): boolean =>
  schema.patternProperties !== undefined || inheritedIn(schema).length > 0
