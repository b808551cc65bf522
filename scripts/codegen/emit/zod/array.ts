import { call, list, record } from '../../code.ts'
import type { Schema } from '../../contract.ts'
import { join } from '../../pointer.ts'
import { isAnything } from '../../schema-keywords.ts'
import type { Emit } from './schema.ts'

export function emitArray(schema: Schema, pointer: string, emit: Emit): string {
  const hasPrefix = schema.prefixItems !== undefined
  const items =
    hasPrefix || isAnything(schema.items) ? 'z.unknown()' : emit(schema.items ?? true, join(pointer, 'items'))
  let expression = call('z.array', items)
  if (schema.minItems !== undefined) expression += `.min(${schema.minItems})`
  if (schema.maxItems !== undefined) expression += `.max(${schema.maxItems})`
  if (hasPrefix) expression = emitPrefix(expression, schema, pointer, emit)
  if (schema.uniqueItems === true) expression = call('js.uniqueItems', expression)
  if (schema.contains !== undefined) expression = emitContains(expression, schema, pointer, emit)
  return expression
}

function emitPrefix(expression: string, schema: Schema, pointer: string, emit: Emit): string {
  const first = (schema.prefixItems ?? []).map((item, index) =>
    emit(item, join(pointer, 'prefixItems', index)),
  )
  const rest = isAnything(schema.items) ? [] : [emit(schema.items ?? true, join(pointer, 'items'))]
  return call('js.prefixItems', expression, list(first), ...rest)
}

function emitContains(expression: string, schema: Schema, pointer: string, emit: Emit): string {
  const bounds: [string, string][] = []
  if (schema.minContains !== undefined) bounds.push(['min', String(schema.minContains)])
  if (schema.maxContains !== undefined) bounds.push(['max', String(schema.maxContains)])
  const item = emit(schema.contains ?? true, join(pointer, 'contains'))
  return call('js.contains', expression, item, ...(bounds.length > 0 ? [record(bounds)] : []))
}
