import type { Async3Rule } from '@redocly/openapi-core'
import { reportMissing, verbNoun } from './shared.ts'

interface Operation {
  title?: string
  tags?: unknown[]
}

/** What `operations-named` asks of a request, for the operations of a socket: their key is their name. */
export const operationsTitled: Async3Rule = () => ({
  Operation(operation: Operation, context) {
    const name = String(context.key)
    if (!verbNoun.test(name))
      reportMissing(context, `The operation ${name} is not verbNoun, like sendMessage.`)
    if (!operation.title) reportMissing(context, 'An operation has a title.')
    if (!operation.tags || operation.tags.length === 0) reportMissing(context, 'An operation has a tag.')
  },
})
