/**
 * A message that is edited and deleted, as everybody around it sees it: clients on two processes, the business server that reads, and
 * the endpoints that are told. IM's own API has no way to change a message; the faces that have one use the same service.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { MessageChange, RecvParams } from '#generated/im/realtime-schemas.ts'
import { StoredMessages } from '#generated/im/schemas.ts'
import { MessageChanged } from '#generated/webhooks/schemas.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { openDevice, text, toPerson } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'
import { startReceiver, type WebhookReceiver } from '#test/support/webhook-receiver.ts'

let house: TestApp
let other: TestApp
let receiver: WebhookReceiver
let endpoint: WebhookReceiver
beforeAll(async () => {
  receiver = await startReceiver()
  endpoint = await startReceiver()
  const settings = {
    role: 'all',
    webhook: { httpAddr: receiver.url, focusEvents: ['msg.notify', 'msg.offline'] },
    messaging: { handoverMs: 200 },
    limits: { messagesPerSecond: 0 },
    outgoing: { allowedNetworks: ['127.0.0.0/8'] },
  }
  house = await startTestApp(settings)
  other = await house.again()
  endpoint.answer = ({ body }) => ({ status: 200, body: JSON.stringify(JSON.parse(body).data) })
  const { id: endpointId } = await dataOf(
    house
      .admin()
      .createWebhookEndpoint({ body: { url: endpoint.url, eventTypes: ['message.changed'], ordered: true } }),
  )
  await dataOf(house.admin().verifyWebhookEndpoint({ params: { path: { endpointId } } }))
  endpoint.posts.length = 0
})
afterAll(async () => {
  await other.close()
  await house.close()
  await Promise.all([receiver.close(), endpoint.close()])
})

const payloadOf = (words: string) => Buffer.from(JSON.stringify(text(words)))
const base64 = (words: string) => payloadOf(words).toString('base64')
const order = (messageId: number, by: string) => ({ tenantId: 'default', messageId, by })
const eventsOf = (client: { all(event: 'event'): { type: string; data: string }[] }) =>
  client.all('event').map(({ type, data }) => ({ type, ...MessageChange.parse(JSON.parse(data)) }))
const postsOf = (event: string) =>
  receiver.posts.filter(({ path }) => path.endsWith(`event=${event}`)).map(({ body }) => JSON.parse(body))

/** The business server has heard of the message, and that somebody is away. */
const isTold = (id: number) =>
  ['msg.notify', 'msg.offline'].every((event) =>
    JSON.stringify(postsOf(event)).includes(`"message_id":${id},`),
  )

it('clients of IM are told by events, and every way of reading shows the present form', async () => {
  const [ann, ben] = [await openDevice(house, 'ann'), await openDevice(other, 'ben')]
  const sent = await ann.request('send', toPerson('ben', 'one'))
  await ann.request('send', toPerson('ben', 'two'))
  await until('ben has both', () => ben.all('recv').length === 2)
  const id = Number((sent as { messageId: string }).messageId)
  const { changes } = other.app.context.messaging
  const body = { channel_id: 'ben', channel_type: 1, login_uid: 'ann' }
  const shown = async () => ({
    synced: (await dataOf(house.im().syncChannelMessages({ body }))).messages,
    listed: (await dataOf(other.im().listMessages({ body }))).messages,
    recent: (
      await dataOf(house.im().syncConversations({ body: { uid: 'ben', msg_count: 9 } }))
    )[0]?.recents.toReversed(),
    found: [await dataOf(other.im().getMessage({ body: { ...body, message_id: id } }))],
  })

  await changes.edit({ ...order(id, 'ann'), payload: payloadOf('one, better') })
  await until('both were told', () => [ann, ben].every((client) => eventsOf(client).length === 1))

  const facts = { messageId: String(id), messageSeq: 1, channelType: 1, fromUid: 'ann' }
  const edit = { type: 'message.edit', ...facts, payload: text('one, better') }
  expect([eventsOf(ann), eventsOf(ben)]).toEqual([
    [{ ...edit, channelId: 'ben' }],
    [{ ...edit, channelId: 'ann' }],
  ])
  for (const messages of Object.values(await shown()))
    expect(messages?.[0]).toMatchObject({ message_id: id, message_seq: 1, payload: base64('one, better') })

  await changes.remove(order(id, 'ann'))
  await until('both were told', () => [ann, ben].every((client) => eventsOf(client).length === 2))

  expect(eventsOf(ben)[1]).toEqual({ type: 'message.delete', ...facts, channelId: 'ann' })
  for (const messages of Object.values(await shown()))
    expect(messages?.[0]).toMatchObject({ message_id: id, message_seq: 1, payload: '' })
  const { messages } = await dataOf(house.im().syncChannelMessages({ body }))
  expect(messages.map(({ message_seq: seq, payload }) => [seq, payload])).toEqual([
    [1, ''],
    [2, base64('two')],
  ])
  expect((await dataOf(house.im().listMessages({ body: { ...body, keyword: 'one' } }))).messages).toEqual([])
  // A change is no message: nothing new is unread, and nobody is pushed one.
  expect(
    (await dataOf(house.im().syncConversations({ body: { uid: 'ben', msg_count: 1 } })))[0],
  ).toMatchObject({ unread: 2, last_msg_seq: 2 })
  expect(ben.all('recv').map((frame) => RecvParams.parse(frame).messageSeq)).toEqual([1, 2])
})

