import { randomUUID } from 'node:crypto'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { operations } from '#test/support/contract.ts'
import { expectSafe } from '#test/support/hostile.ts'
import { exchange } from '#test/support/raw-http.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const MIB = 1024 * 1024

async function send(body: Buffer, encoding: string) {
  const response = await offContract('the body is compressed', `${app.url}/api/telemetry/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body: new Uint8Array(body),
  })
  const answer = { status: response.status, text: await response.text() }
  expectSafe(answer, encoding)
  return answer
}

const batch = (id: string = randomUUID()) =>
  Buffer.from(JSON.stringify([telemetryEvent({ id, app: 'compressed' })]))

describe('a compressed batch', () => {
  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['GZIP', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (bytes: Buffer) => bytes],
  ] as const)('in %s is stored', async (encoding, compress) => {
    const id = randomUUID()

    expect((await send(compress(batch(id)), encoding)).status).toBe(200)
    const found = await dataOf(
      app.sdk(app.administratorToken).searchEvents({ params: { query: { app: 'compressed' } } }),
    )
    expect(found.items.map((event) => event.id)).toContain(id)
  })

  it('in several gzip members is one body', async () => {
    const bytes = batch()
    const members = Buffer.concat([gzipSync(bytes.subarray(0, 20)), gzipSync(bytes.subarray(20))])

    expect((await send(members, 'gzip')).status).toBe(200)
  })

  it.each([
    ['of exactly 1 MiB inflated', MIB, 200],
    ['of 1 MiB and a byte inflated', MIB + 1, 413],
    ['of 20 MiB inflated', 20 * MIB, 413],
  ])('%s', async (_, size, status) => {
    const bytes = batch()
    const padded = Buffer.concat([bytes, Buffer.alloc(size - bytes.length, ' ')])

    expect((await send(gzipSync(padded), 'gzip')).status).toBe(status)
  })
})

const good = gzipSync(Buffer.alloc(4 * MIB, ' '))
const small = gzipSync(batch())

describe('a body that says it is compressed', () => {
  it.each([
    ['and is not', Buffer.from('[{"id":1}]'), 400],
    ['and is empty', Buffer.alloc(0), 400],
    ['and is cut short', small.subarray(0, -9), 400],
    ['and has a wrong check sum', Buffer.concat([small.subarray(0, -8), Buffer.alloc(8)]), 400],
    ['and has broken bytes in it', Buffer.concat([small.subarray(0, 20), Buffer.alloc(50, 0xff)]), 400],
    ['and is compressed twice', gzipSync(small), 400],
    ['and breaks after the limit', Buffer.concat([good.subarray(0, -100), Buffer.alloc(300, 7)]), 413],
  ])('%s is refused', async (_, body, status) => {
    expect((await send(body, 'gzip')).status).toBe(status)
  })

  it.each(['br', 'deflate'])('in %s, and is not, is refused', async (encoding) => {
    expect((await send(Buffer.from('[{"id":"a"}] or something else'), encoding)).status).toBe(400)
  })

  it.each([
    'gzip, gzip',
    'gzip, br',
    'identity, gzip',
    'zstd',
    'compress',
    'constructor',
    '__proto__',
    'toString',
    ',',
  ])('in the encoding %s, which nobody reads, is refused with 415', async (encoding) => {
    expect((await send(small, encoding)).status).toBe(415)
  })
})

it.each(operations.map((operation) => [operation.operationId, operation] as const))(
  '%s does not fall over an encoding without a body',
  async (_, { method, path }) => {
    for (const encoding of ['gzip', 'br', 'zstd', 'constructor']) {
      const answer = await exchange(app.url, { method, path, headers: { 'content-encoding': encoding } })
      expectSafe(answer, `${encoding} ${path}`)
    }

    expect((await exchange(app.url, { method: 'GET', path: '/livez' })).status).toBe(200)
  },
)
