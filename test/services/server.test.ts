import { chmod, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'
import { expect, onTestFinished, test } from 'vitest'
import { startMongod, startRedis } from '#services/index.ts'
import { freePort } from '#services/ports.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { standIn } from './scenery.ts'

test('a killed mongod comes back on its port with its data, and its clients with it', async () => {
  const mongod = await startMongod({ dir: await temporaryFolder(), cacheSizeGb: 0.25 })
  onTestFinished(() => mongod.kill())
  const client = new MongoClient(mongod.uri)
  onTestFinished(() => client.close())
  const words = client.db().collection('words')
  await words.insertOne({ word: 'journaled' }, { writeConcern: { w: 'majority', journal: true } })
  const pid = mongod.pid

  await mongod.kill('SIGKILL')
  await mongod.restart()

  expect(mongod.pid).not.toBe(pid)
  expect(await words.findOne()).toMatchObject({ word: 'journaled' })
})

test('a stopped redis-server comes back with its data', async () => {
  const server = await startRedis({ dir: await temporaryFolder() })
  onTestFinished(() => server.kill())
  const redis = new Redis(server.uri)
  onTestFinished(() => redis.disconnect())
  await redis.set('word', 'appended')

  await server.stop()
  await server.restart()

  expect(await redis.get('word')).toBe('appended')
})

test.for([
  ['mongod', startMongod],
  ['redis-server', startRedis],
] as const)('%s says which port is taken', async ([program, start]) => {
  const port = await freePort()
  const stranger = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void stranger.close())

  const refused = start({ dir: await temporaryFolder(), port })

  await expect(refused).rejects.toMatchObject({
    code: 'port_taken',
    message: expect.stringMatching(`${program} .*127.0.0.1:${port}`),
  })
})

test('a second mongod on the same data is refused', async () => {
  const dir = await temporaryFolder()
  const first = await startMongod({ dir, cacheSizeGb: 0.25 })
  onTestFinished(() => first.kill())

  const refused = startMongod({ dir, logFile: join(await temporaryFolder(), 'second.log') })

  await expect(refused).rejects.toMatchObject({ code: 'data_in_use', message: expect.stringContaining(dir) })
})

test('a program that is no program is refused by name', async () => {
  const folder = await temporaryFolder()
  const binary = join(folder, 'mongod')
  await writeFile(binary, Buffer.from([0, 1, 2, 3]))
  await chmod(binary, 0o755)

  const refused = startMongod({ dir: join(folder, 'data'), binary })

  await expect(refused).rejects.toMatchObject({
    code: 'start_failed',
    message: expect.stringContaining(binary),
  })
})

test('a program that ends at once is explained by its last words', async () => {
  const folder = await temporaryFolder()
  const words = 'mongod: error while loading shared libraries: libssl.so.9: cannot open shared object file'
  const binary = await standIn(folder, 'mongod', `echo "${words}" >&2; exit 127`)

  const refused = startMongod({ dir: join(folder, 'data'), binary })

  await expect(refused).rejects.toMatchObject({
    code: 'missing_library',
    message: expect.stringContaining('libssl.so.9'),
  })
})
