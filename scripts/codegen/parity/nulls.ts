import type { Contract, Schema, SchemaOrBoolean } from '../contract.ts'
import { canonicalText } from '../static/schema/equals.ts'

/** Of a choice: null on its own adds nothing where another member takes null already. */
export function withoutNull<S extends Record<string, unknown>>(members: S[], document: Contract): S[] {
  const isNull = (member: S) => canonicalText(member) === '{"type":"null"}'
  const others = members.filter((member) => !isNull(member))
  return others.some((member) => acceptsNull(member as Schema, document)) ? others : members
}

/** True only where it is certain. Reads canonical schemas and plain ones alike. */
function acceptsNull(schema: SchemaOrBoolean, document: Contract, depth = 0): boolean {
  if (typeof schema === 'boolean') return schema
  if (depth > 20) return false
  if (schema.$ref !== undefined) {
    const target = document.components?.schemas?.[schema.$ref.split('/').at(-1) ?? '']
    return target !== undefined && acceptsNull(target, document, depth + 1)
  }
  const types = schema.type === undefined ? [] : [schema.type].flat()
  if (schema.enum) return schema.enum.some((value) => value === null || value === 'null')
  if (types.length > 0) return types.includes('null')
  if (schema.anyOf) return schema.anyOf.some((member) => acceptsNull(member, document, depth + 1))
  return Object.keys(schema).length === 0
}
