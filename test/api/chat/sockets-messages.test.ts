/** Sending and receiving on the chat socket (CHAT-2), by plain clients, each answer held against the contract. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import type { Frames } from '#generated/chat/realtime.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import {
  chatNumber,
  chatSettings,
  groupChannel,
  groupChat,
  openChat,
  privateChat,
  userNumber,
  words,
} from '#test/support/chat.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0 } })
})
afterAll(() => app.close())

/** People whom nobody else knows. */
const strangers = (...names: string[]) => names.map((name) => `${name}-${randomUUID().slice(0, 8)}`)
const own = (userId: string): ChannelRef => ({ tenantId: 'default', type: 1, id: userId })
const messaging = () => app.app.context.messaging

async function two() {
  const [ann = '', bob = ''] = strangers('ann', 'bob')
  const [atAnn, atBob] = [await openChat(app, ann), await openChat(app, bob)]
  return { ann, bob, atAnn, atBob, chat: await privateChat(app, ann, bob) }
}

describe('a message', () => {
  it('to a person reaches both, as each of them sees the chat', async () => {
    const { ann, bob, atAnn, atBob, chat } = await two()

    const sent = await atAnn.request('message.send', words(chat, '你好'))

    await Promise.all([atAnn.untilHeard('message.new'), atBob.untilHeard('message.new')])
    const [hers, his] = [atAnn.all('message.new')[0], atBob.all('message.new')[0]]
    expect(sent).toMatchObject({
      chat_id: chat,
      message_id: his?.message.id,
      created_at: his?.message.created_at,
    })
    expect(his?.message).toEqual({
      id: sent.message_id,
      chat_id: chat,
      sender_id: userNumber(atAnn),
      content: '你好',
      message_type: 'text',
      created_at: sent.created_at,
    })
    expect(hers?.message).toEqual(his?.message)
    expect([hers?.chat.title, his?.chat.title]).toEqual([bob, ann])
    expect(his?.sender).toEqual({ id: userNumber(atAnn), nickname: ann, avatar_url: '' })
  })

  it('to a group reaches everybody in it and nobody else', async () => {
    const [ann = '', bob = '', eve = ''] = strangers('ann', 'bob', 'eve')
    const [atAnn, atBob, atEve] = await Promise.all([ann, bob, eve].map((id) => openChat(app, id)))
    const chat = await groupChat(app, `team-${ann}`, [ann, bob], 'The team')

    await atAnn?.request('message.send', words(chat, 'hello'))

    await Promise.all([atAnn?.untilHeard('message.new'), atBob?.untilHeard('message.new')])
    expect(atBob?.all('message.new')[0]?.chat).toEqual({ id: chat, type: 'group', title: 'The team' })
    expect(await atEve?.refusal('message.send', words(chat, 'let me in'))).toBe('CHAT_NOT_FOUND')
    expect(atEve?.all('message.new')).toEqual([])
  })

  it('reaches every device of the sender and the receiver', async () => {
    const [ann = '', bob = ''] = strangers('ann', 'bob')
    const chat = await privateChat(app, ann, bob)
    const clients = await Promise.all([
      ...['a', 'b', 'c'].map((device) => openChat(app, ann, `&device=${device}`)),
      ...['d', 'e'].map((device) => openChat(app, bob, `&device=${device}`)),
    ])

    await clients[0]?.request('message.send', words(chat, 'everywhere'))

    await Promise.all(clients.map((client) => client.untilHeard('message.new')))
    expect(new Set(clients.map((client) => client.all('message.new')[0]?.message.id)).size).toBe(1)
  })

  it('that is sent without a reference is not answered, and stored all the same', async () => {
    const { atAnn, atBob, chat } = await two()

    atAnn.say('message.send', words(chat, 'quietly'))

    await atBob.untilHeard('message.new')
    await atAnn.untilHeard('message.new')
    expect(atAnn.heard.map(({ type }) => type)).toEqual(['connect', 'message.new'])
  })

  it('with the same client_message_id is stored once and answered the same', async () => {
    const { atAnn, atBob, chat } = await two()
    const send = () => atAnn.request('message.send', words(chat, 'once', { client_message_id: 'm-1' }))

    const answers = [await send(), ...(await Promise.all([send(), send()]))]
    await atAnn.request('message.send', words(chat, 'last', { client_message_id: 'm-2' }))

    expect(new Set(answers.map(({ message_id }) => message_id)).size).toBe(1)
    expect(new Set(answers.map(({ created_at }) => created_at)).size).toBe(1)
    await atBob.untilHeard('message.new', 2)
    expect(atBob.all('message.new').map(({ message }) => message.content)).toEqual(['once', 'last'])
  })

  it('is stored in the order in which it was sent, whatever it needs', async () => {
    const { atAnn, atBob, chat } = await two()
    const first = await atAnn.request('message.send', words(chat, 'first'))

    await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        atAnn.request(
          'message.send',
          words(chat, String(index), index % 3 ? {} : { reply_to_id: first.message_id }),
        ),
      ),
    )

    await atBob.untilHeard('message.new', 51)
    const contents = atBob.all('message.new').map(({ message }) => message.content)
    expect(contents.slice(1)).toEqual(Array.from({ length: 50 }, (_, index) => String(index)))
  })

  it('answers another one of the same chat, and no other', async () => {
    const { ann, atAnn, atBob, chat } = await two()
    const elsewhere = await groupChat(app, `else-${ann}`, [ann])
    const first = await atAnn.request('message.send', words(chat, 'a question'))
    const foreign = await atAnn.request('message.send', words(elsewhere, 'a secret'))

    await atBob.request('message.send', words(chat, 'an answer', { reply_to_id: first.message_id }))

    await atAnn.untilHeard('message.new', 3)
    expect(atAnn.all('message.new').at(-1)?.message.reply_to_id).toBe(first.message_id)
    const answering = (reply_to_id: number) => words(chat, 'x', { reply_to_id })
    expect(await atAnn.refusal('message.send', answering(foreign.message_id))).toBe('MESSAGE_NOT_FOUND')
    expect(await atBob.refusal('message.send', answering(foreign.message_id))).toBe('MESSAGE_NOT_FOUND')
    expect(await atBob.refusal('message.send', answering(1))).toBe('MESSAGE_NOT_FOUND')
    expect(await atBob.refusal('message.send', { ...answering(1), reply_to_id: null })).toBe('not refused')
  })

  const url = 'https://example.com/a'
  it.each<[string, Omit<Frames['message.send'], 'chat_id'>]>([
    ['text', { message_type: 'text', content: 'x'.repeat(10_000) }],
    [
      'image',
      { message_type: 'image', content: url, data: { width: 1, height: 2, size: 3, mime_type: 'image/png' } },
    ],
    ['file', { message_type: 'file', content: url, data: { name: 'a.pdf', size: 1 } }],
    ['audio', { message_type: 'audio', content: url, data: { duration: 1.5 } }],
    [
      'video',
      { message_type: 'video', content: url, data: { duration: 2, thumbnail_url: url, caption: 'c' } },
    ],
    [
      'location',
      {
        message_type: 'location',
        content: 'Office',
        data: { latitude: -1, longitude: 2, title: 'Office', address: 'A' },
      },
    ],
  ])('with %s comes as it was sent', async (_, content) => {
    const { atAnn, atBob, chat } = await two()

    await atAnn.request('message.send', { chat_id: chat, ...content } as Frames['message.send'])

    await atBob.untilHeard('message.new')
    expect(atBob.all('message.new')[0]?.message).toMatchObject(content)
  })

  it.each([
    ['no content', { content: '' }],
    ['a content that is too long', { content: 'x'.repeat(10_001) }],
    ['an unknown type', { message_type: 'hologram' }],
    ['the type of the system', { message_type: 'system' }],
    ['a picture that is no address', { message_type: 'image', content: 'cat' }],
    ['a place without a place', { message_type: 'location', data: { latitude: 1 } }],
    ['a place that is nowhere', { message_type: 'location', data: { latitude: 91, longitude: 0 } }],
    ['a reference that is none', { client_message_id: '' }],
  ])('with %s is refused', async (_, change) => {
    const { atAnn, chat } = await two()

    expect(await atAnn.refusal('message.send', { ...words(chat, 'x'), ...change })).toBe('VALIDATION_ERROR')
  })
})

