/** RT-4 and RT-5 below the events: silence, polling from other origins, TLS, and a listener of their own. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { settings } from '#generated/sdk/realtime.ts'
import { newApiKey } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { exchange } from '#test/support/raw-http.ts'
import { openRealtime } from '#test/support/realtime.ts'
import { selfSigned } from '#test/support/self-signed.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
let key: string
const UNLIMITED = { limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } }
const POLLING = '/socket.io/?EIO=4&transport=polling'

beforeAll(async () => {
  app = await startTestApp(UNLIMITED)
  key = await newApiKey(app, ['realtime:*'])
})
afterAll(() => app.close())

async function another(options: object): Promise<TestApp> {
  const other = await app.again({ ...UNLIMITED, ...options })
  onTestFinished(() => other.close().catch(() => undefined))
  return other
}

describe('a silent connection', () => {
  const impatient = { realtime: { pingIntervalMs: 100, pingTimeoutMs: 150 } }

  it('is given as long as the contract says', () => {
    const { pingIntervalMs, pingTimeoutMs } = app.app.context.config.realtime

    expect(pingIntervalMs + pingTimeoutMs).toBe(settings.limits.silenceSeconds * 1000)
  })

  it('is closed although it came in properly, over WebSocket', async () => {
    const client = await openBare((await another(impatient)).url)

    await until('it is closed', () => client.socket.readyState === WebSocket.CLOSED)
    expect(client.pings()).toBe(1)
  })

  it('is closed over polling, and its session is gone', async () => {
    const { url } = await another(impatient)
    const { text } = await exchange(url, { method: 'GET', path: POLLING })
    const { sid } = JSON.parse(text.slice(1)) as { sid: string }
    const connections = async () => {
      const page = (await exchange(url, { method: 'GET', path: '/metrics' })).text
      return Number(/^parley_realtime_connections (\d+)$/m.exec(page)?.[1])
    }
    expect(await connections()).toBe(1)

    await until('it is closed', async () => (await connections()) === 0)
    const { status } = await exchange(url, { method: 'GET', path: `${POLLING}&sid=${sid}` })
    expect(status).toBe(400)
  })

  it('lives while it answers pings, and is closed when it stops', async () => {
    const client = await openBare((await another(impatient)).url)
    client.answersPings = true

    await until('it has outlived its time', () => client.pings() > 5)
    expect(client.socket.readyState).toBe(WebSocket.OPEN)
    client.answersPings = false
    await until('it is closed', () => client.socket.readyState === WebSocket.CLOSED)
  })

  it('is missed by nobody: a quiet stock client stays', async () => {
    const { url } = await another(impatient)
    const quiet = await openRealtime(url, key)
    const silent = await openBare(url)
    const { id } = quiet.socket

    await until('the silent one is closed', () => silent.socket.readyState === WebSocket.CLOSED)
    expect(await quiet.socket.emitWithAck('heartbeat', {})).toMatchObject({ status: 'success' })
    expect(quiet.socket.id).toBe(id)
  })

  /** Speaks Engine.IO by hand, because the stock client cannot be made to be silent. */
  async function openBare(url: string) {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    onTestFinished(() => socket.close())
    let pings = 0
    let isIn = false
    const client = { socket, answersPings: false, pings: () => pings }
    socket.addEventListener('message', ({ data }) => {
      const text = String(data)
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ token: key })}`)
      if (text.startsWith('40')) isIn = true
      if (text === '2') {
        pings += 1
        if (client.answersPings) socket.send('3')
      }
    })
    await until('it is in', () => isIn)
    return client
  }
})

describe('polling from another origin', () => {
  const LISTED = 'https://console.example.com'
  const FOREIGN = 'https://evil.example.com'
  const cors = { cors: { origin: [LISTED] } }

  it.each([
    { origin: LISTED, allowed: LISTED, because: 'it is listed' },
    { origin: FOREIGN, allowed: undefined, because: 'it is not listed' },
  ])('$origin may read $allowed: $because', async ({ origin, allowed }) => {
    const { url } = await another(cors)
    const ask = (method: string, path: string, body?: string) =>
      exchange(url, { method, path, headers: { origin }, ...(body && { body }) })

    const opened = await ask('GET', POLLING)
    const { sid } = JSON.parse(opened.text.slice(1)) as { sid: string }
    const said = await ask('POST', `${POLLING}&sid=${sid}`, `40${JSON.stringify({ token: key })}`)
    const heard = await ask('GET', `${POLLING}&sid=${sid}`)
    const unknown = await ask('GET', `${POLLING}&sid=unknown`)

    expect(heard.text).toContain('40{"sid":')
    expect([opened, said, heard, unknown].map(({ status }) => status)).toEqual([200, 200, 200, 400])
    for (const answer of [opened, said, heard, unknown]) {
      expect(answer.headers['access-control-allow-origin']).toBe(allowed)
    }
  })

  it.each([
    { origin: LISTED, allowed: LISTED },
    { origin: FOREIGN, allowed: undefined },
  ])('is asked for before: $origin gets $allowed', async ({ origin, allowed }) => {
    const headers = { origin, 'access-control-request-method': 'POST' }

    const answer = await exchange((await another(cors)).url, { method: 'OPTIONS', path: POLLING, headers })

    expect(answer.headers['access-control-allow-origin']).toBe(allowed)
  })

  it('may read why no more connections are taken', async () => {
    const { url } = await another({ ...cors, limits: { connectionsPerMinute: 1 } })
    const ask = () => exchange(url, { method: 'GET', path: POLLING, headers: { origin: LISTED } })
    await until('the limit is reached', async () => (await ask()).status === 429)

    const refused = await ask()

    expect(refused.headers['access-control-allow-origin']).toBe(LISTED)
    expect(JSON.parse(refused.text)).toEqual({ success: false, error: 'rate_limited' })
  })
})

describe('over TLS', () => {
  const { cert, key: privateKey } = selfSigned()

  async function secured(options: object = {}): Promise<TestApp> {
    const folder = await temporaryFolder()
    const tls = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') }
    await writeFile(tls.certFile, cert)
    await writeFile(tls.keyFile, privateKey)
    return another({ tls, ...options })
  }

  it.each([
    { transports: ['polling'], upgrade: false, ends: 'polling' },
    { transports: ['websocket'], upgrade: false, ends: 'websocket' },
    { transports: ['polling', 'websocket'], upgrade: true, ends: 'websocket' },
  ])('the stock client with $transports subscribes, publishes and hears', async ({ ends, ...options }) => {
    const { url } = await secured()
    const [reader, writer] = [
      await openRealtime(url, key, { ca: cert, ...options }),
      await openRealtime(url, key, { ca: cert, ...options }),
    ]
    await until(`it uses ${ends}`, () => reader.socket.io.engine.transport.name === ends)
    await reader.ask('subscribe', { topic: 'public:secured', messageId: 'm-1' })

    await writer.ask('publish', { topic: 'public:secured', payload: 'secret', messageId: 'm-2' })

    expect(url).toMatch(/^https:/)
    expect(await reader.next('message')).toMatchObject({ payload: 'secret' })
  })

  it('a client that does not know the certificate stays outside', async () => {
    const { url } = await secured()

    await expect(openRealtime(url, key, { reconnection: false })).rejects.toThrow()
  })

  it('a listener of its own has the certificate too, and shares topics with the platform', async () => {
    const other = await secured({ realtimeAddr: '127.0.0.1:0' })
    const url = other.app.listeners.realtime as string
    const reader = await openRealtime(url, key, { ca: cert })
    await reader.ask('subscribe', { topic: 'public:own-listener', messageId: 'm-1' })

    const params = { path: { topic: 'public:own-listener' } }
    await app.sdk(key).publishToTopic({ params, body: { payload: 'over REST' } })

    expect(url).toMatch(/^https:/)
    expect(await reader.next('message')).toMatchObject({ payload: 'over REST' })
  })
})
