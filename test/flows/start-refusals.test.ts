/** Start-up checks: what cannot work is refused at once, with exit code 1 and the sentence that mends it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { MongoClient } from 'mongodb'
import { expect, it, onTestFinished } from 'vitest'
import { findBinaries, startRedis } from '#services/index.ts'
import { freePort, untilListening } from '#services/ports.ts'
import { ownServices, program, refusedStart, settingsOn } from '#test/support/program.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'

const quiet = () => undefined

it('a port that is taken is named, with the setting that picks another', async () => {
  const port = await freePort()
  const stranger = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void stranger.close())
  const address = `127.0.0.1:${port}`

  const words = await refusedStart(settingsOn(ownServices(), { PARLEY_PLATFORM_ADDR: address }))

  expect(words).toMatch(`ended with 1: parley: the address ${address} is taken by another program`)
  expect(words).toContain('PARLEY_PLATFORM_ADDR')
})

it.each([
  { name: 'an unknown key', yaml: 'limit:\n  authPerMinute: 1\n', words: /Unrecognized key|limit/ },
  { name: 'YAML that cannot be read', yaml: 'limits: [\n', words: /parley\.yaml: .*line 2/s },
])('a configuration file with $name is refused with its place', async ({ yaml, words }) => {
  const file = join(await temporaryFolder(), 'parley.yaml')
  await writeFile(file, yaml)

  const said = await refusedStart(settingsOn(ownServices()), ['--config', file])

  expect(said).toMatch(/^the program ended with 1: parley: /)
  expect(said).toMatch(words)
})

it.each([
  { settings: { PARLEY_LIMITS_AUTH: '3' }, args: [], words: 'PARLEY_LIMITS_AUTH' },
  { settings: {}, args: ['--role', 'waiter'], words: 'role' },
])('$settings $args is refused with its name', async ({ settings, args, words }) => {
  const said = await refusedStart(settingsOn(ownServices(), settings), args)

  expect(said).toMatch(/^the program ended with 1: parley: /)
  expect(said).toContain(words)
})

it.each([
  { name: 'MONGODB_URI', settings: { MONGODB_URI: 'mongodb://ann:hush@127.0.0.1:9/parley' } },
  { name: 'REDIS_URL', settings: { REDIS_URL: 'redis://ann:hush@127.0.0.1:9' } },
])(
  'a $name that does not answer is named with its host, without credentials, and never replaced',
  async ({ name, settings }) => {
    const said = await refusedStart(settingsOn(ownServices(), settings))

    expect(said).toMatch(new RegExp(`ended with 1: parley: ${name} .*127\\.0\\.0\\.1:9 does not answer`))
    expect(said).not.toMatch(/ann|hush/)
  },
)

it('a MongoDB that is no replica set is refused with the command that makes it one', async () => {
  const port = await freePort()
  await loneMongod(port)

  const said = await refusedStart(
    settingsOn(ownServices(), { MONGODB_URI: `mongodb://127.0.0.1:${port}/parley` }),
  )

  expect(said).toContain('ended with 1: parley: ')
  expect(said).toMatch(/--replSet .*rs\.initiate\(\)/)
})

it('a Redis that evicts keys is refused with the command that mends it, which does', async () => {
  const redis = await startRedis({ dir: await temporaryFolder() })
  onTestFinished(() => redis.kill())
  const client = new Redis(redis.uri)
  onTestFinished(() => client.disconnect())
  await client.config('SET', 'maxmemory-policy', 'allkeys-lru')
  const settings = settingsOn(ownServices(), { REDIS_URL: redis.uri })

  const said = await refusedStart(settings)

  expect(said).toContain('ended with 1: parley: Redis evicts keys (maxmemory-policy allkeys-lru)')
  const [, command = ''] = /redis-cli (CONFIG SET \S+ \S+)/.exec(said) ?? []
  const [name = '', ...rest] = command.split(' ')
  await client.call(name, ...rest)
  expect((await program(settings)).url).toMatch(/^http/)
})

it('a database of a newer program is refused and left as it is', async () => {
  const services = ownServices()
  const mongo = new MongoClient(services.mongodbUri)
  onTestFinished(() => mongo.close())
  const schema = mongo.db().collection<{ _id: string; version: number }>('schema')
  await schema.insertOne({ _id: 'state', version: 9999 })

  const said = await refusedStart(settingsOn(services))

  expect(said).toContain('ended with 1: parley: ')
  expect(said).toMatch(/schema version 9999, this program knows \d+; start the newer program/)
  expect(await schema.findOne({ _id: 'state' })).toMatchObject({ version: 9999 })
})

/** A mongod as somebody might have it: alone, without --replSet. */
async function loneMongod(port: number): Promise<ChildProcess> {
  const { mongod } = await findBinaries(quiet)
  const dbpath = await temporaryFolder()
  const args = [
    '--port',
    String(port),
    '--bind_ip',
    '127.0.0.1',
    '--dbpath',
    dbpath,
    '--wiredTigerCacheSizeGB',
    '0.25',
    '--nounixsocket',
  ]
  const child = spawn(mongod, args, { stdio: 'ignore' })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  })
  if (!(await untilListening(port, 20_000, () => child.exitCode !== null)))
    throw new Error('mongod did not start')
  return child
}
