import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { expectSafe } from '#test/support/hostile.ts'
import { answerTo, exchange } from '#test/support/raw-http.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const EVENTS = '/api/telemetry/events'
const lines = (...parts: string[]) => parts.join('\r\n')
const post = (...headers: string[]) =>
  lines(`POST ${EVENTS} HTTP/1.1`, 'Host: x', 'Content-Type: application/json', ...headers, '', '')

/** Bytes that are no HTTP, or HTTP that two readers could read in two ways. */
const broken: [name: string, bytes: string, status: number][] = [
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['a TLS greeting', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['a version that does not exist', 'GET /livez HTTP/9.9\r\nHost: x\r\n\r\n', 400],
  ['a method that does not exist', 'STEAL /livez HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a NUL in a header', 'GET /livez HTTP/1.1\r\nHost: x\r\nX-A: a\0b\r\n\r\n', 400],
  ['a blank before the colon', 'GET /livez HTTP/1.1\r\nHost : x\r\n\r\n', 400],
  ['a header without a name', 'GET /livez HTTP/1.1\r\nHost: x\r\n: y\r\n\r\n', 400],
  ['two lengths', `${post('Content-Length: 2', 'Content-Length: 3')}[]`, 400],
  ['a length and chunks', `${post('Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`, 400],
  ['a negative length', `${post('Content-Length: -1')}[]`, 400],
  ['a length that is no number', `${post('Content-Length: 2x')}[]`, 400],
  ['a chunk size that is no number', `${post('Transfer-Encoding: chunked')}zz\r\n[]\r\n0\r\n\r\n`, 400],
  ['an unknown transfer encoding', `${post('Transfer-Encoding: gzip')}[]`, 400],
  ['40 kB of headers', `GET /livez HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(40_000)}\r\n\r\n`, 431],
  ['a path of 40 kB', `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
]

describe('bytes with', () => {
  it.each(broken)(
    '%s are refused in the shape of the listener, and the line is closed',
    async (name, bytes, status) => {
      const answer = await answerTo(app.url, bytes)

      expectSafe(answer, name)
      expect(answer).toMatchObject({ status })
      expect(answer.headers).toMatchObject({
        connection: 'close',
        'content-type': 'application/json; charset=utf-8',
      })
      expect(JSON.parse(answer.text)).toMatchObject({ success: false, error: expect.any(String) })
    },
  )

  it.each(broken)('%s are refused in the shape of the IM listener too', async (name, bytes, status) => {
    const answer = await answerTo(app.imUrl, bytes.replace(EVENTS, '/message/send'))

    expectSafe(answer, name)
    expect(answer).toMatchObject({ status, headers: { connection: 'close' } })
    expect(answer.headers['content-type']).toContain('application/json')
    expect(JSON.parse(answer.text)).toEqual({ msg: expect.any(String), status })
  })

  it('no Host are refused', async () => {
    expect((await answerTo(app.url, 'GET /livez HTTP/1.1\r\n\r\n')).status).toBe(400)
  })
})

const unreadable = [
  '/%',
  '/%zz',
  '/api/telemetry/%E0%A4%A',
  '/api/admin/clients/%zz',
  '/api/admin/%C0%AF',
  '/docs/%zz',
]

it.each(unreadable)(
  'the path %s, which is no text, is refused in the shape of its neighbours',
  async (path) => {
    const answer = await exchange(app.url, { method: 'GET', path })

    expectSafe(answer, path)
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toContain(
      path.startsWith('/api/admin') ? 'application/problem+json' : 'application/json',
    )
    expect(JSON.parse(answer.text)).toMatchObject(
      path.startsWith('/api/admin') ? { code: 'invalid_request' } : { error: 'invalid_request' },
    )
  },
)

it.each(['/%', '/message/%zz', '/channel/%C0%AF'])(
  'the path %s, which is no text, is refused in the shape of the IM listener',
  async (path) => {
    const answer = await exchange(app.imUrl, { method: 'GET', path })

    expectSafe(answer, path)
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.text)).toEqual({ msg: expect.any(String), status: 400 })
  },
)

const escapes = [
  '/docs/../package.json',
  '/docs/..%2f..%2fpackage.json',
  '/docs/%2e%2e/%2e%2e/package.json',
  '/docs/contracts/manifest.json',
  '/docs/contracts/sdk/http.ts',
  '/docs/contracts/../src/main.ts',
  '/docs/contracts/sdk/..%2f..%2f..%2fpackage.json',
  '/docs/%00',
  '/docs/contracts/runtime/',
]

it.each(escapes)('the documentation does not give out %s', async (path) => {
  const answer = await exchange(app.url, { method: 'GET', path })

  expectSafe(answer, path)
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(JSON.parse(answer.text)).toMatchObject({ success: false })
})

it.each(['identity;q=0', '*;q=0', 'zstd, unknown', '', 'gzip;q=abc', ',,,;;;'])(
  'a request that accepts the encoding %j is answered',
  async (accepted) => {
    const answer = await exchange(app.url, {
      method: 'GET',
      path: '/api/sdk/config',
      headers: { 'accept-encoding': accepted },
    })

    expect(answer.status).toBe(200)
  },
)
