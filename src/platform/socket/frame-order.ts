/**
 * The order of one connection's frames. Publishing runs on while earlier ones wait for their acknowledgement;
 * everything else waits for what came before it and is waited for, so that "authenticate, subscribe" and
 * "subscribe, unsubscribe" mean what they say.
 */

export function frameOrder() {
  const running = new Set<Promise<void>>()
  let alone: Promise<void> | undefined

  function track(work: Promise<void>): Promise<void> {
    running.add(work)
    return work.finally(() => running.delete(work))
  }

  return {
    /** Frames that are not answered yet. */
    size: () => running.size,

    /** Resolves when every frame that came until now is answered. */
    settled: async (): Promise<void> => void (await Promise.all(running)),

    /** @param work settles when the frame is answered, and never rejects */
    run(isAlone: boolean, work: () => Promise<void>): Promise<void> {
      if (!isAlone) return track(alone ? alone.then(work) : work())
      const before = [...running]
      const own = before.length > 0 ? Promise.all(before).then(work) : work()
      const turn = own.finally(() => {
        if (alone === turn) alone = undefined
      })
      alone = turn
      return track(turn)
    },
  }
}
