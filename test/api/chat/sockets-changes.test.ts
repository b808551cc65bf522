/** Editing and deleting on the chat socket (CHAT-2): who may, who hears of it, and what a later connection finds. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import {
  chatSettings,
  groupChannel,
  groupChat,
  openChat,
  privateChat,
  userNumber,
  words,
} from '#test/support/chat.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } })
})
afterAll(() => app.close())

/** A group of three, the first of whom owns it, with a message of the second. */
async function team() {
  const [ann = '', bob = '', cat = ''] = ['ann', 'bob', 'cat'].map(
    (name) => `${name}-${randomUUID().slice(0, 8)}`,
  )
  const [atAnn, atBob, atCat] = [await openChat(app, ann), await openChat(app, bob), await openChat(app, cat)]
  const chat = await groupChat(app, `team-${ann}`, [ann, bob, cat], 'The team')
  const { message_id } = await atBob.request('message.send', words(chat, 'helo'))
  await atCat.untilHeard('message.new')
  return { ann, bob, cat, atAnn, atBob, atCat, chat, message_id, all: [atAnn, atBob, atCat] }
}

it('everybody hears of an edit, after the message, with the new content and both times', async () => {
  const { atBob, chat, message_id, all } = await team()

  const answer = await atBob.request('message.edit', { message_id, content: 'hello' })

  await Promise.all(all.map((client) => client.untilHeard('message.edit')))
  for (const client of all) {
    const [sent] = client.all('message.new')
    expect(client.all('message.edit')).toEqual([
      {
        message: { ...sent?.message, content: 'hello', is_edited: true, updated_at: answer.updated_at },
        chat: { id: chat, type: 'group', title: 'The team' },
      },
    ])
    expect(client.heard.map(({ type }) => type).filter((type) => type.startsWith('message'))).toEqual([
      'message.new',
      'message.edit',
    ])
  }
  expect(answer).toMatchObject({ message_id, chat_id: chat })
})

it('everybody hears of a deletion, by whom and when', async () => {
  const { atBob, chat, message_id, all } = await team()

  const { deleted_at } = await atBob.request('message.delete', { message_id })

  await Promise.all(all.map((client) => client.untilHeard('message.delete')))
  for (const client of all) {
    expect(client.all('message.delete')).toEqual([
      { message_id, chat_id: chat, deleted_by: userNumber(atBob), deleted_at },
    ])
  }
  expect(await atBob.refusal('message.edit', { message_id, content: 'too late' })).toBe('MESSAGE_NOT_FOUND')
})

it('only the sender edits; the sender and who leads the chat delete', async () => {
  const { ann, cat, atAnn, atBob, atCat, chat, message_id } = await team()
  const eve = await openChat(app, `eve-${ann}`)
  const edit = { message_id, content: 'mine now' }

  expect(await atAnn.refusal('message.edit', edit)).toBe('PERMISSION_DENIED')
  expect(await atCat.refusal('message.edit', edit)).toBe('PERMISSION_DENIED')
  expect(await atCat.refusal('message.delete', { message_id })).toBe('PERMISSION_DENIED')
  expect(await eve.refusal('message.edit', edit)).toBe('MESSAGE_NOT_FOUND')
  expect(await eve.refusal('message.delete', { message_id })).toBe('MESSAGE_NOT_FOUND')
  expect(await atBob.refusal('message.edit', { message_id: 1, content: 'x' })).toBe('MESSAGE_NOT_FOUND')
  expect(await atAnn.refusal('message.delete', { message_id })).toBe('not refused')

  const second = await atBob.request('message.send', words(chat, 'again'))
  await app.app.context.messaging.channels.setRole(groupChannel(`team-${ann}`), cat, 'admin')
  expect(await atCat.refusal('message.delete', { message_id: second.message_id })).toBe('not refused')
})

it('in a private chat nobody deletes what the other one wrote', async () => {
  const [ann = '', bob = ''] = ['ann', 'bob'].map((name) => `${name}-${randomUUID().slice(0, 8)}`)
  const [atAnn, atBob] = [await openChat(app, ann), await openChat(app, bob)]
  const chat = await privateChat(app, ann, bob)
  const { message_id } = await atAnn.request('message.send', words(chat, 'hello'))

  expect(await atBob.refusal('message.delete', { message_id })).toBe('PERMISSION_DENIED')
  expect(await atAnn.refusal('message.delete', { message_id })).toBe('not refused')
  await atBob.untilHeard('message.delete')
})

it('an edit keeps the type, and a content that is none of it is refused', async () => {
  const { atBob, chat, atCat } = await team()
  const url = 'https://example.com/a.png'
  const picture = { chat_id: chat, message_type: 'image' as const, content: url, data: { width: 1 } }
  const { message_id } = await atBob.request('message.send', picture)

  expect(await atBob.refusal('message.edit', { message_id, content: 'words' })).toBe('VALIDATION_ERROR')
  await atBob.request('message.edit', { message_id, content: `${url}?2`, data: { caption: 'new' } })

  await atCat.untilHeard('message.edit')
  expect(atCat.all('message.edit')[0]?.message).toMatchObject({
    message_type: 'image',
    content: `${url}?2`,
    data: { width: 1, caption: 'new' },
  })
})

it('edits of one connection take effect in the order in which they were sent', async () => {
  const { atBob, atCat, message_id } = await team()
  const contents = Array.from({ length: 20 }, (_, index) => `version ${index}`)

  await Promise.all(contents.map((content) => atBob.request('message.edit', { message_id, content })))

  await atCat.untilHeard('message.edit', 20)
  expect(atCat.all('message.edit').map(({ message }) => message.content)).toEqual(contents)
})

it('who comes later finds the present form: edited messages as they are now, deleted ones not at all', async () => {
  const { ann, atAnn, atBob, atCat, cat, chat, message_id } = await team()
  atCat.socket.close()
  const second = await atBob.request('message.send', words(chat, 'a mistake'))
  const third = await atAnn.request('message.send', words(chat, 'first words'))
  await atAnn.request('message.edit', { message_id: third.message_id, content: 'last words' })
  await atBob.request('message.delete', { message_id: second.message_id })
  expect(ann).not.toBe(cat)

  const later = await openChat(app, cat, '&device=new')

  await later.untilHeard('message.new', 2)
  expect(
    later.all('message.new').map(({ message }) => [message.id, message.content, message.is_edited]),
  ).toEqual([
    [message_id, 'helo', undefined],
    [third.message_id, 'last words', true],
  ])
})

it('who was away hears of what was done to messages that he has', async () => {
  const { atBob, atCat, cat, chat, message_id } = await team()
  const second = await atBob.request('message.send', words(chat, 'a mistake'))
  await atCat.untilHeard('message.new', 2)
  await new Promise((resolve) => atCat.socket.once('ping', resolve))
  atCat.socket.close()
  await atCat.untilClosed()
  await atBob.request('message.edit', { message_id, content: 'hello' })
  await atBob.request('message.delete', { message_id: second.message_id })

  const later = await openChat(app, cat)

  await Promise.all([later.untilHeard('message.edit'), later.untilHeard('message.delete')])
  expect(later.all('message.edit')[0]?.message).toMatchObject({ id: message_id, content: 'hello' })
  expect(later.all('message.delete')[0]).toMatchObject({ message_id: second.message_id })
})
