/**
 * One message log, two faces, two processes: whatever is said on the chat socket, over JSON-RPC or by a business server reaches the
 * clients of both with the same id and in the same order; edits and deletions, unread counts and blocks hold on both.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import {
  type ChatClient,
  chatSettings,
  groupChat,
  openChat,
  privateChat,
  tokenFor,
  words,
} from '#test/support/chat.ts'
import { type GatewayClient, openDevice, text, toPerson } from '#test/support/gateway.ts'

let here: TestApp
let there: TestApp
const settings = { ...chatSettings, limits: { connectionsPerMinute: 0 } }

beforeAll(async () => {
  here = await startTestApp(settings)
  there = await here.again(settings)
}, 60_000)
afterAll(async () => {
  await there.close()
  await here.close()
})

const base64 = (content: string) => Buffer.from(JSON.stringify(text(content))).toString('base64')
const atChat = (client: ChatClient) => client.all('message.new').map(({ message }) => message.id)
const atGateway = (client: GatewayClient) => client.all('recv').map(({ messageId }) => Number(messageId))

/** The four of a group: a chat client and a JSON-RPC client at each process. */
async function fourOf(name: string) {
  const members = ['ann', 'bob', 'cat', 'dan'].map((member) => `${member}-${name}`)
  const [ann = '', bob = '', cat = '', dan = ''] = members
  const [chatHere, rpcHere] = [await openChat(here, ann), await openDevice(here, bob)]
  const [chatThere, rpcThere] = [await openChat(there, cat), await openDevice(there, dan)]
  const chat = await groupChat(here, name, members)
  return { ann, bob, cat, dan, members, chat, chatHere, rpcHere, chatThere, rpcThere, channel_id: name }
}

it('what is sent on either face or by a server reaches clients of both, through both processes, in one order', async () => {
  const { bob, chat, chatHere, rpcHere, chatThere, rpcThere, channel_id } = await fourOf('order')
  const rounds = 15
  const sent: Promise<number>[] = []
  for (let round = 0; round < rounds; round += 1) {
    sent.push(
      chatHere.request('message.send', words(chat, `chat ${round}`)).then(({ message_id }) => message_id),
      rpcThere
        .request('send', {
          channelId: channel_id,
          channelType: 2,
          payload: text(`rpc ${round}`),
          header: { redDot: true },
        })
        .then(({ messageId }) => Number(messageId)),
      here
        .im()
        .sendMessage({
          body: { from_uid: bob, channel_id, channel_type: 2, payload: base64(`http ${round}`) },
        })
        .then(({ data }) => Number((data as { data: { message_id: number } }).data.message_id)),
    )
  }
  const ids = await Promise.all(sent)

  await Promise.all([
    chatHere.untilHeard('message.new', 3 * rounds),
    chatThere.untilHeard('message.new', 3 * rounds),
    rpcHere.untilHeard('recv', 3 * rounds),
    rpcThere.untilHeard('recv', 2 * rounds),
  ])
  expect(new Set(atChat(chatHere))).toEqual(new Set(ids))
  expect(atChat(chatThere)).toEqual(atChat(chatHere))
  expect(atGateway(rpcHere)).toEqual(atChat(chatHere))
  const own = new Set(ids.filter((_, index) => index % 3 === 1))
  expect(atGateway(rpcThere)).toEqual(atChat(chatHere).filter((id) => !own.has(id)))
  const contents = chatThere.all('message.new').map(({ message }) => [message.message_type, message.content])
  for (const round of Array.from({ length: rounds }, (_, index) => index)) {
    for (const kind of ['chat', 'rpc', 'http']) expect(contents).toContainEqual(['text', `${kind} ${round}`])
  }
}, 60_000)

