/** The runtime of generated realtime clients, over the real socket.io-client and a real server. */
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  AnswerTimeoutError,
  type ConnectionState,
  type RealtimeClientConfig,
  RealtimeConnection,
  type Resumed,
} from '#codegen/static/realtime-client.ts'
import { type Item, roles, serveTopics } from '#test/codegen/support/topic-server.ts'
import { until } from '#test/support/until.ts'

const quick = { reconnectionDelay: 20, reconnectionDelayMax: 50, transports: ['websocket'] }

async function connected(config: Partial<RealtimeClientConfig> = {}) {
  const server = await serveTopics()
  onTestFinished(async () => void (await server.close()))
  const client = connect(server.url, config)
  await until('client.connection.isConnected', () => client.connection.isConnected)
  return { server, ...client }
}

function connect(url: string, config: Partial<RealtimeClientConfig> = {}) {
  const connection = new RealtimeConnection({ url, socket: quick, ...config }, roles)
  onTestFinished(() => connection.close())
  const texts: string[] = []
  const resumed: Resumed[] = []
  const states: ConnectionState[] = []
  connection.on<Item>('item', ({ text }) => texts.push(text))
  connection.onResumed((one) => resumed.push(one))
  connection.onState((one) => states.push(one))
  return { connection, texts, resumed, states }
}

const jwt = (expiresAt: number, name: string) =>
  `h.${Buffer.from(JSON.stringify({ exp: expiresAt / 1000, name })).toString('base64url')}.s`

describe('a lost connection', () => {
  it('comes back with everything that was missed, once and in order', async () => {
    const { server, connection, texts, resumed } = await connected()
    await connection.send('follow', { board: 'a' })
    server.publish('a', 'one')
    await until('texts.length === 1', () => texts.length === 1)

    server.drop()
    await until('!connection.isConnected', () => !connection.isConnected)
    server.publish('a', 'two')
    server.publish('a', 'three')
    await until('resumed.length === 1', () => resumed.length === 1)
    server.publish('a', 'four')
    await until('texts.length === 4', () => texts.length === 4)

    expect(texts).toEqual(['one', 'two', 'three', 'four'])
    expect(resumed).toEqual([{ topic: 'a', recovered: true }])
  })

  it('says what is lost with the log, and goes on', async () => {
    const { server, connection, texts, resumed } = await connected()
    await connection.send('follow', { board: 'a' })
    server.publish('a', 'one')
    await until('texts.length === 1', () => texts.length === 1)

    server.drop()
    server.state.epoch = 'e2'
    server.state.items.length = 0
    await until('resumed.length === 1', () => resumed.length === 1)
    server.publish('a', 'new')
    await until('texts.length === 2', () => texts.length === 2)

    expect(resumed).toEqual([{ topic: 'a', recovered: false }])
    expect(texts).toEqual(['one', 'new'])
  })

  it('does not bring back messages of one’s own', async () => {
    const { server, connection, texts, resumed } = await connected()
    await connection.send('follow', { board: 'a' })
    await connection.send('post', { board: 'a', text: 'mine' })

    server.drop()
    await until('resumed.length === 1', () => resumed.length === 1)
    server.publish('a', 'theirs')
    await until('texts.length > 0', () => texts.length > 0)

    expect(texts).toEqual(['theirs'])
    expect(server.state.follows.at(-1)).toEqual({ board: 'a', after: { epoch: 'e1', offset: 1 } })
  })

  it('asks again where the server is not ready', async () => {
    const { server, connection, resumed } = await connected()
    await connection.send('follow', { board: 'a' })

    server.state.busy = true
    server.drop()
    await until('server.state.follows.length === 2', () => server.state.follows.length === 2)
    server.state.busy = false
    await until('resumed.length === 1', () => resumed.length === 1)

    expect(resumed).toEqual([{ topic: 'a', recovered: true }])
  })

  it('leaves a topic that is refused, and says so', async () => {
    const { server, connection, resumed } = await connected()
    await connection.send('follow', { board: 'a' })

    server.state.banned.add('a')
    server.drop()
    await until('resumed.length === 1', () => resumed.length === 1)
    server.drop()
    await until('!connection.isConnected', () => !connection.isConnected)
    await until('connection.isConnected', () => connection.isConnected)

    expect(resumed).toEqual([{ topic: 'a', recovered: false, error: 'banned' }])
    expect(server.state.follows).toHaveLength(2)
  })

  it('does not follow what was left', async () => {
    const { server, connection } = await connected()
    await connection.send('follow', { board: 'a' })
    await connection.send('unfollow', { board: 'a' })

    server.drop()
    await until('!connection.isConnected', () => !connection.isConnected)
    await until('connection.isConnected', () => connection.isConnected)
    await connection.send('post', { board: 'b', text: 'x' })

    expect(server.state.follows).toHaveLength(1)
  })

  it('waits as long as the server asked for', async () => {
    const { server, connection } = await connected()
    let told = false
    connection.on('away', () => {
      told = true
    })

    server.say('away', { waitMs: 300 })
    await until('told', () => told)
    const lostAt = Date.now()
    server.drop()
    await until('!connection.isConnected', () => !connection.isConnected)
    await until('connection.isConnected', () => connection.isConnected)

    expect(Date.now() - lostAt).toBeGreaterThanOrEqual(290)
  })
})

