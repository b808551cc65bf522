/** One batch of a lane: which waiting items it takes, and how their callers hear of the outcome. */

/** What an item costs. */
export interface Weight {
  /** Documents in the item. */
  count: number
  bytes: number
}

export interface Ticket<Item, Result> {
  item: Item
  weight: Weight
  resolve(result: Result): void
  reject(error: unknown): void
}

/** Removes the longest run from the head of the queue that keeps the limits; always at least one item. */
export function takeBatch<Item, Result>(
  queue: Ticket<Item, Result>[],
  limits: { maxBatch: number; maxBytes: number },
): Ticket<Item, Result>[] {
  let taken = 0
  let count = 0
  let bytes = 0
  for (const { weight } of queue) {
    count += weight.count
    bytes += weight.bytes
    if (taken > 0 && (count > limits.maxBatch || bytes > limits.maxBytes)) break
    taken += 1
  }
  return queue.splice(0, taken)
}

/** Commits the batch; the result answers every ticket. Never rejects. */
export async function commitBatch<Item, Result>(
  batch: readonly Ticket<Item, Result>[],
  commit: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Result>[]>,
): Promise<() => void> {
  try {
    const results = await commit(batch.map((ticket) => ticket.item))
    return () => {
      for (const [index, ticket] of batch.entries()) {
        const result = results[index]
        if (result?.status === 'fulfilled') ticket.resolve(result.value)
        else ticket.reject(result?.reason ?? new Error('the commit of a lane answered too few items'))
      }
    }
  } catch (error) {
    return () => {
      for (const ticket of batch) ticket.reject(error)
    }
  }
}
