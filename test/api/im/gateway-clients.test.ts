/** Clients that others wrote, as they behave on the wire, and the generated one (wire facts §5). */
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createImRealtimeClient, type SocketState } from '#generated/im/realtime-client.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import { allow, gatewayOf, openDevice, openSocket, toPerson } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ limits: { messagesPerSecond: 0 } })
})
afterAll(() => app.close())

describe('a client like EasyJSSDK: desktop flag, payload as an object, no jsonrpc, fields of its own', () => {
  /** Its frames: an id that is a uuid, no `jsonrpc`, absent options left out. */
  const frame = (method: string, params: object, id?: string) =>
    JSON.stringify({ method, params, ...(id && { id }) })

  async function easyClient(uid: string) {
    const token = await allow(app, uid, { flag: 2 })
    const client = await openSocket(gatewayOf(app))
    const params = { uid, token, deviceId: `web_${uid}`, deviceFlag: 2, clientTimestamp: Date.now() }
    client.text(frame('connect', params, '3f0e-connect'))
    await until('it is in', () =>
      client.heard.some(({ id, result, error }) => id === '3f0e-connect' && result && !error),
    )
    return client
  }

  it('connects, pings, sends, receives the object and acknowledges', async () => {
    const [ann, bob] = [await easyClient('ann'), await easyClient('bob')]
    ann.text(frame('ping', {}, 'ping-1'))
    const params = {
      clientMsgNo: 'c-1',
      channelId: 'bob',
      channelType: 1,
      payload: { type: 1, content: 'hi' },
      header: { redDot: true },
    }
    ann.text(frame('send', params, 'send-1'))
    await bob.untilHeard('recv', 1)
    await until('both are answered', () => ann.heard.length === 3)
    const [{ header, messageId, messageSeq } = {} as never] = bob.all('recv')
    bob.text(frame('recvack', { header, messageId, messageSeq }))

    expect(ann.heard.find(({ id }) => id === 'ping-1')).toHaveProperty('result')
    expect(ann.heard.find(({ id }) => id === 'send-1')?.result).toMatchObject({
      reasonCode: 1,
      messageSeq: 1,
    })
    expect(bob.all('recv')).toMatchObject([
      { fromUid: 'ann', channelId: 'ann', payload: { type: 1, content: 'hi' }, header: { redDot: true } },
    ])
    await until('it is acknowledged', () => app.app.context.im.traffic.totals().waitingForAck === 0)
  })

  it('learns from the error of the answer that its token is wrong, and does not wait for five seconds', async () => {
    const client = await openSocket(gatewayOf(app))

    client.text(frame('connect', { uid: 'ann', token: 'wrong', deviceFlag: 2 }, 'c'))

    await client.untilClosed(2000)
    expect(client.heard).toMatchObject([{ id: 'c', error: { code: 2 } }])
  })
})

it('a client like wukong-easy-sdk sends base64 of JSON, and reads it back', async () => {
  const [cleo, dan] = [await openDevice(app, 'cleo'), await openDevice(app, 'dan')]
  const encoded = Buffer.from('{"type":1,"content":"你好"}').toString('base64')
  await dan.request('send', { channelId: 'cleo', channelType: 1, payload: encoded, header: { redDot: true } })

  await cleo.request('send', { channelId: 'dan', channelType: 1, payload: encoded, header: { redDot: true } })
  await dan.untilHeard('recv', 1)

  const [{ payload, header, timestamp } = {} as never] = dan.all('recv')
  expect(payload).toBe(encoded)
  expect(header).toBeTypeOf('object')
  expect(Number.isInteger(timestamp)).toBe(true)
})

describe('the generated client', () => {
  function client(uid: string, token: string) {
    const states: SocketState[] = []
    const made = createImRealtimeClient({
      url: gatewayOf(app),
      open: async () => ({ uid, token, deviceFlag: 1 }),
      retry: { firstMs: 20 },
    })
    onTestFinished(() => made.close())
    made.onState((state) => states.push(state))
    return { ...made, states }
  }

  it('connects, sends, is told of a refusal by the result, receives and acknowledges by itself', async () => {
    const eve = client('eve', await allow(app, 'eve'))
    const heard: unknown[] = []
    eve.onRecv(({ payload }) => heard.push(payload))
    await until('she is in', eve.isConnected)
    const finn = await openDevice(app, 'finn')
    await finn.request('send', toPerson('eve', 'hello'))
    await until('she hears', () => heard.length === 1)

    expect(await eve.send({ channelId: 'finn', channelType: 1, payload: { a: 1 } })).toMatchObject({
      reasonCode: 1,
    })
    expect(await eve.send({ channelId: 'nowhere', channelType: 2, payload: {} })).not.toMatchObject({
      reasonCode: 1,
    })
    expect(await eve.ping()).toBeNull()
    await expect(eve.subscribe()).rejects.toThrow('was refused')
    const mine = () => app.app.context.im.traffic.connections().find(({ userId }) => userId === 'eve')
    await until('it is acknowledged', () => (mine()?.inFrames ?? 0) >= 6)
  })

  it('is told when it is refused, and tries no more until it is asked to', async () => {
    await allow(app, 'gus')

    const gus = client('gus', 'wrong')

    await until('he is refused', () => gus.states.length === 1)
    expect(gus.states).toMatchObject([{ state: 'refused', error: { message: expect.stringContaining('2') } }])
    expect(gus.isConnected()).toBe(false)
    await expect(gus.ping()).rejects.toThrow('No answer')
  })

  it('stays away when it is sent away', async () => {
    const token = await allow(app, 'hal')
    const hal = client('hal', token)
    await until('he is in', hal.isConnected)

    await app.app.context.devices.service.quit({ tenantId: 'default', userId: 'hal' })

    await until('he is sent away', () => hal.states.some(({ state }) => state === 'refused'))
    await until('the connection is lost', () => !hal.isConnected())
    expect(hal.states.map(({ state }) => state)).toEqual(['connected', 'refused', 'disconnected'])
  })
})
