/**
 * Which operation was answered with which status, over all test files of a run (style rule 47). The files run in
 * processes of their own, so that each new pair is a line in one file; the end of a full run reads it.
 */
import { appendFileSync } from 'node:fs'
import { inject } from 'vitest'

const noted = new Set<string>()

/** Says that an answer was seen and fits its contract. */
export function noteMet(operationId: string, status: number): void {
  const line = `${operationId} ${status}\n`
  if (noted.has(line)) return
  noted.add(line)
  const file = inject('metFile')
  if (file) appendFileSync(file, line)
}

export interface Met {
  operationId: string
  status: number
}

export function readMet(text: string): Met[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [operationId = '', status] = line.split(' ')
      return { operationId, status: Number(status) }
    })
}

/** What the tests owe: one success and one refusal of every operation that can refuse. */
export function unmet(operations: { operationId: string; statuses: string[] }[], met: Met[]): string[] {
  return operations.flatMap(({ operationId, statuses }) => {
    const seen = met.filter((one) => one.operationId === operationId).map(({ status }) => status)
    const canRefuse = statuses.some((status) => Number(status) >= 400 && status !== '503')
    return [
      ...(seen.some((status) => status < 400) ? [] : [`${operationId} was never met by a success`]),
      ...(!canRefuse || seen.some((status) => status >= 400) ? [] : [`${operationId} was never refused`]),
    ]
  })
}
