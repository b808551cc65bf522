import { call, literal } from '../../code.ts'
import type { Schema } from '../../contract.ts'
import { quote } from '../../names.ts'
import { join } from '../../pointer.ts'
import { CannotExpressError } from '../../problem.ts'

/**
 * Formats that a validator tests. zod's own notion is narrower than the contract's in four places: `z.uuid()` wants
 * RFC version bits, `z.email()` refuses addresses that browsers accept, date-times without an offset only.
 */
const testedFormats: Record<string, string> = {
  uuid: 'z.guid()',
  email: 'z.email({ pattern: z.regexes.html5Email })',
  uri: 'z.url()',
  'date-time': 'z.iso.datetime({ offset: true })',
  date: 'z.iso.date()',
  ipv4: "js.format(z.ipv4(), 'ipv4')",
  ipv6: "js.format(z.ipv6(), 'ipv6')",
}

export function emitString(schema: Schema, pointer: string): string {
  const tested = testedFormats[schema.format ?? '']
  let expression = tested ?? 'z.string()'
  if (schema.minLength !== undefined) expression += `.min(${schema.minLength})`
  if (schema.maxLength !== undefined) expression += `.max(${schema.maxLength})`
  if (schema.pattern !== undefined)
    expression = emitPattern(expression, String(schema.pattern), tested !== undefined, pointer)
  if (schema.format !== undefined && tested === undefined)
    expression += `.meta({ format: ${quote(schema.format)} })`
  return expression
}

function emitPattern(expression: string, source: string, hasFormat: boolean, pointer: string): string {
  const flags = flagsOf(source, pointer)
  if (hasFormat) return call('js.pattern', expression, quote(source), quote(flags))
  return `${expression}.regex(new RegExp(${quote(source)}${flags ? `, ${quote(flags)}` : ''}))`
}

/** Patterns count code points, as JSON Schema says; sloppy ones that only read without that are taken as they are. */
function flagsOf(source: string, pointer: string): string {
  for (const flags of ['u', '']) {
    try {
      new RegExp(source, flags)
      return flags
    } catch {
      // Tried again without the flag; a pattern that reads neither way is named below.
    }
  }
  throw new CannotExpressError(join(pointer, 'pattern'), `the pattern ${source} is not a regular expression`)
}

export function emitNumber(schema: Schema, type: 'integer' | 'number'): string {
  let expression = type === 'integer' ? 'z.int()' : 'z.number()'
  if (schema.minimum !== undefined) expression += `.min(${schema.minimum})`
  if (schema.exclusiveMinimum !== undefined) expression += `.gt(${schema.exclusiveMinimum})`
  if (schema.maximum !== undefined) expression += `.max(${schema.maximum})`
  if (schema.exclusiveMaximum !== undefined) expression += `.lt(${schema.exclusiveMaximum})`
  if (schema.multipleOf !== undefined)
    expression = call('js.multipleOf', expression, String(schema.multipleOf))
  if (schema.format !== undefined) expression += `.meta({ format: ${quote(schema.format)} })`
  return expression
}

/** `enum` and `const`: zod's own forms where it has one, ours for mixed values, objects and arrays. */
export function emitValues(values: unknown[]): string {
  const present = values.filter((value) => value !== null)
  const nullable = present.length < values.length ? '.nullable()' : ''
  if (present.length === 0) return values.length === 0 ? 'js.never()' : 'z.null()'
  if (values.length === 1 && typeof present[0] !== 'object') return `z.literal(${literal(present[0])})`
  if (present.every((value) => typeof value === 'string'))
    return `${call('z.enum', literal(present))}${nullable}`
  return call('js.oneOfValues', 'js.anything()', literal(values))
}
