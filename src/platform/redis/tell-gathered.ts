/**
 * Telling Redis what changes here: what changes in one turn travels together, what changes meanwhile goes behind it, and one telling is
 * under way at a time. A Redis that cannot be told ends it; whatever was put back goes with the next call.
 */
export interface Telling<Changes> {
  /** What there is to tell; undefined when there is nothing. It counts as told. */
  take(): Changes | undefined
  tell(changes: Changes): Promise<void>
  /** They could not be told. */
  putBack(changes: Changes): void
}

/** @returns what begins it, and resolves when everything up to now is told or cannot be */
export function tellGathered<Changes>({ take, tell, putBack }: Telling<Changes>): () => Promise<void> {
  let telling: Promise<void> | undefined

  async function tellAll(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    let isTold = true
    for (let changes = take(); changes !== undefined; changes = isTold ? take() : undefined) {
      isTold = await toldOrPutBack(changes)
    }
    telling = undefined
  }

  async function toldOrPutBack(changes: Changes): Promise<boolean> {
    try {
      await tell(changes)
      return true
    } catch {
      putBack(changes)
      return false
    }
  }

  return () => {
    telling ??= tellAll()
    return telling
  }
}
