import { call, list, literal, record } from '../../code.ts'
import { isObjectComponent } from '../../component-order.ts'
import type { Schema, SchemaOrBoolean } from '../../contract.ts'
import { quote } from '../../names.ts'
import { join } from '../../pointer.ts'
import { asserts, isMap, valuesOf } from '../../schema-keywords.ts'
import { componentOf, identifierOf, resolveSchema, type SchemaContext } from './context.ts'
import type { Emit } from './schema.ts'

const emitAll = (members: SchemaOrBoolean[], pointer: string, emit: Emit): string[] =>
  members.map((member, index) => emit(member, join(pointer, index)))

/** A schema that is nothing but a choice: zod's own unions. */
export function emitUnion(
  schema: Schema,
  pointer: string,
  context: SchemaContext,
  emit: Emit,
): string | undefined {
  const assertions = Object.keys(schema).filter(asserts)
  if (assertions.length !== 1) return undefined
  if (schema.oneOf && schema.discriminator && isDiscriminated(schema, context)) {
    const members = emitAll(schema.oneOf, join(pointer, 'oneOf'), emit)
    return call('z.discriminatedUnion', quote(schema.discriminator.propertyName), list(members))
  }
  if (schema.anyOf && !schema.discriminator) {
    const members = schema.anyOf.map((member, index) =>
      emitMember(member, join(pointer, 'anyOf', index), context, emit),
    )
    return call('z.union', list(members))
  }
  return undefined
}

/** A union inside a union stays a component of its own; without the reference it would dissolve into this one. */
function emitMember(member: SchemaOrBoolean, pointer: string, context: SchemaContext, emit: Emit): string {
  const isReference =
    typeof member === 'object' && member.$ref !== undefined && Object.keys(member).length === 1
  if (!isReference || isObjectComponent(resolveSchema(member, context))) return emit(member, pointer)
  return `js.ref(() => ${identifierOf(String(member.$ref), pointer, context)})`
}

/**
 * zod picks a member by the discriminator's constant, so every member must be an object with constants of its own for
 * it, and the contract's mapping must say the same. Otherwise the members are tried in turn.
 */
function isDiscriminated(schema: Schema, context: SchemaContext): boolean {
  const { propertyName, mapping } = schema.discriminator ?? { propertyName: '' }
  const seen = new Map<unknown, string | undefined>()
  for (const member of schema.oneOf ?? []) {
    if (typeof member === 'boolean' || member.$ref === undefined) return false
    const resolved = resolveSchema(member, context)
    const property = resolved.properties?.[propertyName]
    const values = typeof property === 'object' ? valuesOf(resolveSchema(property, context)) : undefined
    if (context.isLater(componentOf(member.$ref, member.$ref))) return false
    const isPlainObject = resolved.type === 'object' && !isMap(resolved) && !valuesOf(resolved)
    if (!isPlainObject || !values || !resolved.required?.includes(propertyName)) return false
    for (const value of values) {
      if (typeof value !== 'string' || seen.has(value)) return false
      seen.set(value, member.$ref)
    }
  }
  return (
    !mapping ||
    (Object.keys(mapping).length === seen.size &&
      Object.keys(mapping).every((value) => seen.get(value) === mapping[value]))
  )
}

/** Keywords that speak about any value, around the expression of the type. */
export function emitComposition(base: string, schema: Schema, pointer: string, emit: Emit): string {
  let expression = base
  const members = (keyword: 'allOf' | 'anyOf' | 'oneOf') =>
    list(emitAll(schema[keyword] ?? [], join(pointer, keyword), emit))
  const discriminator = schema.discriminator ? [literal(schema.discriminator)] : []
  if (schema.allOf) expression = call('js.allOf', expression, members('allOf'))
  if (schema.anyOf) expression = call('js.anyOf', expression, members('anyOf'))
  if (schema.oneOf) expression = call('js.oneOf', expression, members('oneOf'), ...discriminator)
  if (schema.not !== undefined)
    expression = call('js.not', expression, emit(schema.not, join(pointer, 'not')))
  if (schema.if !== undefined) expression = emitWhen(expression, schema, pointer, emit)
  if (schema.discriminator && !schema.oneOf)
    expression += `.meta(${literal({ discriminator: schema.discriminator })})`
  return expression
}

function emitWhen(expression: string, schema: Schema, pointer: string, emit: Emit): string {
  const branch = (keyword: 'then' | 'else', name: string): [string, string][] =>
    schema[keyword] === undefined
      ? []
      : [[name, emit(schema[keyword] as SchemaOrBoolean, join(pointer, keyword))]]
  const branches = record([...branch('then', 'consequence'), ...branch('else', 'otherwise')])
  return call('js.when', expression, emit(schema.if as SchemaOrBoolean, join(pointer, 'if')), branches)
}
