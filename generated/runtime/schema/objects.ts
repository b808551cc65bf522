// Copied from codegen/static/schema/objects.ts by `npm run generate`. Do not edit.
import type * as z from 'zod'
import { assert, isObject, report, testPart } from './facts.ts'

const keyCount = (count: number): string => `${count} ${count === 1 ? 'property' : 'properties'}`

export const minProperties = <S extends z.ZodType>(schema: S, least: number): S =>
  assert(schema, { minProperties: least }, (value, tested) => {
    if (isObject(value) && Object.keys(value).length < least)
      report(tested, `must have at least ${keyCount(least)}`)
  })

export const maxProperties = <S extends z.ZodType>(schema: S, most: number): S =>
  assert(schema, { maxProperties: most }, (value, tested) => {
    if (isObject(value) && Object.keys(value).length > most)
      report(tested, `must have at most ${keyCount(most)}`)
  })

const REMEMBERED_NAMES = 1000
const REMEMBERED_LENGTH = 100

/**
 * Every key is valid against `name`. The same names come with every request, and testing one costs as much as a
 * whole small value: the first names found good are remembered.
 */
export function propertyNames<S extends z.ZodType>(schema: S, name: z.ZodType): S {
  const good = new Set<string>()
  return assert(schema, { propertyNames: name }, (value, tested) => {
    if (!isObject(value)) return
    for (const key of Object.keys(value)) {
      if (good.has(key)) continue
      if (!name.safeParse(key).success) report(tested, 'is not an allowed name', [key])
      else if (good.size < REMEMBERED_NAMES && key.length <= REMEMBERED_LENGTH) good.add(key)
    }
  })
}

/**
 * Keys that match a pattern have that pattern's schema; keys that are neither declared nor match have `rest`
 * (anything, where it is not said).
 */
export function patternProperties<S extends z.ZodType>(
  schema: S,
  declared: string[],
  patterns: Record<string, z.ZodType>,
  rest?: z.ZodType,
): S {
  const known = new Set(declared)
  const tests = Object.entries(patterns).map(([source, member]) => [new RegExp(source, 'u'), member] as const)
  const facts = { patternProperties: patterns, ...(rest ? { additionalProperties: rest } : {}) }
  return assert(schema, facts, (value, tested) => {
    if (!isObject(value)) return
    for (const key of Object.keys(value)) {
      const matching = tests.filter(([expression]) => expression.test(key))
      for (const [, member] of matching) testPart(member, value[key], [key], tested)
      if (rest && matching.length === 0 && !known.has(key)) testPart(rest, value[key], [key], tested)
    }
  })
}

/** Properties whose names every JavaScript object inherits (`constructor`): only an own one counts. */
export const ownProperties = <S extends z.ZodType>(
  schema: S,
  members: Record<string, { schema: z.ZodType; required: boolean }>,
): S =>
  assert(schema, { ownProperties: members }, (value, tested) => {
    if (!isObject(value)) return
    for (const [name, member] of Object.entries(members)) {
      if (Object.hasOwn(value, name)) testPart(member.schema, value[name], [name], tested)
      else if (member.required) report(tested, 'is required', [name])
    }
  })

/** Where a key is present, others must be. */
export const dependentRequired = <S extends z.ZodType>(schema: S, needs: Record<string, string[]>): S =>
  assert(schema, { dependentRequired: needs }, (value, tested) => {
    if (!isObject(value)) return
    for (const [key, others] of Object.entries(needs)) {
      if (!Object.hasOwn(value, key)) continue
      for (const other of others) {
        if (!Object.hasOwn(value, other)) report(tested, `is required where ${key} is given`, [other])
      }
    }
  })

/** Where a key is present, the whole object has a further schema. */
export const dependentSchemas = <S extends z.ZodType>(schema: S, needs: Record<string, z.ZodType>): S =>
  assert(schema, { dependentSchemas: needs }, (value, tested) => {
    if (!isObject(value)) return
    for (const [key, further] of Object.entries(needs)) {
      if (Object.hasOwn(value, key)) testPart(further, value, [], tested)
    }
  })
