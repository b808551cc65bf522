import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ServerHandle, startRedis } from '#services/index.ts'
import { freshAddress, inWaves, sendFrom, tally } from '#test/support/limited.ts'
import { startTestProgram, type TestProgram } from '#test/support/test-program.ts'
import { until } from '#test/support/until.ts'

const LIMIT = 20

let folder: string
let redis: ServerHandle
let program: TestProgram
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-limits-'))
  redis = await startRedis({ dir: folder, log: () => undefined })
  program = await startTestProgram({
    PARLEY_REDIS_URL: redis.uri,
    PARLEY_ROLE: 'api',
    PARLEY_TRUSTED_PROXIES: '127.0.0.1',
    PARLEY_LIMITS_TELEMETRY_PER_MINUTE: String(LIMIT),
  })
})
afterAll(async () => {
  await redis.kill('SIGCONT')
  await program.close()
  await redis.stop()
  await rm(folder, { recursive: true, force: true })
})

async function isRedisUsed(): Promise<boolean> {
  const { checks } = (await (await fetch(`${program.url}/readyz`)).json()) as { checks: { redis: string } }
  return checks.redis === 'ok'
}

async function keysOf(client: string): Promise<string[]> {
  const connection = new Redis(redis.uri)
  try {
    return await connection.keys(`*${client}*`)
  } finally {
    connection.disconnect()
  }
}

const exhaust = async (client: string) => tally(await inWaves(LIMIT + 5, () => sendFrom(program.url, client)))
const exact = { 200: LIMIT, 429: 5 }

it('a limit holds within the process while Redis is away, and is shared again after', async () => {
  expect(await exhaust(freshAddress())).toEqual(exact)

  await redis.kill('SIGKILL')
  expect(await exhaust(freshAddress())).toEqual(exact)

  await redis.restart()
  await until('Redis is used again', isRedisUsed)
  const client = freshAddress()
  expect(await exhaust(client)).toEqual(exact)
  expect(await keysOf(client)).toHaveLength(1)
})

it('requests are answered in bounded time while Redis is silent', async () => {
  await redis.kill('SIGSTOP')
  const startedAt = performance.now()
  const counts = await exhaust(freshAddress())
  const took = performance.now() - startedAt
  await redis.kill('SIGCONT')

  expect(counts).toEqual(exact)
  expect(took).toBeLessThan(5000)
})
