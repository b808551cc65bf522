import type { Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadConfig } from '#config/load.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { openSocket, readToEnd } from '#test/support/raw-http.ts'

const REQUEST_SECONDS = 2

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ limits: { requestSeconds: REQUEST_SECONDS } })
})
afterAll(() => app.close())

const head = (start: string, ...more: string[]) =>
  [start, 'Host: x', 'Content-Type: application/json', ...more, ''].join('\r\n')

const slow: [name: string, start: string, drop: string][] = [
  ['says nothing', '', ''],
  ['sends its headers drop by drop', head('POST /api/telemetry/events HTTP/1.1'), 'X-A: b\r\n'],
  ['never ends one header', head('GET /livez HTTP/1.1', 'X-Long: '), 'a'],
  [
    'sends its body drop by drop',
    `${head('POST /api/telemetry/events HTTP/1.1', 'Content-Length: 1000')}\r\n`,
    ' ',
  ],
  [
    'sends chunks drop by drop',
    `${head('POST /api/auth/token HTTP/1.1', 'Transfer-Encoding: chunked')}\r\n`,
    '1\r\n \r\n',
  ],
  ['was refused and sends on', `${head('POST /api/auth/logout HTTP/1.1', 'Content-Length: 1000')}\r\n`, ' '],
  ['sends to nowhere', `${head('POST /nowhere HTTP/1.1', 'Content-Length: 1000')}\r\n`, ' '],
  [
    'inflates drop by drop',
    `${head('POST /api/telemetry/events HTTP/1.1', 'Content-Encoding: gzip', 'Content-Length: 1000')}\r\n`,
    '\x1f',
  ],
]

/** Sends a drop five times a second until the other side has had enough; after how many seconds that was. */
async function drip(start: string, drop: string): Promise<{ seconds: number; answer: string }> {
  const socket: Socket = await openSocket(app.url)
  const startedAt = performance.now()
  socket.write(start)
  const dripping = setInterval(() => socket.writable && drop && socket.write(drop), 200)
  const answer = await readToEnd(socket)
  clearInterval(dripping)
  return { seconds: (performance.now() - startedAt) / 1000, answer }
}

describe('more than forty slow senders', () => {
  it('of every kind are sent away in time, while everybody else is served', async () => {
    let isOver = false
    const others = (async () => {
      const times: number[] = []
      while (!isOver) {
        const startedAt = performance.now()
        await app.sdk().sendEvents({ body: [telemetryEvent()] })
        times.push(performance.now() - startedAt)
      }
      return times
    })()

    const drips = await Promise.all(
      slow.flatMap(([name, start, drop]) =>
        Array.from({ length: 7 }, async () => ({ name, ...(await drip(start, drop)) })),
      ),
    )
    isOver = true
    const times = await others

    const late = drips.filter(({ seconds }) => seconds > REQUEST_SECONDS * 1.25 + 1)
    expect(late).toEqual([])
    expect(drips.filter(({ answer }) => answer.includes(' 500 '))).toEqual([])
    expect(times.length).toBeGreaterThan(20)
    expect(Math.max(...times)).toBeLessThan(1000)
  })

  it('hear why: 408 in the shape of the listener', async () => {
    const { answer } = await drip(
      `${head('POST /api/telemetry/events HTTP/1.1', 'Content-Length: 9')}\r\n`,
      '',
    )

    expect(answer).toContain('HTTP/1.1 408 Request Timeout')
    expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ success: false })
  })
})

it('a request may take less than 30 seconds when nobody says otherwise', () => {
  const { requestSeconds } = loadConfig({ environment: {} }).limits
  const longestInterval = 2

  expect(requestSeconds + longestInterval).toBeLessThan(30)
})
