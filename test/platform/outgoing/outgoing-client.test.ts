import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AllLookup, addressGuard } from '#platform/outgoing/address-guard.ts'
import { ANSWER_BYTES, outgoingClient } from '#platform/outgoing/outgoing-client.ts'
import { startReceiver, type WebhookReceiver } from '#test/support/webhook-receiver.ts'

let receiver: WebhookReceiver
const local = outgoingClient({ guard: addressGuard(['127.0.0.0/8']) })
const strict = outgoingClient({ guard: addressGuard([]) })
const order = (url: string, more = {}) => ({
  url,
  headers: { 'content-type': 'application/json' },
  body: '{}',
  timeoutMs: 5000,
  trusted: false,
  ...more,
})

beforeAll(async () => {
  receiver = await startReceiver()
})
beforeEach(() => {
  receiver.posts.length = 0
  receiver.answer = () => 200
})
afterAll(async () => {
  await Promise.all([local.close(), strict.close()])
  await receiver.close()
})

describe('a post to somebody else', () => {
  it('brings the body and gives the answer', async () => {
    receiver.answer = () => ({ status: 201, body: 'thanks', headers: { 'retry-after': '7' } })

    const result = await local.post(order(receiver.url, { body: '{"a":1}' }))

    expect(result).toMatchObject({ status: 201, answer: 'thanks', retryAfter: '7' })
    expect(receiver.posts[0]).toMatchObject({ path: '/hook', body: '{"a":1}' })
  })

  it('follows no redirect', async () => {
    const inner = await startReceiver()
    receiver.answer = () => ({ status: 307, headers: { location: inner.url } })

    const result = await local.post(order(receiver.url))

    expect(result.status).toBe(307)
    expect(inner.posts).toEqual([])
    await inner.close()
  })

  it('keeps the beginning of an oversized answer and drops the rest', async () => {
    let sent = 0
    receiver.answer = () => (response) => {
      response.writeHead(200)
      const chunk = Buffer.alloc(64 * 1024, 'x')
      const more = () => {
        while (!response.destroyed && sent < 1e9 && response.write(chunk)) sent += chunk.length
      }
      response.on('drain', more)
      more()
    }

    const result = await local.post(order(receiver.url))

    expect(result).toMatchObject({ status: 200, answer: 'x'.repeat(ANSWER_BYTES) })
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })

  it('gives up a receiver that takes too long', async () => {
    receiver.answer = () => () => undefined

    const result = await local.post(order(receiver.url, { timeoutMs: 100 }))

    expect(result).toMatchObject({ failure: 'timeout', answer: '' })
  })

  it('gives up a receiver that never ends its answer', async () => {
    receiver.answer = () => (response) => void response.writeHead(200).write('a')

    expect(await local.post(order(receiver.url, { timeoutMs: 100 }))).toMatchObject({ failure: 'timeout' })
  })

  it.each([
    ['no server', 'http://127.0.0.1:9/', 'connection_refused'],
    ['no such name', 'http://no-such-host.invalid/', 'name_unknown'],
    ['no address', 'http//nothing', 'invalid_url'],
    ['another protocol', 'ftp://127.0.0.1/', 'invalid_url'],
  ])('says what was wrong: %s', async (_, url, failure) => {
    expect(await local.post(order(url))).toMatchObject({ failure })
  })

  it('says when the answer is no HTTP or breaks off', async () => {
    const server = await rawServer('nonsense\r\n\r\n')
    const { port } = server.address() as { port: number }

    expect(await local.post(order(`http://127.0.0.1:${port}/`))).toMatchObject({ failure: 'connection_lost' })
    server.close()
  })

  it.each(['127.0.0.1', 'localhost', '2130706433', '[::1]', '[::ffff:127.0.0.1]', '127.1'])(
    'does not reach %s',
    async (host) => {
      const { port } = new URL(receiver.url)

      expect(await strict.post(order(`http://${host}:${port}/`))).toMatchObject({
        failure: 'address_refused',
      })
      expect(receiver.posts).toEqual([])
    },
  )

  it('reaches private addresses that the configuration names', async () => {
    expect(await strict.post(order(receiver.url, { trusted: true }))).toMatchObject({ status: 200 })
  })

  it('connects to the address that was checked, also when the name then tells another one', async () => {
    let asked = 0
    const rebinding: AllLookup = (_name, _options, answer) => {
      asked += 1
      answer(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }])
    }
    // The first answer is allowed and leads nowhere; the second would be the receiver.
    const client = outgoingClient({ guard: addressGuard(['192.0.2.0/24'], rebinding) })
    const { port } = new URL(receiver.url)

    const first = await client.post(order(`http://rebind.example:${port}/`, { timeoutMs: 300 }))
    const second = await client.post(order(`http://rebind.example:${port}/`, { timeoutMs: 300 }))

    expect(first.status).toBeUndefined()
    expect(second.failure).toBe('address_refused')
    expect(receiver.posts).toEqual([])
    await client.close()
  })
})

function rawServer(answer: string): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.once('data', () => socket.end(answer))
    })
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}
