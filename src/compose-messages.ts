/**
 * Messages with everything around them, made in the order in which they need each other: who is connected, who is told outside, who
 * may send where, the log, and what is owed after a message is stored.
 */
import type { Db } from 'mongodb'
import { SYSTEM_USER } from '#api/im/reasons.ts'
import { imEndpoints, imForms } from '#api/im/webhooks.ts'
import type { Config } from '#config/schema.ts'
import type { Access } from '#domain/messaging/access-service.ts'
import { outboxStore } from '#domain/messaging/outbox-store.ts'
import { recentMessages } from '#domain/messaging/recent-messages.ts'
import { withSendLimit } from '#domain/messaging/send-limit.ts'
import type { Bus } from '#platform/bus/bus.ts'
import type { RateLimit } from '#platform/http/rate-limit.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Redis } from '#platform/redis/connect.ts'
import { type ChannelsNeeds, composeChannels } from './compose-channels.ts'
import { composeDevices, type DevicesNeeds } from './compose-devices.ts'
import { composeEffects } from './compose-effects.ts'
import { composeInbox } from './compose-inbox.ts'
import { composeMessaging } from './compose-messaging.ts'
import { composeWebhooks } from './compose-webhooks.ts'

export interface MessagesNeeds {
  db: Db
  redis: Redis
  redisUrl: string
  /** Its connection stands. */
  bus: Bus
  config: Config
  accounts: DevicesNeeds['accounts']
  /** Of messages, by their sender. */
  sendLimit: RateLimit | undefined
  /** Whatever is opened is closed by whoever keeps it, the newest first. */
  keep<Part extends { close(): Promise<void> }>(part: Part): Part
  metrics: Metrics
  now: () => number
  logger: Logger
}

export type Messages = Awaited<ReturnType<typeof composeMessages>>

export async function composeMessages(needs: MessagesNeeds) {
  const { db, redisUrl, config, keep } = needs
  const shared = { ...needs, redisPrefix: config.redisPrefix }
  const isWorker = config.role === 'worker'
  /** Channels come later; until then nobody connects. */
  let barred: Access['barred'] = async () => undefined
  const devices = keep(
    await composeDevices({
      ...shared,
      needsToken: config.tokenAuthOn,
      barred: (tenantId, userId) => barred(tenantId, userId),
      builtIn: [SYSTEM_USER],
    }),
  )
  const { isSystem } = devices.systemUsers
  const records = outboxStore(db)
  const recent = recentMessages({ records })
  const { webhook } = config
  const webhooks = keep(
    await composeWebhooks({
      ...shared,
      forms: imForms({ webhook, read: recent.read }),
      configured: imEndpoints(webhook),
      keyEncryptionSecret: config.auth.keyEncryptionSecret,
    }),
  )

  async function rulesOf({ reader, deleteLog }: RulesNeeds) {
    const allowListsOfPeople = !config.whitelistOffOfPerson
    const channels = keep(
      await composeChannels({ ...shared, reader, isSystem, allowListsOfPeople, deleteMessages: deleteLog }),
    )
    barred = channels.access.barred
    const { sendLimit } = needs
    if (!sendLimit) return channels
    const take = async (key: string) => (await sendLimit.take(key)).allowed
    return { ...channels, access: withSendLimit(channels.access, { take, isSystem }) }
  }

  const messaging = keep(
    await composeMessaging({
      ...shared,
      peopleHere: devices.connections.people,
      writes: !isWorker,
      maxPayloadBytes: config.limits.payloadBytes,
      rulesOf,
      recent,
    }),
  )
  const effects = composeEffects({
    ...shared,
    redisUrl,
    records,
    recent,
    events: webhooks.events,
    presence: devices.presence,
    acks: devices.acks,
    recipientsOf: messaging.recipientsOf,
    applyChanges: messaging.changes.apply,
    expandCommand: messaging.commands.expandCommand,
    gather: { messages: webhook.msgNotifyEventCountPerPush, ms: webhook.msgNotifyEventPushInterval },
    handoverMs: config.messaging.handoverMs,
    isPolite: !isWorker,
  })
  messaging.outbox.attach(effects.materialise)
  keep(effects)
  const inbox = keep(
    composeInbox({
      ...shared,
      reader: messaging.reader,
      recipientsOf: messaging.recipientsOf,
      news: messaging.news,
      acks: devices.acks,
      areAcksWanted: effects.isAwayAskedFor,
    }),
  )
  return { devices, webhooks, messaging: { ...messaging, inbox }, effects }
}

type RulesNeeds = Pick<ChannelsNeeds, 'reader'> & { deleteLog: ChannelsNeeds['deleteMessages'] }
