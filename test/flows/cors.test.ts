import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { offContract } from '#test/support/checked-fetch.ts'

const LISTED = 'https://console.example.com'
const ALSO_LISTED = 'http://localhost:5173'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ cors: { origin: [LISTED, ALSO_LISTED] } })
})
afterAll(() => app.close())

const foreign: [name: string, origin: string][] = [
  ['a longer host', 'https://console.example.com.evil.org'],
  ['a host that ends like it', 'https://evilconsole.example.com'],
  ['a host below it', 'https://x.console.example.com'],
  ['its parent', 'https://example.com'],
  ['another scheme', 'http://console.example.com'],
  ['another port', 'https://console.example.com:8443'],
  ['its own port in words', 'https://console.example.com:443'],
  ['another port of a listed one', 'http://localhost:5174'],
  ['capitals', 'https://CONSOLE.example.com'],
  ['a path', 'https://console.example.com/'],
  ['a user', 'https://console.example.com@evil.org'],
  ['a list', 'https://console.example.com, https://evil.org'],
  ['any character for a dot', 'https://consoleXexample.com'],
  ['null', 'null'],
  ['a star', '*'],
]

async function ask(method: string, path: string, headers: Record<string, string>, body?: string) {
  const response = await offContract('another origin asks', `${app.url}${path}`, {
    method,
    headers,
    ...(body && { body }),
  })
  await response.arrayBuffer()
  return { status: response.status, headers: response.headers }
}

const preflight = (path: string, origin: string, method: string, headers = 'content-type') =>
  ask('OPTIONS', path, {
    origin,
    'access-control-request-method': method,
    'access-control-request-headers': headers,
  })

const allowed = ({ headers }: { headers: Headers }) => headers.get('access-control-allow-origin')

describe('an operation of the configured list', () => {
  it.each([LISTED, ALSO_LISTED])('may be read by %s with credentials', async (origin) => {
    const answer = await ask('GET', '/api/sdk/config', { origin })

    expect(answer.status).toBe(200)
    expect(allowed(answer)).toBe(origin)
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true')
    expect(answer.headers.get('access-control-expose-headers')).toContain('RateLimit')
  })

  it.each(foreign)('is not shown to an origin with %s', async (_, origin) => {
    const answer = await ask('GET', '/api/sdk/config', { origin })
    const asked = await preflight('/api/admin/users', origin, 'POST')

    expect([allowed(answer), allowed(asked)]).toEqual([null, null])
  })

  it('varies by origin, whoever asks', async () => {
    for (const origin of [LISTED, 'https://evil.org', undefined]) {
      const { headers } = await ask('GET', '/api/sdk/config', origin ? { origin } : {})

      expect(headers.get('vary')?.toLowerCase()).toContain('origin')
    }
  })

  it('tells a listed origin what it may send', async () => {
    const answer = await preflight('/api/admin/users', LISTED, 'POST', 'authorization,content-type')

    expect(answer.status).toBe(204)
    expect(allowed(answer)).toBe(LISTED)
    expect(answer.headers.get('access-control-allow-methods')).toContain('DELETE')
    expect(answer.headers.get('access-control-allow-headers')).toContain('Authorization')
  })

  it('shows its refusals to a listed origin too', async () => {
    expect(allowed(await ask('GET', '/api/auth/verify', { origin: LISTED }))).toBe(LISTED)
    expect(allowed(await ask('GET', '/nothing', { origin: LISTED }))).toBe(LISTED)
  })
})

describe('the telemetry ingestion', () => {
  const path = '/api/telemetry/events'
  const body = () => JSON.stringify([telemetryEvent()])
  const anywhere = [
    'https://shop.example.org',
    'http://localhost:1',
    'null',
    LISTED,
    'https://console.example.com.evil.org',
  ]

  it.each(anywhere)('takes a batch from %s with credentials, and its preflight', async (origin) => {
    const asked = await preflight(path, origin, 'POST', 'content-type,content-encoding')
    const answer = await ask('POST', path, { origin, 'content-type': 'application/json' }, body())

    expect([asked.status, answer.status]).toEqual([204, 200])
    expect([allowed(asked), allowed(answer)]).toEqual([origin, origin])
    for (const { headers } of [asked, answer]) {
      expect(headers.get('access-control-allow-credentials')).toBe('true')
      expect(headers.get('vary')?.toLowerCase()).toContain('origin')
    }
    expect(asked.headers.get('access-control-allow-headers')).toContain('Content-Encoding')
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
  })

  it('shows its refusals to any origin', async () => {
    const answer = await ask(
      'POST',
      path,
      { origin: 'https://shop.example.org', 'content-type': 'text/html' },
      'x',
    )

    expect(answer.status).toBe(415)
    expect(allowed(answer)).toBe('https://shop.example.org')
  })

  it('is open for sending only: what was stored is shown to listed origins alone', async () => {
    const read = { authorization: `Bearer ${app.administratorToken}` }

    expect(allowed(await ask('GET', path, { ...read, origin: 'https://shop.example.org' }))).toBeNull()
    expect(allowed(await preflight(path, 'https://shop.example.org', 'GET', 'authorization'))).toBeNull()
    expect(allowed(await ask('GET', path, { ...read, origin: LISTED }))).toBe(LISTED)
  })
})

it('an OPTIONS that is no preflight is a method like others', async () => {
  const plain = await ask('OPTIONS', '/api/telemetry/events', { origin: LISTED })
  const headless = await ask('OPTIONS', '/api/telemetry/events', { 'access-control-request-method': 'POST' })

  expect([plain.status, headless.status]).toEqual([405, 405])
})

it('without a list no origin may read, and telemetry still comes in', async () => {
  const closed = await startTestApp()
  try {
    const read = await fetch(`${closed.url}/api/sdk/config`, { headers: { origin: LISTED } })
    const sent = await fetch(`${closed.url}/api/telemetry/events`, {
      method: 'POST',
      headers: { origin: LISTED, 'content-type': 'text/plain' },
      body: JSON.stringify([telemetryEvent()]),
    })

    expect([read.status, sent.status]).toEqual([200, 200])
    expect([allowed(read), allowed(sent)]).toEqual([null, LISTED])
  } finally {
    await closed.close()
  }
})
