/** Who comes in by which token, and what a connection is told first (CHAT-1). */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { newApiKey, newClient, newUser, signIn } from '#test/support/accounts.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { chatOf, chatSettings, openChat, openSocket, tokenFor, userNumber } from '#test/support/chat.ts'
import { until } from '#test/support/until.ts'

const THEIR_SECRET = 'the secret of another issuer'
const keys = await generateKeyPair('ES256', { extractable: true })
const jwks = JSON.stringify({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'ES256' }] })
const keyServer = createServer((request, response) => {
  if (request.url === '/keys') response.end(jwks)
  else response.writeHead(500).end()
})
let app: TestApp

beforeAll(async () => {
  await new Promise<void>((done) => keyServer.listen(0, '127.0.0.1', done))
  const origin = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}`
  app = await startTestApp({
    ...chatSettings,
    limits: { connectionsPerMinute: 0 },
    chat: {
      issuers: [
        { issuer: 'https://keys.example', audience: 'chat', jwksUri: `${origin}/keys` },
        { issuer: 'https://secret.example', audience: 'chat', secret: THEIR_SECRET },
        { issuer: 'https://away.example', audience: 'chat', jwksUri: `${origin}/nothing` },
      ],
    },
  })
})
afterAll(async () => {
  await app.close()
  keyServer.closeAllConnections()
  keyServer.close()
})

const byKey = (iss: string, sub: string) =>
  new SignJWT({ iss, sub, aud: 'chat' })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setExpirationTime('1h')
    .sign(keys.privateKey)

const ownToken = async () => {
  const person = await newUser(app)
  return { id: person.id, token: (await signIn(app.sdk(), person)).access_token }
}

describe('a token of ours', () => {
  it.each([
    ['in the address', (url: string, token: string) => openSocket(`${url}?token=${token}`)],
    [
      'in the header',
      (url: string, token: string) => openSocket(url, { headers: { authorization: `Bearer ${token}` } }),
    ],
    ['as a subprotocol', (url: string, token: string) => openSocket(url, { protocols: ['bearer', token] })],
  ])('%s lets its person in', async (_, open) => {
    const { id, token } = await ownToken()

    const client = await open(chatOf(app), token)

    await client.untilHeard('connect')
    const [connected] = client.all('connect')
    expect(connected).toMatchObject({ status: 'connected', heartbeat_seconds: 30 })
    expect(Math.abs(Date.parse(connected?.server_time ?? '') - Date.now())).toBeLessThan(10_000)
    const numbers = await app.app.context.messaging.numbers.find('default', 'user', [userNumber(client)])
    expect([...numbers.values()]).toEqual([id])
    expect(client.heard.map(({ type }) => type)).toEqual(['connect'])
  })

  it('and the protocol that was spoken is named', async () => {
    const client = await openSocket(chatOf(app), { protocols: ['bearer', (await ownToken()).token] })

    expect(client.socket.protocol).toBe('bearer')
  })
})

describe('a token of somebody else', () => {
  it.each([
    ['the shared secret', () => tokenFor('fay')],
    ['an issuer with a key set', () => byKey('https://keys.example', 'fay')],
    [
      'an issuer with a secret',
      () => tokenFor('fay', { iss: 'https://secret.example', aud: 'chat', secret: THEIR_SECRET }),
    ],
  ])('signed by %s lets the same person in', async (_, make) => {
    const client = await openSocket(`${chatOf(app)}?token=${await make()}`)

    await client.untilHeard('connect')
    const numbers = await app.app.context.messaging.numbers.of('default', 'user', ['fay'])
    expect(userNumber(client)).toBe(numbers.get('fay'))
  })

  it('makes an unknown person known', async () => {
    await openChat(app, 'newcomer')

    expect(await app.app.context.accounts.users.get(operator(), 'newcomer')).toMatchObject({
      permissions: [],
    })
  })
})

describe('nobody comes in', () => {
  it.each<[string, () => Promise<string>]>([
    ['without a token', async () => ''],
    ['with no token at all', async () => '?token=nonsense'],
    ['with an empty one', async () => '?token='],
    ['with an expired one', async () => `?token=${await tokenFor('gus', { seconds: -60 })}`],
    ['with another secret', async () => `?token=${await tokenFor('gus', { secret: 'some other secret' })}`],
    ['for another audience', async () => `?token=${await tokenFor('gus', { aud: 'mail' })}`],
    [
      'of a known issuer for our audience',
      async () => `?token=${await tokenFor('gus', { iss: 'https://secret.example', secret: THEIR_SECRET })}`,
    ],
    [
      'of a known issuer with the shared secret',
      async () => `?token=${await tokenFor('gus', { iss: 'https://secret.example', aud: 'chat' })}`,
    ],
    ['who has a name that nobody can have', async () => `?token=${await tokenFor('g@us')}`],
    ['with an API key', async () => `?token=${await newApiKey(app, ['*'])}`],
    [
      'who is a program',
      async () => {
        const { body } = await newClient(app)
        const grant = { grant_type: 'client_credentials', ...body }
        return `?token=${(await app.sdk().issueToken({ body: grant })).data?.access_token}`
      },
    ],
    [
      'who is disabled',
      async () => {
        const { users } = app.app.context.accounts
        await users.create(operator(), { id: 'off-user' })
        await users.update(operator(), 'off-user', { enabled: false })
        return `?token=${await tokenFor('off-user')}`
      },
    ],
    [
      'who is banned',
      async () => {
        const channel = { tenantId: 'default', type: 1, id: 'banned-user' }
        await app.app.context.messaging.channels.update(channel, { flags: { banned: true } })
        return `?token=${await tokenFor('banned-user')}`
      },
    ],
  ])('%s', async (_, make) => {
    const client = await openSocket(chatOf(app) + (await make()))

    expect(await client.untilClosed()).toEqual({ code: 1008, reason: 'authentication_failed' })
    expect(client.heard.map(({ type }) => type)).toEqual(['error', 'disconnect'])
    expect(client.all('error')[0]).toMatchObject({ error_code: 'AUTHENTICATION_FAILED' })
    expect(client.all('disconnect')).toEqual([{ status: 'disconnected', reason: 'authentication_failed' }])
  })

  it('and is told that it is the time', async () => {
    const client = await openSocket(`${chatOf(app)}?token=${await tokenFor('gus', { seconds: -60 })}`)

    await client.untilClosed()
    expect(client.all('error')[0]?.details).toEqual({ reason: 'expired' })
  })

  it('while the issuer cannot be asked, but may come back', async () => {
    const token = await byKey('https://away.example', 'gus')
    const client = await openSocket(`${chatOf(app)}?token=${token}`)

    expect(await client.untilClosed()).toEqual({ code: 1011, reason: 'service_unavailable' })
    expect(client.all('error')[0]).toMatchObject({ error_code: 'SERVICE_UNAVAILABLE' })
  })

  it('with an address that is not valid', async () => {
    const token = await tokenFor('gus')
    const client = await openSocket(`${chatOf(app)}?token=${token}&since=yesterday`)

    expect((await client.untilClosed()).code).toBe(1008)
    expect(client.all('error')[0]).toMatchObject({
      error_code: 'VALIDATION_ERROR',
      details: { field: 'since' },
    })
  })
})

it('what is said before it is known who speaks is answered behind `connect`', async () => {
  const client = await openSocket(`${chatOf(app)}?token=${await tokenFor('fay')}`)

  client.say('ping')

  await client.untilHeard('pong')
  expect(client.heard.map(({ type }) => type)).toEqual(['connect', 'pong'])
})

it('unknown fields of a frame are not looked at, and its time may be left out', async () => {
  const client = await openChat(app, 'fay')

  client.text('{"type":"ping","payload":{},"timestamp":7,"trace":[1]}')
  client.text('{"type":"ping"}')

  await client.untilHeard('pong', 2)
  expect(client.all('error')).toEqual([])
})

it('a ping with a reference is answered with it', async () => {
  const client = await openChat(app, 'fay')

  const answer = await client.ask('ping', { timestamp: '2025-10-07T12:00:00Z' }, 'p-1')

  expect(answer).toMatchObject({ type: 'pong', payload: { ref: 'p-1', timestamp: expect.any(String) } })
})

it.each([
  ['no JSON', '{"type":', 'INVALID_JSON'],
  ['no object', '[1]', 'VALIDATION_ERROR'],
  ['no type', '{"payload":{}}', 'VALIDATION_ERROR'],
  ['an unknown type', '{"type":"sing","payload":{}}', 'UNKNOWN_EVENT'],
  ['a type of the server', '{"type":"ack","payload":{"ref":"x","type":"ping"}}', 'UNKNOWN_EVENT'],
  ['a wrong payload', '{"type":"message.send","payload":{"chat_id":"one"}}', 'VALIDATION_ERROR'],
  ['a payload that is none', '{"type":"message.send","payload":7}', 'VALIDATION_ERROR'],
  ['a reference that is none', '{"type":"ping","ref":7}', 'VALIDATION_ERROR'],
])('a frame with %s is refused, and the connection lives', async (_, text, code) => {
  const client = await openChat(app, 'fay')

  client.text(text)

  await client.untilHeard('error')
  expect(client.all('error')[0]?.error_code).toBe(code)
  await client.ask('ping')
  expect(client.closed).toBeUndefined()
})

it('a refusal names the field and the reference', async () => {
  const client = await openChat(app, 'fay')

  const answer = await client.ask('message.send', { chat_id: 1, message_type: 'text' }, 'm-1')

  expect(answer).toMatchObject({
    type: 'error',
    payload: {
      ref: 'm-1',
      error_code: 'VALIDATION_ERROR',
      details: { field: 'content', reason: expect.any(String) },
    },
  })
})

it('devices of a person are online as browsers, for the instant-messaging surface too', async () => {
  const [one, two] = [await openChat(app, 'dot', '&device=phone'), await openChat(app, 'dot', '&device=desk')]
  const online = async () => {
    const { data } = await app.im().getOnlineStatus({ body: ['dot'] })
    return Array.isArray(data) ? data.map(({ uid, device_flag: flag }) => [uid, flag]) : []
  }

  expect(await online()).toEqual([
    ['dot', 1],
    ['dot', 1],
  ])
  one.socket.close()
  two.socket.close()
  await Promise.all([one.untilClosed(), two.untilClosed()])
  await until('both are gone', async () => (await online()).length === 0)
})
