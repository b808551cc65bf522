/**
 * The composition root: the one place that builds connections, stores and services. Everybody else is given
 * what they need. The server and the command line both start here.
 */
import type { Db } from 'mongodb'
import { SYSTEM_USER } from '#api/im/reasons.ts'
import { imEndpoints, imForms } from '#api/im/webhooks.ts'
import { accountsPlans } from '#domain/accounts/plans.ts'
import { healthService } from '#domain/health/health-service.ts'
import type { Access } from '#domain/messaging/access-service.ts'
import { devicePlan } from '#domain/messaging/device-store.ts'
import { effectPlans } from '#domain/messaging/effect-work-store.ts'
import { messagePlans } from '#domain/messaging/message-store.ts'
import { outboxStore } from '#domain/messaging/outbox-store.ts'
import { recentMessages } from '#domain/messaging/recent-messages.ts'
import { withSendLimit } from '#domain/messaging/send-limit.ts'
import { slotPlans } from '#domain/messaging/slot-store.ts'
import { systemUserPlan } from '#domain/messaging/user-system-store.ts'
import { fallbackSdkConfig } from '#domain/sdk-config/fallback.ts'
import { sdkConfigService } from '#domain/sdk-config/sdk-config-service.ts'
import { sdkConfigPlans, sdkConfigStore } from '#domain/sdk-config/sdk-config-store.ts'
import { telemetryPlans } from '#domain/telemetry/telemetry-store.ts'
import { topicPlan } from '#domain/topics/topic-store.ts'
import { createBus } from '#platform/bus/bus.ts'
import { type RateLimit, rateLimit } from '#platform/http/rate-limit.ts'
import { createMetrics, type Metrics } from '#platform/metrics.ts'
import { connectMongo } from '#platform/mongo/connect.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { connectRedis, type Redis, redisReady, refuseEviction } from '#platform/redis/connect.ts'
import { composeAccounts } from './compose-accounts.ts'
import { type Channels, channelPlans, composeChannels } from './compose-channels.ts'
import { composeDevices, type Devices } from './compose-devices.ts'
import { composeEffects, type Effects } from './compose-effects.ts'
import { composeIm } from './compose-im.ts'
import { composeMessaging, type Messaging } from './compose-messaging.ts'
import { composeSockets } from './compose-sockets.ts'
import { composeTelemetry } from './compose-telemetry.ts'
import { composeTopics, type RealtimeTopics } from './compose-topics.ts'
import { composeWebhooks, type Webhooks, webhookPlans } from './compose-webhooks.ts'
import type { AppOptions } from './options.ts'

/** Raised by one for every change that an older program could not live with. */
const SCHEMA_VERSION = 1

export type Context = Awaited<ReturnType<typeof createContext>>