it('endpoints that ask for it are told of changes; the business server hears of messages only', async () => {
  const { messaging } = house.app.context
  const channel = personChannel('default', 'cid', 'dan')
  const header = { redDot: true, syncOnce: false, noPersist: false }
  const { id } = await messaging.service.send({
    channel,
    from: 'cid',
    payload: payloadOf('hi'),
    header,
    check: 'all',
  })
  await until('the business server has it', () => isTold(id))
  const before = receiver.posts.length

  const edited = await messaging.changes.edit({ ...order(id, 'cid'), payload: payloadOf('hello') })
  const deleted = await messaging.changes.remove(order(id, 'cid'))
  const changesOf = () =>
    endpoint.posts
      .map(({ body }) => MessageChanged.parse(JSON.parse(body)).data.change)
      .filter(({ messageId }) => messageId === id)
  await until('the endpoint has the deletion', () => changesOf().some(({ kind }) => kind === 'delete'))
  const next = await messaging.service.send({
    channel,
    from: 'cid',
    payload: payloadOf('and on'),
    header,
    check: 'all',
  })
  await until('the next message is told', () => isTold(next.id))

  const facts = { channel: { type: 1, id: 'cid@dan' }, messageId: id, messageSeq: 1, by: 'cid' }
  expect(changesOf()).toMatchObject([
    { ...facts, kind: 'edit', seq: edited.seq, payload: base64('hello') },
    { ...facts, kind: 'delete', seq: deleted.seq },
  ])
  const told = receiver.posts.slice(before).flatMap(({ path, body }) => {
    if (!path.endsWith('event=msg.notify')) return [JSON.parse(body).payload]
    return StoredMessages.parse(JSON.parse(body)).map(({ payload }) => payload)
  })
  expect(new Set(told)).toEqual(new Set([base64('and on')]))
})

it('nobody is told that a message waits for him which was deleted meanwhile', async () => {
  const { messaging, effects } = house.app.context
  expect(effects).toBeDefined()
  await openDevice(house, 'fay')
  const channel = personChannel('default', 'eve', 'fay')
  const header = { redDot: true, syncOnce: false, noPersist: false }
  const send = (words: string) =>
    messaging.service.send({ channel, from: 'eve', payload: payloadOf(words), header, check: 'all' })
  const { id } = await send('taken back')
  await messaging.changes.remove(order(id, 'eve'))
  const { id: kept } = await send('meant')

  await until('the other one is announced', () =>
    postsOf('msg.offline').some(({ message_id: told }) => told === kept),
  )

  expect(postsOf('msg.offline').filter(({ message_id: told }) => told === id)).toEqual([])
})

it('a channel that is deleted takes its changes with it, and its numbers go on', async () => {
  const { messaging } = house.app.context
  const team = { channel_id: 'gone', channel_type: 2 }
  const channel = { tenantId: 'default', type: 2, id: 'gone' }
  const make = async () => {
    await dataOf(house.im().saveChannel({ body: { ...team, subscribers: ['ann'] } }))
    const { data } = await dataOf(
      house.im().sendMessage({ body: { ...team, from_uid: 'ann', payload: base64('x') } }),
    )
    return messaging.changes.edit({ ...order(data?.message_id ?? 0, 'ann'), payload: payloadOf('y') })
  }
  const changesLeft = () => messaging.reader.range(channel, 'changes', { limit: 9, order: 'oldest' })
  await make()
  expect(await changesLeft()).toHaveLength(1)

  await dataOf(house.im().deleteChannel({ body: team }))

  expect(await changesLeft()).toEqual([])
  expect(await make()).toMatchObject({ messageSeq: 2, seq: 2 })
})
