// Copied from codegen/static/batch.ts by `npm run generate`. Do not edit.
/**
 * Lists of which the good items count ("one good item makes the request good"). Each item is looked at once: unsafe
 * JSON first, then its schema. A bad item stays in its place, with what is wrong, so that positions keep.
 */
import type * as z from 'zod'
import { explain } from './messages.ts'
import { problemsOf } from './problems.ts'
import { type ProblemDetail, Refusal } from './refusal.ts'
import type { BatchParts } from './schema/arrays.ts'
import { findUnsafe } from './unsafe-json.ts'

export type BatchItem<T> = { ok: true; value: T } | { ok: false; value: unknown; problems: ProblemDetail[] }

const parseOptions = { error: explain }

/** Throws a refusal where the list itself is wrong or no item is good. */
export function readBatch(parts: BatchParts, list: unknown, maxDepth: number): BatchItem<unknown>[] {
  const whole = parts.list.safeParse(list, parseOptions)
  if (!whole.success) throw invalid(problemsOf(whole.error))
  const items = (list as unknown[]).map((item) => readItem(parts.item, item, maxDepth))
  if (items.length > 0 && !items.some((item) => item.ok)) throw invalid(items.flatMap(placedProblems))
  return items
}

function readItem(schema: z.ZodType, item: unknown, maxDepth: number): BatchItem<unknown> {
  const unsafe = findUnsafe(item, maxDepth, 1)
  if (unsafe) return { ok: false, value: item, problems: [unsafe] }
  const result = schema.safeParse(item, parseOptions)
  return result.success
    ? { ok: true, value: item }
    : { ok: false, value: item, problems: problemsOf(result.error) }
}

const placedProblems = (item: BatchItem<unknown>, index: number): ProblemDetail[] =>
  item.ok
    ? []
    : item.problems.map((problem) => ({ path: `/${index}${problem.path}`, message: problem.message }))

const invalid = (details: ProblemDetail[]): Refusal =>
  new Refusal('invalid', 'The request body is not valid.', { details: details.slice(0, 50) })