/** Connects, checks, migrates and composes. @throws Error with a sentence for the person who starts it */
export async function createContext({ config, mongodbUri, redisUrl, logger, now = Date.now }: AppOptions) {
  const mongo = await connectMongo(mongodbUri, { appName: 'parley', log: logger })
  const { db } = mongo
  const redis = connectRedis(redisUrl, (error) => logger.warn({ reason: error.message }, 'redis'))
  const bus = createBus({
    url: redisUrl,
    redis,
    onError: (error) => logger.warn({ reason: error.message }, 'bus'),
  })
  const open: { close(): Promise<void> }[] = []
  const close = async () => {
    for (const part of open.reverse()) await part.close()
    bus.close()
    redis.disconnect()
    await mongo.close()
  }
  try {
    await redisReady(redis)
    await refuseEviction(redis)
    const plans = [
      ...telemetryPlans(config.telemetry.retentionDays),
      ...accountsPlans,
      ...sdkConfigPlans,
      topicPlan,
      devicePlan,
      systemUserPlan,
      ...webhookPlans,
      ...messagePlans,
      ...slotPlans,
      ...effectPlans,
      ...channelPlans,
    ]
    await applySchema(db, { version: SCHEMA_VERSION, plans, migrations: [] }, { log: logger })
    await bus.ready()
    const metrics = createMetrics()
    const limit = (policy: string, perMinute: number): RateLimit | undefined =>
      rateLimit(redis, { prefix: config.redisPrefix, policy, perMinute })
    const logins = limit('login', config.limits.loginsPerMinute)
    const limitAttempts = async (key: string) =>
      (await logins?.take(key)) ?? { allowed: true, resetSeconds: 0 }
    const accounts = composeAccounts({ db, config, now, limitAttempts })
    const topics = await composeTopics({ db, redis, bus, config, now })
    open.push(topics)
    /** Channels come later; until then nobody connects. */
    let barred: Access['barred'] = async () => undefined
    const devices = await composeDevices({
      db,
      redis,
      bus,
      redisPrefix: config.redisPrefix,
      accounts,
      now,
      needsToken: config.tokenAuthOn,
      barred: (tenantId, userId) => barred(tenantId, userId),
      builtIn: [SYSTEM_USER],
    })
    open.push(devices)
    const records = outboxStore(db)
    const recent = recentMessages({ records })
    const webhooks = await composeWebhooks({
      db,
      redisUrl,
      config,
      metrics,
      now,
      logger,
      forms: imForms({ webhook: config.webhook, read: recent.read }),
      configured: imEndpoints(config.webhook),
    })
    open.push(webhooks)
    const { isSystem } = devices.systemUsers
    const sends = limit('sends', config.limits.sendsPerMinute)
    const messaging = await composeMessaging({
      db,
      bus,
      redisPrefix: config.redisPrefix,
      metrics,
      now,
      logger,
      writes: config.role !== 'worker',
      maxPayloadBytes: config.limits.payloadBytes,
      async rulesOf({ reader, deleteLog }) {
        const channels = await composeChannels({
          db,
          bus,
          redisPrefix: config.redisPrefix,
          reader,
          now,
          isSystem,
          allowListsOfPeople: !config.whitelistOffOfPerson,
          deleteMessages: deleteLog,
        })
        open.push(channels)
        barred = channels.access.barred
        if (!sends) return channels
        const take = async (key: string) => (await sends.take(key)).allowed
        return { ...channels, access: withSendLimit(channels.access, { take, isSystem }) }
      },
    })
    open.push(messaging)
    const effects = composeEffects({
      db,
      redisUrl,
      redisPrefix: config.redisPrefix,
      records,
      recent,
      events: webhooks.events,
      presence: devices.presence,
      acks: devices.acks,
      recipientsOf: messaging.recipientsOf,
      expandCommand: messaging.commands.expandCommand,
      gather: {
        messages: config.webhook.msgNotifyEventCountPerPush,
        ms: config.webhook.msgNotifyEventPushInterval,
      },
      handoverMs: config.messaging.handoverMs,
      isPolite: config.role !== 'worker',
      metrics,
      now,
      logger,
    })
    messaging.outbox.attach(effects.materialise)
    open.push(effects)
    return {
      ...compose({
        config,
        db,
        redis,
        now,
        logger,
        metrics,
        limit,
        accounts,
        topics,
        devices,
        webhooks,
        messaging,
        effects,
      }),
      im: composeIm({ config, limitAttempts, reader: messaging.reader, now }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Parts = Pick<AppOptions, 'config' | 'logger'> & {
  db: Db
  redis: Redis
  now: () => number
  metrics: Metrics
  limit(policy: string, perMinute: number): RateLimit | undefined
  accounts: ReturnType<typeof composeAccounts>
  topics: RealtimeTopics
  devices: Devices
  webhooks: Webhooks
  effects: Effects
  messaging: Messaging<Channels>
}

function compose(parts: Parts) {
  const { config, db, redis, now, logger, metrics, limit, accounts, topics, devices } = parts
  const { webhooks, messaging, effects } = parts
  observeStorage(metrics, db)
  const telemetry = composeTelemetry({ db, retentionDays: config.telemetry.retentionDays, metrics, now })
  const database = () => db.command({ ping: 1 })
  let draining = false
  return {
    config,
    logger,
    now,
    metrics,
    telemetry,
    accounts,
    topics,
    devices,
    webhooks,
    messaging,
    effects,
    sdkConfig: sdkConfigService({
      configs: sdkConfigStore(db),
      fallback: fallbackSdkConfig(config),
      now,
    }),
    sockets: composeSockets({
      redis,
      config,
      metrics,
      connectionLimit: limit('connections', config.limits.connectionsPerMinute),
      logger,
    }),
    limits: {
      telemetry: limit('telemetry', config.limits.telemetryPerMinute),
      auth: limit('auth', config.limits.authPerMinute),
      im: limit('im', config.limits.imPerMinute),
    } as Record<string, RateLimit | undefined>,
    health: healthService({
      now,
      probes: {
        database,
        telemetry: database,
        auth: () => accounts.keys.signingKey(),
        websocket: () => topics.probe(),
      },
    }),
    /** What a balancer must know: false while the process stops. */
    accepting: () => !draining,
    drain() {
      draining = true
    },
  }
}

/** Storage use as a metric (seed 000 §5.3), read when somebody looks. */
function observeStorage(metrics: Metrics, db: Db): void {
  const read = async () => {
    const stats = await db.stats()
    return { data: stats.dataSize, indexes: stats.indexSize, disk: stats.storageSize + stats.indexSize }
  }
  metrics.gaugeOnScrape('parley_storage_bytes', 'Bytes that the database holds', read, 'kind')
}
