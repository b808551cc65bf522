import { createServer, type Server, type Socket } from 'node:net'
import { expect, inject, onTestFinished, test } from 'vitest'
import { startRedis, startServices } from '#services/index.ts'
import { freePort } from '#services/ports.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const given = async (uris: { mongodbUri?: string; redisUrl?: string }) =>
  startServices({ dataDir: await temporaryFolder(), log: () => undefined, ...uris })

test('given servers that answer are used as they are', async () => {
  const mongodbUri = inject('mongodbUri')
  const redisUrl = inject('redisUrl')

  const services = await given({ mongodbUri, redisUrl })

  expect(services).toMatchObject({ mongodbUri, redisUrl })
  await services.stop()
})

test.for([
  ['MONGODB_URI', (port: number) => ({ mongodbUri: `mongodb://ann:hush@127.0.0.1:${port}/parley` })],
  ['REDIS_URL', (port: number) => ({ redisUrl: `redis://ann:hush@127.0.0.1:${port}` })],
] as const)(
  '%s where nobody listens is named with its host and without credentials',
  async ([setting, uris]) => {
    const port = await freePort()

    const error = await given(uris(port)).catch((caught) => caught)

    expect(error).toMatchObject({ code: 'no_answer' })
    expect(error.message).toMatch(new RegExp(`^${setting} .*127.0.0.1:${port} .*refused`))
    expect(error.message).not.toMatch(/ann|hush/)
  },
)

test.for([
  ['MONGODB_URI', (port: number) => ({ mongodbUri: `mongodb://127.0.0.1:${port}` })],
  ['REDIS_URL', (port: number) => ({ redisUrl: `redis://127.0.0.1:${port}` })],
] as const)(
  '%s behind which somebody listens and says nothing is given up after 5 s',
  async ([setting, uris]) => {
    const silent = await silentServer()
    const startedAt = Date.now()

    const error = await given(uris(silent)).catch((caught) => caught)

    expect(error).toMatchObject({ code: 'no_answer', message: expect.stringContaining(setting) })
    expect(Date.now() - startedAt).toBeLessThan(7000)
  },
)

test('REDIS_URL with a wrong password is told apart from silence', async () => {
  const server = await startRedis({ dir: await temporaryFolder(), password: 'right' })
  onTestFinished(() => server.kill())
  const redisUrl = server.uri.replace('right', 'wrong')

  const error = await given({ redisUrl }).catch((caught) => caught)

  expect(error).toMatchObject({ code: 'no_answer', message: expect.stringContaining('credentials') })
})

test.for([
  { mongodbUri: 'mongodb://ann:hu/sh@127.0.0.1' },
  { mongodbUri: 'hush' },
  { redisUrl: 'hush' },
  { redisUrl: 'http://ann:hush@127.0.0.1' },
])('an address that is none is refused without being shown: %o', async (uris) => {
  const error = await given(uris).catch((caught) => caught)

  expect(error).toMatchObject({ code: 'bad_uri' })
  expect(error.message).not.toMatch(/hu\/?sh/)
})

async function silentServer(): Promise<number> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => void sockets.add(socket))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const port = await freePort()
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve))
  return port
}
