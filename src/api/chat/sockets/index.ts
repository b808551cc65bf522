/** Chat over WebSocket: from connections to sessions of people (CHAT-1, CHAT-2). */
import type { Server } from 'node:http'
import type { Signal, SignalFact } from '#domain/messaging/signal-feed.ts'
import { createChatDispatcher, pushes, settings } from '#generated/chat/realtime.ts'
import { framingOf } from '#generated/runtime/framing.ts'
import { checkPush } from '#generated/runtime/realtime.ts'
import { textFrame } from '#platform/socket/text-frame.ts'
import { createWsServer } from '#platform/socket/ws-server.ts'
import type { Context } from '../../../context.ts'
import { chatsOf } from '../chats.ts'
import { CHAT_PATH } from '../outside.ts'
import { chatActivity } from './activity.ts'
import { chatAudience } from './audience.ts'
import { chatCalls } from './calls.ts'
import { entrance } from './entrance.ts'
import { floodGuard } from './flood.ts'
import { answerFrames, largestFrame } from './frames.ts'
import { closeCodes } from './goodbye.ts'
import { subprotocol } from './handshake.ts'
import { changeHandlers } from './message-changes.ts'
import { messageFrames } from './message-frames.ts'
import { messageHandlers } from './messages.ts'
import { type Member, openSession } from './open-session.ts'
import { openSessions } from './open-sessions.ts'
import { frameRefusal, isOutage, refusedBody } from './refusals.ts'
import type { Session, Sessions } from './session.ts'
import { watchSessions } from './watch-sessions.ts'

export interface ChatSockets {
  /** Serves clients on a listener. */
  attach(server: Server): void
  /** Answers what was asked, and sends everybody to other processes; nobody new comes in. */
  drain(): Promise<void>
  close(): void
}

/** A part of the face with a life of its own. */
export interface ChatPart {
  /** The session is there. */
  came?(session: Session): void
  /** It has the messages that it missed. */
  opened?(session: Session): void
  closed?(session: Session): void
  hear?(signal: Signal): void
  close?(): void
}

const SIGN_MS = 1000
const BACKSTOP_MS = 30_000
const { limits, slowConsumer, framing: rule } = settings

export function openChat(context: Context): ChatSockets {
  const { config, now, logger, messaging, chat, sockets } = context
  const { metrics } = sockets.chat
  const framing = framingOf(rule, now)
  const checksPushes = config.mode === 'debug'
  const onError = (error: unknown, facts: object = {}) => {
    if (isOutage(error)) logger.warn({ reason: (error as Error).message, ...facts }, 'chat')
    else logger.error({ err: error, ...facts }, 'chat')
  }
  const encode: Sessions['encode'] = (name, payload) => {
    if (checksPushes) checkPush(pushes, { event: name, payload })
    return textFrame(framing.event(name, payload))
  }
  const sessions = openSessions<Member>(encode)
  const chats = chatsOf(context)
  const show = messageFrames({ context, chats, encode })
  const door = entrance(context)
  const activity = chatActivity(context, sessions, chats)
  const calls = chatCalls(context, sessions)
  const parts: ChatPart[] = [activity, calls]
  const dispatch = createChatDispatcher<Session>(
    {
      ...messageHandlers(context, chats),
      ...activity.handlers,
      ...calls.handlers,
      ...changeHandlers(context, chats),
      ping: async () => ({ timestamp: new Date(now()).toISOString() }),
    },
    {
      refuse: (error) => ({ push: { event: 'error', payload: frameRefusal(error) } }),
      checkAnswers: config.mode === 'debug',
    },
  )
  const flood = floodGuard({
    perSecond: config.limits.messagesPerSecond,
    connections: limits.userMessagesPerSecond / limits.messagesPerSecond,
    now,
  })
  const maxBytes = Math.min(config.limits.frameBytes, largestFrame)
  const server = createWsServer({
    trustedProxies: config.trustedProxies,
    connectionLimit: sockets.connectionLimit,
    path: CHAT_PATH,
    subprotocol,
    frameBytes: largestFrame,
    maxQueuedBytes: slowConsumer.maxBytes,
    slowCode: slowConsumer.code,
    silenceMs: config.chat.idleTimeout,
    silenceCode: closeCodes.idle,
    goingAwayCode: closeCodes.going_away,
    signInMs: BACKSTOP_MS,
    refusalBody: refusedBody,
    metrics,
    open: (connection, request) =>
      openSession(connection, request, {
        context,
        entrance: door,
        sessions,
        show,
        metrics,
        frames: (own, session) =>
          answerFrames(own, session, {
            dispatch,
            framing,
            metrics,
            maxBytes,
            take: flood(`${session.tenantId}:${session.userId}`),
            onError,
          }),
        came: (session) => eachPart((part) => part.came?.(session)),
        opened: (session) => eachPart((part) => part.opened?.(session)),
        closed: (session) => eachPart((part) => part.closed?.(session)),
        onError,
      }),
  })
  const ends = [
    messaging.feed.attach(chatAudience({ sessions, show, onError })),
    chat.signals.attach({ hear: (signal: Signal<SignalFact>) => eachPart((part) => part.hear?.(signal)) }),
    watchSessions({
      sessions: sessions.all,
      entrance: door,
      recheckMs: config.realtime.recheckSeconds * 1000,
      now,
      onError,
    }),
    askForSigns(),
  ]

  /** What was pushed is known to be read when the client answers: once a second at most (CHAT-3). */
  function askForSigns(): () => void {
    const timer = setInterval(() => {
      for (const session of sessions.all()) session.askForSign()
    }, SIGN_MS).unref()
    return () => clearInterval(timer)
  }

  function eachPart(work: (part: ChatPart) => void): void {
    for (const part of parts) {
      try {
        work(part)
      } catch (error) {
        onError(error)
      }
    }
  }

  return {
    attach: server.attach,
    drain: server.drain,
    close() {
      for (const end of ends) end()
      eachPart((part) => part.close?.())
      server.close()
    },
  }
}
