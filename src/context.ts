/**
 * The composition root: the one place that builds connections, stores and services. Everybody else is given
 * what they need. The server and the command line both start here.
 */
import type { Db } from 'mongodb'
import { healthService } from '#domain/health/health-service.ts'
import { fallbackSdkConfig } from '#domain/sdk-config/fallback.ts'
import { sdkConfigService } from '#domain/sdk-config/sdk-config-service.ts'
import { sdkConfigStore } from '#domain/sdk-config/sdk-config-store.ts'
import { createBus } from '#platform/bus/bus.ts'
import { type RateLimit, rateLimit } from '#platform/http/rate-limit.ts'
import { createMetrics, type Metrics } from '#platform/metrics.ts'
import { connectMongo } from '#platform/mongo/connect.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { connectRedis, type Redis, redisReady, refuseEviction } from '#platform/redis/connect.ts'
import { composeAccounts } from './compose-accounts.ts'
import { composeCalls } from './compose-calls.ts'
import { composeChat } from './compose-chat.ts'
import { composeIm } from './compose-im.ts'
import { composeMessages, type Messages } from './compose-messages.ts'
import { composeSockets } from './compose-sockets.ts'
import { composeTelemetry } from './compose-telemetry.ts'
import { composeTopics, type RealtimeTopics } from './compose-topics.ts'
import { observeStorage } from './observe-storage.ts'
import type { AppOptions } from './options.ts'
import { SCHEMA_VERSION, schemaPlans } from './schema-plans.ts'

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
  const keep = <Part extends { close(): Promise<void> }>(part: Part): Part => {
    open.push(part)
    return part
  }
  const close = async () => {
    for (const part of open.reverse()) await part.close()
    bus.close()
    redis.disconnect()
    await mongo.close()
  }
  try {
    await redisReady(redis)
    await refuseEviction(redis)
    await applySchema(
      db,
      { version: SCHEMA_VERSION, plans: schemaPlans(config), migrations: [] },
      { log: logger },
    )
    await bus.ready()
    const metrics = createMetrics()
    const limit = (policy: string, perMinute: number): RateLimit | undefined =>
      rateLimit(redis, { prefix: config.redisPrefix, policy, perMinute })
    const logins = limit('login', config.limits.loginsPerMinute)
    const limitAttempts = async (key: string) =>
      (await logins?.take(key)) ?? { allowed: true, resetSeconds: 0 }
    const shared = { db, redis, redisUrl, bus, config, metrics, now, logger, keep }
    const accounts = composeAccounts({ ...shared, limitAttempts })
    const topics = keep(await composeTopics(shared))
    const sendLimit = limit('sends', config.limits.sendsPerMinute)
    const messages = await composeMessages({ ...shared, accounts, sendLimit })
    const chat = keep(await composeChat({ ...shared, ...messages, accounts }))
    const { access } = messages.messaging
    const offerLimit = limit('calls', config.limits.callsPerMinute)
    const calls = keep(composeCalls({ ...shared, access, offerLimit, signals: chat.signals }))
    return {
      ...compose({ ...shared, ...messages, limit, accounts, topics }),
      chat,
      calls,
      im: composeIm({ config, limitAttempts, reader: messages.messaging.reader, now }),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Parts = Pick<AppOptions, 'config' | 'logger'> &
  Messages & {
    db: Db
    redis: Redis
    now: () => number
    metrics: Metrics
    limit(policy: string, perMinute: number): RateLimit | undefined
    accounts: ReturnType<typeof composeAccounts>
    topics: RealtimeTopics
  }

function compose(parts: Parts) {
  const { config, db, redis, now, logger, metrics, limit, accounts, topics } = parts
  const { devices, webhooks, messaging, effects } = parts
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
      chat: limit('chat', config.limits.chatPerMinute),
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
