/** Who writes, reads and is there, on the socket (CHAT-2): told to the right people, also through another process, and ended in time. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newApiKey } from '#test/support/accounts.ts'
import { dataOf, refusalOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import {
  asking,
  type ChatClient,
  chatSettings,
  groupChat,
  openChat,
  privateChat,
  userNumber,
  words,
} from '#test/support/chat.ts'
import { movableClock } from '#test/support/clock.ts'
import { until } from '#test/support/until.ts'

const clock = movableClock()
let app: TestApp
/** Another process of the same installation. */
let other: TestApp

beforeAll(async () => {
  const settings = { ...chatSettings, limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } }
  app = await startTestApp(settings, clock.now)
  other = await app.again()
})
afterAll(async () => {
  await other.close()
  await app.close()
})

const name = (text: string) => `${text}-${randomUUID().slice(0, 8)}`

/** A group of three: two here, one at the other process; and somebody outside. */
async function scene() {
  const names = ['ann', 'bob', 'cid'].map(name) as [string, string, string]
  const chat = await groupChat(app, name('team'), names)
  const [ann, bob] = [await openChat(app, names[0]), await openChat(other, names[1])]
  return { names, chat, ann, bob, eve: await openChat(app, name('eve')) }
}

const typing = (client: ChatClient) =>
  client.all('typing').map(({ user_id, is_typing }) => [user_id, is_typing])
/** Everything that was told before has come when this has. */
async function settled(from: ChatClient, chat: number, to: ChatClient): Promise<void> {
  const before = to.all('message.new').length
  await from.request('message.send', words(chat, 'so far'))
  await to.untilHeard('message.new', before + 1)
}

describe('who writes', () => {
  it('is told to the other members, and to nobody else', async () => {
    const { chat, ann, bob, eve, names } = await scene()

    await ann.request('typing', { chat_id: chat, is_typing: true })
    await bob.untilHeard('typing')
    await ann.request('typing', { chat_id: chat, is_typing: false })
    await bob.untilHeard('typing', 2)

    const user_id = userNumber(ann)
    const user = { id: user_id, nickname: names[0], avatar_url: '' }
    expect(bob.all('typing')).toEqual([
      { chat_id: chat, user_id, is_typing: true, user },
      { chat_id: chat, user_id, is_typing: false, user },
    ])
    expect([ann.all('typing'), eve.all('typing')]).toEqual([[], []])
    expect(await eve.refusal('typing', { chat_id: chat, is_typing: true })).toBe('CHAT_NOT_FOUND')
  })

  it('has stopped after six seconds without a word', async () => {
    const { chat, ann, bob } = await scene()
    await ann.request('typing', { chat_id: chat, is_typing: true })
    await bob.untilHeard('typing')

    clock.advance(5000)
    await settled(ann, chat, bob)
    expect(typing(bob)).toHaveLength(1)
    clock.advance(1000)

    await bob.untilHeard('typing', 2)
    expect(typing(bob)[1]).toEqual([userNumber(ann), false])
  })

  it('is heard once a second', async () => {
    const { chat, ann, bob } = await scene()

    for (let word = 0; word < 5; word++) await ann.request('typing', { chat_id: chat, is_typing: true })
    await settled(ann, chat, bob)

    expect(typing(bob)).toHaveLength(1)
  })

  it('has stopped when the connection is gone', async () => {
    const { chat, ann, bob } = await scene()
    await ann.request('typing', { chat_id: chat, is_typing: true })
    const user_id = userNumber(ann)
    ann.socket.terminate()

    await bob.untilHeard('typing', 2)
    expect(typing(bob)).toEqual([
      [user_id, true],
      [user_id, false],
    ])
  })

  it('is not told to somebody who blocked him', async () => {
    const [gus, hal] = [name('gus'), name('hal')]
    const chat = await privateChat(app, gus, hal)
    const [atGus, atHal] = [await openChat(app, gus), await openChat(app, hal)]
    const owner = await asking(app, hal)
    await owner.api.blockUser({ params: { path: { user_id: userNumber(atGus) } } })

    expect(await atGus.refusal('typing', { chat_id: chat, is_typing: true })).toBe('BLOCKED')
    expect(atHal.all('typing')).toEqual([])
  })
})

describe('who has read', () => {
  it('is told to every member, and to the other devices of the reader, once', async () => {
    const { chat, ann, bob, names } = await scene()
    const tablet = await openChat(app, names[1])
    const { message_id } = await ann.request('message.send', words(chat, 'hello'))
    await bob.untilHeard('message.new')

    expect(await bob.request('message.read', { message_id })).toMatchObject({ message_id, chat_id: chat })
    await bob.request('message.read', { message_id })
    await Promise.all([ann.untilHeard('message.read'), tablet.untilHeard('message.read')])
    await settled(ann, chat, bob)

    const [read, ...more] = ann.all('message.read')
    expect(more).toEqual([])
    expect(read).toMatchObject({ message_id, chat_id: chat, read_by: userNumber(bob) })
    expect(tablet.all('message.read')).toEqual([read])
    expect(bob.all('message.read')).toEqual([])
  })

  it('reads everything before it too', async () => {
    const { chat, ann, bob, names } = await scene()
    const sent = []
    for (const word of ['1', '2', '3']) sent.push(await ann.request('message.send', words(chat, word)))
    await bob.request('message.read', { message_id: sent[1]?.message_id ?? 0 })

    const { api } = await asking(app, names[1])
    const { unread_count } = await dataOf(api.getChat({ params: { path: { chat_id: chat } } }))
    expect(unread_count).toBe(1)
  })

  it('is told in a large chat to the author and to the reader only', async () => {
    const crowd = Array.from({ length: 101 }, () => name('crowd'))
    const [ann = '', bob = '', cid = ''] = crowd
    const chat = await groupChat(app, name('large'), crowd)
    const clients = [await openChat(app, ann), await openChat(app, bob), await openChat(app, cid)]
    const [atAnn, atBob, atCid] = clients as [ChatClient, ChatClient, ChatClient]
    const { message_id } = await atAnn.request('message.send', words(chat, 'hello'))
    await atBob.untilHeard('message.new')

    await atBob.request('message.read', { message_id })
    await atAnn.untilHeard('message.read')
    await settled(atAnn, chat, atCid)

    expect(atCid.all('message.read')).toEqual([])
  })

  it('cannot read what is not there, or not his', async () => {
    const { chat, ann, eve } = await scene()
    const { message_id } = await ann.request('message.send', words(chat, 'hello'))

    expect(await eve.refusal('message.read', { message_id })).toBe('MESSAGE_NOT_FOUND')
    expect(await ann.refusal('message.read', { message_id: 9_000_000_001 })).toBe('MESSAGE_NOT_FOUND')
  })
})

