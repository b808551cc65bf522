/** Every event of the contract over a plain WebSocket, each answer held against the contract (CHAT-2). */
import { expect, it, onTestFinished } from 'vitest'
import { startTestApp } from '#test/support/app.ts'
import { chatOf, chatSettings, openSocket } from '#test/support/chat.ts'
import { sayEverything } from '#test/support/chat-events.ts'

it('every event of the contract is said and heard over a plain socket', async () => {
  const app = await startTestApp(chatSettings)
  onTestFinished(() => app.close())

  const open = (query: string) => openSocket(`${chatOf(app)}${query}`)

  expect(await sayEverything({ app, open }, 'ws')).toEqual({ unsaid: [], unheard: [] })
})
