/** The generated realtime client against the whole application, in Node and in real Chromium. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import {
  createSdkRealtimeClient,
  type Resumed,
  type SdkRealtimeClient,
} from '#generated/sdk/realtime-client.ts'
import { newApiKey } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { startBrowser } from '#test/support/browser.ts'
import { type ModuleSite, startModuleSite } from '#test/support/module-site.ts'
import { until } from '#test/support/until.ts'

let site: ModuleSite
let app: TestApp
let key: string

beforeAll(async () => {
  site = await startModuleSite()
  app = await startTestApp({
    cors: { origin: [site.origin] },
    limits: { connectionsPerMinute: 0, messagesPerSecond: 0 },
  })
  key = await newApiKey(app, ['realtime:*'])
})
afterAll(async () => {
  await app.close()
  await site.close()
})

const newTopic = () => `public:t-${randomUUID()}`

async function connect(url = app.url): Promise<SdkRealtimeClient> {
  const client = createSdkRealtimeClient({
    url,
    token: async () => key,
    socket: { reconnectionDelay: 50, reconnectionDelayMax: 200 },
  })
  onTestFinished(() => client.close())
  await until('the client is connected', () => client.isConnected())
  return client
}

describe('in Node', () => {
  it('subscribes, publishes, and is told what others publish', async () => {
    const topic = newTopic()
    const [reader, writer] = [await connect(), await connect()]
    const heard: unknown[] = []
    reader.onMessage(({ payload }) => heard.push(payload))
    writer.onMessage(({ payload }) => heard.push({ own: payload }))

    const subscribed = await reader.subscribe({ topic })
    await writer.subscribe({ topic })
    const published = await writer.publish({ topic, payload: { text: 'hello' } })
    await until('the message is heard', () => heard.length === 1)

    expect(subscribed).toMatchObject({ status: 'success', offset: 0 })
    expect(published).toMatchObject({ status: 'success', position: { offset: 1 } })
    expect(heard).toEqual([{ text: 'hello' }])
  })

  it('is told by name what it may not do', async () => {
    const client = await connect()
    const refused: string[] = []
    client.onChannelNotFound(({ error }) => refused.push(error))

    const answer = await client.subscribe({ topic: 'nowhere' })
    await until('the refusal is named', () => refused.length === 1)

    expect(answer.status).toBe('error')
  })

  it('loses nothing when its process stops and another takes over, and hears nothing twice', async () => {
    const topic = newTopic()
    const writer = await connect()
    const first = await app.again({ limits: { connectionsPerMinute: 0 }, platformAddr: '127.0.0.1:0' })
    const port = new URL(first.url).port
    const reader = await connect(first.url)
    const heard: unknown[] = []
    const resumed: Resumed[] = []
    reader.onMessage(({ payload }) => heard.push(payload))
    reader.onResumed((one) => resumed.push(one))
    await reader.subscribe({ topic })
    await writer.publish({ topic, payload: 1 })
    await until('the first is heard', () => heard.length === 1)

    await first.close()
    await writer.publish({ topic, payload: 2 })
    const second = await app.again({ limits: { connectionsPerMinute: 0 }, platformAddr: `127.0.0.1:${port}` })
    onTestFinished(() => second.close())
    await until('the topic goes on', () => resumed.length === 1, 20_000)
    await writer.publish({ topic, payload: 3 })
    await until('all are heard', () => heard.length === 3)

    expect(heard).toEqual([1, 2, 3])
    expect(resumed).toEqual([{ topic, recovered: true }])
  })
})

describe('in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  it('subscribes, publishes, and comes back with what it missed', async () => {
    const topic = newTopic()
    const page = await browser.newPage()
    onTestFinished(() => page.close())
    await page.goto(site.origin)
    const writer = await connect()
    await page.addScriptTag({
      type: 'module',
      content: `import { createSdkRealtimeClient } from '${site.origin}/generated/sdk/realtime-client.ts'
        globalThis.connect = createSdkRealtimeClient`,
    })
    await until('the page has the client', () => page.evaluate(() => 'connect' in globalThis))

    await page.evaluate(
      async ({ url, token, topic }) => {
        const { connect } = globalThis as unknown as { connect: typeof createSdkRealtimeClient }
        const client = connect({
          url,
          token: async () => token,
          socket: { reconnectionDelay: 100 },
        })
        const heard: unknown[] = []
        const resumed: unknown[] = []
        client.onMessage(({ payload }) => heard.push(payload))
        client.onResumed((one) => resumed.push(one))
        Object.assign(globalThis, { client, heard, resumed })
        await client.subscribe({ topic })
        await client.publish({ topic, payload: 'from the page' })
      },
      { url: app.url, token: key, topic },
    )
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard)
    await writer.publish({ topic, payload: 'one' })
    await until('the page hears', async () => (await heard()).length === 1)
    await page.context().setOffline(true)
    await until(
      'the page is away',
      () =>
        page.evaluate(() => !(globalThis as unknown as { client: SdkRealtimeClient }).client.isConnected()),
      30_000,
    )
    await writer.publish({ topic, payload: 'two' })
    await page.context().setOffline(false)
    await until('the page hears what it missed', async () => (await heard()).length === 2, 30_000)

    expect(await heard()).toEqual(['one', 'two'])
    expect(await page.evaluate(() => (globalThis as unknown as { resumed: unknown[] }).resumed)).toEqual([
      { topic, recovered: true },
    ])
  }, 90_000)
})
