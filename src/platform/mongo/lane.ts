/**
 * Group commit without a timer. Callers that come while the database is busy wait together and travel in the
 * next batch, so the batch grows with the load and a lone caller waits for nobody:
 *
 *   caller A ──> commit 1 [A] ────────────> A answered
 *   caller B ──────┐ (slots busy)
 *   caller C ──────┴────────> commit 2 [B C] ──> B and C answered
 *
 * The next commit is on its way before the answers of the last are made, so that the database works meanwhile.
 *
 * The lane gathers, bounds and refuses. It does not know what an item is, never retries and never splits one.
 * "While busy" includes the present turn of the event loop: callers read from their sockets in the same turn
 * share a batch.
 */
import { setImmediate as endOfTurn } from 'node:timers/promises'
import { OverloadedError } from '../overloaded-error.ts'
import { commitBatch, type Ticket, takeBatch, type Weight } from './lane-batch.ts'

export interface LaneOptions<Item, Result> {
  /** Documents in one commit; a single heavier item travels alone. */
  maxBatch: number
  /** Bytes in one commit; a single heavier item travels alone. */
  maxBytes?: number
  /** Commits at the same time. */
  inFlight: number
  /** Documents that may wait; what comes above is refused. */
  maxQueued: number
  /** Bytes that may wait. */
  maxQueuedBytes?: number
  weigh?(item: Item): Weight
  /** Answers for each item, in order. A rejection is the answer for all of them. */
  commit(items: readonly Item[]): Promise<readonly PromiseSettledResult<Result>[]>
  observe?: LaneObserver
}

/** Called on every change; for metrics, so it must not throw. */
export interface LaneObserver {
  queued?(documents: number): void
  committed?(facts: { documents: number; bytes: number; callers: number; durationMs: number }): void
}

export function createLane<Item, Result>(options: LaneOptions<Item, Result>) {
  const { maxBytes = 8 * 1024 * 1024, maxQueuedBytes = 128 * 1024 * 1024, observe = {} } = options
  const weigh = options.weigh ?? (() => ({ count: 1, bytes: 0 }))
  const limits = { maxBatch: options.maxBatch, maxBytes }
  const queue: Ticket<Item, Result>[] = []
  const idle: (() => void)[] = []
  let waiting: Weight = { count: 0, bytes: 0 }
  let running = 0
  let unanswered = 0
  let scheduled = false
  let lastCommitMs = 0

  function wake(): void {
    if (scheduled || running >= options.inFlight || queue.length === 0) return
    scheduled = true
    setImmediate(() => {
      scheduled = false
      start()
    })
  }

  function start(): void {
    while (running < options.inFlight && queue.length > 0) void run(takeBatch(queue, limits))
  }

  const isIdle = () => running === 0 && unanswered === 0 && queue.length === 0

  async function run(batch: Ticket<Item, Result>[]): Promise<void> {
    const weight = sum(batch)
    waiting = { count: waiting.count - weight.count, bytes: waiting.bytes - weight.bytes }
    running += 1
    observe.queued?.(waiting.count)
    const startedAt = performance.now()
    const answer = await commitBatch(batch, options.commit)
    lastCommitMs = performance.now() - startedAt
    running -= 1
    const isAlone = unanswered === 0 && queue.length === 0
    unanswered += 1
    observe.committed?.({
      documents: weight.count,
      bytes: weight.bytes,
      callers: batch.length,
      durationMs: lastCommitMs,
    })
    if (!isAlone) {
      start()
      await endOfTurn()
    }
    answer()
    unanswered -= 1
    if (isIdle()) for (const resolve of idle.splice(0)) resolve()
  }

  return {
    /**
     * The answer of the commit that carried the item.
     * @throws OverloadedError at once when too much is waiting
     */
    submit(item: Item): Promise<Result> {
      const weight = weigh(item)
      const full =
        waiting.count + weight.count > options.maxQueued || waiting.bytes + weight.bytes > maxQueuedBytes
      if (full && queue.length > 0)
        return Promise.reject(
          new OverloadedError('too much is waiting to be stored; try again later', retryAfterMs()),
        )
      return new Promise((resolve, reject) => {
        queue.push({ item, weight, resolve, reject })
        waiting = { count: waiting.count + weight.count, bytes: waiting.bytes + weight.bytes }
        observe.queued?.(waiting.count)
        wake()
      })
    },
    /** Documents that wait for a commit. */
    queued: () => waiting.count,
    /** Resolves when nothing waits and nothing is being committed. */
    drain(): Promise<void> {
      if (isIdle()) return Promise.resolve()
      return new Promise((resolve) => idle.push(resolve))
    },
  }

  /** The time that the present queue takes at the present speed, between one and thirty seconds. */
  function retryAfterMs(): number {
    const rounds = Math.ceil(waiting.count / (options.maxBatch * options.inFlight))
    return Math.min(30_000, Math.max(1000, Math.ceil(rounds * lastCommitMs)))
  }
}

function sum(batch: readonly { weight: Weight }[]): Weight {
  const total: Weight = { count: 0, bytes: 0 }
  for (const { weight } of batch) {
    total.count += weight.count
    total.bytes += weight.bytes
  }
  return total
}