describe('who is there', () => {
  const of = (client: ChatClient, user: number) =>
    client.all('presence').filter(({ user_id }) => user_id === user)

  it('is told when the first device comes and when the last one goes, to people who share a chat', async () => {
    const { names, ann, bob, eve } = await scene()
    const phone = await openChat(app, names[2])
    const cid = userNumber(phone)
    await Promise.all([ann, bob].map((client) => until('cid is there', () => of(client, cid).length > 0)))
    expect(of(bob, cid)[0]).toMatchObject({ is_online: true, user: { id: cid, nickname: names[2] } })

    const tablet = await openChat(app, names[2])
    phone.socket.close()
    tablet.socket.close()

    await until('cid is gone', () => of(bob, cid).some(({ is_online }) => !is_online))
    expect(of(bob, cid).filter(({ is_online }) => !is_online)).toHaveLength(1)
    const gone = of(bob, cid).at(-1)
    expect(Math.abs(Date.parse(gone?.last_seen ?? '') - clock.now())).toBeLessThan(10_000)
    expect(eve.all('presence')).toEqual([])
  })

  it('is away while he says so, and there again when he says so or comes anew', async () => {
    const { names, ann, bob } = await scene()
    const viewer = await asking(app, names[0])
    const shown = async () => {
      const path = { user_id: userNumber(bob) }
      return (await dataOf(viewer.api.getPerson({ params: { path } }))).is_online
    }
    const states = () => of(ann, userNumber(bob)).map(({ is_online }) => is_online)
    await until('bob is there', () => states().includes(true))

    await bob.request('presence', { is_online: false })
    await until('bob is away', () => states().at(-1) === false)
    expect(await shown()).toBe(false)
    await bob.request('presence', { is_online: false })
    await bob.request('presence', { is_online: true })
    await until('bob is back', () => states().at(-1) === true)
    expect(await shown()).toBe(true)
    expect(states().filter((isOnline) => !isOnline)).toHaveLength(1)

    await bob.request('presence', { is_online: false })
    bob.socket.close()
    await until('his device is gone', async () => {
      const { data } = await app.im().getOnlineStatus({ body: [names[1]] })
      return Array.isArray(data) && data.length === 0
    })
    const again = await openChat(other, names[1])
    await until('bob is there again', () => states().at(-1) === true)
    expect(userNumber(again)).toBe(userNumber(bob))
  })

  it('counts a device of instant messaging too', async () => {
    const { names } = await scene()
    const { data } = await app.im().getOnlineStatus({ body: [names[0], names[1], name('nobody')] })

    expect(data).toMatchObject([{ uid: names[0] }, { uid: names[1] }])
  })
})

describe('a notification', () => {
  const body = { title: '系统通知', message: '服务器将在 10 分钟后进行维护' }

  it('reaches everybody who is connected, at every process', async () => {
    const { ann, bob, eve } = await scene()
    const api = app.chat(await newApiKey(app, ['chat:notify']))

    expect(
      await statusOf(
        api.notifyPeople({ body: { ...body, type: 'warning', action_url: 'https://example.com/' } }),
      ),
    ).toBe(204)

    await Promise.all([ann, bob, eve].map((client) => client.untilHeard('notification')))
    expect(bob.all('notification')).toEqual([
      { ...body, type: 'warning', action_url: 'https://example.com/' },
    ])
  })

  it('reaches only those who are named', async () => {
    const { ann, bob, eve, chat } = await scene()
    const api = app.chat(await newApiKey(app, ['chat:notify']))

    await api.notifyPeople({ body: { ...body, user_ids: [userNumber(bob)] } })
    await bob.untilHeard('notification')
    await settled(bob, chat, ann)

    expect(bob.all('notification')).toEqual([{ ...body, type: 'info' }])
    expect([ann.all('notification'), eve.all('notification')]).toEqual([[], []])
  })

  it('needs the permission, and people who are there', async () => {
    const { names } = await scene()
    const { api } = await asking(app, names[0])
    const allowed = app.chat(await newApiKey(app, ['chat:notify']))

    expect((await refusalOf(api.notifyPeople({ body }))).body.error_code).toBe('PERMISSION_DENIED')
    const unknown = allowed.notifyPeople({ body: { ...body, user_ids: [9_000_000_001] } })
    expect((await refusalOf(unknown)).body.error_code).toBe('USER_NOT_FOUND')
  })
})
