/** When a client of a plain socket comes back, by a clock that the test moves (CHAT-7). */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SocketConnection, type SocketState, type TokenConfig } from '#codegen/static/socket-client.ts'
import { settings } from '#generated/chat/realtime.ts'
import { scriptedSockets } from '#test/codegen/support/scripted-sockets.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const welcome = { type: 'connect', payload: { status: 'connected' } }
const badToken = { type: 'error', payload: { error_code: 'AUTHENTICATION_FAILED', message: 'no' } }

async function start(config: Partial<TokenConfig> = {}) {
  const sockets = scriptedSockets()
  const states: SocketState[] = []
  const client = new SocketConnection(
    { url: 'ws://chat.example/ws', WebSocket: sockets.WebSocket, token: 'first', ...config },
    { framing: settings.framing, roles: settings.client, answered: ['message.send', 'ping'] },
  )
  client.onState((state) => states.push(state))
  const settle = () => vi.advanceTimersByTimeAsync(0)
  await settle()
  return {
    sockets,
    states,
    client,
    settle,
    async welcomed() {
      sockets.last().say(welcome)
      await settle()
    },
    async lost(code?: number) {
      sockets.last().end(code)
      await settle()
    },
    /** How long it took until the next connection, which is lost at once. */
    async nextTry(): Promise<number> {
      const before = sockets.all.length
      let waited = 0
      while (sockets.all.length === before && waited < 120_000) {
        await vi.advanceTimersByTimeAsync(500)
        waited += 500
      }
      sockets.last().end()
      await settle()
      return waited
    },
  }
}

it('a lost connection comes back after 1, 2, 4, 8 and 16 seconds, then signs in anew, tries as often again, and gives up', async () => {
  const authenticate = vi.fn(async () => 'second')
  const { sockets, states, welcomed, lost, nextTry, settle } = await start({ authenticate })
  await welcomed()

  await lost()
  const first = [await nextTry(), await nextTry(), await nextTry(), await nextTry()]
  expect(authenticate).not.toHaveBeenCalled()
  first.push(await nextTry())

  expect(first).toEqual([1000, 2000, 4000, 8000, 16_000])
  expect(authenticate).toHaveBeenCalledTimes(1)
  expect(sockets.all).toHaveLength(7)
  expect(sockets.last().protocols).toEqual(['bearer', 'second'])

  await lost()
  const again = [await nextTry(), await nextTry(), await nextTry(), await nextTry(), await nextTry()]

  expect(again).toEqual([1000, 2000, 4000, 8000, 16_000])
  await settle()
  expect(states.at(-1)).toEqual({ state: 'gave_up' })
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(sockets.all).toHaveLength(12)
  expect(authenticate).toHaveBeenCalledTimes(1)
})

it('no pause is longer than 30 seconds', async () => {
  const sockets = scriptedSockets()
  const roles = { ...settings.client, reconnect: { ...settings.client.reconnect, tries: 8 } }
  const client = new SocketConnection(
    { url: 'ws://chat.example/ws', WebSocket: sockets.WebSocket, token: 'first' },
    { framing: settings.framing, roles, answered: [] },
  )
  const pauses: number[] = []
  client.onState((state) => state.state === 'waiting' && pauses.push(state.ms))
  await vi.advanceTimersByTimeAsync(0)

  for (let attempt = 0; attempt < 8; attempt += 1) {
    sockets.last().end()
    await vi.advanceTimersByTimeAsync(pauses.at(-1) ?? 0)
  }

  expect(pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000])
  client.close()
})

it('a connection that is let in makes the next pause short again', async () => {
  const { welcomed, lost, nextTry, states, settle, sockets } = await start()
  await welcomed()
  await lost()
  expect([await nextTry(), await nextTry()]).toEqual([1000, 2000])
  await vi.advanceTimersByTimeAsync(4000)
  await welcomed()

  await lost()

  expect(states.at(-1)).toEqual({ state: 'waiting', ms: 1000 })
  await vi.advanceTimersByTimeAsync(1000)
  await settle()
  expect(sockets.all).toHaveLength(5)
})

it('one that opens and is never let in is no connection', async () => {
  const { sockets, states, client } = await start()

  await vi.advanceTimersByTimeAsync(10_000)

  expect(states).toEqual([{ state: 'waiting', ms: 1000 }])
  expect(client.isConnected).toBe(false)
  await vi.advanceTimersByTimeAsync(1000)
  expect(sockets.all).toHaveLength(2)
})

