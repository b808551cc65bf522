/**
 * A connection from its first moment to its last:
 *
 *   accepted ──> who is it? ──> `connect` ──> hears, and reads what it missed ──> live ──> gone
 *            nothing is read until then │
 *
 * It hears before it reads what it missed, so nothing falls between the two; which of them brings a message is the cursor's to say.
 */
import type { IncomingMessage } from 'node:http'
import type { Principal } from '#domain/accounts/model.ts'
import { deviceLevels } from '#domain/messaging/device-model.ts'
import type { InboxCursor } from '#domain/messaging/inbox-model.ts'
import { turns } from '#domain/messaging/turns.ts'
import { settings } from '#generated/chat/realtime.ts'
import type { WsConnection } from '#platform/socket/ws-connection.ts'
import type { WsMetrics } from '#platform/socket/ws-metrics.ts'
import type { WsSession } from '#platform/socket/ws-server.ts'
import type { Context } from '../../../context.ts'
import { time } from '../message-view.ts'
import type { Listener } from './audience.ts'
import { catchUp } from './catch-up.ts'
import type { Entrance } from './entrance.ts'
import { closeCodes, type DisconnectReason } from './goodbye.ts'
import { type Handshake, handshakeOf } from './handshake.ts'
import type { MessageFrames } from './message-frames.ts'
import type { OpenSessions } from './open-sessions.ts'
import { isUnavailable, refusalAtDoor, refusals } from './refusals.ts'
import type { Session } from './session.ts'

/** A session with what only the face does to it. */
export interface Member extends Session, Listener {
  /** Shown again from time to time. */
  readonly token: string
  principal: Principal
  /** Asks the client whether it has read what was pushed, if something was. */
  askForSign(): void
}

export interface OpenSessionNeeds {
  context: Pick<Context, 'messaging' | 'devices' | 'now'>
  entrance: Entrance
  sessions: OpenSessions<Member>
  show: MessageFrames
  metrics: WsMetrics
  frames(
    connection: WsConnection,
    session: Session,
  ): { text(text: string, bytes: number): void; settled(): Promise<void> }
  came(session: Session): void
  opened(session: Session): void
  closed(session: Session): void
  onError(error: unknown, facts?: object): void
}

const BROWSER = 1
const { heartbeatSeconds } = settings.limits

const FAREWELLS = {
  silent: 'idle',
  going_away: 'going_away',
  not_signed_in: 'service_unavailable',
  binary: 'unsupported_data',
} as const satisfies Record<string, DisconnectReason>

export function openSession(
  connection: WsConnection,
  request: IncomingMessage,
  needs: OpenSessionNeeds,
): WsSession {
  const { context, entrance, sessions, metrics, onError } = needs
  const { devices, messaging, now } = context
  let cursor: InboxCursor | undefined
  let member: Member | undefined
  let frames: ReturnType<OpenSessionNeeds['frames']> | undefined
  let leave = (): void => undefined

  const push: Session['push'] = (name, payload) => connection.sendFrame(sessions.encode(name, payload))

  const end: Session['end'] = (why, refusal) => {
    if (!connection.isOpen()) return
    if (refusal) push('error', refusal)
    push('disconnect', { status: 'disconnected', reason: why })
    connection.close(closeCodes[why], why)
  }

  async function begin(): Promise<void> {
    connection.pause()
    try {
      const handshake = handshakeOf(request)
      const guest = await entrance.letIn(handshake.token)
      if (connection.isOpen()) await comeIn(handshake, guest.principal, guest.number)
    } catch (error) {
      const isOurs = isUnavailable(error)
      if (isOurs) onError(error, { connectionId: connection.id })
      end(isOurs ? 'service_unavailable' : 'authentication_failed', refusalAtDoor(error))
    } finally {
      connection.resume()
    }
  }

  async function comeIn({ token = '', device, since }: Handshake, principal: Principal, userNumber: number) {
    const { tenantId, id: userId } = principal
    const reading = catchUp({
      cursor: () => cursor,
      userId,
      show: needs.show,
      write: connection.sendFrame,
      drained: connection.drained,
      isOpen: connection.isOpen,
      onError,
      onPush: () => metrics.messagesOut.inc({ phase: 'missed' }),
    })
    const inbox = await messaging.inbox.open({
      tenantId,
      userId,
      device,
      since,
      onBehind: () => void reading.run(),
    })
    if (!connection.isOpen()) return inbox.close()
    cursor = inbox
    const session: Member = {
      ...{ id: connection.id, tenantId, userId, userNumber, device, token, principal },
      get isClosed() {
        return !connection.isOpen()
      },
      inTurn: turns(),
      push,
      write: connection.sendFrame,
      end,
      deliver(message, frame) {
        if (!inbox.heard(message)) return
        connection.sendFrame(frame)
        inbox.pushed(message)
        metrics.messagesOut.inc({ phase: 'live' })
      },
      fallBehind(message) {
        inbox.noted(message)
        reading.runLater()
      },
      askForSign() {
        const mark = inbox.mark()
        if (mark > 0) connection.ping(mark)
      },
    }
    const link = {
      ...{ id: session.id, tenantId, userId, flag: BROWSER, level: deviceLevels.master, deviceId: device },
      generation: undefined,
      isIndependent: true,
      end: () => end('authentication_failed', refusals.signedOut),
    }
    leave = () => {
      reading.stop()
      inbox.close()
      sessions.remove(session)
      devices.connections.close(link)
      needs.closed(session)
    }
    frames = needs.frames(connection, session)
    member = session
    push('connect', {
      status: 'connected',
      user_id: userNumber,
      server_time: time(now()),
      connection_id: session.id,
      heartbeat_seconds: heartbeatSeconds,
    })
    sessions.add(session)
    needs.came(session)
    void devices.connections.open(link)
    void reading.run().then(() => {
      if (!connection.isOpen()) return
      session.askForSign()
      needs.opened(session)
    })
  }

  void begin()
  return {
    text: (text, bytes) => frames?.text(text, bytes),
    pong: (mark) => cursor?.confirm(mark),
    farewell: (why) => end(FAREWELLS[why]),
    isSignedIn: () => member !== undefined,
    settled: async () => frames?.settled(),
    closed: () => leave(),
  }
}
