/** IM-11: what the settings of the document do, seen from outside. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { StoredMessages } from '#generated/im/schemas.ts'
import { dataOf } from '#test/support/answers.ts'
import { startTestApp } from '#test/support/app.ts'
import { gatewayOf, openSocket } from '#test/support/gateway.ts'
import { until } from '#test/support/until.ts'
import { startReceiver } from '#test/support/webhook-receiver.ts'
import { hello, newUid, outcomeOf } from './support.ts'

async function house(settings: object) {
  const app = await startTestApp({ managerToken: 'the-manager', ...settings })
  onTestFinished(() => app.close())
  return app
}

describe('whitelistOffOfPerson false', () => {
  it('refuses person messages with 13 but to those who allow them; groups stay as they are', async () => {
    const app = await house({ whitelistOffOfPerson: false })
    const [ann, ben] = [newUid('ann'), newUid('ben')]
    const toBen = { channel_id: ben, channel_type: 1, from_uid: ann }

    expect(await outcomeOf(app, toBen)).toBe('403 13')
    await dataOf(app.im().addToWhitelist({ body: { channel_id: ben, channel_type: 1, uids: [ann] } }))
    expect(await outcomeOf(app, toBen)).toBe('200')
    expect(await outcomeOf(app, { ...toBen, channel_id: ann, from_uid: ben })).toBe('403 13')
    expect(await outcomeOf(app, { channel_id: newUid('g'), channel_type: 2, from_uid: ann })).toBe('200')
    expect(await outcomeOf(app, { channel_id: ben, channel_type: 1 })).toBe('200')
  })
})

describe('tokenAuthOn false', () => {
  it('lets everybody in under any name', async () => {
    const app = await house({ tokenAuthOn: false })
    const client = await openSocket(gatewayOf(app))

    expect(await client.request('connect', { uid: 'anybody' })).toMatchObject({ reasonCode: 1 })
  })
})

describe('external', () => {
  it('tells the host outside, with the port of the listener; the address itself inside', async () => {
    const app = await house({ external: { ip: 'im.example.com' } })
    const { port } = new URL(gatewayOf(app))
    const route = async (intranet: 0 | 1) =>
      (await dataOf(app.im().getRoute({ params: { query: { intranet } } }))).ws_addr

    expect(await route(0)).toBe(`ws://im.example.com:${port}`)
    expect(await route(1)).toBe(`ws://127.0.0.1:${port}`)
  })
})

describe('wsAddr off', () => {
  it('has no listener, and no address for clients', async () => {
    const app = await house({ wsAddr: 'off' })

    expect(app.app.listeners.imWs).toBeUndefined()
    expect(await dataOf(app.im().getRoute())).toEqual({ tcp_addr: '', ws_addr: '', wss_addr: '' })
  })
})

describe('webhook', () => {
  it('posts as many messages together as it says, and only the events that it names', async () => {
    const receiver = await startReceiver()
    onTestFinished(() => receiver.close())
    const webhook = { httpAddr: receiver.url, msgNotifyEventCountPerPush: 2, focusEvents: ['msg.notify'] }
    const app = await house({ role: 'all', webhook: { ...webhook, msgNotifyEventPushInterval: '50ms' } })
    const message = { channel_id: newUid('g'), channel_type: 2, payload: hello }

    await dataOf(app.im().sendMessages({ body: Array.from({ length: 5 }, () => message) }))

    const bodies = () => receiver.posts.map(({ body }) => StoredMessages.parse(JSON.parse(body)))
    await until('all five are told', () => bodies().flat().length >= 5)
    expect(
      bodies()
        .flat()
        .map(({ message_seq }) => message_seq),
    ).toEqual([1, 2, 3, 4, 5])
    expect(Math.max(...bodies().map(({ length }) => length))).toBe(2)
    expect(new Set(receiver.posts.map(({ path }) => path))).toEqual(new Set(['/hook?event=msg.notify']))
  })
})
