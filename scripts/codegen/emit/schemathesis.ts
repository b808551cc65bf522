import type { Contract } from '../contract.ts'
import { type Operation, operationsOf } from '../operations.ts'

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

export function refusalsOf(operation: Operation): string[] {
  const stated = operation.extensions['x-business-refusal']
  return Array.isArray(stated) ? stated.map(String) : []
}

const section = (operation: Operation, statuses: string[]): string => `[[operations]]
include-name = ${JSON.stringify(`${operation.method} ${operation.path}`)}
checks.positive_data_acceptance.expected-statuses = ["2xx", ${statuses.map((status) => JSON.stringify(status)).join(', ')}, "401", "403", "404"]
`
