import type { Oas3Operation } from '@redocly/openapi-core'
import { type Rule, reportAt, reportMissing, verbNoun } from './shared.ts'

/** An operation has a name (verbNoun, the handler's name too), a line that says what it does, and a topic. */
export const operationsNamed: Rule = () => ({
  Operation(operation: Oas3Operation, context) {
    const { operationId, summary, tags } = operation
    if (!operationId) reportMissing(context, 'An operation has an operationId.')
    else if (!verbNoun.test(operationId)) {
      reportAt(context, `The operationId ${operationId} is not verbNoun, like listMessages.`, 'operationId')
    }
    if (!summary) reportMissing(context, 'An operation has a summary.')
    if (!tags || tags.length === 0) reportMissing(context, 'An operation has a tag.')
  },
})
