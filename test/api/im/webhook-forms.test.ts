/** The bodies of IM's webhooks and what counts as taken (IM-7), with the real engine and a clock to move. */
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { messageView } from '#api/im/message-view.ts'
import { imEndpoints, imForms, offlineNotice, onlineStatusLines } from '#api/im/webhooks.ts'
import { personChannel } from '#domain/messaging/channel-key.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { presenceEvents } from '#domain/messaging/presence-events.ts'
import { OfflineNotice, OnlineStatusLines, StoredMessages } from '#generated/im/schemas.ts'
import { until } from '#test/support/until.ts'
import { aMessage, openInstallation } from '../../domain/messaging/effect-process.ts'

const webhook = {
  httpAddr: 'http://receiver.example/hook?site=1',
  focusEvents: [],
  msgNotifyEventRetryMaxCount: 5,
  offlineCompressAbove: 0,
}
const [messages, offline, presence] = imEndpoints(webhook) as [Endpoint, Endpoint, Endpoint]
type Endpoint = ReturnType<typeof imEndpoints>[number]

const open = (settings: Partial<typeof webhook> = {}) =>
  openInstallation((read) => imForms({ webhook: { ...webhook, ...settings }, read }))

async function tell(
  installation: Awaited<ReturnType<typeof open>>,
  ...stored: Partial<StoredMessage>[]
): Promise<StoredMessage[]> {
  const all = await installation.store(stored.map(aMessage))
  const process = installation.process()
  await process.materialise(all)
  await process.worker.run()
  return all
}

describe('msg.notify', () => {
  test('is posted to the address with the name of the event, as an array of messages', async () => {
    const installation = await open()
    const endpoint = await installation.engine.endpoint(messages)
    const group = { tenantId: 'default', type: 2, id: 'team' }
    await tell(
      installation,
      { channel: group, seq: 1, payload: Buffer.from('hi'), topic: 't', expireSeconds: 60, setting: 8 },
      { channel: personChannel('default', 'b', 'a'), seq: 1, from: 'b', id: 77 },
      { channel: group, seq: 2, from: '____system' },
    )

    const [body] = await installation.delivered(endpoint.id)

    expect(installation.engine.sent[0]?.url).toBe('http://receiver.example/hook?site=1&event=msg.notify')
    expect(StoredMessages.parse(body)).toEqual([
      expect.objectContaining({
        header: { no_persist: 0, red_dot: 1, sync_once: 0 },
        channel_id: 'team',
        channel_type: 2,
        message_seq: 1,
        payload: 'aGk=',
        topic: 't',
        expire: 60,
        setting: 8,
      }),
      expect.objectContaining({ message_seq: 2, from_uid: '' }),
      expect.objectContaining({ message_id: 77, message_idstr: '77', channel_id: 'a', from_uid: 'b' }),
    ])
  })

  test.each([
    { status: 200, isTaken: true },
    { status: 201, isTaken: false },
    { status: 204, isTaken: false },
    { status: 500, isTaken: false },
  ])('answered with $status: taken = $isTaken', async ({ status, isTaken }) => {
    const installation = await open()
    const endpoint = await installation.engine.endpoint(messages)
    await tell(installation, { seq: 1 })
    installation.engine.reply = () => ({ status })

    await installation.delivered(endpoint.id)
    installation.clock.now += 2000
    const again = await installation.delivered(endpoint.id)

    expect(again).toHaveLength(isTaken ? 0 : 1)
  })

  test('is tried five times soon after each other, and then by the long schedule instead of being dropped', async () => {
    const { schedule } = imForms({ webhook, read: async () => [] })['im-messages'] ?? { schedule: [] }

    expect(schedule.slice(0, 6)).toEqual([1500, 1500, 1500, 1500, 1500, 5000])
    expect(schedule.length).toBe(12)
  })
})

describe('msg.offline', () => {
  test('is the message with the uids of those who are away', async () => {
    const installation = await open()
    const endpoint = await installation.engine.endpoint(offline)
    installation.members.set('g', new Set(['sender', 'bob', 'carol']))
    const [message] = await tell(installation, { seq: 1 })

    const [body] = await installation.delivered(endpoint.id)

    expect(installation.engine.sent[0]?.url).toContain('event=msg.offline')
    expect(OfflineNotice.parse(body)).toEqual({
      ...messageView(message as StoredMessage),
      to_uids: ['bob', 'carol'],
      source_id: 1,
    })
  })

  test('packs a long list where that is configured', () => {
    const view = messageView(aMessage())
    const uids = ['a', 'b', 'c']

    const packed = OfflineNotice.parse(offlineNotice(view, uids, 2))

    expect(packed).toMatchObject({ to_uids: [], compress: 'gzip' })
    const list = gunzipSync(Buffer.from(packed.compress_to_uids ?? '', 'base64')).toString()
    expect(JSON.parse(list)).toEqual(uids)
    expect(offlineNotice(view, uids, 3)).toMatchObject({ to_uids: uids })
    expect(offlineNotice(view, uids, 0)).toMatchObject({ to_uids: uids })
  })
})

describe('user.onlinestatus', () => {
  test('is gathered for two seconds into lines', async () => {
    const installation = await open()
    const endpoint = await installation.engine.endpoint(presence)
    const { engine, clock } = installation
    const telling = presenceEvents({
      events: engine.events,
      now: () => clock.now,
      onError(error) {
        throw error
      },
    })
    const change = (userId: string, isOnline: boolean, left: number) => ({
      tenantId: 'default',
      userId,
      flag: 1,
      isOnline,
      connectionId: '4f-1d',
      deviceConnections: left,
      userConnections: left,
    })
    telling.take([change('alice', true, 1)])
    telling.take([change('b-o-b', true, 2)])
    await telling.close()
    telling.take([change('alice', false, 0)])
    await telling.close()
    expect(await installation.delivered(endpoint.id)).toEqual([])
    clock.now += 2000

    const posts = await installation.delivered(endpoint.id)

    expect(posts).toEqual([['alice-1-1-4f1d-1-1', 'b-o-b-1-1-4f1d-2-2', 'alice-1-0-4f1d-0-0']])
    expect(OnlineStatusLines.parse(posts[0])).toEqual(posts[0])
  })

  test('keeps what could not be stored and tells it later', async () => {
    const told: unknown[] = []
    let isDown = true
    const telling = presenceEvents({
      events: {
        isWanted: async (_, type) => type === '_user.presence',
        async announce(events) {
          if (isDown) throw new Error('down')
          told.push(...events)
        },
      },
      now: () => 0,
      onError() {
        isDown = false
      },
    })

    telling.take([{ ...onlineOf('a'), isOnline: true }])

    await until('it is told', () => told.length === 1)
  })
})

const onlineOf = (userId: string) => ({
  tenantId: 'default',
  userId,
  flag: 0,
  connectionId: 'c',
  deviceConnections: 1,
  userConnections: 1,
})

test('focusEvents names the events that are posted; none named means all, no address means none', () => {
  const names = (settings: Partial<Parameters<typeof imEndpoints>[0]>) =>
    imEndpoints({ ...webhook, ...settings }).map(({ id }) => id)

  expect(names({})).toEqual(['im-messages', 'im-offline', 'im-presence'])
  expect(names({ focusEvents: ['msg.offline'] })).toEqual(['im-offline'])
  expect(names({ httpAddr: undefined })).toEqual([])
  expect(onlineStatusLines([])).toEqual([])
})
