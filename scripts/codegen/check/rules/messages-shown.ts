import type { Async3Rule } from '@redocly/openapi-core'
import { reportMissing } from './shared.ts'

interface Message {
  title?: string
  summary?: string
  examples?: unknown[]
}

/** A message of a socket has a title, a line that says what it is, and an example; that it is valid the parser says. */
export const messagesShown: Async3Rule = () => ({
  Message(message: Message, context) {
    if (!message.title) reportMissing(context, 'A message has a title.')
    if (!message.summary) reportMissing(context, 'A message has a summary.')
    if ((message.examples ?? []).length === 0) reportMissing(context, 'A message shows at least one example.')
  },
})
