// Generated from specs/sdk/asyncapi.yaml by `npm run generate`. Do not edit.
import { type ConnectionState, type RealtimeClientConfig, RealtimeConnection, type Resumed } from '../runtime/realtime-client.ts'
import type { Acks, Frames, Pushes } from './realtime.ts'

export type { ConnectionState, RealtimeClientConfig, Resumed }

export type SdkRealtimeClient = ReturnType<typeof createSdkRealtimeClient>

/** A client of this contract: it connects at once, and comes back by itself until it is closed. */
export function createSdkRealtimeClient(config: RealtimeClientConfig) {
  const connection = new RealtimeConnection(config, {
    resume: {
      subscribe: 'subscribe',
      unsubscribe: 'unsubscribe',
      publish: 'publish',
      deliveries: ['message', 'notification'],
      refused: ['permission_denied', 'channel_not_found'],
      topic: 'topic',
      since: 'since',
      position: 'position',
      recovered: 'recovered',
    },
    renew: { event: 'authenticate', token: 'token', expiresAt: 'expiresAt' },
    heartbeat: { event: 'heartbeat', everySeconds: 30, timestamp: 'timestamp' },
    goAway: { event: 'reconnect', delayMs: 'retryAfterMs' },
    ack: { status: 'status', success: 'success' },
  })
  return {
    /** Subscribe to a topic */
    subscribe: (frame: Frames['subscribe']) => connection.send<Acks['subscribe']>('subscribe', frame),
    /** Leave a topic */
    unsubscribe: (frame: Frames['unsubscribe']) => connection.send<Acks['unsubscribe']>('unsubscribe', frame),
    /** Publish to a topic */
    publish: (frame: Frames['publish']) => connection.send<Acks['publish']>('publish', frame),
    /** Give a sign of life */
    heartbeat: (frame: Frames['heartbeat'] = {}) => connection.send<Acks['heartbeat']>('heartbeat', frame),
    /** Renew the token of the connection */
    authenticate: (frame: Frames['authenticate']) => connection.send<Acks['authenticate']>('authenticate', frame),
    /**
     * What somebody published.
     *
     * The answer ends the listening.
     */
    onMessage: (listener: (push: Pushes['message']) => void) => connection.on('message', listener),
    /**
     * A word from the administrators.
     *
     * The answer ends the listening.
     */
    onNotification: (listener: (push: Pushes['notification']) => void) => connection.on('notification', listener),
    /**
     * The subscription stands, or it was refused.
     *
     * The answer ends the listening.
     */
    onAck: (listener: (push: Pushes['ack']) => void) => connection.on('ack', listener),
    /**
     * The token was refused or has expired. After an expiry the server disconnects.
     *
     * The answer ends the listening.
     */
    onAuthError: (listener: (push: Pushes['auth_error']) => void) => connection.on('auth_error', listener),
    /**
     * This connection may not do that with the topic.
     *
     * The answer ends the listening.
     */
    onPermissionDenied: (listener: (push: Pushes['permission_denied']) => void) => connection.on('permission_denied', listener),
    /**
     * The name has no known form, or nobody created the topic.
     *
     * The answer ends the listening.
     */
    onChannelNotFound: (listener: (push: Pushes['channel_not_found']) => void) => connection.on('channel_not_found', listener),
    /**
     * The frame breaks the contract, has an unknown event name, or is one too many in this second.
     *
     * The answer ends the listening.
     */
    onInvalidMessage: (listener: (push: Pushes['invalid_message']) => void) => connection.on('invalid_message', listener),
    /**
     * The server ends the transport soon. Clients that do not know this event come back by themselves.
     *
     * The answer ends the listening.
     */
    onReconnect: (listener: (push: Pushes['reconnect']) => void) => connection.on('reconnect', listener),
    /**
     * After the connection came back: how each topic goes on. `recovered: false` says that something is
     * lost.
     */
    onResumed: (listener: (resumed: Resumed) => void) => connection.onResumed(listener),
    /** Tells when the connection is there, lost or refused. */
    onState: (listener: (state: ConnectionState) => void) => connection.onState(listener),
    /** Whether the connection is there now. */
    isConnected: () => connection.isConnected,
    /** Ends the connection for good. */
    close: () => connection.close(),
  }
}