describe('who may not send is told so', () => {
  it('to a chat that is not there, or not for him', async () => {
    const { ann, atBob } = await two()
    const others = await privateChat(app, ann, ...(strangers('cat') as [string]))
    const live = await chatNumber(app, { tenantId: 'default', type: 9, id: `live-${ann}` })

    for (const chat of [9_007_199_254_740_991, others, live]) {
      expect(await atBob.refusal('message.send', words(chat, 'x'))).toBe('CHAT_NOT_FOUND')
    }
  })

  it('when the other one has blocked him on the instant-messaging surface', async () => {
    const { ann, bob, atAnn, atBob, chat } = await two()

    await app.im().addToBlacklist({ body: { channel_id: bob, channel_type: 1, uids: [ann] } })

    expect(await atAnn.refusal('message.send', words(chat, 'x'))).toBe('BLOCKED')
    expect(await atBob.refusal('message.send', words(chat, 'x'))).toBe('not refused')
  })

  it('when the group or he may not send', async () => {
    const [ann = ''] = strangers('ann')
    const client = await openChat(app, ann)
    const chat = await groupChat(app, `mute-${ann}`, [ann])
    const channel = groupChannel(`mute-${ann}`)
    const refusedWith = async (flags: object) => {
      await messaging().channels.update(channel, { flags })
      return client.refusal('message.send', words(chat, 'x'))
    }

    expect(await refusedWith({ sendBanned: true })).toBe('SENDING_BANNED')
    expect(await refusedWith({ sendBanned: false, banned: true })).toBe('CHAT_CLOSED')
    expect(await refusedWith({ banned: false, disbanded: true })).toBe('CHAT_CLOSED')
    expect(await refusedWith({ disbanded: false })).toBe('not refused')
    await messaging().channels.update(own(ann), { flags: { sendBanned: true } })
    expect(await client.refusal('message.send', words(chat, 'x'))).toBe('SENDING_BANNED')
    await messaging().channels.removeMembers(channel, [ann])
    expect(await client.refusal('message.send', words(chat, 'x'))).toBe('CHAT_NOT_FOUND')
  })

  it('and who is out of a group hears nothing of it any more', async () => {
    const [ann = '', bob = ''] = strangers('ann', 'bob')
    const [atAnn, atBob] = [await openChat(app, ann), await openChat(app, bob)]
    const chat = await groupChat(app, `out-${ann}`, [ann, bob])
    await atAnn.request('message.send', words(chat, 'before'))
    await atBob.untilHeard('message.new')

    await messaging().channels.removeMembers(groupChannel(`out-${ann}`), [bob])
    await atAnn.request('message.send', words(chat, 'after'))

    await atAnn.untilHeard('message.new', 2)
    await atBob.ask('ping')
    expect(atBob.all('message.new').map(({ message }) => message.content)).toEqual(['before'])
  })
})

