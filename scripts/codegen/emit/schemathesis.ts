import type { Contract } from '../contract.ts'
import { type Operation, operationsOf } from '../operations.ts'

/** What schemathesis itself lets a valid request be answered with. */
const usual = ['2xx', '3xx', '401', '403', '404', '409', '429', '5xx']

/**
 * `schemathesis.toml`: operations that refuse valid input by a rule of business (`x-business-refusal: [400]`) may do
 * so with the statuses they name. Nothing else is switched off.
 */
export function emitSchemathesis(document: Contract, banner: string): string {
  const sections = operationsOf(document).flatMap((operation) => {
    const statuses = refusalsOf(operation)
    return statuses.length > 0 ? [section(operation, statuses)] : []
  })
  return `${banner}\n${sections.join('\n')}`
}

/** The statuses that an operation may refuse valid input with. */
export function refusalsOf(operation: Operation): string[] {
  const stated = operation.extensions['x-business-refusal']
  return Array.isArray(stated) ? stated.map(String) : []
}

function section(operation: Operation, statuses: string[]): string {
  const allowed = [...new Set([...usual, ...statuses])].map((status) => JSON.stringify(status))
  return `[[operations]]
include-name = ${JSON.stringify(`${operation.method} ${operation.path}`)}
checks.positive_data_acceptance.expected-statuses = [${allowed.join(', ')}]
`
}
