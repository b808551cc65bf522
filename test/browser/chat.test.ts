/** Chat in Chromium: its own WebSocket with every event of the contract, and the generated client (CHAT-1, CHAT-2, CHAT-7). */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import type { ChatRealtimeClient } from '#generated/chat/realtime-client.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { startBrowser } from '#test/support/browser.ts'
import {
  type ChatSpeaker,
  chatOf,
  chatSettings,
  openChat,
  privateChat,
  speakerOver,
  tokenFor,
  words,
} from '#test/support/chat.ts'
import { sayEverything } from '#test/support/chat-events.ts'
import { cuttingProxy } from '#test/support/cutting-proxy.ts'
import { type ModuleSite, startModuleSite } from '#test/support/module-site.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
let site: ModuleSite
let browser: Browser
let page: Page
beforeAll(async () => {
  app = await startTestApp(chatSettings)
  site = await startModuleSite()
  browser = await startBrowser()
  page = await browser.newPage()
  await page.goto(site.origin)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
  await app?.close()
})

/** What the page keeps for the tests. */
interface Kept {
  sockets: WebSocket[]
  told(socket: number, kind: 'text' | 'closed', value: string): void
  client: ChatRealtimeClient
  /** Contents of messages. */
  shown: string[]
}

/** Opens sockets in the page; what they hear is told to the test as it comes. */
async function socketsOf(owner: Page): Promise<(url: string, protocols?: string[]) => Promise<ChatSpeaker>> {
  const hears: ((kind: 'text' | 'closed', value: string) => void)[] = []
  await owner.exposeFunction('told', (socket: number, kind: 'text' | 'closed', value: string) =>
    hears[socket]?.(kind, value),
  )
  return async (url, protocols = []) => {
    const number = hears.length
    const { speaker, hear } = speakerOver((text) => {
      void owner.evaluate(([at, frame]) => (globalThis as unknown as Kept).sockets[at]?.send(frame), [
        number,
        text,
      ] as const)
    })
    hears.push((kind, value) => {
      if (kind === 'text') hear(value)
      else speaker.closed = JSON.parse(value)
    })
    await owner.evaluate(
      ([address, offered, at]) =>
        new Promise<void>((resolve) => {
          const kept = globalThis as unknown as Kept
          const socket = new WebSocket(address, [...offered])
          kept.sockets = [...(kept.sockets ?? []), socket]
          socket.onopen = () => resolve()
          socket.onmessage = ({ data }) => kept.told(at, 'text', data)
          socket.onclose = ({ code, reason }) => kept.told(at, 'closed', JSON.stringify({ code, reason }))
        }),
      [url, protocols, number] as const,
    )
    return speaker
  }
}

it('every event of the contract is said and heard over the WebSocket of Chromium', async () => {
  const openSocket = await socketsOf(page)
  const speakers: ChatSpeaker[] = []
  const open = async (query: string) => {
    const speaker = await openSocket(`${chatOf(app)}${query}`)
    speakers.push(speaker)
    return speaker
  }

  expect(await sayEverything({ app, open }, 'chromium')).toEqual({ unsaid: [], unheard: [] })
  expect(speakers.flatMap(({ faults }) => faults)).toEqual([])

  const quiet = await openSocket(chatOf(app), ['bearer', await tokenFor('by-subprotocol')])
  await quiet.untilHeard('connect')
})

it('the generated client works in a page, and comes back to what it missed', async () => {
  const chat = await privateChat(app, 'pia', 'quin')
  const quin = await openChat(app, 'quin')
  const proxy = await cuttingProxy(chatOf(app))
  const own = await browser.newPage()
  onTestFinished(() => own.close())
  await own.goto(site.origin)
  const shown = () => own.evaluate(() => (globalThis as unknown as Kept).shown)
  await own.addScriptTag({
    type: 'module',
    content: `import { createChatRealtimeClient } from '${site.origin}/generated/chat/realtime-client.ts'
      globalThis.shown = []
      globalThis.client = createChatRealtimeClient(${JSON.stringify({ url: proxy.url, token: await tokenFor('pia') })})
      client.onMessageNew(({ message }) => shown.push(message.content))`,
  })
  await until('she is in', () =>
    own.evaluate(() => (globalThis as unknown as Partial<Kept>).client?.isConnected() === true),
  )

  await quin.request('message.send', words(chat, 'one'))
  await until('it is shown', async () => (await shown()).length === 1)
  proxy.cut()
  await quin.request('message.send', words(chat, 'two'))
  const sent = await own.evaluate(
    (frame) => (globalThis as unknown as Kept).client.messageSend(frame),
    words(chat, 'three'),
  )
  await until('everything is shown', async () => (await shown()).length === 3)

  expect(await shown()).toEqual(['one', 'two', 'three'])
  await quin.untilHeard('message.new', 3)
  expect(quin.all('message.new').at(-1)?.message).toMatchObject({ id: sent.message_id, content: 'three' })
})
