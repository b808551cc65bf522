// Copied from codegen/static/schema/arrays.ts by `npm run generate`. Do not edit.
import * as z from 'zod'
import { canonicalText } from './equals.ts'
import { assert, factsOfSchema, report, testPart } from './facts.ts'

/** Between `min` (1 where it is not said) and `max` items are valid against `item`. */
export function contains(list: z.ZodType, item: z.ZodType, bounds: { min?: number; max?: number } = {}) {
  const facts = {
    contains: item,
    ...(bounds.min === undefined ? {} : { minContains: bounds.min }),
    ...(bounds.max === undefined ? {} : { maxContains: bounds.max }),
  }
  const least = bounds.min ?? 1
  const most = bounds.max ?? Number.POSITIVE_INFINITY
  const schema = assert(list, facts, (value, tested) => {
    if (!Array.isArray(value)) return
    let found = 0
    for (const entry of value) {
      if (item.safeParse(entry).success) found += 1
      if (found >= least && most === Number.POSITIVE_INFINITY) return
    }
    if (found < least)
      report(tested, `must contain at least ${least} valid ${least === 1 ? 'item' : 'items'}`)
    if (found > most) report(tested, `must contain at most ${most} such items`)
  })
  return schema.meta({ [wholeList]: list })
}

const wholeList = Symbol('the list without its items')

export interface BatchParts {
  /** The list as such: an array, its length. */
  list: z.ZodType
  item: z.ZodType
}

/**
 * The two halves of a schema that says "one good item makes the list good" (`items: {}` with `contains: Item`), so
 * that a reader of batches can test each item once and keep the good ones.
 */
export function batchParts(schema: z.ZodType): BatchParts | undefined {
  const { contains: item, minContains, maxContains } = factsOfSchema(schema)
  const list = (schema.meta() as Record<symbol, unknown> | undefined)?.[wholeList]
  if (!(item instanceof z.ZodType) || !(list instanceof z.ZodArray) || maxContains !== undefined)
    return undefined
  const takesAnything = list.element instanceof z.ZodUnknown
  return takesAnything && (minContains === undefined || minContains === 1) ? { list, item } : undefined
}

/** No two items are equal. */
export const uniqueItems = <S extends z.ZodType>(list: S): S =>
  assert(list, { uniqueItems: true }, (value, tested) => {
    if (Array.isArray(value) && new Set(value.map(canonicalText)).size < value.length) {
      report(tested, 'must not contain an item twice')
    }
  })

/** The first items have schemas of their own; those after them share `rest` (anything, where it is not said). */
export const prefixItems = (list: z.ZodType, first: z.ZodType[], rest?: z.ZodType) =>
  assert(list, { prefixItems: first, ...(rest ? { items: rest } : {}) }, (value, tested) => {
    if (!Array.isArray(value)) return
    value.forEach((entry, index) => {
      const schema = first[index] ?? rest
      if (schema) testPart(schema, entry, [index], tested)
    })
  })
