/**
 * What was written to a connection and is not confirmed yet, in the order of the marks that were set. A connection keeps the order of
 * what is written to it, so the answer to a mark confirms everything before it.
 */
import type { Positions, Reach } from './inbox-model.ts'

/** What a mark stands for: how far each channel was, and the messages that were among it. */
export interface Marked {
  positions: Positions
  messageIds: readonly number[]
}

/** A client that never answers holds no more: older marks are answered together with younger ones. */
const MOST_MARKS = 100

export function inboxMarks() {
  let dirty = new Map<string, Reach>()
  let messageIds: number[] = []
  let last = 0
  const marks: { mark: number; marked: Marked }[] = []

  return {
    /** The channel is written up to there. */
    wrote(key: string, written: Reach, messageId?: number): void {
      dirty.set(key, written)
      if (messageId !== undefined) messageIds.push(messageId)
    },

    /** 0 when nothing was written since the last mark. */
    set(): number {
      if (dirty.size === 0) return 0
      const positions = new Map(
        [...dirty].map(([key, { messages, changes }]) => [key, { messages, changes }]),
      )
      marks.push({ mark: ++last, marked: { positions, messageIds } })
      dirty = new Map()
      messageIds = []
      if (marks.length > MOST_MARKS) joinOldest(marks)
      return last
    },

    /** What is confirmed by the answer to the mark; undefined when it was before. */
    take(mark: number): Marked | undefined {
      const count = marks.findLastIndex((one) => one.mark <= mark) + 1
      if (count === 0) return undefined
      return together(marks.splice(0, count).map(({ marked }) => marked))
    },
  }
}

function joinOldest(marks: { mark: number; marked: Marked }[]): void {
  const [oldest, next] = marks.splice(0, 2)
  if (oldest && next) marks.unshift({ mark: next.mark, marked: together([oldest.marked, next.marked]) })
}

/** Later ones are further. */
function together(all: readonly Marked[]): Marked {
  return {
    positions: new Map(all.flatMap(({ positions }) => [...positions])),
    messageIds: all.flatMap(({ messageIds }) => messageIds),
  }
}
