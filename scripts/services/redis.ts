/**
 * The embedded Redis: bound to the loopback interface, behind a password, every write in an append-only file that reaches
 * the disk within a second. Settings go through a file only the owner can read, so that the password is on no command line.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { LOOPBACK } from './ports.ts'
import type { ServerKind, ServerSettings } from './server-kind.ts'

const ANSWER_WITHIN_MS = 10_000
const POLL_MS = 10

export const redis: ServerKind = {
  name: 'redis',
  program: 'redis-server',
  prepare,
  uri,
  whoAnswers,
  makeReady,
}

async function prepare(settings: ServerSettings): Promise<string[]> {
  const lines = [
    `port ${settings.port}`,
    `bind ${LOOPBACK}`,
    'protected-mode yes',
    `dir ${JSON.stringify(settings.dir)}`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory 256mb',
    'maxmemory-policy noeviction',
    ...(settings.password === undefined ? [] : [`requirepass ${settings.password}`]),
  ]
  const file = join(settings.dir, 'redis.conf')
  await writeFile(file, `${lines.join('\n')}\n`, { mode: 0o600 })
  return [file]
}

function uri(settings: ServerSettings): string {
  const credentials = settings.password === undefined ? '' : `:${settings.password}@`
  return `redis://${credentials}${LOOPBACK}:${settings.port}`
}

async function whoAnswers(settings: ServerSettings): Promise<{ pid: number; dir: string }> {
  return withRedis(settings, async (client) => {
    const info = await client.info('server')
    const [, dir] = (await client.config('GET', 'dir')) as string[]
    return { pid: Number(/process_id:(\d+)/.exec(info)?.[1]), dir: String(dir) }
  })
}

async function makeReady(settings: ServerSettings, isOver: () => boolean): Promise<void> {
  await withRedis(settings, async (client) => {
    while (!isOver() && !(await hasLoaded(client))) await delay(POLL_MS)
  })
}

/** Redis answers LOADING while it reads its file. */
async function hasLoaded(client: Redis): Promise<boolean> {
  try {
    await client.ping()
    return true
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('LOADING')) return false
    throw error
  }
}

async function withRedis<T>(settings: ServerSettings, use: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis(uri(settings), {
    lazyConnect: true,
    enableReadyCheck: false,
    connectTimeout: ANSWER_WITHIN_MS,
    commandTimeout: ANSWER_WITHIN_MS,
    retryStrategy: () => null,
  })
  // Failures reach the caller through the command that fails; without a listener the library prints them as well.
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await use(client)
  } finally {
    client.disconnect()
  }
}
