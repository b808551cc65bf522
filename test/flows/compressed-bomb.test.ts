import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { telemetryEvent } from '#test/support/builders.ts'
import { exchange } from '#test/support/raw-http.ts'
import { residentMib, startTestProgram, type TestProgram } from '#test/support/test-program.ts'

const MIB = 1024 * 1024

let program: TestProgram
beforeAll(async () => {
  program = await startTestProgram()
})
afterAll(() => program.close())

const zeros = Buffer.alloc(200 * MIB)
const bombs = [
  ['gzip', gzipSync(zeros, { level: 9 })],
  ['br', brotliCompressSync(zeros)],
] as const

const drop = (encoding: string, body: Buffer) =>
  exchange(program.url, {
    method: 'POST',
    path: '/api/telemetry/events',
    headers: { 'content-type': 'application/json', 'content-encoding': encoding },
    body,
  })

/** Asks /livez until told to stop; the slowest answer and the most memory that was seen meanwhile. */
async function probe(isOver: () => boolean) {
  const seen = { slowestMs: 0, mostMib: 0, refused: 0 }
  while (!isOver()) {
    const startedAt = performance.now()
    const { status } = await exchange(program.url, { method: 'GET', path: '/livez' })
    seen.slowestMs = Math.max(seen.slowestMs, performance.now() - startedAt)
    seen.mostMib = Math.max(seen.mostMib, residentMib(program.pid))
    if (status !== 200) seen.refused += 1
  }
  return seen
}

describe.each(bombs)('four bombs of 200 MiB in %s at once', (encoding, bomb) => {
  it('end as 413 without memory, and without anybody else noticing', async () => {
    const beforeMib = residentMib(program.pid)
    let isOver = false

    const probing = probe(() => isOver)
    const statuses: number[] = []
    for (let round = 0; round < 4; round++) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => drop(encoding, bomb)))
      statuses.push(...answers.map(({ status }) => status))
    }
    isOver = true
    const seen = await probing

    expect(bomb.length).toBeLessThan(256 * 1024)
    expect(statuses).toEqual(Array(16).fill(413))
    expect(seen.refused).toBe(0)
    expect(seen.slowestMs).toBeLessThan(1000)
    expect(seen.mostMib - beforeMib).toBeLessThan(100)
  })

  it('leave a server that takes a batch', async () => {
    const body = gzipSync(JSON.stringify([telemetryEvent()]))

    expect((await drop('gzip', body)).status).toBe(200)
  })
})
