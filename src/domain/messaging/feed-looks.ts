/** Looking at the logs while words may be missed: again and again, until they are heard and a look has found all that was missed. */
import type { feedLine } from './feed-line.ts'

export interface FeedLooksNeeds {
  line: Pick<ReturnType<typeof feedLine>, 'isListening' | 'listen'>
  /** Looks for what was missed. @throws when it could not */
  look(isListening: boolean): Promise<void>
  isInDoubt(): boolean
  lookMs: number
  onError(error: unknown): void
}

export function feedLooks({ line, look, isInDoubt, lookMs, onError }: FeedLooksNeeds) {
  let timer: NodeJS.Timeout | undefined
  let isClosed = false

  async function lookAgain(): Promise<void> {
    const wasListening = line.isListening()
    const succeeded = await look(wasListening).then(
      () => true,
      (error) => {
        onError(error)
        return false
      },
    )
    timer = undefined
    void line.listen()
    if (!succeeded || !wasListening || isInDoubt()) soon()
  }

  function soon(): void {
    if (timer || isClosed) return
    timer = setTimeout(lookAgain, lookMs)
    timer.unref()
  }

  return {
    soon,

    /** Instead of the look that was to come. */
    atOnce(): void {
      clearTimeout(timer)
      timer = undefined
      look(line.isListening()).catch((error) => {
        onError(error)
        soon()
      })
    },

    close(): void {
      isClosed = true
      clearTimeout(timer)
    },
  }
}
