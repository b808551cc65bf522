/**
 * MongoDB and Redis for a Parley process: the ones named by the settings, or embedded ones that live in the data folder.
 *
 * Processes that share a data folder share its servers. Each enters itself as a user; who comes first starts them, who comes
 * later adopts them, and the last living user to leave stops them. Coming and going happens under one lock, so that nobody
 * adopts what is being stopped. When everybody was killed the servers stay, and the next to come adopts them.
 */
import { join, resolve } from 'node:path'
import { closeEmbedded, findRunning, openEmbedded } from './embedded.ts'
import { explainFileErrors } from './file-errors.ts'
import { checkMongodbUri, checkRedisUrl } from './given.ts'
import { withLock } from './lock-file.ts'
import { mongodb } from './mongodb.ts'
import { redis } from './redis.ts'
import type { ServerHandle, ServerKind } from './server-kind.ts'
import { servicesDir } from './state-file.ts'
import { enterUser, hasUsers } from './users.ts'

export interface ServicesOptions {
  dataDir: string
  mongodbUri?: string | undefined
  redisUrl?: string | undefined
  /** Size of the embedded MongoDB's cache. Default 0.5. */
  cacheSizeGb?: number
  log: (line: string) => void
}

export interface Services {
  mongodbUri: string
  redisUrl: string
  /** Leaves; the last user's leaving stops the embedded servers. May be called twice. */
  stop(): Promise<void>
}

/** Resolves when both answer; rejects with a `ServiceError` whose message is for the operator. */
export async function startServices(options: ServicesOptions): Promise<Services> {
  const { mongodbUri, redisUrl } = options
  await Promise.all([mongodbUri && checkMongodbUri(mongodbUri), redisUrl && checkRedisUrl(redisUrl)])
  if (mongodbUri && redisUrl) return { mongodbUri, redisUrl, stop: async () => undefined }

  const dataDir = resolve(options.dataDir)
  const kinds = [...(mongodbUri ? [] : [mongodb]), ...(redisUrl ? [] : [redis])]
  const lock = join(servicesDir(dataDir), 'lock')
  const underLock = <T>(work: () => Promise<T>) => explainFileErrors(dataDir, () => withLock(lock, work))
  return underLock(async () => {
    const leaveUsers = await enterUser(dataDir)
    const leave = async () => {
      await leaveUsers()
      if (!(await hasUsers(dataDir))) await stopAll(dataDir)
    }
    try {
      const opened = await openAll(kinds, { ...options, dataDir })
      let left: Promise<void> | undefined
      return {
        mongodbUri: mongodbUri || uriOf(opened, mongodb),
        redisUrl: redisUrl || uriOf(opened, redis),
        stop: () => (left ??= underLock(leave)),
      }
    } catch (error) {
      await leave()
      throw error
    }
  })
}

/** The addresses of the embedded servers that run for a data folder now; undefined when none does. Starts nothing. */
export async function running(
  dataDir: string,
): Promise<{ mongodbUri?: string; redisUrl?: string } | undefined> {
  const [mongo, queue] = await Promise.all(
    [mongodb, redis].map((kind) => findRunning(kind, resolve(dataDir))),
  )
  if (!mongo && !queue) return undefined
  return { ...(mongo && { mongodbUri: mongo.uri }), ...(queue && { redisUrl: queue.uri }) }
}

type Opened = Map<ServerKind, ServerHandle>

/** Opens all at once, and lets every one come to its end before the first failure is told. */
async function openAll(kinds: ServerKind[], options: ServicesOptions): Promise<Opened> {
  const outcomes = await Promise.allSettled(
    kinds.map(async (kind) => [kind, await openEmbedded(kind, options)] as const),
  )
  return new Map(
    outcomes.map((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason
      return outcome.value
    }),
  )
}

/** Both, also when one of them cannot be ended. */
async function stopAll(dataDir: string): Promise<void> {
  const outcomes = await Promise.allSettled([mongodb, redis].map((kind) => closeEmbedded(kind, dataDir)))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}

function uriOf(opened: Opened, kind: ServerKind): string {
  const handle = opened.get(kind)
  if (!handle) throw new Error(`${kind.name} was not opened`)
  return handle.uri
}
