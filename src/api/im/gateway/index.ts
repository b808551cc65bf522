/** The client gateway: JSON-RPC over WebSocket, from connections to sessions of devices (IM-5, IM-10). */
import type { Server } from 'node:http'
import { createImDispatcher, type Pushes, type PushName, settings } from '#generated/im/realtime.ts'
import { framingOf } from '#generated/runtime/framing.ts'
import { frameBudget } from '#platform/socket/frame-budget.ts'
import { textFrame } from '#platform/socket/text-frame.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import { createWsServer, type WsSession } from '#platform/socket/ws-server.ts'
import type { Context } from '../../../context.ts'
import { gatewayAudience } from './audience.ts'
import { refusalOf } from './errors.ts'
import { answerFrames } from './frames.ts'
import { gatewayHandlers } from './handlers.ts'
import { openSession } from './open-session.ts'
import { redeliver } from './redelivery.ts'
import type { Session } from './session.ts'
import { gatewayTraffic } from './traffic.ts'
import { watchTokens } from './watch-tokens.ts'

export interface Gateway {
  /** Serves clients on a listener. */
  attach(server: Server): void
  /** Answers what was asked, and sends everybody to other processes; nobody new comes in. */
  drain(): Promise<void>
  close(): void
}

interface Member {
  session: Session
  connection: WsConnection
}

/** Everything that a client says counts, ten times as freely as messages; more is an attack. */
const FRAMES_PER_MESSAGE = 10

export function openGateway(context: Context): Gateway {
  const { config, now, logger, devices, messaging, sockets } = context
  const { metrics } = sockets.gateway
  const { limits, slowConsumer, redelivery, framing: rule } = settings
  const framing = framingOf(rule)
  const members = new Map<string, Member>()
  const onError = (error: unknown, facts: object = {}) => logger.error({ err: error, ...facts }, 'gateway')
  const encode = <Name extends PushName>(name: Name, params: Pushes[Name]) =>
    textFrame(framing.event(name, params))
  const dispatch = createImDispatcher<Session>(gatewayHandlers(context), {
    refuse: (error) => refusalOf(error),
    checkAnswers: config.mode === 'debug',
  })
  const redeliverMs = redelivery.everySeconds * 1000
  const { messagesPerSecond } = config.limits
  const traffic = gatewayTraffic(() => members.values(), now)

  function open(connection: WsConnection): WsSession {
    const { session, answered } = openSession(connection, { framing, messagesPerSecond, redeliverMs, now })
    const frames = answerFrames(connection, session, {
      dispatch,
      framing,
      metrics,
      takeFrame: frameBudget(messagesPerSecond * FRAMES_PER_MESSAGE, now),
      answered,
      onError,
    })
    members.set(session.id, { session, connection })
    return {
      ...frames,
      isSignedIn: () => session.member !== undefined,
      closed() {
        members.delete(session.id)
        traffic.ended({ session, connection })
        if (session.member) devices.connections.close(session.member)
      },
    }
  }

  const server = createWsServer({
    trustedProxies: config.trustedProxies,
    connectionLimit: sockets.connectionLimit,
    // A payload as base64, and what is around it.
    frameBytes: Math.max(limits.maxBytes, config.limits.payloadBytes * 1.5),
    maxQueuedBytes: slowConsumer.maxBytes,
    slowCode: slowConsumer.code,
    silenceMs: limits.silenceSeconds * 1000,
    silenceCode: SILENT,
    signInMs: limits.connectSeconds * 1000,
    metrics,
    open,
  })
  const detach = messaging.feed.attach(
    gatewayAudience({
      connections: devices.connections,
      sessionOf: (id) => members.get(id)?.session,
      encode: (name, params) => {
        metrics.messagesOut.inc({ phase: 'live' })
        return encode(name, params)
      },
    }),
  )
  const stopRedelivery = redeliver({
    sessions: () => members.values(),
    everyMs: redeliverMs,
    times: redelivery.times,
    encode,
    now,
    onPush: () => metrics.messagesOut.inc({ phase: 'again' }),
  })
  const stopWatching = watchTokens({ connections: devices.connections, devices: devices.service, onError })
  context.im.traffic = traffic

  return {
    attach: server.attach,
    drain: server.drain,
    close() {
      detach()
      stopRedelivery()
      stopWatching()
      server.close()
    },
  }
}

const SILENT = 4000
