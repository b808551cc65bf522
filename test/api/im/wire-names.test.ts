/** Names and bodies that mean harm: each is taken for what it is or refused with 400, and harms nobody else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dataOf, statusOf } from '#test/support/answers.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { offContract } from '#test/support/checked-fetch.ts'
import { allow, connect, gatewayOf, openSocket, toPerson } from '#test/support/gateway.ts'
import { hello, newUid } from './support.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ managerToken: 'the-manager' })
})
afterAll(() => app.close())

const post = (path: string, body: string) =>
  offContract('a body that means harm', `${app.imUrl}${path}`, {
    method: 'POST',
    headers: { token: 'the-manager' },
    body,
  })

describe('a name like any other is', () => {
  it.each([
    '__proto__',
    'constructor',
    'toString',
    '$where',
    'a.b',
    '{"$ne":1}',
    '!a:1',
    '~',
    'a:1:b|c',
    "x' OR '1'='1",
    '../../etc',
    '💥'.repeat(60),
  ])('%s', async (uid) => {
    const group = { channel_id: uid, channel_type: 2 }
    const other = newUid('other')
    await dataOf(app.im().saveChannel({ body: { ...group, subscribers: [uid, other] } }))
    await allow(app, uid)
    const client = await connect(app, uid, { token: `token of ${uid}` })

    await dataOf(app.im().sendMessage({ body: { ...group, from_uid: other, payload: hello } }))
    await client.untilHeard('recv', 1)

    expect(client.all('recv')).toMatchObject([{ channelId: uid, fromUid: other, messageSeq: 1 }])
    const conversations = await dataOf(app.im().syncConversations({ body: { uid } }))
    expect(conversations).toMatchObject([{ channel_id: uid, unread: 1 }])
    expect(await dataOf(app.im().getOnlineStatus({ body: [uid] }))).toMatchObject([{ uid, online: 1 }])
  })
})

describe('refused with 400 is', () => {
  const long = 'x'.repeat(256)

  it.each([
    { what: 'a uid with NUL', path: '/user/token', body: { uid: 'a\0b', token: 't' } },
    { what: 'a uid that is too long', path: '/user/token', body: { uid: long, token: 't' } },
    { what: 'a channel with NUL', path: '/channel', body: { channel_id: 'a\0', channel_type: 2 } },
    { what: 'a channel that is too long', path: '/channel', body: { channel_id: long, channel_type: 2 } },
    {
      what: 'a sender with NUL',
      path: '/message/send',
      body: { channel_id: 'g', channel_type: 2, from_uid: '\0', payload: hello },
    },
    {
      what: 'a number of the sender that is too long',
      path: '/message/send',
      body: { channel_id: 'g', channel_type: 2, client_msg_no: long, payload: hello },
    },
    {
      what: 'more uids than 10,000',
      path: '/user/onlinestatus',
      body: Array.from({ length: 10_001 }, () => 'a'),
    },
    { what: 'an unknown type', path: '/channel', body: { channel_id: 'g', channel_type: 13 } },
    { what: 'an operator for a name', path: '/user/token', body: { uid: { $ne: 1 }, token: 't' } },
  ])('$what', async ({ path, body }) => {
    expect((await post(path, JSON.stringify(body))).status).toBe(400)
  })

  it.each([33, 5000, 200_000])('a field that nobody knows, nested %i deep', async (depth) => {
    const body = `{"uid":"ann","token":"t","extra":${'['.repeat(depth)}${']'.repeat(depth)}}`

    expect((await post('/user/token', body)).status).toBe(400)
  })

  it('a field that would poison an object', async () => {
    const body = '{"channel_id":"g","channel_type":2,"extra":{"__proto__":{"a":1}}}'

    expect((await post('/channel', body)).status).toBe(400)
  })
})

it('a client that connects with such a name is refused and answered', async () => {
  for (const uid of ['a\0b', 'x'.repeat(256), 'a@b', '']) {
    const client = await openSocket(gatewayOf(app))
    const { error } = await client.ask('connect', { uid, token: 't', deviceFlag: 1 })
    expect(error).toMatchObject({ data: { cause: 'invalid_params' } })
  }
})

it('a client that sends to such a name is refused and goes on', async () => {
  const ann = newUid('ann')
  await allow(app, ann)
  const client = await connect(app, ann, { token: `token of ${ann}` })
  for (const channelId of ['a\0b', 'x'.repeat(300), '']) {
    const { result, error } = await client.ask('send', toPerson(channelId, 'x'))
    expect(error ?? result).not.toMatchObject({ reasonCode: 1 })
  }
  expect(await client.request('send', toPerson(newUid(), 'x'))).toMatchObject({ reasonCode: 1 })
  expect(await statusOf(app.im().listSystemUsers())).toBe(200)
})
