/** Webhooks beside real clients: who acknowledged, who only watches, who is silent, who is away (IM-7, rows 5 and 13 of the wire facts). */
import { expect, onTestFinished, test } from 'vitest'
import { OfflineNotice, OnlineStatusLines, StoredMessages } from '#generated/im/schemas.ts'
import { startTestApp } from '#test/support/app.ts'
import { openDevice, toPerson } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'
import { startReceiver } from '#test/support/webhook-receiver.ts'

const contracts = {
  'msg.notify': StoredMessages,
  'msg.offline': OfflineNotice,
  'user.onlinestatus': OnlineStatusLines,
}

async function open() {
  const receiver = await startReceiver()
  const house = await startTestApp({
    role: 'all',
    managerToken: 'manager-token',
    webhook: { httpAddr: receiver.url },
    messaging: { handoverMs: 1500 },
    limits: { imPerMinute: 0, sendsPerMinute: 0 },
  })
  onTestFinished(async () => {
    await house.close()
    await receiver.close()
  })
  /** The bodies of one kind of posts, each as its contract says. */
  function posted<Event extends keyof typeof contracts>(event: Event) {
    const posts = receiver.posts.filter(({ path }) => path.endsWith(`?event=${event}`))
    const bodies = posts.map(({ body }) => contracts[event].parse(JSON.parse(body)))
    return bodies as ReturnType<(typeof contracts)[Event]['parse']>[]
  }
  return { house, posted }
}

test('everybody in a group has acknowledged or is named once, and every message is told', async () => {
  const { house, posted } = await open()
  const [sender, quick, silent, watching] = await Promise.all([
    openDevice(house, 'sender', { level: 1 }),
    openDevice(house, 'quick', { level: 1 }),
    openDevice(house, 'silent', { level: 1 }),
    openDevice(house, 'watching', { level: 0 }),
  ])
  const members = ['sender', 'quick', 'silent', 'watching', 'away']
  await house.im().saveChannel({ body: { channel_id: 'team', channel_type: 2, subscribers: members } })

  const answer = await sender.request('send', {
    ...toPerson('team', 'hello'),
    channelType: 2,
    clientMsgNo: 'one',
  })
  await Promise.all([quick, silent, watching].map((device) => device.untilHeard('recv', 1)))
  for (const device of [quick, watching]) {
    const [message] = device.all('recv')
    device.notify('recvack', { messageId: message?.messageId, messageSeq: message?.messageSeq })
  }

  const named = () => posted('msg.offline').flatMap(({ to_uids: uids }) => uids)
  await until('all three are named', () => named().length >= 3)
  await until('it is told', () => posted('msg.notify').length === 1)
  expect(named().sort()).toEqual(['away', 'silent', 'watching'])
  expect(posted('msg.offline')[0]?.to_uids.sort()).toEqual(['away', 'watching'])
  expect(posted('msg.notify')).toEqual([
    [
      expect.objectContaining({
        message_idstr: answer.messageId,
        client_msg_no: 'one',
        from_uid: 'sender',
        channel_id: 'team',
        message_seq: 1,
      }),
    ],
  ])
})

test('a message that is not to be stored is told to nobody, and nobody is named for it', async () => {
  const { house, posted } = await open()
  const payload = Buffer.from('hi').toString('base64')
  const to = { channel_id: 'away', channel_type: 1, from_uid: 'sender', payload }
  await house.im().sendMessage({ body: { ...to, header: { no_persist: 1 } } })

  await house.im().sendMessage({ body: { ...to, client_msg_no: 'stored' } })

  await until('the stored one is named', () => posted('msg.offline').length > 0)
  expect(posted('msg.offline').map((one) => one.client_msg_no)).toEqual(['stored'])
  expect(posted('msg.notify').flat()).toHaveLength(1)
})

test('devices that come and go are told, gathered', async () => {
  const { house, posted } = await open()
  const phone = await openDevice(house, 'alice', { flag: 0 })
  await openDevice(house, 'alice', { flag: 1 })
  phone.socket.close()

  await until('three lines', () => posted('user.onlinestatus').flat().length === 3)
  const lines = posted('user.onlinestatus').flat()
  expect(lines.map((line) => line.replace(/-[0-9a-f]{32}-/, '-id-'))).toEqual([
    expect.stringMatching(/^alice-0-1-id-1-[12]$/),
    expect.stringMatching(/^alice-1-1-id-1-[12]$/),
    expect.stringMatching(/^alice-0-0-id-0-1$/),
  ])
})
