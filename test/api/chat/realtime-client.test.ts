/** The generated client of chat against the whole application: nothing is lost and nothing comes twice, however often the connection goes (CHAT-7). */
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import {
  type ChatRealtimeClient,
  createChatRealtimeClient,
  type SocketState,
} from '#generated/chat/realtime-client.ts'
import { startTestApp, type TestApp } from '#test/support/app.ts'
import {
  chatOf,
  chatSettings,
  groupChannel,
  groupChat,
  openChat,
  privateChat,
  tokenFor,
  words,
} from '#test/support/chat.ts'
import { cuttingProxy } from '#test/support/cutting-proxy.ts'
import { until } from '#test/support/until.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ ...chatSettings, limits: { connectionsPerMinute: 0, messagesPerSecond: 0 } })
})
afterAll(() => app.close())

interface Client extends ChatRealtimeClient {
  states: SocketState[]
  /** Ids and contents of messages, as they were shown. */
  shown: { id: number; content: string }[]
}

/** Comes back at once, so that a test of many losses is short; when it would come back by itself is tested by a clock. */
function connect(user: string, url = chatOf(app)): Client {
  const states: SocketState[] = []
  const shown: Client['shown'] = []
  const client = createChatRealtimeClient({ url, token: () => tokenFor(user) })
  onTestFinished(() => client.close())
  client.onState((state) => {
    states.push(state)
    if (state.state === 'waiting') setImmediate(() => client.connect())
  })
  client.onMessageNew(({ message: { id, content } }) => shown.push({ id, content }))
  return { ...client, states, shown }
}

it('sends, is answered, is told of refusals, hears itself and others', async () => {
  const [ann, ben] = [connect('ann'), connect('ben')]
  await until('both are in', () => ann.isConnected() && ben.isConnected())
  const chat = await privateChat(app, 'ann', 'ben')

  const sent = await ann.messageSend(words(chat, 'hello'))
  await until('both see it', () => ann.shown.length === 1 && ben.shown.length === 1)

  expect(ben.shown).toEqual([{ id: sent.message_id, content: 'hello' }])
  expect(await ann.ping()).toEqual({ timestamp: expect.stringMatching(/Z$/) })
  await expect(ann.messageSend(words(987_654, 'nowhere'))).rejects.toMatchObject({
    refusal: { error_code: 'CHAT_NOT_FOUND' },
  })
})

it('a message that is sent before there is a connection arrives', async () => {
  const chat = await privateChat(app, 'cat', 'dan')
  const dan = await openChat(app, 'dan')

  const cat = connect('cat')
  const sent = await cat.messageSend(words(chat, 'early'))

  await dan.untilHeard('message.new')
  expect(dan.all('message.new')).toMatchObject([{ message: { id: sent.message_id, content: 'early' } }])
})

it('messages that are sent at once are kept in the order of the calls', async () => {
  const chat = await groupChat(app, 'in-order', ['ira', 'jon'])
  const order = Array.from({ length: 60 }, (_, at) => `${at}`)
  const ira = await openChat(app, 'ira')

  for (const content of order) ira.say('message.send', words(chat, content))
  await ira.untilHeard('message.new', order.length)

  const shown = ira.all('message.new').toSorted((one, other) => one.message.id - other.message.id)
  expect(shown.map(({ message }) => message.content)).toEqual(order)
})

it('a bad token is told once, and a new one lets it in again', async () => {
  let asked = 0
  const states: SocketState['state'][] = []
  const client = createChatRealtimeClient({
    url: chatOf(app),
    token: 'no token',
    tokenIn: 'query',
    authenticate: () => {
      asked += 1
      return tokenFor('fay')
    },
  })
  onTestFinished(() => client.close())
  client.onState(({ state }) => states.push(state))

  await until('it is in', () => client.isConnected())

  expect(asked).toBe(1)
  expect(states).toEqual(['connected'])
})

const lossesOf = ({ states }: Client): number => states.filter(({ state }) => state === 'disconnected').length

it('a client that loses its connection 50 times during 1,000 messages misses none and shows none twice', async () => {
  const losses = 50
  const perLoss = { heard: 15, own: 5 }
  const chat = await groupChat(app, 'losses', ['gus', 'hal'])
  const hal = await openChat(app, 'hal')
  const proxy = await cuttingProxy(chatOf(app))
  const gus = connect('gus', proxy.url)
  await until('he is in', () => gus.isConnected())
  const own: Promise<{ message_id: number }>[] = []
  const others: number[] = []

  for (let loss = 0; loss < losses; loss += 1) {
    for (let count = 0; count < perLoss.own; count += 1)
      own.push(gus.messageSend(words(chat, `gus ${loss} ${count}`)))
    const sends = Array.from({ length: perLoss.heard }, (_, count) =>
      hal.request('message.send', words(chat, `hal ${loss} ${count}`)),
    )
    // Somewhere in the middle of these; the next loss comes when he was back.
    await sends[loss % perLoss.heard]
    expect(proxy.cut()).toBeGreaterThan(0)
    others.push(...(await Promise.all(sends)).map(({ message_id }) => message_id))
    await until(`he is back after loss ${loss}`, () => lossesOf(gus) === loss + 1 && gus.isConnected())
  }
  const ids = [...others, ...(await Promise.all(own)).map(({ message_id }) => message_id)]
  await until('everything is shown', () => gus.shown.length >= ids.length, 20_000)

  expect(new Set(ids).size).toBe(1000)
  expect(gus.shown.map(({ id }) => id)).toEqual(ids.toSorted((one, other) => one - other))
  expect(new Set(gus.shown.map(({ content }) => content)).size).toBe(1000)
  const his = gus.shown.filter(({ content }) => content.startsWith('gus')).map(({ content }) => content)
  expect(his).toEqual(
    Array.from(
      { length: losses * perLoss.own },
      (_, at) => `gus ${Math.floor(at / perLoss.own)} ${at % perLoss.own}`,
    ),
  )
  const heads = await app.app.context.messaging.reader.heads([groupChannel('losses')])
  expect([...heads.values()]).toMatchObject([{ seq: 1000 }])
}, 120_000)
