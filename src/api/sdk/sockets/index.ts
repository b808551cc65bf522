/** Socket.IO of the SDK platform (seed 000 §3): the events of the contract on a listener. */
import type { FastifyInstance } from 'fastify'
import type { Socket } from 'socket.io'
import { createSdkDispatcher } from '#generated/sdk/realtime.ts'
import type { Connection } from '#platform/socket/connection.ts'
import type { Context } from '../../../context.ts'
import { refusalOf } from './errors.ts'
import { answerFrames } from './frames.ts'
import { realtimeHandlers } from './handlers.ts'
import { type Introduction, introduce } from './handshake.ts'
import type { Session } from './session.ts'
import { subscriptions } from './subscriptions.ts'
import { watchSessions } from './watch.ts'

/** The sockets of a listener that is about to listen. */
export interface MountedSockets {
  /** Sends everybody to other processes; nobody new comes in. */
  drain(): Promise<void>
  close(): Promise<void>
}

interface Member {
  socket: Socket
  session: Session
}

export async function mountSockets(app: FastifyInstance, context: Context): Promise<MountedSockets> {
  const { config, now, logger, topics, accounts } = context
  const server = await context.sockets.attach(app)
  const { metrics } = context.sockets
  const bySession = new Map<string, Member>()
  const byConnection = new Map<Connection, Session>()
  const onError = (error: unknown, facts: object = {}) => logger.error({ err: error, ...facts }, 'realtime')
  const hearing = subscriptions({
    topics,
    rooms: server.rooms,
    metrics,
    connectionOf: ({ id }) => bySession.get(id)?.socket.conn,
    sessionOf: (connection) => byConnection.get(connection),
    ready: server.ready,
    now,
  })
  const recheckMs = config.realtime.recheckSeconds * 1000
  const stopWatching = watchSessions({
    sessions: () => byConnection.values(),
    authentication: accounts.authentication,
    topics: topics.topics,
    subscriptions: hearing,
    graceMs: config.realtime.authGraceSeconds * 1000,
    recheckMs,
    now,
    disconnect: ({ id }) => void bySession.get(id)?.socket.disconnect(true),
    onError,
  })
  const dispatch = createSdkDispatcher<Session>(realtimeHandlers(context, hearing), {
    refuse: (error, { frame }) => refusalOf(error, frame, now()),
    checkAnswers: config.mode === 'debug',
  })

  server.io.use(introduce({ authentication: accounts.authentication, now, onError }))
  server.io.on('connection', (socket) => {
    const { session, answered } = openSession(socket, now() + Math.random() * recheckMs)
    bySession.set(session.id, { socket, session })
    byConnection.set(socket.conn, session)
    answerFrames(socket, session, answered, {
      dispatch,
      messagesPerSecond: config.limits.messagesPerSecond,
      metrics,
      now,
      onError,
    })
    socket.once('disconnect', () => {
      hearing.leaveAll(session)
      bySession.delete(session.id)
      byConnection.delete(socket.conn)
    })
  })
  await server.open()
  return {
    drain: () =>
      server.drain((connection, retryAfterMs) =>
        byConnection
          .get(connection)
          ?.push('reconnect', { reason: 'draining', retryAfterMs, timestamp: now() }),
      ),
    async close() {
      stopWatching()
      hearing.close()
      await server.close()
    },
  }
}

function openSession(socket: Socket, recheckAt: number): { session: Session; answered: () => void } {
  const { principal, credential } = socket.data as Introduction
  let then: (() => void) | undefined
  const session: Session = {
    id: socket.id,
    principal,
    credential,
    subscriptions: new Map(),
    recheckAt,
    endsAt: undefined,
    get isClosed() {
      return socket.disconnected
    },
    push: (name, body) => void socket.emit(name, body),
    afterAnswer(next) {
      then = next
    },
  }
  const answered = () => {
    const due = then
    then = undefined
    due?.()
  }
  return { session, answered }
}
