import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { MongoClient } from 'mongodb'
import { describe, expect, it, onTestFinished } from 'vitest'
import { telemetryEvent } from '#test/support/builders.ts'
import { exchange, openSocket, readToEnd } from '#test/support/raw-http.ts'
import { startTestProgram, type TestProgram } from '#test/support/test-program.ts'
import { until } from '#test/support/until.ts'

async function program(settings: Record<string, string> = {}): Promise<TestProgram> {
  const started = await startTestProgram(settings)
  onTestFinished(() => started.close())
  return started
}

async function storedIds(mongodbUri: string): Promise<Set<string>> {
  const mongo = new MongoClient(mongodbUri)
  try {
    const events = await mongo.db().collection('telemetry_events').find().toArray()
    return new Set(events.map((event) => String(event.eventId)))
  } finally {
    await mongo.close()
  }
}

/** Clients that send until nobody listens any more. */
function clients(url: string, count: number) {
  const seen = { acknowledged: [] as string[], strange: [] as number[] }
  const client = async () => {
    for (;;) {
      const id = randomUUID()
      const answer = await fetch(`${url}/api/telemetry/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([telemetryEvent({ id })]),
      }).catch(() => undefined)
      if (!answer) return
      if (answer.status !== 200) seen.strange.push(answer.status)
      if ((await answer.json().catch(() => undefined))?.processed === 1) seen.acknowledged.push(id)
    }
  }
  return { seen, gone: Promise.all(Array.from({ length: count }, client)) }
}

const readiness = async (url: string) => (await exchange(url, { method: 'GET', path: '/readyz' })).status

describe.each(['SIGTERM', 'SIGINT'] as const)('%s under load', (signal) => {
  it('takes the process out of rotation, then ends it with 0, and no acknowledged event is missing', async () => {
    const running = await program({ PARLEY_DRAIN_SECONDS: '3' })
    const { seen, gone } = clients(running.url, 8)
    await until('events flow', () => seen.acknowledged.length > 200)

    const startedAt = performance.now()
    const stopping = running.stop(signal)
    await until('readiness says no', async () => (await readiness(running.url)) === 503)
    const before = seen.acknowledged.length
    await until('events flow on', () => seen.acknowledged.length > before + 20)
    const code = await stopping
    const took = performance.now() - startedAt
    await gone

    expect(code).toBe(0)
    expect(took).toBeGreaterThan(3000)
    expect(took).toBeLessThan(20_000)
    expect(seen.strange).toEqual([])
    const stored = await storedIds(running.mongodbUri)
    expect(seen.acknowledged.filter((id) => !stored.has(id))).toEqual([])
  }, 60_000)
})

/** A request of which the server has the head, and half of the body. */
async function halfSent(url: string): Promise<{ socket: Socket; rest: string }> {
  const body = JSON.stringify([telemetryEvent()])
  const socket = await openSocket(url)
  const head = ['POST /api/telemetry/events HTTP/1.1', 'Host: x', 'Content-Type: application/json']
  const more = [`Content-Length: ${body.length}`, 'Expect: 100-continue', '', '']
  socket.write([...head, ...more].join('\r\n'))
  await new Promise((resolve) => socket.once('data', resolve))
  socket.write(body.slice(0, 50))
  return { socket, rest: body.slice(50) }
}

const isStopping = (running: TestProgram) => () => running.log.some((line) => line.includes('"stopping"'))

describe('a process that stops', () => {
  it('still answers the request that it has begun to receive', async () => {
    const running = await program()
    const { socket, rest } = await halfSent(running.url)

    const stopping = running.stop()
    await until('it stops', isStopping(running))
    socket.write(rest)
    const answer = await readToEnd(socket)

    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(answer.toLowerCase()).toContain('connection: close')
    expect(answer).toContain('"processed":1')
    expect(await stopping).toBe(0)
  })

  it('does not wait for connections that say nothing, or never end their head', async () => {
    const running = await program()
    const silent = await Promise.all(Array.from({ length: 5 }, () => openSocket(running.url)))
    const half = await Promise.all(Array.from({ length: 5 }, () => openSocket(running.url)))
    for (const socket of half) socket.write('GET /livez HTTP/1.1\r\nHost: x\r\nX-A: ')
    const ends = [...silent, ...half].map(readToEnd)

    const startedAt = performance.now()
    const code = await running.stop()
    await Promise.all(ends)

    expect(code).toBe(0)
    expect(performance.now() - startedAt).toBeLessThan(5000)
  })

  it('ends at once on a second signal', async () => {
    const running = await program()
    const { socket } = await halfSent(running.url)
    const end = readToEnd(socket)

    const first = running.stop()
    await until('it stops', isStopping(running))
    const startedAt = performance.now()
    const code = await running.stop()

    expect(code).toBe(1)
    expect(await first).toBe(1)
    expect(performance.now() - startedAt).toBeLessThan(2000)
    await end
  })
})
