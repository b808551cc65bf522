// Generated from specs/im/asyncapi.yaml by `npm run generate`. Do not edit.
import { type SocketClientConfig, SocketConnection, type SocketState } from '../runtime/socket-client.ts'
import type { Acks, Frames, Pushes } from './realtime.ts'

export type { SocketState }

export type ImSocketConfig = SocketClientConfig<Frames['connect']>

export type ImRealtimeClient = ReturnType<typeof createImRealtimeClient>

/** A client of this contract: it connects at once, and comes back by itself until it is closed or sent away. */
export function createImRealtimeClient(config: ImSocketConfig) {
  const connection = new SocketConnection(config as SocketClientConfig, {
    framing: { kind: 'json-rpc', error: 'error' },
    roles: {
      open: { event: 'connect' },
      ack: { status: 'reasonCode', success: 1 },
      heartbeat: { event: 'ping', everySeconds: 25, answerSeconds: 10 },
      acknowledge: { push: 'recv', event: 'recvack', fields: ['header', 'messageId', 'messageSeq'] },
      goAway: { event: 'disconnect' },
      staysAway: [1002, 1003, 1007, 1008, 1009, 4001, 4002],
    },
    answered: ['connect', 'send', 'ping', 'subscribe', 'unsubscribe'],
  })
  return {
    /** Send a message */
    send: (frame: Frames['send']) => connection.send<Acks['send']>('send', frame),
    /** Acknowledge a message */
    recvack: (frame: Frames['recvack']) => connection.send<Acks['recvack']>('recvack', frame),
    /** Give a sign of life */
    ping: (frame: Frames['ping'] = {}) => connection.send<Acks['ping']>('ping', frame),
    /** Leave */
    disconnect: (frame: Frames['disconnect'] = {}) => connection.send<Acks['disconnect']>('disconnect', frame),
    /** Subscribe */
    subscribe: (frame: Frames['subscribe'] = {}) => connection.send<Acks['subscribe']>('subscribe', frame),
    /** Unsubscribe */
    unsubscribe: (frame: Frames['unsubscribe'] = {}) => connection.send<Acks['unsubscribe']>('unsubscribe', frame),
    /**
     * What somebody sent.
     *
     * The answer ends the listening.
     */
    onRecv: (listener: (push: Pushes['recv']) => void) => connection.on('recv', listener),
    /**
     * Something that is no message.
     *
     * The answer ends the listening.
     */
    onEvent: (listener: (push: Pushes['event']) => void) => connection.on('event', listener),
    /**
     * The server ends the session; the client stays away until somebody signs in again.
     *
     * The answer ends the listening.
     */
    onDisconnect: (listener: (push: Pushes['disconnect']) => void) => connection.on('disconnect', listener),
    /**
     * The frame breaks the contract, or the server failed.
     *
     * The answer ends the listening.
     */
    onError: (listener: (push: Pushes['error']) => void) => connection.on('error', listener),
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
