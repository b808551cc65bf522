/** How runs, exceptions and failures are shown. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { SocketResult } from './asyncapi/run.ts'
import type { Exception } from './exceptions.ts'
import { ROOT } from './places.ts'
import type { RunResult } from './run.ts'

export const runHeading = row('family', 'seed', 'credentials', 'cases', 'failures', 'seconds')

export function printRun({ family, seed, hasCredentials, cases, failures, seconds }: RunResult): string {
  return row(family, seed, hasCredentials ? 'with' : 'without', cases, failures.length, seconds.toFixed(1))
}

/** One run over sockets, with how its messages ended. */
export function socketLine({ family, seed, messages, endings, failures, seconds }: SocketResult): string {
  const ended = Object.entries(endings).map(([ending, count]) => `${ending} ${count}`)
  const cells = row(family, seed, 'sockets', messages, failures.length, seconds.toFixed(1))
  return `${cells}\n  ${ended.sort().join(', ')}`
}

/** What failed, what schemathesis said about it, and where the whole report is. */
export function failureText({ failures, folder }: RunResult): string {
  const output = readFileSync(join(folder, 'output.txt'), 'utf8')
  const from = output.search(/^=+ (ERRORS|FAILURES) =+$/m)
  return [
    ...failures.map((failure) => `  ${failure}`),
    ...(from < 0 ? [] : [output.slice(from)]),
    `  reports: ${relative(ROOT, folder)}`,
  ].join('\n')
}

export function exceptionLine({ operationId, label, refusals, test }: Exception): string {
  return `x-business-refusal ${refusals.join(', ')}: ${operationId} (${label}), covered by ${test ?? 'NO TEST'}`
}

export function totalLines(total: { results: RunResult[]; operations: number; failures: number }): string[] {
  const cases = total.results.reduce((sum, result) => sum + result.cases, 0)
  const seeds = [...new Set(total.results.map(({ seed }) => seed))].join(', ')
  return [
    `total: ${cases} cases over ${total.operations} operations, seeds ${seeds}`,
    `${Math.max(cases - total.failures, 0)} passed, ${total.failures} failed`,
  ]
}

function row(...cells: (string | number)[]): string {
  return cells
    .map((cell) => String(cell).padEnd(12))
    .join('')
    .trimEnd()
}
