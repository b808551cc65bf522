/**
 * Operations refer to the messages of their channel. Bundling puts the message itself in place of a reference where the
 * channel has it from another file; this puts the reference back.
 */
import { join, nodeAt } from '../pointer.ts'
import { canonicalText } from '../static/schema/equals.ts'
import type { AsyncDocument, ChannelObject, Reference } from './document.ts'

export function restoreReferences(document: AsyncDocument): void {
  for (const { messages, channel, reply } of Object.values(document.operations ?? {})) {
    restore(document, messages, channel)
    restore(document, reply?.messages, reply?.channel ?? channel)
  }
}

function restore(
  document: AsyncDocument,
  messages: Reference[] | undefined,
  channel: Reference | undefined,
): void {
  if (!messages || !channel?.$ref) return
  const offered = (nodeAt(document, channel.$ref) as ChannelObject | undefined)?.messages ?? {}
  for (const [index, message] of messages.entries()) {
    if (message === null || typeof message !== 'object' || message.$ref !== undefined) continue
    const text = canonicalText(message)
    const key = Object.keys(offered).find((name) => canonicalText(offered[name]) === text)
    if (key !== undefined) messages[index] = { $ref: join(channel.$ref, 'messages', key) }
  }
}
