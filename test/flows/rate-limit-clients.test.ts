import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { telemetryEvent } from '#test/support/builders.ts'
import { freshAddress, inWaves, sendFrom, tally } from '#test/support/limited.ts'
import { exchange } from '#test/support/raw-http.ts'

const LIMIT = 5
const limits = { telemetryPerMinute: LIMIT }

let behind: TestApp
let chained: TestApp
let bare: TestApp
beforeAll(async () => {
  behind = await startTestApp({ limits, trustedProxies: ['127.0.0.1'] })
  chained = await behind.again({ limits, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] })
  bare = await startTestApp({ limits })
})
afterAll(async () => {
  await chained.close()
  await behind.close()
  await bare.close()
})

describe('behind a trusted proxy', () => {
  it('two clients have two budgets', async () => {
    const [one, two] = [freshAddress(), freshAddress()]

    const first = await inWaves(LIMIT + 2, () => sendFrom(behind.url, one))
    const second = await inWaves(LIMIT + 2, () => sendFrom(behind.url, two))

    expect([tally(first), tally(second)]).toEqual([
      { 200: LIMIT, 429: 2 },
      { 200: LIMIT, 429: 2 },
    ])
  })

  it('what a client writes before its own address changes nothing', async () => {
    const client = freshAddress()

    const answers = await inWaves(LIMIT + 2, (index) => sendFrom(behind.url, `1.2.3.${index}, ${client}`))

    expect(tally(answers)).toEqual({ 200: LIMIT, 429: 2 })
  })

  it('the other headers of proxies are not believed', async () => {
    const client = freshAddress()

    const answers = await inWaves(LIMIT + 2, (index) =>
      sendFrom(behind.url, client, {
        forwarded: `for=1.2.3.${index}`,
        'x-real-ip': `1.2.3.${index}`,
        'x-client-ip': `1.2.3.${index}`,
        'cf-connecting-ip': `1.2.3.${index}`,
      }),
    )

    expect(tally(answers)).toEqual({ 200: LIMIT, 429: 2 })
  })

  it('a proxy within a trusted range is passed over', async () => {
    const client = freshAddress()

    const answers = await inWaves(LIMIT + 2, (index) => sendFrom(chained.url, `${client}, 10.0.0.${index}`))

    expect(tally(answers)).toEqual({ 200: LIMIT, 429: 2 })
  })

  it('the addresses of one IPv6 network are one client, another network is another', async () => {
    const near = await inWaves(LIMIT + 2, (index) => sendFrom(behind.url, `2001:db8:7:1::${index + 1}`))
    const far = await sendFrom(behind.url, '2001:db8:7:2::1')

    expect(tally(near)).toEqual({ 200: LIMIT, 429: 2 })
    expect(far.status).toBe(200)
  })

  it('an address with a port is the same client on every port', async () => {
    const client = freshAddress()

    const answers = await inWaves(LIMIT + 2, (index) => sendFrom(behind.url, `${client}:${5000 + index}`))

    expect(tally(answers)).toEqual({ 200: LIMIT, 429: 2 })
  })
})

describe('without a trusted proxy', () => {
  it('a forged header changes nothing, and nothing else leads around the limit', async () => {
    const answers = await inWaves(LIMIT + 2, (index) => sendFrom(bare.url, `1.2.3.${index}`))
    expect(tally(answers)).toEqual({ 200: LIMIT, 429: 2 })

    const ways: [method: string, path: string, headers?: Record<string, string>][] = [
      ['POST', '/api/telemetry/events'],
      ['POST', '/api/telemetry/events?results=true'],
      ['POST', '/api/telemetry/events?'],
      ['POST', '/api/telemetry/events/'],
      ['POST', '//api/telemetry/events'],
      ['POST', '/api//telemetry/events'],
      ['POST', '/api/./telemetry/events'],
      ['POST', '/api/x/../telemetry/events'],
      ['POST', '/API/Telemetry/Events'],
      ['POST', '/api/telemetry/%65vents'],
      ['POST', '/api%2Ftelemetry%2Fevents'],
      ['POST', '/api/telemetry/events;a=b'],
      ['POST', '/api/telemetry/events#a'],
      ['POST', `${bare.url}/api/telemetry/events`],
      ['PUT', '/api/telemetry/events', { 'x-http-method-override': 'POST' }],
      ['GET', '/api/telemetry/events', { 'x-http-method-override': 'POST' }],
      ['HEAD', '/api/telemetry/events'],
      ['POST', '/api/telemetry/events', { 'x-forwarded-for': '1.1.1.1', 'x-forwarded-host': 'y' }],
      ['POST', '/nothing', { 'x-original-url': '/api/telemetry/events' }],
    ]
    const body = JSON.stringify([telemetryEvent({ app: 'around' })])
    const around = await Promise.all(
      ways.map(([method, path, headers]) =>
        exchange(bare.url, {
          method,
          path,
          headers: { 'content-type': 'application/json', ...headers },
          ...(method === 'POST' || method === 'PUT' ? { body } : {}),
        }),
      ),
    )

    expect(around.map(({ status }) => status).filter((status) => status < 400)).toEqual([])
  })
})
