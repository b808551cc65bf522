/** Ids of messages, taken from the database in blocks; numbers of a block that are never used are simply missing. */

export interface MessageIdsNeeds {
  /** Takes so many numbers for this process alone; gives the first. */
  reserve(count: number): Promise<number>
  block?: number
}

export type MessageIds = ReturnType<typeof messageIds>

export function messageIds({ reserve, block = 10_000 }: MessageIdsNeeds) {
  let next = 0
  let end = 0
  let spare: Promise<number> | undefined

  function fetch(): Promise<number> {
    if (spare) return spare
    const fetched = reserve(block)
    spare = fetched
    // A failure is told to whoever waits, and asked for again by the next one.
    fetched.catch(() => {
      if (spare === fetched) spare = undefined
    })
    return fetched
  }

  return {
    /** So many ids, rising. @throws whatever the database does when it is away */
    async take(count: number): Promise<number[]> {
      const ids: number[] = []
      while (ids.length < count) {
        if (next === end) {
          const first = await fetch()
          // Somebody else who waited for the same block may have begun it.
          if (next === end) {
            spare = undefined
            next = first
            end = first + block
          }
        }
        while (next < end && ids.length < count) ids.push(next++)
      }
      if (end - next < block / 5) void fetch().catch(() => undefined)
      return ids
    },
  }
}
