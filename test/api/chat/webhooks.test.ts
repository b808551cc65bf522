/** Offline notices as services for telephones get them: what is posted is what the chat contract says (CHAT-3). */
import { expect, test } from 'vitest'
import { chatNotices } from '#api/chat/webhooks.ts'
import { logKey } from '#domain/messaging/channel-key.ts'
import { wordedOfflineEvent } from '#domain/messaging/effect-events.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { standardBody } from '#domain/webhooks/standard-form.ts'
import { ChatMessageOffline } from '#generated/chat/schemas.ts'
import { aMessage } from '../../domain/messaging/effect-process.ts'

const SYSTEM = '____system'
const numbers: Record<string, number> = { ann: 2, bob: 3, carol: 4, 'default:2:g': 7, 'default:1:ann@bob': 8 }
const words = chatNotices({
  numbers: {
    of: async (_tenant, _kind, names) => new Map([...names].map((name) => [name, numbers[name] ?? 99])),
  },
  people: {
    of: async (_tenant, ids) =>
      new Map(
        ids.map((id) => [id, { id, number: numbers[id] ?? 99, nickname: `${id} the first`, avatarUrl: '' }]),
      ),
  },
  profileOf: async () => ({ name: 'The team' }),
  systemUser: SYSTEM,
})

const text = (content: string) => Buffer.from(JSON.stringify({ type: 1, content }))

/** What is posted about the message. */
async function postedFor(message: StoredMessage, userIds: string[]) {
  const { channel, log, ...rest } = message
  const notice = { ...rest, key: logKey(channel, log), userIds }
  const data = await words.dataOf(notice, message)
  if (data === undefined) return undefined
  const event = wordedOfflineEvent(words.type, notice, data)
  return ChatMessageOffline.parse(JSON.parse(standardBody({ ...event, json: JSON.stringify(event.data) })))
}

test('a notice of a group bears numbers, the title and who wrote', async () => {
  const message = aMessage({ from: 'ann', payload: text('hello') })

  const posted = await postedFor(message, ['bob', 'carol'])

  expect(posted).toMatchObject({
    type: 'chat.message.offline',
    data: {
      message: { id: message.id, chat_id: 7, sender_id: 2, content: 'hello', message_type: 'text' },
      chat: { id: 7, type: 'group', title: 'The team' },
      sender: { id: 2, nickname: 'ann the first' },
      user_ids: [3, 4],
    },
  })
})

test('a private chat is called as its receiver sees it', async () => {
  const channel = { tenantId: 'default', type: 1, id: 'ann@bob' }

  const posted = await postedFor(aMessage({ from: 'ann', channel, payload: text('hello') }), ['bob'])

  expect(posted?.data.chat).toEqual({ id: 8, type: 'private', title: 'ann the first' })
})

test('the system writes as nobody', async () => {
  const posted = await postedFor(aMessage({ from: SYSTEM, payload: text('hello') }), ['bob'])

  expect(posted?.data.sender).toEqual({ id: 0, nickname: '', avatar_url: '' })
  expect(posted?.data.message.sender_id).toBe(0)
})

test.each([
  ['a command', aMessage({ log: 'commands' })],
  ['a channel that is no chat here', aMessage({ channel: { tenantId: 'default', type: 3, id: 'help' } })],
  ['a message that was deleted meanwhile', aMessage({ deletedAt: 1, changeSeq: 1 })],
])('of %s nobody is told', async (_what, message) => {
  expect(await postedFor(message, ['bob'])).toBeUndefined()
})
