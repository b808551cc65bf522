/** Where a device begins in a channel, and which changes it is told: decided from what is known of both. */
import type { Reach } from './inbox-model.ts'
import type { Beginning, UnknownMessages } from './inbox-place.ts'
import type { StoredMessage } from './model.ts'

/** More of a channel is not pushed: the older ones are read as history. */
export const MOST_MISSED = 10_000
/**
 * A change stands in its log a moment before its message has the new form. Who begins anew in a channel looks so far back, so that no
 * change of a message that he got in its old form is left out.
 */
const LOOK_BACK = 200

export interface StandingFacts {
  /** The last message before the user came; 0 between two people. */
  since: number
  /** Read up to here, on whatever device. */
  read: number
  /** How far the device came, where it was in the channel before. */
  given?: Reach | undefined
  /** The device was never here before: it gets what is unread. */
  isFirst: boolean
  heads: Reach
}

export function beginningOf({ since, read, given, isFirst, heads }: StandingFacts): Beginning {
  const lower = isFirst ? Math.max(read, since) : Math.max(given?.messages ?? 0, since)
  const messages = Math.max(lower, heads.messages - MOST_MISSED)
  const changes = given
    ? Math.max(given.changes, heads.changes - MOST_MISSED)
    : Math.max(0, heads.changes - LOOK_BACK)
  const unknown = { above: given ? lower : 0, upTo: messages, before: heads.changes }
  return { at: { messages, changes }, unknown }
}

/** Whether the device has the message, or may get it. */
export function isWanted({ seq, change }: StoredMessage, { above, upTo, before }: UnknownMessages): boolean {
  const target = change?.messageSeq ?? 0
  return target <= above || target > upTo || seq > before
}

/** A page of changes up to the first whose message has not been reached; its message is read first. */
export function reachable(changes: readonly StoredMessage[], messagesAt: number) {
  const first = changes.findIndex(({ change }) => (change?.messageSeq ?? 0) > messagesAt)
  if (first === -1) return { changes, expects: 0 }
  return { changes: changes.slice(0, first), expects: changes[first]?.change?.messageSeq ?? 0 }
}
