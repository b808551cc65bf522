// Copied from codegen/static/schema/facts.ts by `npm run generate`. Do not edit.
/**
 * Keywords of JSON Schema that zod has no word for. Each is one function that adds the test to a schema and notes,
 * in the same step, the keyword that it stands for. A tool that reads validators back into a contract finds the
 * notes through `factsOf`; so a test and its note cannot part. A note holds schemas themselves, not copies.
 */
import type * as z from 'zod'
import { explain } from '../messages.ts'

export type Facts = Record<string, unknown>

/** A schema that is named before it exists: recursion. */
export interface Later {
  later: () => z.ZodType
}

const noted = new Map<string, Facts>()

/** What was noted under the `fact` in a schema's metadata. */
export const factsOf = (id: string): Facts | undefined => noted.get(id)

/** The notes of a schema itself, for code that wants to read them at run time. */
export function factsOfSchema(schema: z.ZodType): Facts {
  const id = schema.meta()?.fact
  return (typeof id === 'string' && noted.get(id)) || {}
}

/** Adds notes to those that the schema already carries. */
export function note<S extends z.ZodType>(schema: S, facts: Facts): S {
  const id = `fact-${noted.size + 1}`
  noted.set(id, { ...factsOfSchema(schema), ...facts })
  return schema.meta({ fact: id })
}

/** What zod hands to a test: the value, and the list that problems go to. */
export type Tested = z.core.ParsePayload

/** Adds a test and its note. The test reports every problem that it finds. */
export function assert<S extends z.ZodType>(
  schema: S,
  facts: Facts,
  test: (value: unknown, tested: Tested) => void,
): S {
  const tested = schema.check((payload) => test(payload.value, payload))
  return note(tested, { ...factsOfSchema(schema), ...facts })
}

export function report(tested: Tested, message: string, path: PropertyKey[] = []): void {
  tested.issues.push({ code: 'custom', message, path, input: tested.value })
}

const parseOptions = { error: explain }

/** Tests a part of the value with another schema and hands its problems on. True where there are none. */
export function testPart(schema: z.ZodType, value: unknown, path: PropertyKey[], tested: Tested): boolean {
  const result = schema.safeParse(value, parseOptions)
  if (result.success) return true
  for (const issue of result.error.issues) {
    const placed: Record<string, unknown> = { ...issue, path: [...path, ...issue.path], input: value }
    tested.issues.push(placed as unknown as z.core.$ZodRawIssue)
  }
  return false
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
