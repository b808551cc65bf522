/** The machine report of one run of schemathesis. */
import { existsSync, readFileSync } from 'node:fs'

export interface RunReport {
  cases: number
  /** Failures of checks, errors of operations and phases that did not run, each as a sentence. */
  failures: string[]
}

const NOT_ASKED_FOR = 'disabled'

/** A run that left no whole report has failed. */
export function readReport(file: string, exitCode: number): RunReport {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (text === '') return { cases: 0, failures: [`schemathesis ended with ${exitCode} and left no report`] }
  const report = JSON.parse(text) as Report
  const failures = [
    ...report.failures.map(
      ({ code, title, count, operations }) => `${code} ${title} (${count}): ${operations.join(', ')}`,
    ),
    ...report.errors.map(({ title, count }) => `${title} (${count})`),
    ...Object.entries(report.phases).flatMap(([phase, { status, skip_reason }]) =>
      status === 'skip' && skip_reason !== NOT_ASKED_FOR
        ? [`the phase ${phase} did not run: ${skip_reason}`]
        : [],
    ),
    ...(report.operations.tested < report.operations.total
      ? [`${report.operations.tested} of ${report.operations.total} operations were tested`]
      : []),
  ]
  if (failures.length === 0 && (exitCode !== 0 || !report.complete))
    failures.push(`schemathesis ended with ${exitCode}, ${report.stop_reason}`)
  return { cases: report.test_cases.generated, failures }
}

interface Report {
  complete: boolean
  stop_reason: string
  operations: { total: number; tested: number }
  phases: Record<string, { status: string; skip_reason: string | null }>
  test_cases: { generated: number }
  failures: { code: string; title: string; count: number; operations: string[] }[]
  errors: { title: string; count: number }[]
}
