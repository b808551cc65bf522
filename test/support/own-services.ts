/** MongoDB and Redis that a test may kill, the program on them, and questions to it meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { type ServerHandle, startMongod, startRedis } from '#services/index.ts'
import { telemetryEvent } from './builders.ts'
import { offContract } from './checked-fetch.ts'
import { expectQuiet } from './hostile.ts'
import { until } from './until.ts'

export interface OwnServices {
  mongod: ServerHandle
  redis: ServerHandle
  program: Program
  close(): Promise<void>
}

/** @param settings environment variables of the program; no limit of requests unless they say one */
export async function startOwnServices(settings: Record<string, string> = {}): Promise<OwnServices> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-own-'))
  const log = () => undefined
  const [mongod, redis] = await Promise.all([
    startMongod({ dir: join(folder, 'mongodb'), cacheSizeGb: 0.25, log }),
    startRedis({ dir: join(folder, 'redis'), log }),
  ])
  const stopServices = async () => {
    await Promise.all([mongod.kill(), redis.kill()])
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const program = await startProgram({
      PARLEY_MONGODB_URI: mongod.uri,
      PARLEY_REDIS_URL: redis.uri,
      PARLEY_LIMITS_TELEMETRY_PER_MINUTE: '0',
      PARLEY_LIMITS_AUTH_PER_MINUTE: '0',
      ...settings,
    })
    const close = async () => {
      await program.kill()
      await stopServices()
    }
    return { mongod, redis, program, close }
  } catch (error) {
    await stopServices()
    throw error
  }
}

export interface Answer {
  status: number
  headers: Headers
  body: Record<string, unknown>
  tookMs: number
}

/** Asks a program whose services may be away: answers still fit the contract, and name nothing that is inside. */
export function questionsTo({ program }: OwnServices) {
  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const startedAt = performance.now()
    const response = await offContract('something behind it is away', `${program.url}${path}`, init)
    const text = await response.text()
    // Readiness names what it checks, as its contract says.
    if (path !== '/readyz') expectQuiet(text, path)
    const tookMs = performance.now() - startedAt
    return { status: response.status, headers: response.headers, body: JSON.parse(text), tookMs }
  }
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    ask,
    /** Sends one event. */
    send: () => post('/api/telemetry/events', [telemetryEvent()]),
    /** Signs in as nobody. */
    signIn: () =>
      post('/api/auth/token', { grant_type: 'password', client_id: 'console', username: 'a', password: 'b' }),
    untilHealth: (status: string, withinMs: number) =>
      until(`health is ${status}`, async () => (await ask('/api/health')).body.status === status, withinMs),
  }
}
