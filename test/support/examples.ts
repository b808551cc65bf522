/**
 * The example calls of the published contracts: a request, and the answer that is documented under the same name.
 * An operation without a body has one call, answered with its first documented success.
 */
import { readFileSync } from 'node:fs'
import { everyOperation, families } from './contract.ts'

type Json = Record<string, unknown>

export interface ExampleCall {
  family: string
  operationId: string
  method: string
  path: string
  /** The documented values of the query. */
  query: Record<string, string>
  name: string
  /** Absent where the operation has no body. */
  request?: { mediaType: string; body: unknown }
  status: number
  /** The documented body, absent where nothing is answered. */
  answer?: unknown
}

export const exampleCalls: ExampleCall[] = families.flatMap((family) => {
  const document = JSON.parse(
    readFileSync(new URL(`../../generated/${family}/openapi.json`, import.meta.url), 'utf8'),
  ) as Json
  return everyOperation
    .filter((operation) => operation.family === family)
    .flatMap(({ operationId, method, path, parameters }) => {
      const operation = (document.paths as Record<string, Json>)[path]?.[method.toLowerCase()] as Json
      const answers = answersOf(document, operation)
      const requests = examplesOf(document, operation.requestBody)
      const call = { family, operationId, method, path, query: queryOf(parameters) }
      if (requests.length === 0) {
        const [first] = answers.filter(({ status }) => status < 300)
        return [{ ...call, name: 'call', status: first?.status ?? 204, answer: first?.value }]
      }
      return requests.map(({ name, mediaType, value }) => {
        const answer = answers.find((one) => one.name === name) ?? silentSuccess(operation)
        if (!answer) throw new Error(`the example ${name} of ${operationId} has no answer of that name`)
        return {
          ...call,
          name,
          request: { mediaType, body: value },
          status: answer.status,
          answer: answer.value,
        }
      })
    })
})

/** A success that says nothing answers every example. */
function silentSuccess(operation: Json): { status: number; value?: unknown } | undefined {
  const responses = Object.entries(operation.responses as Record<string, Json>)
  const [silent] = responses.filter(
    ([status, { content }]) => status.startsWith('2') && content === undefined,
  )
  return silent && { status: Number(silent[0]) }
}

function queryOf(parameters: { in: string; name: string; example?: unknown }[]): Record<string, string> {
  const shown = parameters.filter((one) => one.in === 'query' && one.example !== undefined)
  return Object.fromEntries(shown.map(({ name, example }) => [name, String(example)]))
}

function answersOf(document: Json, operation: Json) {
  return Object.entries(operation.responses as Json).flatMap(([status, response]) =>
    examplesOf(document, response).map((example) => ({ ...example, status: Number(status) })),
  )
}

function examplesOf(document: Json, holder: unknown) {
  const { content = {} } = follow(document, holder ?? {}) as { content?: Record<string, Json> }
  return Object.entries(content).flatMap(([mediaType, media]) =>
    Object.entries((media.examples ?? {}) as Json).map(([name, example]) => ({
      name,
      mediaType,
      value: (follow(document, example) as Json).value,
    })),
  )
}

function follow(document: Json, node: unknown): unknown {
  const { $ref } = node as { $ref?: string }
  if ($ref === undefined) return node
  const keys = $ref.slice(2).split('/')
  const target = keys.reduce<unknown>(
    (at, key) => (at as Json)[key.replaceAll('~1', '/').replaceAll('~0', '~')],
    document,
  )
  return follow(document, target)
}
