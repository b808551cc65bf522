/** Connecting, staying and leaving (wire facts §5; §8 rows 2, 4, 5). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { allow, connect, gatewayOf, openDevice, openSocket, toPerson } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const ownerIs = (uid: string) => ({ tenantId: 'default', userId: uid })

describe('connect', () => {
  it('is answered with reason 1, the version and the difference of the clocks', async () => {
    const token = await allow(app, 'ann')
    const client = await openSocket(gatewayOf(app))
    const clientTimestamp = Date.now() - 60_000

    const answer = await client.ask('connect', { uid: 'ann', token, deviceFlag: 1, clientTimestamp })

    expect(answer).toMatchObject({ jsonrpc: '2.0', result: { reasonCode: 1, serverVersion: 5 } })
    expect((answer.result as { timeDiff: number }).timeDiff).toBeGreaterThanOrEqual(60_000)
    expect(answer).not.toHaveProperty('error')
  })

  it('§8 row 5: a wrong token is answered at once, for both kinds of clients, and the connection is closed', async () => {
    await allow(app, 'ann')
    const client = await openSocket(gatewayOf(app))

    const answer = await client.ask('connect', { uid: 'ann', token: 'wrong', deviceFlag: 1 })

    expect(answer.result).toEqual({ reasonCode: 2 })
    expect(answer.error).toMatchObject({ code: 2 })
    expect(await client.untilClosed(1000)).toEqual({ code: 1008, reason: 'refused' })
    expect((await app.app.context.devices.presence.online([ownerIs('ann')])).size).toBe(0)
  })

  it.each([
    { because: 'a token for another kind of device', params: { uid: 'bea', deviceFlag: 0 } },
    { because: 'no token', params: { uid: 'bea', deviceFlag: 1, token: null } },
    { because: 'nobody knows the user', params: { uid: 'nobody', deviceFlag: 1 } },
  ])('is refused with reason 2: $because', async ({ params }) => {
    const token = await allow(app, 'bea')
    const client = await openSocket(gatewayOf(app))

    const { result } = await client.ask('connect', { token, ...params })

    expect(result).toEqual({ reasonCode: 2 })
  })

  it('without a kind of device is an app', async () => {
    const token = await allow(app, 'cleo', { flag: 0 })
    const client = await openSocket(gatewayOf(app))

    expect(await client.request('connect', { uid: 'cleo', token })).toMatchObject({ reasonCode: 1 })
  })

  it('comes once, and comes first', async () => {
    const client = await openSocket(gatewayOf(app))
    const early = await client.ask('send', toPerson('ann', 'hello'))
    const token = await allow(app, 'dan')
    await client.request('connect', { uid: 'dan', token, deviceFlag: 1 })
    const second = await client.ask('connect', { uid: 'dan', token, deviceFlag: 1 })

    expect(early.error).toMatchObject({ data: { cause: 'not_connected' } })
    expect(second.error).toMatchObject({ data: { cause: 'connected' } })
    expect(await client.ask('ping', {})).toMatchObject({ result: null })
  })

  it('requests that come behind it in the same packet wait for it', async () => {
    const token = await allow(app, 'eve')
    const client = await openSocket(gatewayOf(app))

    const [first, sent] = await Promise.all([
      client.ask('connect', { uid: 'eve', token, deviceFlag: 1 }),
      client.ask('send', toPerson('ann', 'hello')),
    ])

    expect([first.result, sent.result]).toMatchObject([{ reasonCode: 1 }, { reasonCode: 1, messageSeq: 1 }])
  })

  it('must come within three seconds', async () => {
    const client = await openSocket(gatewayOf(app))

    expect(await client.untilClosed(6000)).toEqual({ code: 1008, reason: 'not signed in' })
  })
})

describe('a connection', () => {
  it('answers ping by its id, a text or a number, with nothing in it', async () => {
    const client = await openDevice(app, 'finn')

    expect(await client.ask('ping', {}, 'p-1')).toEqual({ jsonrpc: '2.0', id: 'p-1', result: null })
    expect(await client.ask('ping', undefined, 7)).toEqual({ jsonrpc: '2.0', id: 7, result: null })
  })

  it('takes frames without jsonrpc, as all known clients send them', async () => {
    const client = await openDevice(app, 'gus')

    client.text('{"method":"ping","params":{},"id":"bare"}')

    await until('it is answered', () => client.heard.some(({ id }) => id === 'bare'))
  })

  it('closes with 1000 when the client says that it goes', async () => {
    const client = await openDevice(app, 'hal')

    client.notify('disconnect', { reasonCode: 1, reason: 'bye' })

    expect(await client.untilClosed()).toEqual({ code: 1000, reason: 'bye' })
  })

  it('refuses subscribe and unsubscribe, and goes on', async () => {
    const client = await openDevice(app, 'ida')

    for (const method of ['subscribe', 'unsubscribe']) {
      const { result, error } = await client.ask(method, { channelId: 'g', channelType: 2 })
      expect([result, error]).toMatchObject([{ reasonCode: 11 }, { code: 11 }])
    }
    expect(await client.ask('ping')).toMatchObject({ result: null })
  })

  it('shows who is online by device, and who has gone', async () => {
    const { presence } = app.app.context.devices
    const online = async () => [...(await presence.online([ownerIs('jo')])).values()].flat()
    const first = await openDevice(app, 'jo', { flag: 1 })
    await openDevice(app, 'jo', { flag: 2 })
    expect((await online()).map(({ flag }) => flag).sort()).toEqual([1, 2])

    first.socket.terminate()

    await until('one is left', async () => (await online()).length === 1)
    expect(await online()).toMatchObject([{ flag: 2, userId: 'jo' }])
  })
})

describe('§8 row 2: a bad frame is answered and survived', () => {
  it.each([
    { what: 'no JSON', frame: 'hello', error: { code: 0, data: { cause: 'not_json' } } },
    { what: 'half a document', frame: '{"method":"ping","id":"1"', error: { data: { cause: 'not_json' } } },
    {
      what: 'two documents',
      frame: '{"method":"ping","id":"1"}{"method":"ping","id":"2"}',
      error: { data: { cause: 'not_json' } },
    },
    { what: 'a list', frame: '[{"method":"ping","id":"1"}]', error: { data: { cause: 'not_a_request' } } },
    {
      what: 'no method',
      frame: '{"id":"9","params":{}}',
      id: '9',
      error: { data: { cause: 'not_a_request' } },
    },
    {
      what: 'another jsonrpc',
      frame: '{"jsonrpc":"1.0","method":"ping","id":"9"}',
      id: '9',
      error: { data: { cause: 'not_a_request' } },
    },
    {
      what: 'an id of another kind',
      frame: '{"method":"ping","id":{}}',
      error: { data: { cause: 'not_a_request' } },
    },
    {
      what: 'an unknown method',
      frame: '{"method":"sing","id":"9"}',
      id: '9',
      error: { data: { cause: 'unknown_method' } },
    },
    {
      what: 'a method of every object',
      frame: '{"method":"constructor","id":"9"}',
      id: '9',
      error: { data: { cause: 'unknown_method' } },
    },
    {
      what: 'a ping without an id',
      frame: '{"method":"ping","params":{}}',
      error: { data: { cause: 'no_id' } },
    },
    {
      what: 'a send without a channel',
      frame: '{"method":"send","id":"9","params":{"payload":{}}}',
      id: '9',
      error: { data: { cause: 'invalid_params' } },
    },
    {
      what: 'params that are a list',
      frame: '{"method":"send","id":"9","params":[1]}',
      id: '9',
      error: { data: { cause: 'invalid_params' } },
    },
    {
      what: 'a key that would poison an object',
      frame: '{"method":"ping","id":"9","params":{"__proto__":{"a":1}}}',
      id: '9',
      error: { data: { cause: 'invalid_params' } },
    },
  ])('$what', async ({ frame, id, error }) => {
    const client = await openDevice(app, 'bad')

    client.text(frame)
    const after = await client.ask('send', toPerson('ann', 'still here'))

    const refusal = client.heard.find((one) => one.error !== undefined && one.id === id)
    expect(refusal?.error).toMatchObject(error)
    expect(after.result).toMatchObject({ reasonCode: 1 })
  })

  it.each([
    { what: 'a binary frame', send: Buffer.from('{}'), code: 1003 },
    { what: 'a frame that is too large', send: 'x'.repeat(600_000), code: 1009 },
  ])('$what closes with $code', async ({ send, code }) => {
    const client = await openDevice(app, 'bad')

    client.socket.send(send)

    expect((await client.untilClosed()).code).toBe(code)
  })
})

describe('who has to leave', () => {
  it('§8 row 4: a device that quits is told so, and its connection is really closed', async () => {
    const client = await openDevice(app, 'kim')
    const other = await openDevice(app, 'kim', { flag: 2 })

    await app.app.context.devices.service.quit({ ...ownerIs('kim'), flag: 1 })

    expect(await client.untilClosed(2000)).toMatchObject({ code: 4001 })
    expect(client.all('disconnect')).toEqual([{ reasonCode: 12, reason: 'ended by the business server' }])
    expect(await other.ask('ping')).toMatchObject({ result: null })
    const again = await openSocket(gatewayOf(app))
    const params = { uid: 'kim', token: 'token of kim', deviceFlag: 1 }
    expect((await again.ask('connect', params)).result).toEqual({ reasonCode: 2 })
  })

  it('a master pushes out the others of its kind, and slaves stay side by side', async () => {
    const first = await openDevice(app, 'lea', { flag: 0, level: 1 })
    const web = await openDevice(app, 'lea', { flag: 1 })
    const second = await connect(app, 'lea', { flag: 0, token: 'token of lea' })
    const otherWeb = await connect(app, 'lea', { flag: 1, token: 'token of lea' })

    expect(await first.untilClosed(2000)).toMatchObject({ code: 4001 })
    expect(first.all('disconnect')).toEqual([{ reasonCode: 12, reason: 'signed in elsewhere' }])
    for (const client of [second, web, otherWeb])
      expect(await client.ask('ping')).toMatchObject({ result: null })
  })

  it('a new token of a master ends the connections of its kind', async () => {
    const client = await openDevice(app, 'max', { flag: 0, level: 1 })

    await allow(app, 'max', { flag: 0, level: 1, token: 'another' })

    expect(await client.untilClosed(2000)).toMatchObject({ code: 4001 })
  })

  it('the same device by another connection takes the place of its former one, silently', async () => {
    const first = await openDevice(app, 'ned', { deviceId: 'tab' })
    const second = await connect(app, 'ned', { deviceId: 'tab', token: 'token of ned' })

    expect(await first.untilClosed(2000)).toMatchObject({ code: 4002 })
    expect(first.all('disconnect')).toEqual([])
    expect(await second.ask('ping')).toMatchObject({ result: null })
  })
})
