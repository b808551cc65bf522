import { block, literal, record } from '../../code.ts'
import type { Header, Parameter, RequestBody, Schema } from '../../contract.ts'
import { propertyKey } from '../../names.ts'
import { type Operation, type Placed, schemaOf } from '../../operations.ts'
import { join } from '../../pointer.ts'
import { CannotExpressError } from '../../problem.ts'
import { isForm, isJson, isText } from '../../static/media-type.ts'
import { resolveSchema, type SchemaContext } from '../zod/context.ts'
import { emitSchema } from '../zod/schema.ts'
import { formReadings, readingOf } from './reading.ts'

type Field = [name: string, code: string]

const places = [
  ['path', 'params'],
  ['query', 'query'],
  ['header', 'headers'],
  ['cookie', 'cookies'],
] as const

/** HTTP's own headers have rules of their own; OpenAPI says that such parameters are to be ignored. */
const ignoredHeaders = new Set(['accept', 'content-type', 'authorization'])

export const parametersIn = (operation: Operation, place: Parameter['in']): Placed<Parameter>[] =>
  operation.parameters.filter(
    ({ value }) =>
      value.in === place && !(place === 'header' && ignoredHeaders.has(value.name.toLowerCase())),
  )

/** True where the contract says that unknown query parameters are let through. */
export const hasOpenQuery = (operation: Operation): boolean => operation.extensions['x-open-query'] === true

export function emitGroups(operation: Operation, context: SchemaContext): Field[] {
  checkPathParameters(operation)
  return places.flatMap(([place, field]): Field[] => {
    const parameters = parametersIn(operation, place)
    if (parameters.length === 0 && place !== 'query') return []
    const read = record(
      parameters.map((parameter) => [parameter.value.name, literal(readingOf(parameter, context))]),
    )
    const members = parameters.map((parameter) => ({ text: emitParameter(parameter, context) }))
    const object = place === 'query' && !hasOpenQuery(operation) ? 'z.strictObject' : 'z.looseObject'
    return [[field, block([{ text: `read: ${read}` }, { text: `schema: ${object}(${block(members)})` }])]]
  })
}

function emitParameter(parameter: Placed<Parameter>, context: SchemaContext): string {
  const { value, pointer } = schemaOf(parameter)
  const applied = defaultOf(parameter, context) !== undefined && typeof value === 'object'
  const schema = applied ? withoutDefault(value) : (value ?? true)
  const expression = emitSchema(schema, pointer, context)
  return `${propertyKey(parameter.value.name)}: ${expression}${presence(parameter, context)}`
}

function withoutDefault(schema: Schema): Schema {
  const { default: _applied, ...rest } = schema
  return rest
}

/** Only query parameters apply their default; elsewhere a default describes. */
function presence(parameter: Placed<Parameter>, context: SchemaContext): string {
  const fallback = defaultOf(parameter, context)
  if (fallback !== undefined) return `.default(${literal(fallback)})`
  return parameter.value.required === true ? '' : '.optional()'
}

/** The value that an absent query parameter has. */
export function defaultOf(parameter: Placed<Parameter>, context: Pick<SchemaContext, 'document'>): unknown {
  if (parameter.value.in !== 'query' || parameter.value.required === true) return undefined
  const schema = schemaOf(parameter).value ?? true
  if (typeof schema === 'boolean') return undefined
  return schema.default ?? resolveSchema(schema, context).default
}

function checkPathParameters(operation: Operation): void {
  const named = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name)
  const declared = parametersIn(operation, 'path').map(({ value }) => value.name)
  const missing = named.find((name) => name !== undefined && !declared.includes(name))
  if (missing !== undefined) {
    throw new CannotExpressError(operation.pointer, `the path parameter {${missing}} is not declared`)
  }
}

export function emitBody(operation: Operation, context: SchemaContext): Field[] {
  if (!operation.body) return []
  const { value, pointer } = operation.body
  const contents = Object.entries(value.content).map(([mediaType, media]): Field => {
    const isRead = isJson(mediaType) || isForm(mediaType) || isText(mediaType)
    const schemaPointer = join(pointer, 'content', mediaType, 'schema')
    return [
      mediaType,
      isRead && media.schema !== undefined ? emitSchema(media.schema, schemaPointer, context) : 'undefined',
    ]
  })
  const fields: Field[] = [
    ['required', String(value.required === true)],
    ['contents', record(contents)],
    ...emitFormReading(value, context),
    ...emitAliases(value),
  ]
  return [['body', block(fields.map(([name, code]) => ({ text: `${name}: ${code}` })))]]
}

function emitFormReading(body: RequestBody, context: SchemaContext): Field[] {
  const form = Object.entries(body.content).find(([mediaType]) => isForm(mediaType))?.[1]
  return form?.schema === undefined ? [] : [['read', literal(formReadings(form.schema, context))]]
}

/** `x-media-type-aliases`: what else is read as JSON, on this operation only. */
export function aliasesOf(body: RequestBody): string[] {
  const aliases = body['x-media-type-aliases']
  return Array.isArray(aliases) ? aliases.map(String) : []
}

const emitAliases = (body: RequestBody): Field[] => {
  const aliases = aliasesOf(body)
  return aliases.length > 0 ? [['aliases', literal(aliases)]] : []
}

export function emitResponses(operation: Operation, context: SchemaContext): string {
  const entries = operation.responses.map(({ status, response, headers }) => {
    const contents = Object.entries(response.value.content ?? {}).map(([mediaType, media]): Field => {
      const schemaPointer = join(response.pointer, 'content', mediaType, 'schema')
      return [
        mediaType,
        media.schema === undefined ? 'undefined' : emitSchema(media.schema, schemaPointer, context),
      ]
    })
    const declared = Object.entries(headers).map(
      ([name, header]): Field => [name, emitHeader(header, context)],
    )
    return {
      text: `${propertyKey(status)}: ${record([
        ['contents', record(contents)],
        ['headers', record(declared)],
      ])}`,
    }
  })
  return block(entries).replaceAll(/^( *)'(\d{3})':/gm, '$1$2:')
}

function emitHeader(header: Placed<Header>, context: SchemaContext): string {
  const { value, pointer } = schemaOf(header)
  return record([
    ['required', String(header.value.required === true)],
    ['schema', emitSchema(value ?? true, pointer, context)],
  ])
}
