import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { freshAddress, inWaves, sendFrom, tally } from '#test/support/limited.ts'
import { until } from '#test/support/until.ts'

const settings = {
  trustedProxies: ['127.0.0.1'],
  limits: { telemetryPerMinute: 1000, authPerMinute: 60 },
}

let app: TestApp
let other: TestApp
let redis: Redis
beforeAll(async () => {
  app = await startTestApp(settings)
  other = await app.again()
  redis = new Redis(app.services.redisUrl)
})
afterAll(async () => {
  redis.disconnect()
  await other.close()
  await app.close()
})

const both = (index: number) => (index % 2 === 0 ? app.url : other.url)

describe('the telemetry limit', () => {
  it('lets 1000 requests a minute pass, over two processes together, and refuses the next', async () => {
    const client = freshAddress()

    const answers = await inWaves(1010, (index) => sendFrom(both(index), client))

    expect(tally(answers)).toEqual({ 200: 1000, 429: 10 })
    const refused = answers.filter(({ status }) => status === 429)
    for (const { headers } of refused) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60)
      expect(headers.get('ratelimit-policy')).toBe('"telemetry";q=1000;w=60')
      expect(headers.get('ratelimit')).toMatch(/^"telemetry";r=0;t=\d+$/)
    }
  })

  it('says on every answer how many requests remain', async () => {
    const client = freshAddress()

    const remaining = []
    for (let index = 0; index < 4; index++) {
      const { headers } = await sendFrom(both(index), client)
      remaining.push(headers.get('ratelimit')?.replace(/t=\d+/, 't'))
    }

    expect(remaining).toEqual([999, 998, 997, 996].map((left) => `"telemetry";r=${left};t`))
  })

  it('counts in a window that starts with the first request and does not move', async () => {
    const client = freshAddress()
    const key = `${app.services.name}:limit:telemetry:${client}`

    await sendFrom(app.url, client)
    const wholeMs = await redis.pttl(key)
    await redis.pexpire(key, 20_000)
    await inWaves(30, (index) => sendFrom(both(index), client))
    const restMs = await redis.pttl(key)

    expect(wholeMs).toBeGreaterThan(55_000)
    expect(restMs).toBeGreaterThan(0)
    expect(restMs).toBeLessThanOrEqual(20_000)
  })

  it('begins anew when the window is over', async () => {
    const strict = await other.again({ ...settings, limits: { telemetryPerMinute: 5 } })
    onTestFinished(() => strict.close())
    const client = freshAddress()
    const key = `${app.services.name}:limit:telemetry:${client}`
    expect(tally(await inWaves(8, () => sendFrom(strict.url, client)))).toEqual({ 200: 5, 429: 3 })

    await redis.pexpire(key, 1)
    await until('the window is over', async () => (await redis.exists(key)) === 0)

    const { status, headers } = await sendFrom(strict.url, client)
    expect(status).toBe(200)
    expect(headers.get('ratelimit')).toBe('"telemetry";r=4;t=60')
  })
})

async function ask(path: string, from: string, body?: object) {
  const response = await offContract('it may be one too many', `${app.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

describe('the limit of sign-ins', () => {
  const operations: [path: string, body: object][] = [
    ['/api/auth/token', { grant_type: 'password', client_id: 'x' }],
    ['/api/auth/refresh', { refresh_token: 'x' }],
    ['/api/auth/revoke', { token: 'x', client_id: 'x' }],
    ['/api/auth/logout', {}],
  ]

  it('is 60 a minute over all of its operations, and tells so in their shape', async () => {
    const client = freshAddress()

    const answers = await inWaves(60, (index) => {
      const [path = '', body] = operations[index % operations.length] ?? []
      return ask(path, client, body)
    })
    const beyond = await Promise.all(operations.map(([path, body]) => ask(path, client, body)))

    expect(tally(answers)[429]).toBeUndefined()
    expect(beyond.map(({ status }) => status)).toEqual([429, 429, 429, 429])
    for (const { headers, body } of beyond) {
      expect(body).toMatchObject({ success: false, error: 'rate_limited' })
      expect(headers.get('retry-after')).toMatch(/^\d+$/)
      expect(headers.get('ratelimit-policy')).toBe('"auth";q=60;w=60')
    }
  })

  it('does not count verification, health, or telemetry', async () => {
    const client = freshAddress()

    const verified = await inWaves(100, () => ask('/api/auth/verify', client))
    const sent = await sendFrom(app.url, client)
    const { headers } = await ask('/api/auth/refresh', client, { refresh_token: 'x' })

    expect(tally(verified)).toEqual({ 401: 100 })
    expect(verified[0]?.headers.has('ratelimit')).toBe(false)
    expect(sent.headers.get('ratelimit')).toContain('r=999')
    expect(headers.get('ratelimit')).toContain('r=59')
  })
})

it('a limit of 0 counts nobody', async () => {
  const free = await app.again({ trustedProxies: ['127.0.0.1'] })
  onTestFinished(() => free.close())

  const answers = await inWaves(200, () => sendFrom(free.url, freshAddress()))

  expect(tally(answers)).toEqual({ 200: 200 })
  expect(
    answers.filter(({ headers }) => headers.has('ratelimit') || headers.has('ratelimit-policy')),
  ).toEqual([])
})
