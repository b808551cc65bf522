/** Profiles of this process, one at a time: processor time, or allocated memory by sampling. Ends by itself after a minute. */
import { Session } from 'node:inspector/promises'

export type ProfileKind = 'cpu' | 'heap'

/** It runs already, or it does not run. */
export class ProfilerStateError extends Error {
  override readonly name = 'ProfilerStateError'
}

const LONGEST_MS = 60_000

interface Running {
  session: Session
  kind: ProfileKind
  limit: NodeJS.Timeout
}

export function profiler({ longestMs = LONGEST_MS } = {}) {
  let running: Running | undefined

  async function finish({ session, kind }: Running): Promise<object> {
    const { profile } =
      kind === 'cpu' ? await session.post('Profiler.stop') : await session.post('HeapProfiler.stopSampling')
    session.disconnect()
    return profile
  }

  return {
    /** @throws ProfilerStateError when one runs */
    async start(kind: ProfileKind): Promise<void> {
      if (running) throw new ProfilerStateError('a profile is being taken')
      const session = new Session()
      session.connect()
      const limit = setTimeout(() => {
        const ended = running
        running = undefined
        if (ended) void finish(ended).catch(() => undefined)
      }, longestMs).unref()
      running = { session, kind, limit }
      if (kind === 'heap') return session.post('HeapProfiler.startSampling')
      await session.post('Profiler.enable')
      await session.post('Profiler.start')
    },

    /** The profile that ran. @throws ProfilerStateError when none does */
    async stop(): Promise<object> {
      if (!running) throw new ProfilerStateError('no profile is being taken')
      const ended = running
      running = undefined
      clearTimeout(ended.limit)
      return finish(ended)
    },
  }
}