describe('what others send', () => {
  const send = (channel: ChannelRef, from: string, payload: object, header: object = {}) =>
    messaging().service.send({
      channel,
      from,
      payload: Buffer.from(JSON.stringify(payload)),
      header: { redDot: true, syncOnce: false, noPersist: false, ...header },
      check: 'api',
    })

  it('is shown in the forms of this surface; commands and channels of other kinds are not', async () => {
    const { ann, bob, atBob } = await two()
    const channel = personChannel('default', ann, bob)
    await send(channel, ann, { type: 1, content: 'do' }, { syncOnce: true })
    await send({ tenantId: 'default', type: 10, id: bob }, ann, { type: 1, content: 'support' })
    await send(channel, ann, { type: 99 })
    await send(channel, ann, { type: 1, content: 'gone soon' }, { noPersist: true })

    await atBob.untilHeard('message.new', 2)
    expect(
      atBob
        .all('message.new')
        .map(({ message }) => [message.message_type, message.content])
        .sort(),
    ).toEqual([
      ['custom', ''],
      ['text', 'gone soon'],
    ])
  })

  it("is nobody's when the system says it", async () => {
    const [bob = ''] = strangers('bob')
    const client = await openChat(app, bob)
    const { systemUser } = app.app.context.chat

    await send(personChannel('default', systemUser, bob), systemUser, { type: 1001, content: 'Welcome' })

    await client.untilHeard('message.new')
    expect(client.all('message.new')[0]).toMatchObject({
      message: { sender_id: 0, message_type: 'system', content: 'Welcome' },
      chat: { type: 'private', title: '' },
      sender: { id: 0, nickname: '', avatar_url: '' },
    })
  })
})

it('what was sent while nobody was connected comes with the next connection, in order, once for each device', async () => {
  const [ann = '', bob = ''] = strangers('ann', 'bob')
  const atAnn = await openChat(app, ann)
  const chat = await privateChat(app, ann, bob)
  for (let index = 0; index < 20; index += 1) await atAnn.request('message.send', words(chat, String(index)))
  const contents = async (device: string) => {
    const client = await openChat(app, bob, `&device=${device}`)
    await client.untilHeard('message.new', 20)
    await until('it is asked what it has', () => client.pings > 0)
    client.socket.close()
    await client.untilClosed()
    return client.all('message.new').map(({ message }) => message.content)
  }

  expect(await contents('phone')).toEqual(Array.from({ length: 20 }, (_, index) => String(index)))
  expect(await contents('desk')).toHaveLength(20)
  await until('it is known what the phone has', async () => {
    const again = await openChat(app, bob, '&device=phone')
    await again.ask('ping')
    again.socket.close()
    return again.all('message.new').length === 0
  })
})

it('two devices that talk at once see the same order', async () => {
  const [ann = '', bob = ''] = strangers('ann', 'bob')
  const chat = await groupChat(app, `order-${ann}`, [ann, bob])
  const [atAnn, atBob] = [await openChat(app, ann), await openChat(app, bob)]

  await Promise.all(
    Array.from({ length: 80 }, (_, index) =>
      (index % 2 ? atAnn : atBob).request('message.send', words(chat, String(index))),
    ),
  )

  await Promise.all([atAnn.untilHeard('message.new', 80), atBob.untilHeard('message.new', 80)])
  const ids = (client: typeof atAnn) => client.all('message.new').map(({ message }) => message.id)
  expect(ids(atAnn)).toEqual(ids(atBob))
})
