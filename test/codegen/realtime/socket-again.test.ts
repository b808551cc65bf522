/** What a client of a plain socket does about lost connections: it sends again what was not answered, and tells nothing twice (CHAT-7). */
import { expect, it, onTestFinished } from 'vitest'
import { SocketConnection } from '#codegen/static/socket-client.ts'
import { settings } from '#generated/chat/realtime.ts'
import { scriptedSockets } from '#test/codegen/support/scripted-sockets.ts'
import { until } from '#test/support/until.ts'

const welcome = { type: 'connect', payload: { status: 'connected' } }
const reconnect = { firstMs: 1, factor: 1, maxMs: 1, tries: 5, afterwards: 'authenticate' as const }

async function start() {
  const sockets = scriptedSockets()
  const client = new SocketConnection(
    { url: 'ws://chat.example/ws', WebSocket: sockets.WebSocket, token: 'first' },
    {
      framing: settings.framing,
      roles: { ...settings.client, reconnect },
      answered: ['message.send', 'message.read', 'ping'],
    },
  )
  onTestFinished(() => client.close())
  const untilConnections = (count: number) =>
    until(`${count} connections`, () => sockets.all.length === count)
  await untilConnections(1)
  return { sockets, client, untilConnections }
}

const ack = (frame: Record<string, unknown> | undefined, result = {}) => ({
  type: 'ack',
  payload: { ref: frame?.ref, type: frame?.type, ...result },
})
const words = (count: number) => Array.from({ length: count }, (_, at) => ({ chat_id: 1, content: `${at}` }))
const contents = (sent: Record<string, unknown>[]) =>
  sent.map(({ payload }) => (payload as { content: string }).content)

it('a message waits for a connection, and has a name of its own that it keeps', async () => {
  const { sockets, client, untilConnections } = await start()
  const sent = client.send('message.send', { chat_id: 1, content: 'a' })
  expect(sockets.last().sent).toEqual([])

  sockets.last().say(welcome)
  const [before] = sockets.last().sent
  sockets.last().end()
  await untilConnections(2)
  sockets.last().say(welcome)
  const [after] = sockets.last().sent
  sockets.last().say(ack(after, { message_id: 7 }))

  expect(await sent).toEqual({ message_id: 7 })
  expect(after?.payload).toEqual(before?.payload)
  expect(after?.payload).toMatchObject({ client_message_id: expect.stringMatching(/^[0-9a-f]{32}$/) })
})

it('a name that the caller gave is used', async () => {
  const { sockets, client } = await start()
  sockets.last().say(welcome)

  void client.send('message.send', { content: 'a', client_message_id: 'mine' }).catch(() => undefined)

  expect(sockets.last().sent).toMatchObject([{ payload: { content: 'a', client_message_id: 'mine' } }])
})

it('messages are sent again in their order, 16 at a time', async () => {
  const { sockets, client, untilConnections } = await start()
  sockets.last().say(welcome)
  const all = Promise.all(words(20).map((payload) => client.send('message.send', payload)))
  expect(contents(sockets.last().sent)).toEqual(words(16).map(({ content }) => content))
  sockets.last().say(ack(sockets.last().sent[0]))
  await until('there is room for one more', () => sockets.last().sent.length === 17)

  sockets.last().end()
  await untilConnections(2)
  sockets.last().say(welcome)
  const second = sockets.last()
  expect(contents(second.sent)).toEqual(
    words(17)
      .slice(1)
      .map(({ content }) => content),
  )
  for (let at = 0; at < 19; at += 1) {
    await until('the next is sent', () => second.sent.length > at)
    second.say(ack(second.sent[at]))
  }

  expect(await all).toHaveLength(20)
  expect(contents(second.sent)).toEqual(
    words(20)
      .slice(1)
      .map(({ content }) => content),
  )
})

it('a refused message is not sent again, and the caller is told', async () => {
  const { sockets, client } = await start()
  sockets.last().say(welcome)
  const sent = client.send('message.send', { content: 'a' })
  const [frame] = sockets.last().sent

  sockets.last().say({ type: 'error', payload: { ref: frame?.ref, error_code: 'BLOCKED', message: 'no' } })

  await expect(sent).rejects.toMatchObject({ refusal: { error_code: 'BLOCKED' } })
})

it('what is not sent again is told to the caller as unanswered', async () => {
  const { sockets, client } = await start()
  await expect(client.send('message.read', { message_id: 1 })).rejects.toThrow('No answer')
  sockets.last().say(welcome)
  const read = client.send('message.read', { message_id: 1 })

  sockets.last().end()

  await expect(read).rejects.toThrow('No answer')
})

it('a client that ends tells what was not answered', async () => {
  const { sockets, client } = await start()
  const waiting = client.send('message.send', { content: 'a' })
  sockets.last().say(welcome)

  client.close()

  await expect(waiting).rejects.toThrow('No answer')
  await expect(client.send('message.send', { content: 'b' })).rejects.toThrow('No answer')
})

it('a message is told once, on whatever connection it comes again; each edit of it once', async () => {
  const { sockets, client, untilConnections } = await start()
  const told: string[] = []
  client.on<{ message: { id: number } }>('message.new', ({ message }) => told.push(`new ${message.id}`))
  client.on<{ message: { updated_at: string } }>('message.edit', ({ message }) =>
    told.push(`edit ${message.updated_at}`),
  )
  client.on<{ message_id: number }>('message.delete', ({ message_id }) => told.push(`delete ${message_id}`))
  client.on('typing', () => told.push('typing'))
  const news = (id: number) => ({ type: 'message.new', payload: { message: { id } } })
  const edit = (at: string) => ({ type: 'message.edit', payload: { message: { id: 1, updated_at: at } } })
  const typing = { type: 'typing', payload: { chat_id: 1 } }
  const frames = [welcome, news(1), news(2), edit('a'), edit('b'), typing]

  for (const frame of frames) sockets.last().say(frame)
  sockets.last().end()
  await untilConnections(2)
  const gone = { type: 'message.delete', payload: { message_id: 1 } }
  for (const frame of [...frames, news(3), gone, gone]) sockets.last().say(frame)

  expect(told).toEqual(['new 1', 'new 2', 'edit a', 'edit b', 'typing', 'typing', 'new 3', 'delete 1'])
})
