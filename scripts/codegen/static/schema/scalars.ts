import * as z from 'zod'
import { equals } from './equals.ts'
import { assert, note, report } from './facts.ts'

/** Any JSON value. That nothing was sent is not one. */
export const anything = () => z.unknown().refine((value) => value !== undefined, 'is required')

/** Nothing is valid. */
export const never = () => note(z.never().meta({ type: 'never' }), { type: undefined, not: {} })

/** One of these values, of whatever JSON types. */
export const oneOfValues = <S extends z.ZodType>(schema: S, values: unknown[]): S =>
  assert(schema, { enum: values }, (value, tested) => {
    if (!values.some((allowed) => equals(allowed, value))) {
      report(
        tested,
        `must be ${values.length === 1 ? '' : 'one of '}${values.map((allowed) => JSON.stringify(allowed)).join(', ')}`,
      )
    }
  })

/** A pattern beside a format that zod would otherwise forget. */
export const pattern = <S extends z.ZodType>(schema: S, source: string, flags: string): S => {
  const expression = new RegExp(source, flags)
  return assert(schema, { pattern: source }, (value, tested) => {
    if (typeof value === 'string' && !expression.test(value)) report(tested, `must match ${source}`)
  })
}

/** The name of a format that the validator itself tests, where the name could not be read back from it. */
export const format = <S extends z.ZodType>(schema: S, name: string): S => note(schema, { format: name })

/** A multiple of a number, decimal fractions included (0.3 is a multiple of 0.1). */
export const multipleOf = <S extends z.ZodType>(schema: S, step: number): S =>
  assert(schema, { multipleOf: step }, (value, tested) => {
    if (typeof value !== 'number') return
    const quotient = value / step
    if (Math.abs(quotient - Math.round(quotient)) > Number.EPSILON * Math.max(1, Math.abs(quotient)) * 4) {
      report(tested, `must be a multiple of ${step}`)
    }
  })
