/**
 * One form for schemas that mean the same. Both sides of the comparison go through it; every rule here is an equality
 * of JSON Schema, none knows which side it looks at.
 */
import type { Contract, Schema, SchemaOrBoolean } from '../contract.ts'
import {
  annotationsOf,
  generalKeywords,
  isAnything,
  isTestedByKey,
  keywordsOfType,
  typesOf,
  valuesOf,
} from '../schema-keywords.ts'
import { canonicalText } from '../static/schema/equals.ts'
import { withoutNull } from './nulls.ts'

export type Canonical = Record<string, unknown>

const schemaKeywords = [
  'items',
  'contains',
  'propertyNames',
  'not',
  'if',
  'then',
  'else',
  'additionalProperties',
]
const listKeywords = ['allOf', 'prefixItems']
const choiceKeywords = ['anyOf', 'oneOf']
const mapKeywords = ['patternProperties', 'dependentSchemas']

export function canonical(schema: SchemaOrBoolean | undefined, document: Contract): Canonical {
  if (schema === undefined || schema === true) return {}
  if (schema === false) return { not: {} }
  const types = typesOf(schema)
  const values = valuesOf(schema)
  const isSplit = types.length > 1 && !values
  const general = keep(schema, [
    ...generalKeywords.filter((keyword) => keyword !== 'enum' && keyword !== 'const'),
    'discriminator',
  ])
  const result: Canonical = { ...annotationsOf(schema), ...parts(general, document) }
  if (values) Object.assign(result, ownKeywords(schema, types, document), valued(values))
  else if (!isSplit) Object.assign(result, ownKeywords(schema, types, document), typed(types[0]))
  else
    addChoice(
      result,
      types.map((type) => ({ ...ownKeywords(schema, [type], document), ...typed(type) })),
    )
  if (schema.if === undefined) {
    delete result.then
    delete result.else
  }
  return tidy(result, document)
}

/** Null alone is a type as much as a value; no value at all is nothing. */
function valued(values: unknown[]): Canonical {
  if (values.length === 0) return { not: {} }
  return values.every((value) => value === null)
    ? { type: 'null' }
    : { enum: values.map(canonicalText).sort() }
}

const typed = (type: string | undefined): Canonical => (type === undefined ? {} : { type })

const keep = (schema: Schema, keywords: string[]): Schema =>
  Object.fromEntries(
    keywords.filter((keyword) => schema[keyword] !== undefined).map((keyword) => [keyword, schema[keyword]]),
  )

/** The keywords that speak about these types, each in its one form. */
function ownKeywords(schema: Schema, types: string[], document: Contract): Canonical {
  const names = types.flatMap((type) => keywordsOfType[type === 'integer' ? 'number' : type] ?? [])
  const own = parts(keep(schema, names), document)
  const hasFormat = types.some((type) => ['string', 'number', 'integer'].includes(type))
  if (hasFormat && schema.format !== undefined) own.format = schema.format
  if (types.includes('object')) tidyObject(own, schema, document)
  if (isAnything(schema.items)) delete own.items
  if (typeof own.pattern === 'string') own.pattern = own.pattern.replaceAll('\\/', '/')
  if (own.uniqueItems === false) delete own.uniqueItems
  if (own.minContains === 1 || schema.contains === undefined) delete own.minContains
  if (schema.contains === undefined) delete own.maxContains
  return own
}

function tidyObject(own: Canonical, schema: Schema, document: Contract): void {
  const properties: Record<string, Canonical> = {}
  for (const [name, member] of Object.entries(schema.properties ?? {}))
    properties[name] = canonical(member, document)
  const isOpen = isAnything(schema.additionalProperties)
  for (const name of schema.required ?? []) {
    if (Object.hasOwn(properties, name)) continue
    properties[name] = isOpen || isTestedByKey(schema) ? {} : canonical(schema.additionalProperties, document)
  }
  if (Object.keys(properties).length > 0) own.properties = properties
  else delete own.properties
  if (schema.required && schema.required.length > 0) own.required = [...schema.required].sort()
  else delete own.required
  if (isOpen) delete own.additionalProperties
  if (Object.keys(schema.patternProperties ?? {}).length === 0) delete own.patternProperties
}

function parts(schema: Schema, document: Contract): Canonical {
  const result: Canonical = {}
  for (const [keyword, value] of Object.entries(schema)) {
    if (schemaKeywords.includes(keyword)) result[keyword] = canonical(value as SchemaOrBoolean, document)
    else if (listKeywords.includes(keyword))
      result[keyword] = canonicalList(value as SchemaOrBoolean[], document)
    else if (choiceKeywords.includes(keyword))
      result[keyword] = sorted(canonicalList(value as SchemaOrBoolean[], document))
    else if (mapKeywords.includes(keyword))
      result[keyword] = canonicalMap(value as Record<string, SchemaOrBoolean>, document)
    else result[keyword] = value
  }
  return result
}

const canonicalList = (schemas: SchemaOrBoolean[], document: Contract): Canonical[] =>
  schemas.map((schema) => canonical(schema, document))

const canonicalMap = (
  schemas: Record<string, SchemaOrBoolean>,
  document: Contract,
): Record<string, Canonical> =>
  Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, canonical(schema, document)]))

const sorted = (schemas: Canonical[]): Canonical[] =>
  [...schemas].sort((left, right) => (canonicalText(left) < canonicalText(right) ? -1 : 1))

/** A choice beside one that is there already: both hold. */
export function addChoice(schema: Canonical, members: Canonical[]): void {
  if (schema.anyOf === undefined) schema.anyOf = members
  else schema.allOf = [...((schema.allOf as Canonical[] | undefined) ?? []), { anyOf: schema.anyOf }]
  schema.anyOf = members
}

/** Choices inside choices are one choice; a choice of one is that one. */
function tidy(schema: Canonical, document: Contract): Canonical {
  const { anyOf, discriminator } = schema
  if (Array.isArray(anyOf)) {
    const flat = anyOf.flatMap((member: Canonical) => {
      const isChoice = Array.isArray(member.anyOf) && Object.keys(member).length === 1
      return isChoice ? (member.anyOf as Canonical[]) : [member]
    })
    const members = sorted(withoutNull(unique(flat), document))
    const [only] = members
    if (members.length === 1 && only && Object.keys(schema).length === 1) return only
    schema.anyOf = members
  }
  if (discriminator !== undefined) schema.discriminator = canonicalDiscriminator(schema, document)
  return schema
}

const unique = (schemas: Canonical[]): Canonical[] => [
  ...new Map(schemas.map((schema) => [canonicalText(schema), schema])).values(),
]

/** Without a mapping, the constants of the members are the mapping. */
function canonicalDiscriminator(schema: Canonical, document: Contract): unknown {
  const { propertyName, mapping } = schema.discriminator as {
    propertyName: string
    mapping?: Record<string, string>
  }
  if (mapping) return { propertyName, mapping }
  const implied: Record<string, string> = {}
  for (const { $ref } of (schema.oneOf ?? []) as { $ref?: string }[]) {
    const target = document.components?.schemas?.[$ref?.split('/').at(-1) ?? '']
    const property = typeof target === 'object' ? target.properties?.[propertyName] : undefined
    const values = typeof property === 'object' ? valuesOf(property) : undefined
    for (const value of values ?? []) implied[String(value)] = String($ref)
  }
  return Object.keys(implied).length > 0 ? { propertyName, mapping: implied } : { propertyName }
}
