/** The published contract of a family, as far as fuzzing looks at it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Contract } from '#codegen/contract.ts'
import { refusalsOf } from '#codegen/emit/schemathesis.ts'
import { follow, operationsOf } from '#codegen/operations.ts'
import { GENERATED } from './places.ts'

export interface FuzzedOperation {
  operationId: string
  /** `GET /api/health`, the name that schemathesis gives it. */
  label: string
  /** A credential is needed. */
  isSecured: boolean
  /** Statuses with which it may refuse valid input by a rule of business. */
  refusals: string[]
  /** Nothing is accepted before somebody else did something that a fuzzer cannot do (`x-needs-others`). */
  needsOthers: boolean
}

export interface FuzzedContract {
  operations: FuzzedOperation[]
  /** Names of the security schemes. */
  schemes: string[]
  /** A request body that the contract shows as an example. */
  exampleBody(operationId: string, example: string): Record<string, unknown>
}

export function contractOf(family: string): FuzzedContract {
  const document = JSON.parse(readFileSync(join(GENERATED, family, 'openapi.json'), 'utf8')) as Contract
  const operations = operationsOf(document)
  return {
    operations: operations.map((operation) => ({
      operationId: operation.operationId,
      label: `${operation.method} ${operation.path}`,
      isSecured:
        operation.security.length > 0 && operation.security.every((one) => Object.keys(one).length > 0),
      refusals: refusalsOf(operation),
      needsOthers: operation.extensions['x-needs-others'] !== undefined,
    })),
    schemes: Object.keys(document.components?.securitySchemes ?? {}),
    exampleBody(operationId, example) {
      const body = operations.find((one) => one.operationId === operationId)?.body
      const shown = body?.value.content?.['application/json']?.examples?.[example]
      if (!body || !shown) throw new Error(`the contract shows no example ${example} of ${operationId}`)
      return follow(document, shown, body.pointer).value.value as Record<string, unknown>
    },
  }
}
