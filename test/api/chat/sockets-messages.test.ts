/** Sending and receiving on the chat socket (CHAT-2), by plain clients, each answer held against the contract. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { chatSettings, groupChat, openChat, privateChat, userNumber, words } from '#test/support/chat.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } })
})
afterAll(() => app.close())

it('a message to a person reaches both, as each of them sees the chat', async () => {
  const [ann, bob] = [await openChat(app, 'ann'), await openChat(app, 'bob')]
  const chat = await privateChat(app, 'ann', 'bob')

  const sent = await ann.request('message.send', words(chat, '你好'))

  await Promise.all([ann.untilHeard('message.new'), bob.untilHeard('message.new')])
  const [atAnn, atBob] = [ann.all('message.new')[0], bob.all('message.new')[0]]
  expect(sent).toMatchObject({
    chat_id: chat,
    message_id: atBob?.message.id,
    created_at: atBob?.message.created_at,
  })
  expect(atBob?.message).toMatchObject({
    chat_id: chat,
    sender_id: userNumber(ann),
    content: '你好',
    message_type: 'text',
  })
  expect(atAnn?.message).toEqual(atBob?.message)
  expect([atAnn?.chat.title, atBob?.chat.title]).toEqual(['bob', 'ann'])
  expect(atBob?.sender).toEqual({ id: userNumber(ann), nickname: 'ann', avatar_url: '' })
})

it('a message to a group reaches everybody in it and nobody else', async () => {
  const [ann, bob, eve] = [await openChat(app, 'gil'), await openChat(app, 'hal'), await openChat(app, 'ida')]
  const chat = await groupChat(app, 'team', ['gil', 'hal'], 'The team')

  await ann.request('message.send', words(chat, 'hello'))

  await Promise.all([ann.untilHeard('message.new'), bob.untilHeard('message.new')])
  expect(bob.all('message.new')[0]?.chat).toEqual({ id: chat, type: 'group', title: 'The team' })
  expect(await eve.refusal('message.send', words(chat, 'let me in'))).toBe('CHAT_NOT_FOUND')
  expect(eve.all('message.new')).toEqual([])
})
