import type { Oas3Operation, Oas3Parameter, Oas3Response } from '@redocly/openapi-core'
import { type Context, type Rule, reportAt, reportMissing } from './shared.ts'

/**
 * What a server refuses by itself is declared: bad input, a body too large or of another kind, missing credentials,
 * missing permissions. Every refusal says what it means and what its body is.
 */
export const refusalsDeclared: Rule = () => ({
  Operation: {
    enter(operation: Oas3Operation, context) {
      const declared = new Set(Object.keys(operation.responses ?? {}))
      for (const [status, because] of expectedRefusals(operation, context)) {
        const isDeclared = declared.has(status) || declared.has(`${status[0]}XX`) || declared.has('default')
        if (!isDeclared) reportAt(context, `The answer ${status} is missing: ${because}.`, 'responses')
      }
    },
  },
  Response(response: Oas3Response, context) {
    if (!String(context.key).startsWith('4')) return
    if (!response.description?.trim()) reportMissing(context, 'A refusal says what it means.')
    if (!response.content) reportMissing(context, 'A refusal says what its body is.')
  },
})

function* expectedRefusals(
  operation: Oas3Operation,
  context: Context,
): Generator<[status: string, because: string]> {
  const parameters = [
    ...(operation.parameters ?? []),
    ...((context.parent as Oas3Operation)?.parameters ?? []),
  ]
  const named = parameters.map((parameter) => context.resolve<Oas3Parameter>(parameter as never).node)
  if (operation.requestBody || named.some((parameter) => parameter?.in === 'query')) {
    yield ['400', 'input can be wrong']
  }
  if (operation.requestBody) {
    yield ['413', 'a body can be too large']
    yield ['415', 'a body can have another media type']
  }
  const requirements = operation.security ?? []
  if (requirements.length > 0 && requirements.every((requirement) => Object.keys(requirement).length > 0)) {
    yield ['401', 'credentials can be missing']
    if (requirements.some((requirement) => Object.values(requirement).some((scopes) => scopes.length > 0))) {
      yield ['403', 'a permission can be missing']
    }
  }
}