describe('a subscription', () => {
  it('goes on from a position of the caller', async () => {
    const { server, connection, texts } = await connected()
    server.publish('a', 'one')
    server.publish('a', 'two')

    await connection.send('follow', { board: 'a', after: { epoch: 'e1', offset: 1 } })
    await until('texts.length === 1', () => texts.length === 1)

    expect(texts).toEqual(['two'])
  })

  it('that is refused is not asked for again', async () => {
    const { server, connection } = await connected()
    server.state.banned.add('a')

    expect(await connection.send('follow', { board: 'a' })).toEqual({ state: 'no' })
    server.drop()
    await until('!connection.isConnected', () => !connection.isConnected)
    await until('connection.isConnected', () => connection.isConnected)
    await connection.send('post', { board: 'b', text: 'x' })

    expect(server.state.follows).toHaveLength(1)
  })
})

describe('a token', () => {
  it('is renewed on the open connection before it expires', async () => {
    const given: string[] = []
    const token = async () => {
      given.push(jwt(Date.now() + 2_200, `t${given.length}`))
      return given.at(-1) ?? ''
    }
    const { server, states } = await connected({ token })

    await until('server.state.tokens.length === 2', () => server.state.tokens.length === 2)

    expect(server.state.tokens).toEqual(given)
    expect(states.filter(({ state }) => state !== 'connected')).toEqual([])
  })

  it('that is refused is replaced before the next attempt', async () => {
    const server = await serveTopics()
    onTestFinished(async () => void (await server.close()))
    server.state.goodTokens = new Set(['t2'])
    const tokens = ['t1', 't2']
    const { connection, states } = connect(server.url, { token: async () => tokens.shift() ?? 't3' })

    await until('connection.isConnected', () => connection.isConnected)

    expect(states.map(({ state }) => state)).toEqual(['refused', 'connected'])
    expect(server.state.tokens).toEqual(['t1', 't2'])
  })

  it('is asked for again after the server disconnects', async () => {
    const { server, connection } = await connected({ token: async () => 't' })

    server.kick()
    await until('!connection.isConnected', () => !connection.isConnected)
    await until('connection.isConnected', () => connection.isConnected)

    expect(server.state.tokens).toEqual(['t', 't'])
  })
})

it('a frame without an answer is given up', async () => {
  const { connection } = await connected({ timeoutMs: 50 })

  await expect(connection.send('silence', {})).rejects.toThrow(AnswerTimeoutError)
})

it('a sign of life is given in time', async () => {
  const { server } = await connected()

  await until('server.state.beats > 0', () => server.state.beats > 0)

  expect(server.state.beats).toBe(1)
})

it('a closed client stays closed', async () => {
  const { server, connection } = await connected()

  connection.close()
  await until('server.connections() === 0', () => server.connections() === 0)

  expect(connection.isConnected).toBe(false)
})
