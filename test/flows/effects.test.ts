/**
 * Webhooks of stored messages over processes: one that takes messages, workers that are killed, a Redis that forgets everything
 * (IM-7, HOOK-1). Nothing that was answered goes without its webhook.
 */

import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { expect, inject, onTestFinished, test } from 'vitest'
import { loadConfig } from '#config/load.ts'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { type Message, OfflineNotice, OnlineStatusLines, StoredMessages } from '#generated/im/schemas.ts'
import { createLogger } from '#platform/logger.ts'
import { startRedis } from '#services/index.ts'
import { freeAddresses } from '#test/support/app.ts'
import { program } from '#test/support/program.ts'
import { servicesFor } from '#test/support/services.ts'
import { until } from '#test/support/until.ts'
import { startReceiver } from '#test/support/webhook-receiver.ts'
import { type App, startApp } from '../../src/app.ts'

async function ownRedis() {
  const dir = await mkdtemp(join(tmpdir(), 'parley-effects-'))
  const server = await startRedis({ dir, log: () => undefined })
  onTestFinished(async () => {
    await server.stop()
    await rm(dir, { recursive: true, force: true })
  })
  return server
}

async function openInstallation(more: Record<string, unknown> = {}) {
  const redis = await ownRedis()
  const services = servicesFor(inject('mongodbUri'), redis.uri, `t-${randomUUID().slice(0, 8)}`)
  const receiver = await startReceiver()
  const config = loadConfig({
    environment: {},
    overrides: {
      ...freeAddresses,
      role: 'api',
      redisPrefix: services.name,
      logger: { level: 4 },
      webhook: { httpAddr: receiver.url },
      messaging: { handoverMs: 500 },
      ...more,
    },
  })
  const app = await startApp({ config, ...services, logger: createLogger(4) })
  onTestFinished(async () => {
    await app.close()
    await receiver.close()
    await services.remove()
  })
  const worker = () =>
    program({
      PARLEY_ROLE: 'worker',
      PARLEY_MONGODB_URI: services.mongodbUri,
      PARLEY_REDIS_URL: services.redisUrl,
      PARLEY_REDIS_PREFIX: services.name,
      PARLEY_LOGGER_LEVEL: '4',
      PARLEY_WEBHOOK_HTTP_ADDR: receiver.url,
      PARLEY_MESSAGING_HANDOVER_MS: '500',
    })
  return { app, receiver, redis, worker, services }
}

type Installation = Awaited<ReturnType<typeof openInstallation>>

const bodies = {
  'msg.notify': StoredMessages,
  'msg.offline': OfflineNotice,
  'user.onlinestatus': OnlineStatusLines,
}

/** The bodies of one kind of posts, each as its contract says. */
function posted<Event extends keyof typeof bodies>({ receiver }: Installation, event: Event) {
  const posts = receiver.posts.filter(({ path }) => path.endsWith(`event=${event}`))
  return posts.map(
    ({ body }) => bodies[event].parse(JSON.parse(body)) as ReturnType<(typeof bodies)[Event]['parse']>,
  )
}

async function send(app: App, from: string, to: string, text: string): Promise<number> {
  const { id } = await app.context.messaging.service.send({
    channel: personChannel('default', from, to),
    from,
    payload: Buffer.from(text),
    header: { redDot: true, syncOnce: false, noPersist: false },
    check: 'api',
  })
  return id
}

/** Seqs of each channel in the order in which each was first told. */
function firstTold(
  messages: readonly Pick<Message, 'message_id' | 'channel_id' | 'message_seq'>[],
): Map<string, number[]> {
  const seen = new Set<number>()
  const told = new Map<string, number[]>()
  for (const { message_id: id, channel_id: to, message_seq: seq } of messages) {
    if (seen.has(id)) continue
    seen.add(id)
    told.set(to, [...(told.get(to) ?? []), seq])
  }
  return told
}

test('a message is told, the one who is away is named, and devices come and go, in the forms of the contract', async () => {
  const installation = await openInstallation({ role: 'all' })
  const { app } = installation
  const device = {
    id: 'c1',
    tenantId: 'default',
    userId: 'bob',
    flag: 1,
    level: 1 as const,
    deviceId: '',
    generation: undefined,
    end: () => undefined,
  }
  await app.context.devices.connections.open(device)

  const toBob = await send(app, 'alice', 'bob', 'you are here')
  const toCarol = await send(app, 'alice', 'carol', 'you are away')
  app.context.devices.acks.acknowledged({ messageId: toBob, tenantId: 'default', userId: 'bob', level: 1 })
  const second = await send(app, 'alice', 'bob', 'you do not answer')

  await until('all are told', () => posted(installation, 'msg.notify').flat().length === 3)
  await until('both are named', () => posted(installation, 'msg.offline').length === 2)
  await until('bob came', () => posted(installation, 'user.onlinestatus').length === 1)
  app.context.devices.connections.close(device)
  await until('bob went', () => posted(installation, 'user.onlinestatus').length === 2)
  expect(posted(installation, 'user.onlinestatus')).toEqual([['bob-1-1-c1-1-1'], ['bob-1-0-c1-0-0']])
  const named = posted(installation, 'msg.offline')
  expect(named.map((one) => [one.message_id, one.to_uids])).toEqual([
    [toCarol, ['carol']],
    [second, ['bob']],
  ])
  await until('nothing is owed any more', async () => {
    const metrics = await app.context.metrics.registry.metrics()
    return /parley_commit_records\{what="outstanding"\} 0/.test(metrics)
  })
})

test('workers that are killed, a Redis that is emptied, a receiver that is down: every message is told, in order', async () => {
  const installation = await openInstallation()
  const { app, receiver, redis, worker } = installation
  const outside = new Redis(redis.uri)
  onTestFinished(() => outside.disconnect())
  const receivers = Array.from({ length: 8 }, (_, index) => `r${index}`)
  const sent: number[] = []
  const sendAll = (round: number) =>
    Promise.all(receivers.map(async (to) => sent.push(await send(app, 'alice', to, `${round}`))))
  let running = await worker()

  for (let round = 0; round < 60; round += 1) {
    await sendAll(round)
    if (round === 10) await outside.flushall()
    if (round === 20) await receiver.down()
    if (round === 30) {
      await running.kill()
      running = await worker()
    }
    if (round === 40) await receiver.up()
    if (round === 50) await outside.flushall()
  }
  await running.kill()
  await worker()

  const told = () =>
    new Set(posted(installation, 'msg.notify').flatMap((all) => all.map((m) => m.message_id)))
  await until('all are told', () => told().size === sent.length, 60_000)
  const named = () => posted(installation, 'msg.offline')
  await until('all are named', () => new Set(named().map((m) => m.message_id)).size === sent.length, 60_000)
  const counts = Array.from({ length: 60 }, (_, index) => index + 1)
  expect(told()).toEqual(new Set(sent))
  expect(firstTold(posted(installation, 'msg.notify').flat())).toEqual(
    new Map(receivers.map((to) => [to, counts])),
  )
  expect(named().every((one) => one.to_uids.join() === one.channel_id)).toBe(true)
}, 180_000)
