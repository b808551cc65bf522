/**
 * A day of a business server and two clients: it speaks HTTP and hears webhooks, they speak JSON-RPC. Tokens, addresses, messages both
 * ways, a group, what was missed, unread counts, a block, a kick, presence, and the word that somebody was away (IM-1 to IM-5, IM-7).
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OfflineNotice, OnlineStatusLines, StoredMessages } from '#generated/im/schemas.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { type GatewayClient, openSocket, text, toPerson } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'
import { startReceiver, type WebhookReceiver } from '#test/support/webhook-receiver.ts'

let house: TestApp
let receiver: WebhookReceiver
let server: ReturnType<TestApp['im']>
beforeAll(async () => {
  receiver = await startReceiver()
  house = await startTestApp({
    role: 'all',
    managerToken: 'the-manager',
    webhook: { httpAddr: receiver.url },
    messaging: { handoverMs: 1000 },
  })
  server = house.im()
})
afterAll(async () => {
  await house.close()
  await receiver.close()
})

const TEAM = { channel_id: 'team', channel_type: 2 }
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')
const said = (messages: { payload: string }[]) =>
  messages.map(({ payload }) => JSON.parse(Buffer.from(payload, 'base64').toString()).content)
const bodiesOf = (event: string): unknown[] =>
  receiver.posts.filter(({ path }) => path.endsWith(`event=${event}`)).map(({ body }) => JSON.parse(body))

/** As a client does: the address from its business server, then its token. */
async function signIn(uid: string, token: string): Promise<GatewayClient> {
  const { ws_addr: address } = await dataOf(server.getRoute({ params: { query: { uid } } }))
  const client = await openSocket(address)
  expect(await client.request('connect', { uid, token, deviceFlag: 1 })).toMatchObject({ reasonCode: 1 })
  return client
}

const giveToken = (uid: string, token: string) =>
  dataOf(server.updateToken({ body: { uid, token, device_flag: 1, device_level: 1 } }))
const conversationsOf = (uid: string) => dataOf(server.syncConversations({ body: { uid, msg_count: 10 } }))
const online = async () => {
  const found = await dataOf(server.getOnlineStatus({ body: ['ann', 'ben'] }))
  return (found as { uid: string }[]).map(({ uid }) => uid).sort()
}

/** Every message that is heard is acknowledged, as clients do. */
function acknowledgeAll(client: GatewayClient): void {
  let acknowledged = 0
  client.socket.on('message', () => {
    const due = client.all('recv').slice(acknowledged)
    acknowledged += due.length
    for (const { messageId, messageSeq } of due) client.notify('recvack', { messageId, messageSeq })
  })
}

