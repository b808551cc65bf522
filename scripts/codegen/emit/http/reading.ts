import type { Contract, Parameter, Schema, SchemaOrBoolean } from '../../contract.ts'
import { type Placed, schemaOf } from '../../operations.ts'
import { CannotExpressError } from '../../problem.ts'
import { jsonTypeOf, typesOf, valuesOf } from '../../schema-keywords.ts'
import type { Reading, Scalar } from '../../static/coerce.ts'
import { resolveSchema } from '../zod/context.ts'

type Lookup = { document: Contract }

const delimiters: Record<string, Reading['list']> = {
  spaceDelimited: ' ',
  pipeDelimited: '|',
  form: ',',
  simple: ',',
}

/** How the text of a parameter becomes the JSON that its schema speaks about. */
export function readingOf(parameter: Placed<Parameter>, context: Lookup): Reading {
  const { value, pointer } = parameter
  const schema = schemaOf(parameter)
  if (schema.json) return { as: ['string'], json: true }
  const types = jsonTypesOf(schema.value ?? true, context)
  const style = value.style ?? (value.in === 'query' || value.in === 'cookie' ? 'form' : 'simple')
  const empty = value.allowEmptyValue === true ? { emptyIsAbsent: true as const } : {}
  if (types.has('array'))
    return { ...listReading(schema.value ?? true, value, style, pointer, context), ...empty }
  if (types.has('object')) return deepReading(schema.value ?? true, value, style, pointer, context)
  if (!['form', 'simple'].includes(style))
    throw new CannotExpressError(pointer, `the style ${style} is not supported`)
  return { as: scalarsOf(types), ...empty }
}

/** How the fields of a form become JSON: as a query would, with repeated names for lists. */
export function formReadings(schema: SchemaOrBoolean, context: Lookup): Record<string, Reading> {
  const readings = [...propertiesOf(schema, context)].map(([name, member]): [string, Reading] => {
    const types = jsonTypesOf(member, context)
    if (types.has('array')) return [name, { as: scalarsOf(itemTypes(member, context)), list: 'repeated' }]
    return [name, types.has('object') ? { as: ['string'], json: true } : { as: scalarsOf(types) }]
  })
  return Object.fromEntries(readings)
}

function listReading(
  schema: SchemaOrBoolean,
  parameter: Parameter,
  style: string,
  pointer: string,
  context: Lookup,
): Reading {
  const as = scalarsOf(itemTypes(schema, context))
  const explode = parameter.explode ?? style === 'form'
  if (style === 'form' && explode) return { as, list: 'repeated' }
  const delimiter = delimiters[style]
  if (!delimiter) throw new CannotExpressError(pointer, `lists in the style ${style} are not supported`)
  return { as, list: delimiter }
}

function deepReading(
  schema: SchemaOrBoolean,
  parameter: Parameter,
  style: string,
  pointer: string,
  context: Lookup,
): Reading {
  if (parameter.in !== 'query' || style !== 'deepObject') {
    throw new CannotExpressError(
      pointer,
      `objects in the style ${style} are not supported (deepObject in a query is)`,
    )
  }
  const deep: Record<string, Reading> = {}
  for (const [name, member] of propertiesOf(schema, context))
    deep[name] = { as: scalarsOf(jsonTypesOf(member, context)) }
  const { additionalProperties } = resolveSchema(schema, context)
  if (typeof additionalProperties === 'object')
    deep['*'] = { as: scalarsOf(jsonTypesOf(additionalProperties, context)) }
  return { as: ['string'], deep }
}

/** Text that may be text stays text; otherwise it is tried as what it may be. */
function scalarsOf(types: Set<string>): Scalar[] {
  if (types.size === 0 || types.has('string')) return ['string']
  const scalars: Scalar[] = []
  if (types.has('number') || types.has('integer')) scalars.push('number')
  if (types.has('boolean')) scalars.push('boolean')
  if (types.has('null')) scalars.push('null')
  return scalars.length > 0 ? scalars : ['string']
}

const itemTypes = (schema: SchemaOrBoolean, context: Lookup): Set<string> =>
  jsonTypesOf(resolveSchema(schema, context).items ?? true, context)

/** The JSON types that a schema lets through, looking into its references and branches. */
function jsonTypesOf(schema: SchemaOrBoolean, context: Lookup, depth = 0): Set<string> {
  if (typeof schema === 'boolean' || depth > 8) return new Set()
  const resolved = resolveSchema(schema, context)
  const values = valuesOf(resolved)
  if (values) return new Set(values.map(jsonTypeOf))
  const types = new Set(typesOf(resolved))
  if (types.size > 0) return types
  for (const branch of branchesOf(resolved)) {
    for (const type of jsonTypesOf(branch, context, depth + 1)) types.add(type)
  }
  return types
}

const branchesOf = (schema: Schema): SchemaOrBoolean[] => [
  ...(schema.oneOf ?? []),
  ...(schema.anyOf ?? []),
  ...(schema.allOf ?? []),
]

function propertiesOf(schema: SchemaOrBoolean, context: Lookup, depth = 0): Map<string, SchemaOrBoolean> {
  const found = new Map<string, SchemaOrBoolean>()
  if (typeof schema === 'boolean' || depth > 8) return found
  const resolved = resolveSchema(schema, context)
  for (const branch of branchesOf(resolved)) {
    for (const [name, member] of propertiesOf(branch, context, depth + 1)) found.set(name, member)
  }
  for (const [name, member] of Object.entries(resolved.properties ?? {})) found.set(name, member)
  return found
}
