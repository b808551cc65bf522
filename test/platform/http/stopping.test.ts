import Fastify, { type FastifyInstance } from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { stopGently } from '#platform/http/stopping.ts'
import { openSocket, readToEnd } from '#test/support/raw-http.ts'

let app: FastifyInstance | undefined
afterEach(() => app?.close())

const HEAD = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\n'

async function listening(options: { settleMs?: number; graceMs?: number }, accepting = () => true) {
  const served = Promise.withResolvers<void>()
  const release = Promise.withResolvers<void>()
  app = Fastify({ forceCloseConnections: 'idle', return503OnClosing: false })
  stopGently(app, { accepting, ...options })
  app.post('/', async () => 'late')
  app.get('/slow', async () => {
    served.resolve()
    await release.promise
    return 'done'
  })
  return { app, url: await app.listen({ port: 0, host: '127.0.0.1' }), served: served.promise, release }
}

const timeOf = async (work: Promise<unknown>): Promise<number> => {
  const startedAt = performance.now()
  await work
  return performance.now() - startedAt
}

it('a request that is being served is waited for, and its connection ends with the answer', async () => {
  const { app, url, served, release } = await listening({ settleMs: 1, graceMs: 60_000 })
  const socket = await openSocket(url)
  socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n')
  const answer = readToEnd(socket)
  await served

  const closed = app.close()
  release.resolve()

  expect(await answer).toContain('done')
  await closed
})

it('a body that does not end is waited for until the grace is over', async () => {
  const { app, url } = await listening({ settleMs: 1, graceMs: 300 })
  const socket = await openSocket(url)
  socket.write(HEAD)
  await new Promise((resolve) => app.server.once('request', resolve))

  const [tookMs] = await Promise.all([timeOf(app.close()), readToEnd(socket)])

  expect(tookMs).toBeGreaterThan(250)
  expect(tookMs).toBeLessThan(5000)
})

it('a connection that was just opened may still bring its request', async () => {
  const { app, url, release } = await listening({ settleMs: 1000, graceMs: 60_000 })
  release.resolve()
  const socket = await openSocket(url)
  const answer = readToEnd(socket)

  const closed = app.close()
  socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n')

  expect(await answer).toContain('done')
  await closed
})

it('a connection that stays silent is ended when it had its moment', async () => {
  const { app, url } = await listening({ settleMs: 50, graceMs: 60_000 })
  const end = readToEnd(await openSocket(url))

  expect(await timeOf(app.close())).toBeLessThan(5000)
  expect(await end).toBe('')
})

it('answers end their connections as soon as clients should go elsewhere', async () => {
  let accepting = true
  const { url, release } = await listening({}, () => accepting)
  release.resolve()

  const before = await fetch(`${url}/slow`)
  accepting = false
  const after = await fetch(`${url}/slow`)

  expect([before, after].map(({ headers }) => headers.get('connection'))).toEqual(['keep-alive', 'close'])
})
