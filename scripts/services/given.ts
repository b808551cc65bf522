/** Checks that a server the operator named answers. What is said on failure names setting and host, never credentials. */
import { Redis } from 'ioredis'
import { MongoClient, MongoServerError } from 'mongodb'
import { ServiceError } from './errors.ts'

const ANSWER_WITHIN_MS = 4500
const GIVE_UP_MS = 5000

const NETWORK_REASONS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name cannot be resolved',
  EHOSTUNREACH: 'the host cannot be reached',
  ECONNRESET: 'the connection was cut',
}

/** Resolves when the MongoDB server answers. */
export async function checkMongodbUri(uri: string): Promise<void> {
  const setting = 'MONGODB_URI (mongodbUri)'
  const client = parse(setting, () => new MongoClient(uri, { serverSelectionTimeoutMS: ANSWER_WITHIN_MS }))
  const hosts = client.options.srvHost ?? client.options.hosts.join(', ')
  try {
    await withinTime(client.db('admin').command({ ping: 1 }, { readPreference: 'nearest' }))
  } catch (error) {
    const refused =
      error instanceof MongoServerError && `it refused the credentials or the command (${error.codeName})`
    throw noAnswer(setting, hosts, refused || reasonOf(error), error)
  } finally {
    await client.close(true)
  }
}

/** Resolves when the Redis server answers. */
export async function checkRedisUrl(url: string): Promise<void> {
  const setting = 'REDIS_URL (redisUrl)'
  const host = parse(setting, () => new URL(url).host)
  if (!/^rediss?:/.test(url))
    throw new ServiceError('bad_uri', `${setting} must begin with redis:// or rediss://`)
  const client = new Redis(url, {
    lazyConnect: true,
    enableReadyCheck: false,
    connectTimeout: ANSWER_WITHIN_MS,
    retryStrategy: () => null,
  })
  let failure: unknown
  client.on('error', (error) => {
    failure = error
  })
  try {
    await withinTime(client.connect().then(() => client.ping()))
  } catch (error) {
    // The library tells the reason by an event and the call that failed only that the connection is closed.
    const reason = failure ?? error
    const isRefused = reason instanceof Error && /^(NOAUTH|WRONGPASS|NOPERM)/.test(reason.message)
    throw noAnswer(setting, host, isRefused ? 'it refused the credentials' : reasonOf(reason), reason)
  } finally {
    client.disconnect()
  }
}

function parse<T>(setting: string, read: () => T): T {
  try {
    return read()
  } catch {
    throw new ServiceError(
      'bad_uri',
      `${setting} is not a valid address; it is not shown because it may hold a password`,
    )
  }
}

function withinTime<T>(work: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new Error('timed out')), GIVE_UP_MS)
  return Promise.race([work, promise]).finally(() => clearTimeout(timer))
}

function reasonOf(error: unknown): string {
  const known = Object.keys(NETWORK_REASONS).find(
    (code) => error instanceof Error && describe(error).includes(code),
  )
  return (known && NETWORK_REASONS[known]) ?? `nothing came back within ${GIVE_UP_MS / 1000} s`
}

function describe(error: Error): string {
  const cause = error.cause instanceof Error ? describe(error.cause) : ''
  return `${(error as NodeJS.ErrnoException).code ?? ''} ${error.message} ${cause}`
}

function noAnswer(setting: string, hosts: string, reason: string, cause: unknown): ServiceError {
  const message = `${setting}: the server at ${hosts} does not answer: ${reason}`
  return new ServiceError('no_answer', message, cause)
}
