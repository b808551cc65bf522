/**
 * Which part of a channel a reader asks for, and how the answer says whether there is more:
 *
 *   pull_mode 0   start ─> older, down to the end without it; a start of 0 is the newest
 *   pull_mode 1   start ─> newer, up to the end without it; an end of 0 is none
 *   0 and 0       the newest, whatever the mode
 */
import type { StoredMessage } from '#domain/messaging/model.ts'
import type { components } from '#generated/im/types.ts'
import { messageView } from './message-view.ts'

export interface PageAsked {
  start_message_seq?: number | null
  end_message_seq?: number | null
  limit?: number | null
  pull_mode?: number | null
}

export interface PageRange {
  from?: number
  to?: number
  /** One more than wanted: it says that there is more. */
  limit: number
  order: 'oldest' | 'newest'
}

const DEFAULT_LIMIT = 100

const limitOf = ({ limit }: PageAsked): number => limit || DEFAULT_LIMIT

export function rangeOf(asked: PageAsked): PageRange {
  const start = asked.start_message_seq ?? 0
  const end = asked.end_message_seq ?? 0
  const limit = limitOf(asked) + 1
  if (asked.pull_mode === 1 && (start > 0 || end > 0)) {
    return { from: Math.max(start, 1), ...(end > 0 && { to: end - 1 }), limit, order: 'oldest' }
  }
  return { from: end + 1, ...(start > 0 && { to: start }), limit, order: 'newest' }
}

/**
 * @param found by `rangeOf(asked)`, in its order
 * @param isCut whether reading ended before the range did
 */
export function pageView(
  asked: PageAsked,
  found: readonly StoredMessage[],
  isCut: boolean,
): components['schemas']['MessagePage'] {
  return {
    start_message_seq: asked.start_message_seq ?? 0,
    end_message_seq: asked.end_message_seq ?? 0,
    more: isCut || found.length > limitOf(asked) ? 1 : 0,
    messages: rising(found.slice(0, limitOf(asked))).map(messageView),
  }
}

/** In the order of seq. */
export const rising = (messages: readonly StoredMessage[]): StoredMessage[] =>
  messages.toSorted((one, other) => one.seq - other.seq)