it('edits and deletions show on both faces, each in its form, and in what is read later', async () => {
  const { ann, chat, chatHere, rpcHere, chatThere, rpcThere, channel_id } = await fourOf('changes')
  const first = await chatHere.request('message.send', words(chat, 'helo'))
  const second = await chatHere.request('message.send', words(chat, 'a mistake'))

  await chatHere.request('message.edit', { message_id: first.message_id, content: 'hello' })
  await chatHere.request('message.delete', { message_id: second.message_id })

  await Promise.all([
    chatThere.untilHeard('message.edit'),
    chatThere.untilHeard('message.delete'),
    rpcHere.untilHeard('event', 2),
    rpcThere.untilHeard('event', 2),
  ])
  expect(chatThere.all('message.edit')[0]?.message).toMatchObject({ id: first.message_id, content: 'hello' })
  expect(chatThere.all('message.delete')[0]).toMatchObject({ message_id: second.message_id })
  for (const client of [rpcHere, rpcThere]) {
    const told = client.all('event').map(({ type, data }) => ({ type, ...JSON.parse(String(data)) }))
    expect(told).toMatchObject([
      {
        type: 'message.edit',
        messageId: String(first.message_id),
        channelId: channel_id,
        channelType: 2,
        fromUid: ann,
      },
      { type: 'message.delete', messageId: String(second.message_id), channelId: channel_id, channelType: 2 },
    ])
  }
  const synced = await there.im().syncChannelMessages({
    body: {
      login_uid: ann,
      channel_id,
      channel_type: 2,
      start_message_seq: 0,
      end_message_seq: 0,
      limit: 10,
      pull_mode: 1,
    },
  })
  const { messages } = synced.data as { messages: { message_id: number; payload: string }[] }
  const payloads = new Map(
    messages.map(({ message_id, payload }) => [message_id, Buffer.from(payload, 'base64').toString()]),
  )
  expect(JSON.parse(payloads.get(first.message_id) ?? '')).toMatchObject({ type: 1, content: 'hello' })
  expect(payloads.get(second.message_id)).toBe('')
}, 60_000)

it('a private chat is the same on both faces, and who is blocked on one is blocked on the other', async () => {
  const [ann, eve] = ['ann-private', 'eve-private']
  const [atAnn, atEve] = [await openChat(here, ann), await openDevice(there, eve)]
  const chat = await privateChat(here, ann, eve)
  await atEve.request('send', toPerson(ann, 'from JSON-RPC'))
  await atAnn.request('message.send', words(chat, 'from chat'))
  await Promise.all([atAnn.untilHeard('message.new', 2), atEve.untilHeard('recv', 1)])
  expect(atAnn.all('message.new')[0]?.chat).toEqual({ id: chat, type: 'private', title: eve })
  expect(atEve.all('recv')[0]).toMatchObject({ channelId: ann, channelType: 1, fromUid: ann })

  await here.chat(await tokenFor(ann)).blockUser({ params: { path: { user_id: await numberOf(eve) } } })

  const refused = await atEve.request('send', toPerson(ann, 'hello?'))
  expect(refused.reasonCode).not.toBe(1)
  const eveOnChat = await openChat(there, eve)
  expect(await eveOnChat.refusal('message.send', words(chat, 'hello?'))).toBe('BLOCKED')
}, 60_000)

it('unread counts agree on both faces', async () => {
  const { ann, dan, chat, chatHere, channel_id } = await fourOf('unread')
  const sent = []
  for (const content of ['one', 'two', 'three'])
    sent.push(await chatHere.request('message.send', words(chat, content)))
  const onChat = async () => {
    const { data } = await there.chat(await tokenFor(dan)).listChats({})
    return (data as { items: { id: number; unread_count: number }[] }).items.find(({ id }) => id === chat)
      ?.unread_count
  }
  const onIm = async () => {
    const { data } = await here.im().syncConversations({ body: { uid: dan, msg_count: 1 } })
    return (data as { channel_id: string; unread: number }[]).find((one) => one.channel_id === channel_id)
      ?.unread
  }
  expect([await onChat(), await onIm()]).toEqual([3, 3])

  const atDan = await openChat(there, dan)
  await atDan.request('message.read', { message_id: sent[1]?.message_id as number })
  expect([await onChat(), await onIm()]).toEqual([1, 1])

  await here.im().setUnread({ body: { uid: dan, channel_id, channel_type: 2, unread: 0 } })
  expect([await onChat(), await onIm()]).toEqual([0, 0])
  await chatHere.untilHeard('message.read')
  expect(ann).toContain('ann')
}, 60_000)

const numberOf = async (userId: string) =>
  (await here.app.context.messaging.numbers.of('default', 'user', [userId])).get(userId) as number
