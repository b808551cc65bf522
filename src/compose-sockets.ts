/** The sockets put together: everything that a listener needs to serve Socket.IO, besides the events on it. */
import type { FastifyInstance } from 'fastify'
import type { Config } from '#config/schema.ts'
import { settings } from '#generated/sdk/realtime.ts'
import type { RateLimit } from '#platform/http/rate-limit.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Redis } from '#platform/redis/connect.ts'
import { socketMetrics } from '#platform/socket/socket-metrics.ts'
import { createSocketServer } from '#platform/socket/socket-server.ts'
import { wsMetrics } from '#platform/socket/ws-metrics.ts'

export interface SocketsNeeds {
  redis: Redis
  config: Config
  metrics: Metrics
  connectionLimit: RateLimit | undefined
  logger: Logger
}

export function composeSockets({ redis, config, metrics, connectionLimit, logger }: SocketsNeeds) {
  const series = socketMetrics(metrics)
  const { realtime, limits } = config
  return {
    metrics: series,
    /** Of the gateway of the instant-messaging clients. */
    gateway: { metrics: wsMetrics(metrics, 'gateway') },
    /** Of the chat clients. */
    chat: { metrics: wsMetrics(metrics, 'chat') },
    /** New connections of an address, counted over all WebSocket surfaces (RT-4). */
    connectionLimit,
    /** Puts Socket.IO on a listener that does not listen yet. */
    attach: (app: FastifyInstance) =>
      createSocketServer(app, {
        redis,
        redisPrefix: config.redisPrefix,
        cors: config.cors,
        trustedProxies: config.trustedProxies,
        connectionLimit,
        innerAddr: realtime.innerAddr,
        frameBytes: limits.frameBytes,
        maxQueuedBytes: settings.slowConsumer.maxBytes,
        pingIntervalMs: realtime.pingIntervalMs,
        pingTimeoutMs: realtime.pingTimeoutMs,
        metrics: series,
        onError: (error) => logger.warn({ reason: error.message }, 'sockets'),
      }),
  }
}
