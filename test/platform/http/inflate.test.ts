import { brotliCompressSync, gzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance, type RequestPayload } from 'fastify'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { inflateRequests } from '#platform/http/inflate.ts'

const LIMIT = 100_000
const CHUNK = 64 * 1024

let app: FastifyInstance
let inflatedBytes: number
let decoder: RequestPayload & { destroyed?: boolean }

beforeEach(() => {
  inflatedBytes = 0
  app = Fastify({ bodyLimit: LIMIT })
  inflateRequests(app)
  app.addHook('preParsing', async (_request, _reply, payload) => {
    decoder = payload
    payload.on('data', (chunk: Buffer) => {
      inflatedBytes += chunk.length
    })
    return payload
  })
  const contract = { operationId: 'echo', method: 'POST', path: '/', extensions: {}, body: {} }
  app.post('/', { config: { contract } as object }, async (request) => request.body)
})
afterEach(() => app.close())

it.each([
  ['gzip', gzipSync],
  ['br', brotliCompressSync],
] as const)('what comes after the limit is not inflated (%s)', async (encoding, compress) => {
  const response = await app.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    payload: compress(Buffer.alloc(50 * 1024 * 1024, ' ')),
  })

  expect(response.statusCode).toBe(413)
  expect(decoder.destroyed).toBe(true)
  expect(inflatedBytes).toBeLessThan(LIMIT + CHUNK)
})

it('an operation that reads no body inflates nothing', async () => {
  app.post('/bodiless', async () => 'done')

  await app.inject({
    method: 'POST',
    url: '/bodiless',
    headers: { 'content-type': 'text/plain', 'content-encoding': 'gzip' },
    payload: gzipSync('hello'),
  })

  expect(inflatedBytes).toBe(gzipSync('hello').length)
})