it('a business server and two clients get on with each other', async () => {
  // Tokens and presence.
  await giveToken('ann', 't-ann')
  await giveToken('ben', 't-ben')
  const [ann, ben] = [await signIn('ann', 't-ann'), await signIn('ben', 't-ben')]
  acknowledgeAll(ann)
  acknowledgeAll(ben)
  expect(await online()).toEqual(['ann', 'ben'])

  // Both ways, each with the form that it uses; the business server joins in.
  expect(await ann.request('send', toPerson('ben', 'hi ben', 'a-1'))).toMatchObject({ messageSeq: 1 })
  expect(await ben.request('send', toPerson('ann', 'hi ann', 'b-1'))).toMatchObject({ messageSeq: 2 })
  await dataOf(
    server.sendMessage({
      body: { channel_id: 'ben', channel_type: 1, from_uid: 'ann', payload: base64(text('by http')) },
    }),
  )
  await Promise.all([ann.untilHeard('recv', 2), ben.untilHeard('recv', 2)])
  expect(ben.all('recv')).toMatchObject([
    { channelId: 'ann', fromUid: 'ann', messageSeq: 1, payload: text('hi ben'), clientMsgNo: 'a-1' },
    { channelId: 'ann', fromUid: 'ann', messageSeq: 3, payload: text('by http') },
  ])
  expect(ann.all('recv')).toMatchObject([
    { channelId: 'ben', fromUid: 'ben', messageSeq: 2, payload: text('hi ann') },
    { channelId: 'ben', fromUid: 'ann', messageSeq: 3 },
  ])

  // A group, and one who does not belong to it yet.
  await dataOf(server.saveChannel({ body: { ...TEAM, subscribers: ['ann'], name: 'Team' } }))
  const toTeam = (content: string) => ({ channelId: 'team', channelType: 2, payload: text(content) })
  expect(await ben.request('send', toTeam('let me in'))).toMatchObject({ reasonCode: 3, messageSeq: 0 })
  await dataOf(server.addSubscribers({ body: { ...TEAM, subscribers: ['ben'] } }))
  expect(await ben.request('send', toTeam('here I am'))).toMatchObject({ reasonCode: 1, messageSeq: 1 })
  await ann.untilHeard('recv', 3)
  expect(ann.all('recv')[2]).toMatchObject({ channelId: 'team', channelType: 2, fromUid: 'ben' })

  // Ben is kicked: told so, cut off, and his token is worth nothing.
  await dataOf(server.quitDevice({ body: { uid: 'ben', device_flag: 1 } }))
  await ben.untilClosed()
  expect(ben.all('disconnect')).toMatchObject([{ reasonCode: 12 }])
  await until('ben is away', async () => (await online()).join() === 'ann')
  const late = await openSocket((await dataOf(server.getRoute())).ws_addr)
  expect((await late.ask('connect', { uid: 'ben', token: 't-ben', deviceFlag: 1 })).result).toEqual({
    reasonCode: 2,
  })

  // What he misses is told to the business server, and waits for him with the right counts.
  await ann.request('send', { ...toTeam('where are you?'), clientMsgNo: 'missed' })
  await until('ben is named', () =>
    bodiesOf('msg.offline').some((body) => OfflineNotice.parse(body).client_msg_no === 'missed'),
  )
  const missed = bodiesOf('msg.offline').map((body) => OfflineNotice.parse(body))
  expect(missed.map(({ client_msg_no, to_uids }) => [client_msg_no, to_uids])).toEqual([['missed', ['ben']]])
  const [team, person] = await conversationsOf('ben')
  expect(team).toMatchObject({ ...TEAM, unread: 1, last_msg_seq: 2 })
  expect(said(team?.recents ?? [])).toEqual(['where are you?', 'here I am'])
  expect(person).toMatchObject({ channel_id: 'ann', channel_type: 1, unread: 1 })

  // He comes back with a new token, reads up to the end, and gets nothing pushed twice.
  await giveToken('ben', 't-new')
  const again = await signIn('ben', 't-new')
  const page = await dataOf(
    server.syncChannelMessages({
      body: { ...TEAM, login_uid: 'ben', start_message_seq: 2, pull_mode: 1, limit: 10 },
    }),
  )
  expect(said(page.messages)).toEqual(['where are you?'])
  await dataOf(server.clearUnread({ body: { ...TEAM, uid: 'ben' } }))
  expect((await conversationsOf('ben')).map(({ unread }) => unread)).toEqual([0, 1])
  expect(again.all('recv')).toEqual([])

  // Ann blocks him: he is refused with the reason, she still may write, and is not blocked for ever.
  const block = { channel_id: 'ann', channel_type: 1, uids: ['ben'] }
  await dataOf(server.addToBlacklist({ body: block }))
  expect(await again.request('send', toPerson('ann', 'please'))).toMatchObject({ reasonCode: 4 })
  expect(await ann.request('send', toPerson('ben', 'no'))).toMatchObject({ reasonCode: 1, messageSeq: 4 })
  await dataOf(server.removeFromBlacklist({ body: block }))
  expect(await again.request('send', toPerson('ann', 'thanks'))).toMatchObject({ messageSeq: 5 })

  // Every stored message was told once, in the order of each channel; every coming and going too.
  const told = () => bodiesOf('msg.notify').flatMap((body) => StoredMessages.parse(body))
  await until('all seven are told', () => told().length >= 7)
  const seqsOf = (type: number) =>
    told()
      .filter((message) => message.channel_type === type)
      .map(({ message_seq }) => message_seq)
  expect([seqsOf(1), seqsOf(2)]).toEqual([
    [1, 2, 3, 4, 5],
    [1, 2],
  ])
  const lines = () => bodiesOf('user.onlinestatus').flatMap((body) => OnlineStatusLines.parse(body))
  await until('ben went and came', () => lines().filter((line) => line.startsWith('ben-')).length >= 3)
  expect(lines().map((line) => line.replace(/-[0-9a-f]{32}-.*$/, ''))).toEqual([
    'ann-1-1',
    'ben-1-1',
    'ben-1-0',
    'ben-1-1',
  ])
}, 60_000)
