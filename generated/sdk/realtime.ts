// Generated from specs/sdk/asyncapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import { createDispatcher, type Dispatch, type EventTable, type PushTable, type RealtimeFace } from '../runtime/realtime.ts'
import type { Closed } from '../runtime/route-table.ts'
import * as schemas from './realtime-schemas.ts'

/** What clients may send, by event name. */
export const events = {
  /** Subscribe to a topic */
  subscribe: {
    operationId: 'subscribeTopic',
    payload: schemas.SubscribeFrame,
    ack: schemas.SubscribeAckPayload,
    refusals: ['invalid_message', 'channel_not_found', 'permission_denied'],
    extensions: { 'x-ack': 'always' },
  },
  /** Leave a topic */
  unsubscribe: {
    operationId: 'unsubscribeTopic',
    payload: schemas.UnsubscribeFrame,
    ack: schemas.AckPayload,
    refusals: ['invalid_message', 'channel_not_found'],
    extensions: { 'x-ack': 'always' },
  },
  /** Publish to a topic */
  publish: {
    operationId: 'publishMessage',
    payload: schemas.PublishFrame,
    ack: schemas.PublishAckPayload,
    refusals: ['invalid_message', 'channel_not_found', 'permission_denied'],
    extensions: { 'x-ack': { unless: { ackRequired: false } } },
  },
  /** Give a sign of life */
  heartbeat: {
    operationId: 'sendHeartbeat',
    payload: schemas.HeartbeatFrame,
    ack: schemas.AckPayload,
    refusals: ['invalid_message'],
    extensions: { 'x-ack': 'callback' },
  },
  /** Renew the token of the connection */
  authenticate: {
    operationId: 'renewToken',
    payload: schemas.AuthenticateFrame,
    ack: schemas.AuthenticateAckPayload,
    refusals: ['invalid_message', 'auth_error'],
    extensions: { 'x-ack': 'always' },
  },
} as const satisfies EventTable

/** What the server may send, by event name. */
export const pushes = {
  /** What somebody published. */
  message: schemas.TopicMessage,
  /** A word from the administrators. */
  notification: schemas.Notification,
  /** The subscription stands, or it was refused. */
  ack: z.union([
    schemas.SubscribeAckPayload,
    schemas.PublishAckPayload,
    schemas.AuthenticateAckPayload,
    schemas.AckPayload,
  ]),
  /** The token was refused or has expired. After an expiry the server disconnects. */
  auth_error: schemas.AuthErrorEvent,
  /** This connection may not do that with the topic. */
  permission_denied: schemas.PermissionDeniedEvent,
  /** The name has no known form, or nobody created the topic. */
  channel_not_found: schemas.ChannelNotFoundEvent,
  /** The frame breaks the contract, has an unknown event name, or is one too many in this second. */
  invalid_message: schemas.InvalidMessageEvent,
  /** The server ends the transport soon. Clients that do not know this event come back by themselves. */
  reconnect: schemas.Reconnect,
} satisfies PushTable

/** What the channels say beyond AsyncAPI. */
export const settings = {
  transport: 'socket.io',
  limits: {
    maxBytes: 65536,
    maxBytesPolicy: 'close',
    messagesPerSecond: 100,
    maxSubscriptions: 200,
    connectionsPerMinute: 100,
    heartbeatSeconds: 30,
    silenceSeconds: 90,
    tokenGraceSeconds: 5,
  },
  slowConsumer: { maxBytes: 1048576, policy: 'close' },
  handshake: { field: 'token', refused: { message: 'Authentication failed', event: 'auth_error' } },
  frames: { ack: 'ack', status: 'status', success: 'success', invalid: 'invalid_message' },
  topics: [
    {
      kind: 'public',
      description: 'For everybody.',
      pattern: '^public:[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*$',
      maxLength: 128,
      example: 'public:lobby',
      exists: 'always',
      subscribe: { who: 'anyone' },
      publish: { who: 'anyone' },
      read: { who: 'anyone' },
      delivered: 'message',
    },
    {
      kind: 'private',
      description: 'Created by an administrator, who may name other permissions for it.',
      pattern: '^private:[A-Za-z0-9_.-]+(:[A-Za-z0-9_.-]+)*$',
      maxLength: 72,
      example: 'private:board',
      exists: 'created',
      subscribe: { who: 'permission', permission: 'topic:{topic}:subscribe' },
      publish: { who: 'permission', permission: 'topic:{topic}:publish' },
      read: { who: 'permission', permission: 'topic:{topic}:subscribe' },
      delivered: 'message',
    },
    {
      kind: 'user',
      description: 'For one user, from the back ends.',
      pattern: '^user:[A-Za-z0-9_-][A-Za-z0-9._-]{0,127}$',
      maxLength: 133,
      example: 'user:user_123',
      exists: 'always',
      subscribe: { who: 'owner' },
      publish: { who: 'permission', permission: 'realtime:publish' },
      read: { who: 'anyone' },
      delivered: 'message',
    },
    {
      kind: 'system',
      description: 'Notifications of the administrators.',
      pattern: '^system:notifications$',
      maxLength: 20,
      example: 'system:notifications',
      exists: 'always',
      subscribe: { who: 'anyone' },
      publish: { who: 'permission', permission: 'realtime:notify' },
      read: { who: 'anyone' },
      delivered: 'notification',
      payload: {
        type: 'object',
        required: ['message'],
        properties: {
          level: { type: 'string', enum: ['info', 'warning', 'error'] },
          message: { type: 'string', minLength: 1, maxLength: 4000 },
        },
      },
    },
  ],
  client: {
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
  },
} as const

export type EventName = keyof typeof events

export type PushName = keyof typeof pushes

/** The frame of each event that clients may send. */
export interface Frames {
  subscribe: schemas.SubscribeFrame
  unsubscribe: schemas.UnsubscribeFrame
  publish: schemas.PublishFrame
  heartbeat: schemas.HeartbeatFrame
  authenticate: schemas.AuthenticateFrame
}

/** What each of them is answered with. */
export interface Acks {
  subscribe: schemas.SubscribeAckPayload
  unsubscribe: schemas.AckPayload
  publish: schemas.PublishAckPayload
  heartbeat: schemas.AckPayload
  authenticate: schemas.AuthenticateAckPayload
}

/** What the server may send. */
export interface Pushes {
  message: schemas.TopicMessage
  notification: schemas.Notification
  ack: schemas.SubscribeAckPayload | schemas.PublishAckPayload | schemas.AuthenticateAckPayload | schemas.AckPayload
  auth_error: schemas.AuthErrorEvent
  permission_denied: schemas.PermissionDeniedEvent
  channel_not_found: schemas.ChannelNotFoundEvent
  invalid_message: schemas.InvalidMessageEvent
  reconnect: schemas.Reconnect
}

/** One handler for each event; it gives the answer to the frame, or throws what the face turns into a refusal. */
export type RealtimeHandlers<Session> = {
  [Event in EventName]: (frame: Frames[Event], session: Session) => Promise<Acks[Event]>
}

/** Answers frames of this contract; a handler that is missing or that no event names does not compile. */
export function createSdkDispatcher<Session, Given extends RealtimeHandlers<Session> = RealtimeHandlers<Session>>(
  handlers: Closed<Given, EventName>,
  face: RealtimeFace<Session>,
): Dispatch<Session> {
  return createDispatcher<Session>(events, pushes, handlers as RealtimeHandlers<Session>, face)
}
