import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { running } from '#services/index.ts'
import { identify } from '#services/process-identity.ts'
import { dataFolder, harvest, open, otherProcess, plant, serverPids } from './scenery.ts'

test('what was stored is there after a restart, at the same addresses', async () => {
  const dataDir = await dataFolder()
  const first = await open(dataDir)
  await plant(first, 'kept')
  await first.stop()

  const second = await open(dataDir)

  expect(await harvest(second)).toEqual(['kept', 'kept'])
  expect([second.mongodbUri, second.redisUrl]).toEqual([first.mongodbUri, first.redisUrl])
})

test('a second user adopts the servers and the last to leave stops them', async () => {
  const dataDir = await dataFolder()
  const first = await open(dataDir)
  const pids = serverPids(dataDir)
  const second = await open(dataDir)

  await first.stop()

  expect(serverPids(dataDir)).toEqual(pids)
  expect(await running(dataDir)).toEqual({ mongodbUri: second.mongodbUri, redisUrl: second.redisUrl })
  await second.stop()
  expect(await running(dataDir)).toBeUndefined()
})

test('a server that does not answer when the last user leaves is stopped all the same', async () => {
  const dataDir = await dataFolder()
  const only = await open(dataDir)
  const pids = serverPids(dataDir)
  const redis = new Redis(only.redisUrl)
  // It lives and lets nobody ask, as a server on a busy machine does for a while.
  await redis.config('SET', 'requirepass', 'another')
  redis.disconnect()

  await only.stop()

  expect(pids.map((pid) => identify(pid))).toEqual([undefined, undefined])
})

test('a user who was killed does not keep the servers up', async () => {
  const dataDir = await dataFolder()
  const killed = await otherProcess(dataDir)
  const last = await otherProcess(dataDir)
  await killed.kill()
  expect(await running(dataDir)).toBeDefined()

  await last.leave()

  expect(await running(dataDir)).toBeUndefined()
})

test('servers whose users were all killed are adopted by the next start', async () => {
  const dataDir = await dataFolder()
  const killed = await otherProcess(dataDir)
  const pids = serverPids(dataDir)
  await killed.kill()

  const next = await open(dataDir)

  expect(serverPids(dataDir)).toEqual(pids)
  expect(next.mongodbUri).toBe(killed.mongodbUri)
})

test('servers that were killed start again with all they had acknowledged', async () => {
  const dataDir = await dataFolder()
  const first = await open(dataDir)
  await plant(first, 'survives')
  for (const pid of serverPids(dataDir)) process.kill(pid, 'SIGKILL')

  const second = await open(dataDir)

  expect(await harvest(second)).toEqual(['survives', 'survives'])
  expect(second.mongodbUri).toBe(first.mongodbUri)
})

test('a stranger on the remembered port makes the servers move with their data', async () => {
  const dataDir = await dataFolder()
  const first = await open(dataDir)
  await plant(first, 'moved')
  await first.stop()
  const taken = [new URL(first.mongodbUri).port, new URL(first.redisUrl).port]
  for (const port of taken) {
    const stranger = createServer((socket) => socket.destroy()).listen(Number(port), '127.0.0.1')
    onTestFinished(() => void stranger.close())
  }

  const second = await open(dataDir)

  expect(await harvest(second)).toEqual(['moved', 'moved'])
  expect(taken).not.toContain(new URL(second.mongodbUri).port)
  expect(taken).not.toContain(new URL(second.redisUrl).port)
})

test('a copied data folder gets servers of its own beside the running ones', async () => {
  const dataDir = await dataFolder()
  const original = await open(dataDir)
  const copyDir = await dataFolder()
  mkdirSync(join(copyDir, 'services'))
  for (const file of ['mongodb.json', 'redis.json']) {
    cpSync(join(dataDir, 'services', file), join(copyDir, 'services', file))
  }

  const copy = await open(copyDir)

  expect(copy.mongodbUri).not.toBe(original.mongodbUri)
  expect(copy.redisUrl).not.toBe(original.redisUrl)
})

test('starts at the same moment in one data folder share one pair of servers', async () => {
  const dataDir = await dataFolder()

  const users = await Promise.all([
    otherProcess(dataDir),
    otherProcess(dataDir),
    open(dataDir),
    open(dataDir),
  ])

  expect(new Set(users.map((user) => user.mongodbUri)).size).toBe(1)
  expect(new Set(users.map((user) => user.redisUrl)).size).toBe(1)
})

test('a data folder that cannot be one is refused with a sentence about it', async () => {
  const file = join(await dataFolder(), 'file')
  writeFileSync(file, '')

  const refused = open(file)

  await expect(refused).rejects.toMatchObject({
    code: 'no_permission',
    message: expect.stringContaining(file),
  })
})

test('the password of Redis is in no log line', async () => {
  const lines: string[] = []
  const services = await open(await dataFolder(), (line) => lines.push(line))

  const { password } = new URL(services.redisUrl)

  expect(password.length).toBeGreaterThan(30)
  expect(lines.join('\n')).toMatch(/redis-server started on port \d+/)
  expect(lines.join('\n')).not.toContain(password)
})
