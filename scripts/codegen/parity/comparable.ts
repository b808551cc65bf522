/** A contract as a flat list of the things that are compared, each in its one form. */
import type { Contract, Header, MediaType, Parameter, SchemaOrBoolean } from '../contract.ts'
import { parametersIn } from '../emit/http/route.ts'
import { resolveSchema } from '../emit/zod/context.ts'
import { type Operation, operationsOf, type Placed, schemaOf } from '../operations.ts'
import { join } from '../pointer.ts'
import { isForm, isJson, isText } from '../static/media-type.ts'
import { canonical } from './canonical.ts'

export type Kind = 'operations' | 'components' | 'parameters' | 'bodies' | 'answers' | 'headers'

export interface Comparable {
  kind: Kind
  value: unknown
}

/** Pointer -> what stands there. Both sides use the same pointers, whatever was a reference in the contract. */
export function comparablesOf(document: Contract): Map<string, Comparable> {
  const found = new Map<string, Comparable>()
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {})) {
    found.set(join('#/components/schemas', name), { kind: 'components', value: canonical(schema, document) })
  }
  for (const operation of operationsOf(document)) {
    for (const [pointer, comparable] of partsOf(operation, document)) found.set(pointer, comparable)
  }
  return found
}

function* partsOf(operation: Operation, document: Contract): Generator<[string, Comparable]> {
  const pointer = join('#/paths', operation.path, operation.method.toLowerCase())
  const { operationId, tags, security } = operation
  yield [pointer, { kind: 'operations', value: { operationId, tags, security } }]
  for (const place of ['path', 'query', 'header', 'cookie'] as const) {
    for (const parameter of parametersIn(operation, place)) {
      yield [
        join(pointer, place, parameter.value.name),
        { kind: 'parameters', value: parameterValue(parameter, document) },
      ]
    }
  }
  if (operation.body) {
    const { required = false, content } = operation.body.value
    yield [
      join(pointer, 'requestBody'),
      { kind: 'bodies', value: { required, content: contentValue(content, document, true) } },
    ]
  }
  for (const { status, response, headers } of operation.responses) {
    const content = contentValue(response.value.content ?? {}, document, false)
    yield [join(pointer, 'responses', status), { kind: 'answers', value: { content } }]
    for (const [name, header] of Object.entries(headers)) {
      yield [
        join(pointer, 'responses', status, 'headers', name),
        { kind: 'headers', value: headerValue(header, document) },
      ]
    }
  }
}

function parameterValue(parameter: Placed<Parameter>, document: Contract): unknown {
  const { required = false } = parameter.value
  const schema = schemaOf(parameter).value ?? true
  return {
    required: required && !hasDefault(schema, parameter, document),
    schema: withDefault(schema, document),
  }
}

const hasDefault = (schema: SchemaOrBoolean, parameter: Placed<Parameter>, document: Contract): boolean =>
  parameter.value.in === 'query' &&
  parameter.value.required !== true &&
  resolveSchema(schema, { document }).default !== undefined

/** The default of a parameter is its own or that of the component that it refers to. */
function withDefault(schema: SchemaOrBoolean, document: Contract): unknown {
  const found = canonical(withoutWrapping(schema), document)
  const inherited =
    typeof schema === 'object' ? resolveSchema(withoutWrapping(schema), { document }).default : undefined
  return found.default === undefined && inherited !== undefined ? { ...found, default: inherited } : found
}

/** `allOf: [X, { default }]` is how a reference with a default is written where references have no neighbours. */
function withoutWrapping(schema: SchemaOrBoolean): SchemaOrBoolean {
  if (typeof schema === 'boolean' || schema.allOf?.length !== 2) return schema
  const [target, extra] = schema.allOf
  const isWrapped = typeof target === 'object' && target.$ref !== undefined && typeof extra === 'object'
  return isWrapped && Object.keys(extra).every((keyword) => keyword === 'default')
    ? { ...target, ...extra }
    : schema
}

const headerValue = (header: Placed<Header>, document: Contract): unknown => ({
  required: header.value.required === true,
  schema: canonical(schemaOf(header).value ?? true, document),
})

/** Bodies that are handed over as bytes are compared by their media type only. */
function contentValue(content: Record<string, MediaType>, document: Contract, isRequest: boolean): unknown {
  const entries = Object.entries(content).map(([mediaType, media]) => {
    const isRead = !isRequest || isJson(mediaType) || isForm(mediaType) || isText(mediaType)
    return [mediaType, isRead ? canonical(media.schema ?? true, document) : {}]
  })
  return Object.fromEntries(entries)
}