it('a refused token is replaced at once, and a refused replacement ends it', async () => {
  const authenticate = vi.fn(async () => 'second')
  const { sockets, states, welcomed, lost } = await start({ authenticate })
  await welcomed()
  sockets.last().say(badToken)

  await lost(1008)

  expect(sockets.all).toHaveLength(2)
  expect(sockets.last().protocols).toEqual(['bearer', 'second'])
  sockets.last().say(badToken)
  await lost(1008)
  expect(states.at(-1)).toMatchObject({ state: 'refused' })
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(sockets.all).toHaveLength(2)
  expect(authenticate).toHaveBeenCalledTimes(1)
})

it('a replacement that was let in may expire as the first did', async () => {
  const tokens = ['first', 'second', 'third']
  const { sockets, welcomed, lost } = await start({ token: () => tokens.shift() ?? 'none' })
  for (const token of ['first', 'second', 'third']) {
    expect(sockets.last().protocols[1]).toBe(token)
    await welcomed()
    sockets.last().say(badToken)
    await lost(1008)
  }

  expect(sockets.all).toHaveLength(4)
})

it('a token that nobody can replace is refused for good', async () => {
  const { sockets, states, lost } = await start()
  sockets.last().say(badToken)

  await lost(1008)

  expect(states).toMatchObject([{ state: 'refused' }])
  expect(sockets.all).toHaveLength(1)
})

it('a token that cannot be had is a try that failed', async () => {
  let isDown = true
  const token = async () => {
    if (isDown) throw new Error('no network')
    return 'at last'
  }
  const { sockets, states, settle } = await start({ token })

  expect(states).toEqual([{ state: 'waiting', ms: 1000 }])
  expect(sockets.all).toHaveLength(0)
  isDown = false
  await vi.advanceTimersByTimeAsync(1000)
  await settle()
  expect(sockets.last().protocols).toEqual(['bearer', 'at last'])
})

it('who is closed for another reason comes back with the same token', async () => {
  const { sockets, welcomed, lost } = await start()
  await welcomed()

  await lost(1008)
  await vi.advanceTimersByTimeAsync(1000)

  expect(sockets.all.map(({ protocols }) => protocols[1])).toEqual(['first', 'first'])
})

it('the caller can try again at once, and after it was given up', async () => {
  const { sockets, states, client, lost, nextTry, settle } = await start()
  await lost()
  client.connect()
  await settle()
  expect(sockets.all).toHaveLength(2)

  await lost()
  for (let attempt = 0; attempt < 5; attempt += 1) await nextTry()
  await lost()
  for (let attempt = 0; attempt < 5; attempt += 1) await nextTry()
  expect(states.at(-1)).toEqual({ state: 'gave_up' })
  const tries = sockets.all.length
  client.connect()
  await settle()

  expect(sockets.all).toHaveLength(tries + 1)
})

it('nothing comes after it was closed', async () => {
  const { sockets, client, lost } = await start()
  await lost()

  client.close()
  await vi.advanceTimersByTimeAsync(60_000)

  expect(sockets.all).toHaveLength(1)
})

it('a server that does not answer signs of life is left', async () => {
  const { sockets, states, welcomed } = await start()
  await welcomed()

  await vi.advanceTimersByTimeAsync(25_000)
  expect(sockets.last().sent).toMatchObject([{ type: 'ping', ref: '1', payload: {} }])
  await vi.advanceTimersByTimeAsync(10_000)

  expect(states).toMatchObject([
    { state: 'connected' },
    { state: 'disconnected', code: 3000 },
    { state: 'waiting', ms: 1000 },
  ])
})

it('each connection says which device it is, and the token is in the address only where the caller wants it', async () => {
  const quiet = await start()
  const open = await start({ tokenIn: 'query', device: 'kitchen' })
  await quiet.lost()
  await quiet.nextTry()

  const devices = quiet.sockets.all.map(({ url }) => new URL(url).searchParams.get('device'))
  expect(new Set(devices)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{32}$/)]))
  expect(new Set(devices).size).toBe(1)
  expect(quiet.sockets.last().url).not.toContain('first')
  expect(open.sockets.last()).toMatchObject({
    url: 'ws://chat.example/ws?device=kitchen&token=first',
    protocols: [],
  })
})
