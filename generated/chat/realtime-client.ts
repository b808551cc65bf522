// Generated from specs/chat/asyncapi.yaml by `npm run generate`. Do not edit.
import { type SocketClientConfig, SocketConnection, type SocketState, type TokenConfig } from '../runtime/socket-client.ts'
import type { Acks, Frames, Pushes } from './realtime.ts'

export type { SocketState }

export type ChatSocketConfig = SocketClientConfig & TokenConfig

export type ChatRealtimeClient = ReturnType<typeof createChatRealtimeClient>

/** A client of this contract: it connects at once, and comes back by itself until it is closed or sent away. */
export function createChatRealtimeClient(config: ChatSocketConfig) {
  const connection = new SocketConnection(config as SocketClientConfig, {
    framing: {
      kind: 'envelope',
      type: 'type',
      payload: 'payload',
      time: 'timestamp',
      reference: 'ref',
      answer: 'ack',
      answers: { ping: 'pong' },
      always: ['call.offer'],
      error: 'error',
    },
    roles: {
      welcome: { event: 'connect' },
      token: {
        query: 'token',
        subprotocol: 'bearer',
        refused: { event: 'error', field: 'error_code', value: 'AUTHENTICATION_FAILED' },
      },
      device: { query: 'device' },
      heartbeat: { event: 'ping', everySeconds: 25, answerSeconds: 10 },
      reconnect: { firstMs: 1000, factor: 2, maxMs: 30000, tries: 5, afterwards: 'authenticate' },
      once: {
        'message.new': ['message.id'],
        'message.edit': ['message.id', 'message.updated_at'],
        'message.delete': ['message_id'],
      },
      again: { event: 'message.send', key: 'client_message_id' },
    },
    answered: [
      'message.send',
      'message.edit',
      'message.delete',
      'message.read',
      'typing',
      'presence',
      'call.offer',
      'call.answer',
      'call.ice',
      'call.end',
      'ping',
    ],
  })
  return {
    /** Send a message */
    messageSend: (frame: Frames['message.send']) => connection.send<Acks['message.send']>('message.send', frame),
    /** Edit a message */
    messageEdit: (frame: Frames['message.edit']) => connection.send<Acks['message.edit']>('message.edit', frame),
    /** Delete a message */
    messageDelete: (frame: Frames['message.delete']) => connection.send<Acks['message.delete']>('message.delete', frame),
    /** Mark as read */
    messageRead: (frame: Frames['message.read']) => connection.send<Acks['message.read']>('message.read', frame),
    /** Begin or end to write */
    typing: (frame: Frames['typing']) => connection.send<Acks['typing']>('typing', frame),
    /** Be there or away */
    presence: (frame: Frames['presence']) => connection.send<Acks['presence']>('presence', frame),
    /** Call somebody */
    callOffer: (frame: Frames['call.offer']) => connection.send<Acks['call.offer']>('call.offer', frame),
    /** Answer a call */
    callAnswer: (frame: Frames['call.answer']) => connection.send<Acks['call.answer']>('call.answer', frame),
    /** Tell a way to this device */
    callIce: (frame: Frames['call.ice']) => connection.send<Acks['call.ice']>('call.ice', frame),
    /** End a call */
    callEnd: (frame: Frames['call.end']) => connection.send<Acks['call.end']>('call.end', frame),
    /** Give a sign of life */
    ping: (frame: Frames['ping'] = {}) => connection.send<Acks['ping']>('ping', frame),
    /**
     * The first event of a connection.
     *
     * The answer ends the listening.
     */
    onConnect: (listener: (push: Pushes['connect']) => void) => connection.on('connect', listener),
    /**
     * The last event of a connection, where one can still be sent.
     *
     * The answer ends the listening.
     */
    onDisconnect: (listener: (push: Pushes['disconnect']) => void) => connection.on('disconnect', listener),
    /**
     * An event was refused, or the connection is about to end.
     *
     * The answer ends the listening.
     */
    onError: (listener: (push: Pushes['error']) => void) => connection.on('error', listener),
    /**
     * From the operators of the service.
     *
     * The answer ends the listening.
     */
    onNotification: (listener: (push: Pushes['notification']) => void) => connection.on('notification', listener),
    /**
     * Somebody wrote, or oneself did.
     *
     * The answer ends the listening.
     */
    onMessageNew: (listener: (push: Pushes['message.new']) => void) => connection.on('message.new', listener),
    /**
     * With its new content.
     *
     * The answer ends the listening.
     */
    onMessageEdit: (listener: (push: Pushes['message.edit']) => void) => connection.on('message.edit', listener),
    /**
     * By whom and when.
     *
     * The answer ends the listening.
     */
    onMessageDelete: (listener: (push: Pushes['message.delete']) => void) => connection.on('message.delete', listener),
    /**
     * By whom and when; everything before it is read too.
     *
     * The answer ends the listening.
     */
    onMessageRead: (listener: (push: Pushes['message.read']) => void) => connection.on('message.read', listener),
    /**
     * Or does no longer.
     *
     * The answer ends the listening.
     */
    onTyping: (listener: (push: Pushes['typing']) => void) => connection.on('typing', listener),
    /**
     * Of the people one shares a chat with.
     *
     * The answer ends the listening.
     */
    onPresence: (listener: (push: Pushes['presence']) => void) => connection.on('presence', listener),
    /**
     * To be answered by `call.answer` or `call.end`.
     *
     * The answer ends the listening.
     */
    onCallOffer: (listener: (push: Pushes['call.offer']) => void) => connection.on('call.offer', listener),
    /**
     * By one device of the other person.
     *
     * The answer ends the listening.
     */
    onCallAnswer: (listener: (push: Pushes['call.answer']) => void) => connection.on('call.answer', listener),
    /**
     * A further candidate.
     *
     * The answer ends the listening.
     */
    onCallIce: (listener: (push: Pushes['call.ice']) => void) => connection.on('call.ice', listener),
    /**
     * Why, and how long it was.
     *
     * The answer ends the listening.
     */
    onCallEnd: (listener: (push: Pushes['call.end']) => void) => connection.on('call.end', listener),
    /** Tells when the connection is there, lost or refused. */
    onState: (listener: (state: SocketState) => void) => connection.onState(listener),
    /** Whether the connection is there now. */
    isConnected: () => connection.isConnected,
    /** Tries again after the server refused us or every try failed, or at once instead of later. */
    connect: () => connection.connect(),
    /** Ends the connection for good. */
    close: () => connection.close(),
  }
}
