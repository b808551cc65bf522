/**
 * Writing the log: orders gather while a commit is under way and travel in the next one. A log of a channel is always written by the
 * one lane of this process, so its orders are stored in the order in which they came. The answer comes after the majority has it.
 */
import { createLane, type LaneObserver } from '#platform/mongo/lane.ts'
import { acknowledgedNumbers } from './acknowledged.ts'
import { type LogCommitNeeds, logCommit } from './log-commit.ts'
import { type Appended, type AppendOrder, numberOf } from './message-batch.ts'
import { keyOf } from './message-document.ts'
import type { MessageDraft } from './model.ts'

export interface MessageWriterNeeds extends Omit<LogCommitNeeds, 'deadlineMs' | 'observe'> {
  deadlineMs?: number
  /** Messages that may wait for the database before senders are refused. */
  maxQueued?: number
  /** Acknowledged numbers to remember at least, while somebody repeats himself. */
  remembered?: number
  observe?: LaneObserver & LogCommitNeeds['observe'] & { answered?(appended: Appended): void }
}

const MAX_BATCH = 500
/** What a message weighs beside its payload. */
const FRAME_BYTES = 300

export type MessageWriter = ReturnType<typeof messageWriter>

export function messageWriter(needs: MessageWriterNeeds) {
  const { deadlineMs = 10_000, maxQueued = 20_000, remembered = 20_000, observe = {} } = needs
  const acknowledged = acknowledgedNumbers(remembered)
  const lane = createLane<AppendOrder, Appended>({
    maxBatch: MAX_BATCH,
    inFlight: 1,
    maxQueued,
    weigh: ({ draft }) => ({ count: 1, bytes: FRAME_BYTES + draft.payload.length }),
    commit: logCommit({ ...needs, deadlineMs, observe }),
    observe,
  })

  return {
    /**
     * Stores the message, once for its client number, and gives its place. Durable when it resolves.
     * @throws OverloadedError when too much waits, UnavailableError when the database stays away: then nothing is known of it
     */
    async append(draft: MessageDraft, origin?: string): Promise<Appended> {
      const key = keyOf(draft)
      const number = numberOf(key, draft.from, draft.clientNo)
      const known = acknowledged.isAwake() ? acknowledged.find(number) : undefined
      const appended = known
        ? { ...known, duplicate: true }
        : await lane.submit({ draft, key, number, origin, since: performance.now() })
      acknowledged.observe(number, appended, appended.duplicate)
      observe.answered?.(appended)
      return appended
    },
    /** Messages that wait for a commit. */
    queued: lane.queued,
    /** Resolves when every order has its answer. */
    drain: lane.drain,
  }
}
