/** Edits and deletions reach JSON-RPC clients as `event` (requirements, message content). */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { channelKey, personChannel } from '#domain/messaging/channel-key.ts'
import type { ChangeEntry } from '#domain/messaging/model.ts'
import { MessageChange } from '#generated/im/realtime-schemas.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { movableClock } from '#test/support/clock.ts'
import {
  type GatewayClient,
  gatewayOf,
  openDevice,
  openSocket,
  text,
  toPerson,
} from '#test/support/gateway.ts'
import { newUid } from './support.ts'

let app: TestApp
const clock = movableClock()
beforeAll(async () => {
  app = await startTestApp({ limits: { messagesPerSecond: 0 } }, clock.now)
})
afterAll(() => app.close())

const AT = 1_703_123_456_789

/** A change that somebody made, as the log tells of it. */
function aChange(fields: Pick<ChangeEntry, 'channel' | 'from' | 'change'> & { payload?: unknown }) {
  const change: ChangeEntry = {
    id: 77,
    seq: 0,
    log: 'changes',
    at: AT,
    clientNo: '',
    setting: 0,
    header: { redDot: false, syncOnce: false, noPersist: false },
    ...fields,
    payload: fields.payload === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(fields.payload)),
  }
  return change
}

const edit = { kind: 'edit', messageAt: AT - 1000 } as const
const deletion = { kind: 'delete', messageAt: AT - 1000 } as const

const tell = (message: ChangeEntry, origin?: string) =>
  app.app.context.messaging.feed.tell([{ message, ...(origin !== undefined && { origin }) }])

const dataOf = (client: GatewayClient) =>
  client.all('event').map(({ data }) => MessageChange.parse(JSON.parse(data)))

it('an edit reaches both people with the payload in the form of each, and each sees the other as the channel', async () => {
  const [a, b] = [newUid('ann'), newUid('bob')]
  const [ann, bob] = [await openDevice(app, a), await openDevice(app, b)]
  await ann.request('send', toPerson(b, 'hello'))
  await bob.request('send', { channelId: a, channelType: 1, payload: Buffer.from('hi').toString('base64') })
  const payload = text('hello again')

  tell(
    aChange({
      channel: personChannel('default', a, b),
      from: a,
      payload,
      change: { ...edit, messageId: 42, messageSeq: 1 },
    }),
  )
  await Promise.all([ann.untilHeard('event', 1), bob.untilHeard('event', 1)])

  expect(ann.all('event')).toMatchObject([{ id: '77', type: 'message.edit', timestamp: AT }])
  const common = { messageId: '42', messageSeq: 1, channelType: 1, fromUid: a }
  expect(dataOf(ann)).toEqual([{ ...common, channelId: b, payload }])
  const bytes = Buffer.from(JSON.stringify(payload)).toString('base64')
  expect(dataOf(bob)).toEqual([{ ...common, channelId: a, payload: bytes }])
})

it('a deletion reaches the members of a group, without a payload and without waiting for an acknowledgement', async () => {
  const channel = { tenantId: 'default', type: 2, id: newUid('crew') }
  const [cleo, dan, eve] = [newUid('cleo'), newUid('dan'), newUid('eve')]
  await app.app.context.messaging.channels.create(channel, { members: [cleo, dan] })
  const clients = [await openDevice(app, cleo), await openDevice(app, dan), await openDevice(app, eve)]

  tell(aChange({ channel, from: dan, change: { ...deletion, messageId: 43, messageSeq: 7 } }))
  await clients[1]?.untilHeard('event', 1)

  const expected = { messageId: '43', messageSeq: 7, channelId: channel.id, channelType: 2, fromUid: dan }
  expect(clients.map(dataOf)).toEqual([[expected], [expected], []])
  expect(app.app.context.im.traffic.totals().waitingForAck, channelKey(channel)).toBe(0)
})

it('nothing is pushed before a client has connected', async () => {
  const uid = newUid('fay')
  const silent = await openSocket(gatewayOf(app))
  const fay = await openDevice(app, uid)
  const channel = personChannel('default', uid, newUid('gil'))

  tell(aChange({ channel, from: uid, change: { ...deletion, messageId: 44, messageSeq: 1 } }))
  await fay.untilHeard('event', 1)

  expect(silent.heard).toEqual([])
})

it('a message that waits for acknowledgement is pushed again with its present payload, and not at all when it was deleted', async () => {
  const [a, b] = [newUid('hal'), newUid('ivy')]
  const [hal, ivy] = [await openDevice(app, a), await openDevice(app, b)]
  const [edited, gone] = [
    await hal.request('send', toPerson(b, 'a')),
    await hal.request('send', toPerson(b, 'b')),
  ]
  await ivy.untilHeard('recv', 2)
  const change = (sent: typeof edited, kind: typeof edit | typeof deletion, payload?: unknown) =>
    aChange({
      channel: personChannel('default', a, b),
      from: a,
      payload,
      change: { ...kind, messageId: Number(sent.messageId), messageSeq: sent.messageSeq },
    })

  tell(change(edited, edit, text('edited')))
  tell(change(gone, deletion))
  await ivy.untilHeard('event', 2)
  clock.advance(61_000)
  await ivy.untilHeard('recv', 3)

  expect(ivy.all('recv').slice(2)).toMatchObject([
    { messageSeq: 1, payload: text('edited'), header: { dup: true } },
  ])
})

it('a message that was deleted before it could be pushed is not pushed', async () => {
  const [a, b] = [newUid('jan'), newUid('kay')]
  const [jan, kay] = [await openDevice(app, a), await openDevice(app, b)]
  const { messaging } = app.app.context
  const { messageId } = await jan.request('send', toPerson(b, 'first'))
  await kay.untilHeard('recv', 1)
  const [first] = await messaging.reader.find([Number(messageId)])
  if (!first) throw new Error('no message')

  const gone = { ...first, id: 9_000_001, seq: 2, payload: Buffer.alloc(0), deletedAt: AT, deletedBy: a }
  const next = { ...first, id: 9_000_002, seq: 3, clientNo: 'next' }
  messaging.feed.tell([{ message: gone }, { message: next }])
  await kay.untilHeard('recv', 2)

  expect(kay.all('recv').map(({ messageSeq }) => messageSeq)).toEqual([1, 3])
})
