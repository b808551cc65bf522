/**
 * Reads of one thing by many: at most one is under way, and whoever asks meanwhile shares the next one. A read that failed is
 * repeated after a while for the sake of the thing itself; those who asked have been told and may ask again.
 */

export interface SharedReadsOptions<Asker> {
  /** No read begins while this is false. */
  mayRead: () => boolean
  /** Reads, and answers every asker, never throwing; what comes next follows from what it found. */
  read: (askers: Asker[]) => Promise<'done' | 'again' | 'failed'>
  retryMs: number
}

export function sharedReads<Asker>({ mayRead, read, retryMs }: SharedReadsOptions<Asker>) {
  let waiting: Asker[] = []
  let isWanted = false
  let isReading = false
  let retry: NodeJS.Timeout | undefined

  async function readWhileWanted(): Promise<void> {
    if (isReading) return
    isReading = true
    while (mayRead() && (isWanted || waiting.length > 0)) {
      const askers = waiting
      waiting = []
      isWanted = false
      clearTimeout(retry)
      const outcome = await read(askers)
      if (outcome === 'again') isWanted = true
      if (outcome === 'failed') retry = setTimeout(want, retryMs).unref()
    }
    isReading = false
  }

  /** A read without an asker, after the one under way. */
  function want(): void {
    isWanted = true
    void readWhileWanted()
  }

  return {
    want,
    isReading: () => isReading,
    ask(asker: Asker): void {
      waiting.push(asker)
      void readWhileWanted()
    },
    /** Those whom no read has taken on; they are forgotten here. */
    takeWaiting: (): Asker[] => waiting.splice(0),
    stop: () => clearTimeout(retry),
  }
}
