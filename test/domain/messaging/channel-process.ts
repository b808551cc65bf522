/** What one process of an installation has of channels: services on a real log, and people who speak. */
import { randomUUID } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { channelKey } from '#domain/messaging/channel-key.ts'
import { SendRefusedError } from '#domain/messaging/errors.ts'
import { messageIds } from '#domain/messaging/message-ids.ts'
import { messageReadStore } from '#domain/messaging/message-read-store.ts'
import { messageReader } from '#domain/messaging/message-reader.ts'
import { messageRemoval } from '#domain/messaging/message-removal.ts'
import { messageRemovalStore } from '#domain/messaging/message-removal-store.ts'
import { messageService } from '#domain/messaging/message-service.ts'
import { messagePlans, messageStore } from '#domain/messaging/message-store.ts'
import { messageWriter } from '#domain/messaging/message-writer.ts'
import type { ChannelRef, SendOrder, Sent } from '#domain/messaging/model.ts'
import { createBus } from '#platform/bus/bus.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { type ChannelsNeeds, channelPlans, composeChannels } from '../../../src/compose-channels.ts'

export interface ProcessOptions extends Partial<Pick<ChannelsNeeds, 'allowListsOfPeople' | 'now'>> {
  database: Pick<TestDatabase, 'again'>
  prefix?: string
  redisUrl?: string
}

export const group = (id: string = randomUUID(), type = 2): ChannelRef => ({ tenantId: 'default', type, id })
/** A person's own record. */
export const own = (userId: string): ChannelRef => ({ tenantId: 'default', type: 1, id: userId })
export const owner = (userId: string) => ({ tenantId: 'default', userId })
export const SYSTEM_USER = '____system'

export async function channelDatabase(): Promise<TestDatabase> {
  const database = await testDatabase()
  await applySchema(database.db, { version: 1, plans: [...messagePlans, ...channelPlans], migrations: [] })
  return database
}

/** One process; everything it opened is closed after the test. */
export async function openChannels({
  database,
  prefix = randomUUID(),
  redisUrl,
  ...options
}: ProcessOptions) {
  const { db } = await database.again()
  const now = options.now ?? Date.now
  const url = redisUrl ?? inject('redisUrl')
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const bus = createBus({ url, redis, onError: () => undefined })
  await bus.ready()
  const messages = messageStore(db)
  const ids = messageIds({ reserve: messages.reserveIds })
  const processId = randomUUID()
  const writer = messageWriter({ messages, ids, processId, now, onStored: () => undefined })
  const reader = messageReader({ read: messageReadStore(db), messages, now })
  const removal = messageRemoval({ removal: messageRemovalStore(db), messages, now })
  const area = await composeChannels({
    db,
    bus,
    redisPrefix: prefix,
    reader,
    now,
    isSystem: (_tenantId, userId) => userId === SYSTEM_USER,
    allowListsOfPeople: false,
    deleteMessages: removal.deleteLog,
    ...options,
  })
  const service = messageService({
    writer,
    ids,
    processId,
    now,
    ...area,
    push: () => undefined,
  })
  onTestFinished(() => {
    area.close()
    bus.close()
    redis.disconnect()
  })

  return {
    ...area,
    reader,
    removal,
    redis,
    prefix,
    db,
    send: (channel: ChannelRef, from: string, order: Partial<SendOrder> = {}): Promise<Sent> =>
      service.send({
        channel,
        from,
        payload: Buffer.from('{"type":1,"content":"hi"}'),
        header: { redDot: true, syncOnce: false, noPersist: false },
        check: 'all',
        ...order,
      }),
  }
}

export type ChannelProcess = Awaited<ReturnType<typeof openChannels>>

export const asCommand: Partial<SendOrder> = {
  header: { redDot: false, syncOnce: true, noPersist: false },
}

/** The code of the refusal; undefined when the message was taken. */
export const refusalOf = (sending: Promise<unknown>): Promise<string | undefined> =>
  sending.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof SendRefusedError) return error.code
      throw error
    },
  )

/** Somebody's unread counts by channel. */
export async function unreadOf(process: ChannelProcess, userId: string): Promise<Record<string, number>> {
  const list = await process.conversations.list(owner(userId))
  return Object.fromEntries(list.map(({ channel, unread }) => [channelKey(channel), unread]))
}
