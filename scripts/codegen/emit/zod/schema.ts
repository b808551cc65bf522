/**
 * JSON Schema -> zod, as code. The expression is built from the inside out: the type with its own keywords, then the
 * keywords that speak about any value, then the annotations. A keyword without an expression is an error.
 */
import { call, list, literal } from '../../code.ts'
import type { Schema, SchemaOrBoolean } from '../../contract.ts'
import { join } from '../../pointer.ts'
import { CannotExpressError } from '../../problem.ts'
import { annotationsOf, asserts, typesOf, unknownKeywords, valuesOf } from '../../schema-keywords.ts'
import { emitArray } from './array.ts'
import { emitComposition, emitUnion } from './composition.ts'
import { identifierOf, type SchemaContext } from './context.ts'
import { emitObject } from './object.ts'
import { emitNumber, emitString, emitValues } from './scalar.ts'

export type Emit = (schema: SchemaOrBoolean, pointer: string) => string

/** The zod expression for one schema; `meta` is put with the annotations (a component's id). */
export function emitSchema(
  schema: SchemaOrBoolean,
  pointer: string,
  context: SchemaContext,
  meta: Record<string, unknown> = {},
): string {
  if (typeof schema === 'boolean') return withMeta(schema ? 'js.anything()' : 'js.never()', meta)
  const [unknownKeyword] = unknownKeywords(schema)
  if (unknownKeyword !== undefined) {
    throw new CannotExpressError(
      join(pointer, unknownKeyword),
      `the keyword ${unknownKeyword} is not supported`,
    )
  }
  const emit: Emit = (part, partPointer) => emitSchema(part, partPointer, context)
  const expression =
    schema.$ref === undefined
      ? emitPlain(schema, pointer, context, emit)
      : emitReference(schema, pointer, context, emit, meta)
  return withMeta(expression, { ...annotationsOf(schema), ...meta })
}

function emitReference(
  schema: Schema,
  pointer: string,
  context: SchemaContext,
  emit: Emit,
  meta: Record<string, unknown>,
): string {
  const { $ref, ...neighbours } = schema
  const target = String($ref)
  const identifier = identifierOf(target, pointer, context)
  const name = target.split('/').at(-1) ?? ''
  if (Object.keys(neighbours).some(asserts)) {
    return call('js.alsoRef', emitPlain(neighbours, pointer, context, emit), `() => ${identifier}`)
  }
  const hasAnnotations = Object.keys({ ...annotationsOf(schema), ...meta }).length > 0
  return hasAnnotations || context.isLater(name) ? `js.ref(() => ${identifier})` : identifier
}

function emitPlain(schema: Schema, pointer: string, context: SchemaContext, emit: Emit): string {
  const union = emitUnion(schema, pointer, context, emit)
  return union ?? emitComposition(emitTyped(schema, pointer, emit), schema, pointer, emit)
}

const isBare = (schema: Schema): boolean =>
  Object.keys(schema).every(
    (keyword) => !asserts(keyword) || ['type', 'enum', 'const', 'format'].includes(keyword),
  )

function emitTyped(schema: Schema, pointer: string, emit: Emit): string {
  const values = valuesOf(schema)
  if (values && isBare(schema)) return emitValues(values)
  const types = typesOf(schema)
  const present = types.filter((type) => type !== 'null')
  const expression = emitTypes(present, schema, pointer, emit)
  const typed = types.length === 1 && present.length === 0 ? 'z.null()' : expression
  const nullable = present.length === 1 && types.includes('null') ? `${typed}.nullable()` : typed
  return values ? call('js.oneOfValues', nullable, literal(values)) : nullable

  function emitTypes(wanted: string[], ...rest: [Schema, string, Emit]): string {
    if (wanted.length === 0) return 'js.anything()'
    if (wanted.length === 1) return emitType(String(wanted[0]), ...rest)
    return call(
      'z.union',
      list(types.map((type) => (type === 'null' ? 'z.null()' : emitType(type, ...rest)))),
    )
  }
}

function emitType(type: string, schema: Schema, pointer: string, emit: Emit): string {
  switch (type) {
    case 'string':
      return emitString(schema, pointer)
    case 'integer':
    case 'number':
      return emitNumber(schema, type)
    case 'boolean':
      return 'z.boolean()'
    case 'array':
      return emitArray(schema, pointer, emit)
    case 'object':
      return emitObject(schema, pointer, emit)
    default:
      throw new CannotExpressError(join(pointer, 'type'), `"${type}" is not a type of JSON Schema`)
  }
}

const withMeta = (expression: string, meta: Record<string, unknown>): string =>
  Object.keys(meta).length === 0 ? expression : `${expression}.meta(${literal(meta)})`
