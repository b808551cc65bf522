/**
 * Which run of a Redis server a connection talks to. A server that was killed may come back without its last writes, and a replica
 * that took over may never have had them; both are another run. Whoever marks data with its run notices.
 */
import { hash } from 'node:crypto'
import type { Redis } from '#platform/redis/connect.ts'

/** Of a server that does not let us ask: restarts that lose writes cannot be told from others there. */
const UNKNOWN = 'unknown'

/** A function that gives six characters for the present run: at once when it is known, else as soon as Redis has said it. */
export function redisRun(redis: Redis): () => string | Promise<string> {
  let known: string | undefined
  let asking: Promise<string> | undefined
  redis.on('close', () => {
    known = undefined
    asking = undefined
  })

  function ask(): Promise<string> {
    const asked = readRun(redis).then((run) => {
      // An answer of a connection that closed meanwhile says nothing about the next one.
      if (asking === asked) known = run
      return run
    })
    asking = asked
    asked.catch(() => {
      if (asking === asked) asking = undefined
    })
    return asked
  }

  return () => known ?? asking ?? ask()
}

async function readRun(redis: Redis): Promise<string> {
  try {
    const run = /^run_id:(\w+)/m.exec(await redis.info('server'))?.[1]
    return hash('sha256', run ?? UNKNOWN, 'base64url').slice(0, 6)
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('NOPERM')) {
      return hash('sha256', UNKNOWN, 'base64url').slice(0, 6)
    }
    throw error
  }
}
