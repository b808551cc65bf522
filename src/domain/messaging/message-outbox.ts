/**
 * What messages owe to others (webhooks, offline notices, copies of commands) is never lost: the commit record is stored with the
 * messages, in front of them, and goes only when everything is written down elsewhere.
 *
 *   stored ──> take ──> materialise (effect documents, unique by effect, log, seq) ──> remove the record, many at a time
 *   process died, queue full, materialise failed ──> the record stays ──> sweep, on any process, after a few seconds
 *
 * The sweeper takes a record only when all its places are filled. One that stays incomplete (its insert stopped in the middle) is
 * taken as it is when nobody can write it any more: after the committer's deadline and the longest operation.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { createLane } from '#platform/mongo/lane.ts'
import { oldestOf } from './effect-frontier.ts'
import type { CommittedBatch } from './log-commit.ts'
import { type CommitRecord, type LogRange, messageOf } from './message-document.ts'
import type { MessageStore } from './message-store.ts'
import type { StoredMessage } from './model.ts'
import type { OutboxStore } from './outbox-store.ts'

/**
 * Writes durable documents for everything that these messages owe. May be given the same messages again, also by two processes at a
 * time, and messages of several logs, each in the order of seq. What it throws leaves the record for later.
 */
export type Materialise = (messages: readonly StoredMessage[]) => Promise<void>

export interface MessageOutboxNeeds {
  records: OutboxStore
  messages: Pick<MessageStore, 'heads'>
  now: () => number
  /** Messages that may wait here; what comes above is left to the sweeper. */
  maxWaiting?: number
  onError: (error: unknown) => void
}

const SWEEP_AFTER_MS = 5000
/** The committer's deadline, the longest operation, and clocks that differ. */
const ABANDONED_AFTER_MS = 60_000
const FIRST_PAUSE_MS = 50
const LONGEST_PAUSE_MS = 1000
const SWEPT_TOGETHER = 200
const WRITTEN_TOGETHER = 1000
const COMPLETED_TOGETHER = 500

export function messageOutbox(needs: MessageOutboxNeeds) {
  const { records, messages, now, maxWaiting = 50_000, onError } = needs
  let materialise: Materialise = () => Promise.resolve()
  const waiting: CommittedBatch[] = []
  let waitingMessages = 0
  /** Records that this process is working off: its own sweeper leaves them alone. */
  const underWay = new Set<number>()
  let working: Promise<void> | undefined
  const completed = createLane<number, void>({
    maxBatch: COMPLETED_TOGETHER,
    inFlight: 1,
    maxQueued: 100_000,
    async commit(ids) {
      await records.complete(ids)
      return ids.map(() => ({ status: 'fulfilled', value: undefined }))
    },
  })

  /** Tries a few times, because what is left to the sweeper comes late and behind younger messages. */
  async function writeDown(owed: readonly StoredMessage[]): Promise<void> {
    if (owed.length === 0) return
    for (let wait = FIRST_PAUSE_MS; ; wait *= 4) {
      try {
        await materialise(owed)
        return
      } catch (error) {
        onError(error)
        if (wait > LONGEST_PAUSE_MS) throw error
        await pause(wait)
      }
    }
  }

  /** The removal is gathered, and nobody waits for it: a record that stays is worked off again. */
  function complete(id: number): void {
    completed
      .submit(id)
      .catch(onError)
      .finally(() => underWay.delete(id))
  }

  function takeTogether(): CommittedBatch[] {
    const together: CommittedBatch[] = []
    let count = 0
    while (waiting.length > 0 && count < WRITTEN_TOGETHER) {
      const batch = waiting.shift() as CommittedBatch
      count += batch.committed.length
      waitingMessages -= batch.committed.length
      together.push(batch)
    }
    return together
  }

  /** One after the other, so that older messages of a channel are written down before younger ones. */
  async function workOff(): Promise<void> {
    while (waiting.length > 0) {
      const batches = takeTogether()
      const ids = batches.flatMap(({ record }) => (record ? [record.id] : []))
      try {
        await writeDown(batches.flatMap(({ committed }) => committed.map(({ message }) => message)))
        for (const id of ids) complete(id)
      } catch {
        for (const id of ids) underWay.delete(id)
      }
    }
    working = undefined
  }

  const isFilled = (ranges: readonly LogRange[], heads: ReadonlyMap<string, { seq: number }>) =>
    ranges.every(([key, , to]) => (heads.get(key)?.seq ?? 0) >= to)

  return {
    /** Who writes down what messages owe; without anybody they owe nothing. */
    attach(materialiser: Materialise): void {
      materialise = materialiser
    },

    /** Works off the batch when its turn comes; its callers have their answers already. */
    take(batch: CommittedBatch): void {
      if (!batch.record || waitingMessages >= maxWaiting) return
      waitingMessages += batch.committed.length
      underWay.add(batch.record.id)
      waiting.push(batch)
      working ??= workOff()
    },

    /**
     * Works off what others left behind. @returns the messages, so that their receivers can be told: whoever stored them may have
     * died before he did. @throws whatever stopped it: the rest stays for the next time
     */
    async sweep(): Promise<StoredMessage[]> {
      const found = await records.outstanding(now() - SWEEP_AFTER_MS, SWEPT_TOGETHER)
      const left = found.filter(({ _id }) => !underWay.has(_id))
      const keys = new Set(left.flatMap(({ r }) => r.map(([key]) => key)))
      const heads = await messages.heads([...keys])
      const abandonedBy = now() - ABANDONED_AFTER_MS
      let ready = left.filter(({ r, at }) => isFilled(r, heads) || at <= abandonedBy)
      const swept: StoredMessage[] = []
      while (ready.length > 0) {
        const together = oldestOf(ready, WRITTEN_TOGETHER)
        swept.push(...(await sweepTogether(together)))
        ready = ready.slice(together.length)
      }
      return swept
    },

    /** Resolves when everything that was taken is worked off or left to the sweeper. */
    async drain(): Promise<void> {
      while (working) await working
      await completed.drain()
    },
  }

  async function sweepTogether(left: readonly CommitRecord[]): Promise<StoredMessage[]> {
    const owed = (await records.messagesOf(left.flatMap(({ r }) => r))).map(messageOf)
    if (owed.length > 0) await materialise(owed)
    await Promise.all(left.map(({ _id }) => completed.submit(_id)))
    return owed
  }
}
