/**
 * An edit is stored first and brought into its message afterwards. A process that is killed in between leaves a message that is not what
 * the log of changes says; whoever comes next mends it, and every reader sees the same (CHAT-2, OPS-3).
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { MongoClient } from 'mongodb'
import { expect, it, onTestFinished } from 'vitest'
import { loadConfig } from '#config/load.ts'
import type { MessageDocument } from '#domain/messaging/message-document.ts'
import { createLogger } from '#platform/logger.ts'
import { environmentOf } from '#scripts/start-program.ts'
import { ownServices } from '#test/support/program.ts'
import type { AppServices } from '#test/support/services.ts'
import { until } from '#test/support/until.ts'
import { createContext } from '../../src/context.ts'

const MESSAGES = 24
const EDITS = 200
/** A kill that hits nothing is tried again. */
const MAX_KILLS = 8

/** What a process of this role has; a worker writes nothing while somebody else can. */
async function open(services: AppServices, role: 'worker' | 'api') {
  const overrides = { role, redisPrefix: services.name, limits: { sendsPerMinute: 0 } }
  const config = loadConfig({ environment: {}, overrides })
  const context = await createContext({ ...services, config, logger: createLogger(4) })
  onTestFinished(() => context.close())
  return context
}

/** A process that edits the messages until it is killed. @returns what it was answered */
async function killedEditor(services: AppServices, name: string, ids: readonly number[]): Promise<string[]> {
  const settings = {
    PARLEY_MONGODB_URI: services.mongodbUri,
    PARLEY_REDIS_URL: services.redisUrl,
    PARLEY_REDIS_PREFIX: services.name,
    PARLEY_LIMITS_SENDS_PER_MINUTE: '0',
  }
  const child = spawn(process.execPath, ['test/support/editor-program.ts', name, ...ids.map(String)], {
    env: environmentOf(settings),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const answered: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => answered.push(line))
  const ended = once(child, 'close')
  onTestFinished(() => void child.kill('SIGKILL'))
  await until('it has edited', () => answered.length >= EDITS || child.exitCode !== null, 60_000)
  child.kill('SIGKILL')
  await ended
  return answered
}

it('an edit that was stored by a process that was killed before it applied it shows in its message all the same', async () => {
  const services = ownServices()
  const mongo = new MongoClient(services.mongodbUri, { promoteBuffers: true })
  onTestFinished(() => mongo.close())
  const log = mongo.db().collection<MessageDocument>('messages')
  const { channels, service } = (await open(services, 'worker')).messaging
  const ids = await Promise.all(
    Array.from({ length: MESSAGES }, async (_, index) => {
      const channel = { tenantId: 'default', type: 2, id: `team${index}` }
      await channels.create(channel, { members: ['ann'] })
      const header = { redDot: true, syncOnce: false, noPersist: false }
      const { id } = await service.send({
        channel,
        from: 'ann',
        payload: Buffer.from('first'),
        header,
        check: 'all',
      })
      return id
    }),
  )
  /** The newest change of each message, and the message. */
  const states = async () => {
    const changes = await log
      .find({ m: { $in: ids } })
      .sort({ s: 1 })
      .toArray()
    const newest = new Map(changes.map((change) => [change.m, change]))
    const messages = await log.find({ _id: { $in: ids } }).toArray()
    return { changes, pairs: messages.map((message) => ({ message, change: newest.get(message._id) })) }
  }
  const isBehind = ({ message, change }: { message: MessageDocument; change: MessageDocument | undefined }) =>
    message.cs !== change?.s

  const answered: string[] = []
  let behind = 0
  for (let kill = 0; kill < MAX_KILLS && behind === 0; kill++) {
    answered.push(...(await killedEditor(services, `editor${kill}`, ids)))
    behind = (await states()).pairs.filter(isBehind).length
  }
  expect(behind).toBeGreaterThan(0)
  await open(services, 'api')
  const owed = () => log.countDocuments({ c: { $gte: '#', $lt: '$' } })
  await until('nobody is owed anything', async () => (await owed()) === 0, 60_000)

  const { changes, pairs } = await states()
  expect(pairs.filter(isBehind)).toEqual([])
  expect(pairs.map(({ message }) => message.p.toString())).toEqual(
    pairs.map(({ change }) => change?.p.toString()),
  )
  expect(changes.filter(({ sp }) => !sp)).toHaveLength(MESSAGES)
  expect(changes.filter(({ sp, p }) => sp && p.length > 0)).toEqual([])
  const stored = new Set(changes.map(({ m, s }) => `${m} ${s}`))
  expect(answered.filter((line) => !stored.has(line.split(' ').slice(0, 2).join(' ')))).toEqual([])
  for (const id of ids) {
    const seqs = changes.filter(({ m }) => m === id).map(({ s }) => s)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
  }
}, 180_000)
