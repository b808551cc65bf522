import { block, call, list, literal, record } from '../../code.ts'
import type { Schema, SchemaOrBoolean } from '../../contract.ts'
import { propertyKey, quote } from '../../names.ts'
import { join } from '../../pointer.ts'
import { inheritedIn, isAnything, isInherited, isMap, isTestedByKey } from '../../schema-keywords.ts'
import type { Emit } from './schema.ts'

export function emitObject(schema: Schema, pointer: string, emit: Emit): string {
  let expression = emitShape(schema, pointer, emit)
  expression = emitOwnProperties(expression, schema, pointer, emit)
  if (schema.patternProperties !== undefined) expression = emitPatterns(expression, schema, pointer, emit)
  if (schema.propertyNames !== undefined) {
    expression = call(
      'js.propertyNames',
      expression,
      emit(schema.propertyNames, join(pointer, 'propertyNames')),
    )
  }
  if (schema.minProperties !== undefined)
    expression = call('js.minProperties', expression, String(schema.minProperties))
  if (schema.maxProperties !== undefined)
    expression = call('js.maxProperties', expression, String(schema.maxProperties))
  if (schema.dependentRequired !== undefined) {
    expression = call('js.dependentRequired', expression, literal(schema.dependentRequired))
  }
  if (schema.dependentSchemas !== undefined) {
    const needs = emitMembers(
      schema.dependentSchemas as Record<string, SchemaOrBoolean>,
      join(pointer, 'dependentSchemas'),
      emit,
    )
    expression = call('js.dependentSchemas', expression, record(needs))
  }
  return expression
}

function emitShape(schema: Schema, pointer: string, emit: Emit): string {
  const additional = schema.additionalProperties
  const emitAdditional = () => emit(additional ?? true, join(pointer, 'additionalProperties'))
  if (isMap(schema)) return call('z.record', 'z.string()', emitAdditional())
  const shape = emitProperties(schema, pointer, emit)
  if (isTestedByKey(schema) || isAnything(additional)) return `z.looseObject(${shape})`
  if (additional === false) return `z.strictObject(${shape})`
  return `z.object(${shape}).catchall(${emitAdditional()})`
}

function emitProperties(schema: Schema, pointer: string, emit: Emit): string {
  const required = new Set(schema.required ?? [])
  const declared = Object.entries(schema.properties ?? {}).filter(([name]) => !isInherited(name))
  const entries = declared.map(([name, member]) => {
    const expression = emit(member, join(pointer, 'properties', name))
    return { text: `${propertyKey(name)}: ${expression}${required.has(name) ? '' : '.optional()'}` }
  })
  const additional = isTestedByKey(schema) ? true : (schema.additionalProperties ?? true)
  for (const name of undeclaredRequired(schema)) {
    entries.push({ text: `${propertyKey(name)}: ${emit(additional, join(pointer, 'required'))}` })
  }
  return block(entries)
}

const undeclaredRequired = (schema: Schema): string[] =>
  (schema.required ?? []).filter(
    (name) => !Object.hasOwn(schema.properties ?? {}, name) && !isInherited(name),
  )

function emitOwnProperties(expression: string, schema: Schema, pointer: string, emit: Emit): string {
  const names = inheritedIn(schema)
  if (names.length === 0) return expression
  const members = names.map((name): [string, string] => {
    const { properties = {}, required = [] } = schema
    const member = emit(ownMember(properties, name), join(pointer, 'properties', name))
    const fields: [string, string][] = [
      ['schema', member],
      ['required', String(required.includes(name))],
    ]
    return [name, record(fields)]
  })
  const own = call('js.ownProperties', expression, record(members))
  if (schema.patternProperties !== undefined || isAnything(schema.additionalProperties)) return own
  return emitPatterns(own, schema, pointer, emit)
}

const ownMember = (properties: Record<string, SchemaOrBoolean>, name: string): SchemaOrBoolean =>
  Object.hasOwn(properties, name) ? (properties[name] ?? true) : true

function emitPatterns(expression: string, schema: Schema, pointer: string, emit: Emit): string {
  const patterns = emitMembers(schema.patternProperties ?? {}, join(pointer, 'patternProperties'), emit)
  const rest = isAnything(schema.additionalProperties)
    ? []
    : [emit(schema.additionalProperties ?? true, join(pointer, 'additionalProperties'))]
  return call(
    'js.patternProperties',
    expression,
    list(Object.keys(schema.properties ?? {}).map(quote)),
    record(patterns),
    ...rest,
  )
}

const emitMembers = (
  members: Record<string, SchemaOrBoolean>,
  pointer: string,
  emit: Emit,
): [string, string][] =>
  Object.entries(members).map(([name, member]) => [name, emit(member, join(pointer, name))])
