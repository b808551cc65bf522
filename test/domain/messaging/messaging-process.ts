/** One process that sends and pushes messages: a log, a bus, a face with people who are connected. Who writes what is told to it. */
import { inject, onTestFinished } from 'vitest'
import { changeApplication } from '#domain/messaging/change-application.ts'
import { type ChangeServiceNeeds, changeService } from '#domain/messaging/change-service.ts'
import { changeStore } from '#domain/messaging/change-store.ts'
import { channelKey } from '#domain/messaging/channel-key.ts'
import { messageFeed } from '#domain/messaging/message-feed.ts'
import { messageForward } from '#domain/messaging/message-forward.ts'
import { messageIds } from '#domain/messaging/message-ids.ts'
import { type MessageServiceNeeds, messageService } from '#domain/messaging/message-service.ts'
import { missedLogs } from '#domain/messaging/missed-logs.ts'
import type { SendOrder, StoredMessage } from '#domain/messaging/model.ts'
import { createBus } from '#platform/bus/bus.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { group, openLog, type ProcessOptions } from './log.ts'

export interface Options
  extends ProcessOptions,
    Partial<Pick<MessageServiceNeeds, 'access' | 'prepare' | 'stored'>>,
    Partial<Pick<ChangeServiceNeeds, 'roleOf'>> {
  redisUrl?: string
  prefix: string
  /** Who is connected here. */
  people?: string[]
  /** Groups that they are in, beside those that are heard of. */
  channelsOfPeople?: string[]
  /** Members of every channel. */
  members?: string[]
  /** The process that writes a channel. */
  ownerOf?(key: string): string | undefined
  lookMs?: number
  silentMs?: number
  maxPayloadBytes?: number
}

export const aSend = (fields: Partial<SendOrder> = {}): SendOrder => ({
  channel: group('team'),
  from: 'ann',
  payload: Buffer.from('hi'),
  header: { redDot: true, syncOnce: false, noPersist: false },
  check: 'all',
  ...fields,
})

export async function openMessaging(database: Pick<TestDatabase, 'db'>, options: Options) {
  const {
    prefix,
    people = [],
    members = people,
    channelsOfPeople = [],
    lookMs = 100,
    silentMs = 300,
  } = options
  const url = options.redisUrl ?? inject('redisUrl')
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const bus = createBus({ url, redis, onError: () => undefined })
  await bus.ready()
  const errors: unknown[] = []
  const onError = (error: unknown) => void errors.push(error)
  const log = openLog(database, {
    ...options,
    onStored: (batch) => {
      setImmediate(() => application.tell(batch.committed, feed.tell))
      options.onStored?.(batch)
    },
  })
  const { processId, writer, reader } = log
  const changeLog = changeStore(database.db)
  const application = changeApplication({ changes: changeLog, forget: () => undefined, onError })
  const now = options.now ?? Date.now
  const recipients = new Set(members)
  const feed = messageFeed({
    bus,
    prefix,
    processId,
    reader,
    now,
    lookMs,
    onError,
    recipientsOf: async () => recipients,
    missed: missedLogs({
      reader,
      channelsOf: async (asked) =>
        asked.length > 0 ? channelsOfPeople.map((id) => channelKey(group(id))) : [],
      commandsOf: async () => [],
    }),
    peopleHere: () => people.map((userId) => ({ tenantId: 'default', userId })),
  })
  const forward = messageForward({
    bus,
    prefix,
    processId,
    append: (draft, origin) => writer.append(draft, origin),
    silentMs,
    onError,
  })
  await forward.start()
  let owner: ((key: string) => string | undefined) | undefined = options.ownerOf
  const service = messageService({
    writer,
    forward,
    slots: { ownerOf: (key) => owner?.(key) },
    processId,
    ids: messageIds({ reserve: log.messages.reserveIds }),
    access: { maySend: async () => undefined },
    now,
    ...options,
    push: (message, origin) => feed.tell([{ message, origin }]),
  })
  const changes = changeService({
    reader,
    access: { maySend: async () => undefined },
    recipientsOf: async () => recipients,
    roleOf: async () => undefined,
    append: service.append,
    application,
    now,
    ...options,
  })
  const pushed: { users: string[]; message: StoredMessage; origin: string | undefined }[] = []
  const here = new Set(people)
  const detach = feed.attach({
    isHere: (userId) => here.has(userId),
    localUsers: () => here,
    deliver: (users, message, origin) => void pushed.push({ users: [...users], message, origin }),
  })
  onTestFinished(() => {
    detach()
    feed.close()
    forward.stop()
    bus.close()
    redis.disconnect()
  })
  return {
    ...log,
    prefix,
    bus,
    redis,
    feed,
    service,
    changes,
    changeLog,
    pushed,
    errors,
    /** From now on that process writes everything. */
    hasOwner(process: string): void {
      owner = () => process
    },
    /** What was pushed here of a channel, by seq. */
    seqs: (id = 'team') =>
      pushed.flatMap(({ message }) =>
        channelKey(message.channel) === `default:2:${id}` ? [message.seq] : [],
      ),
  }
}
