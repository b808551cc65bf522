// Generated from specs/im/asyncapi.yaml by `npm run generate`. Do not edit.
import { createDispatcher, type Dispatch, type EventTable, type PushTable, type RealtimeFace } from '../runtime/realtime.ts'
import type { Closed } from '../runtime/route-table.ts'
import * as schemas from './realtime-schemas.ts'

/** What clients may send, by event name. */
export const events = {
  /** Connect */
  connect: {
    operationId: 'connectDevice',
    payload: schemas.ConnectParams,
    ack: schemas.ConnectResult,
    refusals: ['error'],
    extensions: { 'x-alone': true },
  },
  /** Send a message */
  send: {
    operationId: 'sendMessage',
    payload: schemas.SendParams,
    ack: schemas.SendResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Acknowledge a message */
  recvack: {
    operationId: 'acknowledgeMessage',
    payload: schemas.RecvackParams,
    refusals: ['error'],
    extensions: {},
  },
  /** Give a sign of life */
  ping: {
    operationId: 'sendPing',
    payload: schemas.PingParams,
    ack: schemas.PingResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Leave */
  disconnect: {
    operationId: 'leaveGateway',
    payload: schemas.LeaveParams,
    refusals: ['error'],
    extensions: { 'x-alone': true, 'x-closes': true },
  },
  /** Subscribe */
  subscribe: {
    operationId: 'subscribeChannel',
    payload: schemas.SubscribeParams,
    ack: schemas.SubscriptionResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Unsubscribe */
  unsubscribe: {
    operationId: 'unsubscribeChannel',
    payload: schemas.SubscribeParams,
    ack: schemas.SubscriptionResult,
    refusals: ['error'],
    extensions: {},
  },
} as const satisfies EventTable

/** What the server may send, by event name. */
export const pushes = {
  /** What somebody sent. */
  recv: schemas.RecvParams,
  /** Something that is no message. */
  event: schemas.EventParams,
  /** The server ends the session; the client stays away until somebody signs in again. */
  disconnect: schemas.DisconnectParams,
  /** The frame breaks the contract, or the server failed. */
  error: schemas.RpcError,
} satisfies PushTable

/** What the channels say beyond AsyncAPI. */
export const settings = {
  transport: 'websocket',
  framing: { kind: 'json-rpc', error: 'error' },
  limits: {
    maxBytes: 524288,
    maxBytesPolicy: 'close',
    maxPayloadBytes: 262144,
    messagesPerSecond: 100,
    connectionsPerMinute: 100,
    connectSeconds: 3,
    silenceSeconds: 180,
  },
  slowConsumer: { maxBytes: 1048576, policy: 'close', code: 4008 },
  redelivery: { everySeconds: 60, times: 5 },
  frames: {
    error: 'error',
    cause: 'data.cause',
    invalid: 'invalid_params',
    unknown: 'unknown_method',
    broken: ['not_json', 'not_a_request'],
    withoutId: 'no_id',
  },
  client: {
    open: { event: 'connect' },
    ack: { status: 'reasonCode', success: 1 },
    heartbeat: { event: 'ping', everySeconds: 25, answerSeconds: 10 },
    acknowledge: { push: 'recv', event: 'recvack', fields: ['header', 'messageId', 'messageSeq'] },
    goAway: { event: 'disconnect' },
    staysAway: [1002, 1003, 1007, 1008, 1009, 4001, 4002],
  },
} as const

export type EventName = keyof typeof events

export type PushName = keyof typeof pushes

/** The frame of each event that clients may send. */
export interface Frames {
  connect: schemas.ConnectParams
  send: schemas.SendParams
  recvack: schemas.RecvackParams
  ping: schemas.PingParams
  disconnect: schemas.LeaveParams
  subscribe: schemas.SubscribeParams
  unsubscribe: schemas.SubscribeParams
}

/** What each of them is answered with. */
export interface Acks {
  connect: schemas.ConnectResult
  send: schemas.SendResult
  recvack: void
  ping: schemas.PingResult
  disconnect: void
  subscribe: schemas.SubscriptionResult
  unsubscribe: schemas.SubscriptionResult
}

/** What the server may send. */
export interface Pushes {
  recv: schemas.RecvParams
  event: schemas.EventParams
  disconnect: schemas.DisconnectParams
  error: schemas.RpcError
}

/** One handler for each event; it gives the answer to the frame, or throws what the face turns into a refusal. */
export type RealtimeHandlers<Session> = {
  [Event in EventName]: (frame: Frames[Event], session: Session) => Promise<Acks[Event]>
}

/** Answers frames of this contract; a handler that is missing or that no event names does not compile. */
export function createImDispatcher<Session, Given extends RealtimeHandlers<Session> = RealtimeHandlers<Session>>(
  handlers: Closed<Given, EventName>,
  face: RealtimeFace<Session>,
): Dispatch<Session> {
  return createDispatcher<Session>(events, pushes, handlers as RealtimeHandlers<Session>, face)
}
