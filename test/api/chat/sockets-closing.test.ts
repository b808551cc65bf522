/** How connections end: each close code of the contract, with the last words before it (CHAT-5). */
import type { Socket } from 'node:net'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { operator } from '#domain/accounts/model.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import {
  type ChatClient,
  chatOf,
  chatSettings,
  openChat,
  openSocket,
  privateChat,
  tokenFor,
  words,
} from '#test/support/chat.ts'
import { movableClock } from '#test/support/clock.ts'
import { startOwnServices } from '#test/support/own-services.ts'
import { until } from '#test/support/until.ts'

/** For tests that leave it as it is. */
let common: TestApp
beforeAll(async () => {
  common = await startTestApp(chatSettings)
})
afterAll(() => common.close())

async function appWith(settings: object, now = Date.now) {
  const app = await startTestApp({ ...chatSettings, ...settings }, now)
  onTestFinished(() => app.close())
  return app
}

/** A frame as no client library would write it. @param head FIN, reserved bits and opcode */
function sendRaw({ socket }: ChatClient, head: number, bytes: Buffer): void {
  const { _socket: tcp } = socket as unknown as { _socket: Socket }
  tcp.write(Buffer.concat([Buffer.from([head, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]))
}

const lastWords = (client: ChatClient) =>
  client.heard.slice(1).map(({ payload }) => payload.error_code ?? payload.reason)

it('a client that leaves is answered with its own code', async () => {
  const client = await openChat(common, 'ann')

  client.socket.close(1000, 'bye')

  expect((await client.untilClosed()).code).toBe(1000)
})

it('1001: a client that says nothing is told so, and closed; one that gives signs of life is not', async () => {
  const app = await appWith({ chat: { idleTimeout: '1s' } })
  const [quiet, lively] = [await openChat(app, 'ann'), await openChat(app, 'bob')]
  const signs = setInterval(() => lively.say('ping'), 100)
  onTestFinished(() => clearInterval(signs))

  expect(await quiet.untilClosed()).toEqual({ code: 1001, reason: 'idle' })
  expect(lastWords(quiet)).toEqual(['idle'])
  await until('more than its time has passed', () => lively.all('pong').length > 20)
  expect(lively.closed).toBeUndefined()
})

it('1001: everybody on a process that stops is told to go elsewhere, after what they said was answered', async () => {
  const app = await startTestApp(chatSettings)
  const client = await openChat(app, 'ann')
  const chat = await privateChat(app, 'ann', 'bob')

  client.text(JSON.stringify({ type: 'message.send', payload: words(chat, 'last'), ref: 'm-1' }))
  await until('it is stored', async () => client.all('ack').length === 1)
  await app.close()

  expect(await client.untilClosed()).toEqual({ code: 1001, reason: 'going_away' })
  expect(client.heard.at(-1)?.payload).toEqual({ status: 'disconnected', reason: 'going_away' })
})

it('1002: a frame that is none', async () => {
  const client = await openChat(common, 'ann')

  sendRaw(client, 0x83, Buffer.from('x'))

  expect((await client.untilClosed()).code).toBe(1002)
})

it('1003: a binary frame', async () => {
  const client = await openChat(common, 'ann')

  client.socket.send(Buffer.from('{}'), { binary: true })

  expect(await client.untilClosed()).toEqual({ code: 1003, reason: 'unsupported_data' })
  expect(lastWords(client)).toEqual(['unsupported_data'])
})

it('1007: text that is no UTF-8', async () => {
  const client = await openChat(common, 'ann')

  sendRaw(client, 0x81, Buffer.from([0x22, 0xff, 0xfe, 0x22]))

  expect((await client.untilClosed()).code).toBe(1007)
})

it('1008: a token that ends while its person is connected', async () => {
  const clock = movableClock()
  const app = await appWith({}, clock.now)
  const client = await openSocket(`${chatOf(app)}?token=${await tokenFor('ann', { seconds: 60 })}`)
  await client.untilHeard('connect')

  clock.advance(61_000)

  expect(await client.untilClosed()).toEqual({ code: 1008, reason: 'token_expired' })
  expect(lastWords(client)).toEqual(['AUTHENTICATION_FAILED', 'token_expired'])
  expect(client.all('error')[0]?.details).toEqual({ reason: 'expired' })
})

it('1008: somebody who is not welcome any more', async () => {
  const app = await appWith({ realtime: { recheckSeconds: 1 } })
  const [gone, stays] = [await openChat(app, 'ann'), await openChat(app, 'bob')]

  await app.app.context.accounts.users.update(operator(), 'ann', { enabled: false })

  expect(await gone.untilClosed()).toEqual({ code: 1008, reason: 'authentication_failed' })
  expect(lastWords(gone)).toEqual(['AUTHENTICATION_FAILED', 'authentication_failed'])
  expect(stays.closed).toBeUndefined()
})

it('1008: somebody whom the business server signs out of all devices', async () => {
  const client = await openChat(common, 'ann')

  await common.im().quitDevice({ body: { uid: 'ann', device_flag: -1 } })

  expect((await client.untilClosed()).code).toBe(1008)
  expect(lastWords(client)).toEqual(['AUTHENTICATION_FAILED', 'authentication_failed'])
})

it('1009: an event that is too large; calls may be larger', async () => {
  const app = await appWith({ limits: { connectionsPerMinute: 0 } })
  const event = (type: string, bytes: number) =>
    JSON.stringify({ type, payload: { more: 'x'.repeat(bytes) } })
  const outcome = async (text: string) => {
    const client = await openChat(app, 'ann')
    client.text(text)
    await until('something happens', () => client.closed !== undefined || client.heard.length > 1)
    return client.closed?.code ?? client.heard[1]?.payload.error_code
  }

  expect(await outcome(event('typing', 60_000))).toBe('VALIDATION_ERROR')
  expect(await outcome(event('call.offer', 120_000))).toBe('VALIDATION_ERROR')
  expect(await outcome(event('call.offer', 140_000))).toBe(1009)
  const client = await openChat(app, 'bob')
  client.text(event('typing', 70_000))
  expect(await client.untilClosed()).toEqual({ code: 1009, reason: 'message_too_large' })
  expect(lastWords(client)).toEqual(['MESSAGE_TOO_LARGE', 'message_too_large'])
})

it('1011: nobody can come in while the database is away, and whoever is in stays', async () => {
  const own = await startOwnServices({ PARLEY_JWT_SECRET: chatSettings.jwt.secret })
  onTestFinished(() => own.close())
  const url = own.program.listeners.chat ?? ''
  const present = await openSocket(`${url}?token=${await tokenFor('ann')}`)
  await present.untilHeard('connect')

  await own.mongod.kill('SIGKILL')
  const refused = await openSocket(`${url}?token=${await tokenFor('bob')}`)

  expect(await refused.untilClosed(30_000)).toEqual({ code: 1011, reason: 'service_unavailable' })
  expect(refused.heard.map(({ payload }) => payload.error_code ?? payload.reason)).toEqual([
    'SERVICE_UNAVAILABLE',
    'service_unavailable',
  ])
  expect(present.closed).toBeUndefined()
  await present.ask('ping')
  expect(await present.refusal('message.send', words(1, 'hello'))).toBe('SERVICE_UNAVAILABLE')
}, 60_000)
