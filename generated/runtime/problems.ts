// Copied from codegen/static/problems.ts by `npm run generate`. Do not edit.
import type * as z from 'zod'
import type { ProblemDetail } from './refusal.ts'

const mostProblems = 50

const longestName = 100

/** A key or index in a JSON pointer. A key may be as long as the body, so only its start is shown. */
export function pointerSegment(segment: PropertyKey): string {
  const name = String(segment)
  const shown = name.length > longestName ? `${name.slice(0, longestName)}…` : name
  return shown.replaceAll('~', '~0').replaceAll('/', '~1')
}

/** Findings of a validator as `{ path, message }`, a field at a time, at most fifty. */
export function problemsOf(error: z.core.$ZodError, prefix = ''): ProblemDetail[] {
  const problems: ProblemDetail[] = []
  for (const issue of error.issues) {
    if (problems.length >= mostProblems) break
    collect(issue, prefix, problems)
  }
  return problems.slice(0, mostProblems)
}

function collect(issue: z.core.$ZodIssue, prefix: string, problems: ProblemDetail[]): void {
  const path = [prefix, ...issue.path.map(pointerSegment)].join('/')
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys.slice(0, mostProblems))
      problems.push({ path: `${path}/${pointerSegment(key)}`, message: issue.message })
    return
  }
  if (issue.code === 'invalid_union') {
    const branch = likeliestBranch(issue.errors)
    if (branch) {
      for (const inner of branch) collect(inner, path, problems)
      return
    }
  }
  problems.push({ path, message: issue.message })
}

/** Of the forms that a value could have had: the one that it has but for a detail further down. */
function likeliestBranch(branches: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const deeper = branches.filter((issues) =>
    issues.every((issue) => issue.path.length > 0 || issue.code !== 'invalid_type'),
  )
  return deeper.length === 1 ? deeper[0] : undefined
}
