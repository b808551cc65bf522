// Generated from specs/chat/asyncapi.yaml by `npm run generate`. Do not edit.
import { createDispatcher, type Dispatch, type EventTable, type PushTable, type RealtimeFace } from '../runtime/realtime.ts'
import type { Closed } from '../runtime/route-table.ts'
import * as schemas from './realtime-schemas.ts'

/** What clients may send, by event name. */
export const events = {
  /** Send a message */
  'message.send': {
    operationId: 'sendMessage',
    payload: schemas.SendMessage,
    ack: schemas.SendMessageResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Edit a message */
  'message.edit': {
    operationId: 'editMessage',
    payload: schemas.EditMessage,
    ack: schemas.EditMessageResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Delete a message */
  'message.delete': {
    operationId: 'deleteMessage',
    payload: schemas.DeleteMessage,
    ack: schemas.DeleteMessageResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Mark as read */
  'message.read': {
    operationId: 'markAsRead',
    payload: schemas.ReadMessage,
    ack: schemas.ReadMessageResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Begin or end to write */
  typing: {
    operationId: 'setTyping',
    payload: schemas.SetTyping,
    ack: schemas.Done,
    refusals: ['error'],
    extensions: {},
  },
  /** Be there or away */
  presence: {
    operationId: 'setPresence',
    payload: schemas.SetPresence,
    ack: schemas.Done,
    refusals: ['error'],
    extensions: {},
  },
  /** Call somebody */
  'call.offer': {
    operationId: 'offerCall',
    payload: schemas.OfferCall,
    ack: schemas.OfferCallResult,
    refusals: ['error'],
    extensions: { 'x-max-bytes': 131072 },
  },
  /** Answer a call */
  'call.answer': {
    operationId: 'answerCall',
    payload: schemas.AnswerCall,
    ack: schemas.AnswerCallResult,
    refusals: ['error'],
    extensions: { 'x-max-bytes': 131072 },
  },
  /** Tell a way to this device */
  'call.ice': {
    operationId: 'sendIce',
    payload: schemas.SendIce,
    ack: schemas.SendIceResult,
    refusals: ['error'],
    extensions: {},
  },
  /** End a call */
  'call.end': {
    operationId: 'endCall',
    payload: schemas.EndCall,
    ack: schemas.EndCallResult,
    refusals: ['error'],
    extensions: {},
  },
  /** Give a sign of life */
  ping: {
    operationId: 'sendPing',
    payload: schemas.Ping,
    ack: schemas.Pong,
    refusals: ['error'],
    extensions: {},
  },
} as const satisfies EventTable

/** What the server may send, by event name. */
export const pushes = {
  /** The first event of a connection. */
  connect: schemas.Connected,
  /** The last event of a connection, where one can still be sent. */
  disconnect: schemas.Disconnected,
  /** The answer to an event that had a `ref`. */
  ack: schemas.Ack,
  /** The answer to `ping`, with or without a `ref`. */
  pong: schemas.Pong,
  /** An event was refused, or the connection is about to end. */
  error: schemas.ErrorEvent,
  /** From the operators of the service. */
  notification: schemas.Notification,
  /** Somebody wrote, or oneself did. */
  'message.new': schemas.NewMessage,
  /** With its new content. */
  'message.edit': schemas.EditedMessage,
  /** By whom and when. */
  'message.delete': schemas.DeletedMessage,
  /** By whom and when; everything before it is read too. */
  'message.read': schemas.MessageWasRead,
  /** Or does no longer. */
  typing: schemas.SomebodyTyping,
  /** Of the people one shares a chat with. */
  presence: schemas.SomebodyPresent,
  /** To be answered by `call.answer` or `call.end`. */
  'call.offer': schemas.CallOffered,
  /** By one device of the other person. */
  'call.answer': schemas.CallAnswered,
  /** A further candidate. */
  'call.ice': schemas.IceReceived,
  /** Why, and how long it was. */
  'call.end': schemas.CallEnded,
} satisfies PushTable

/** What the channels say beyond AsyncAPI. */
export const settings = {
  transport: 'websocket',
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
  limits: {
    maxBytes: 65536,
    maxCallBytes: 131072,
    maxBytesPolicy: 'close',
    messagesPerSecond: 100,
    userMessagesPerSecond: 200,
    connectionsPerMinute: 100,
    callsPerMinute: 30,
    heartbeatSeconds: 30,
    silenceSeconds: 90,
    typingSeconds: 6,
  },
  slowConsumer: { maxBytes: 1048576, policy: 'close', code: 1008 },
  frames: {
    error: 'error',
    cause: 'error_code',
    invalid: 'VALIDATION_ERROR',
    unknown: 'UNKNOWN_EVENT',
    broken: ['INVALID_JSON', 'VALIDATION_ERROR'],
  },
  client: {
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
} as const

export type EventName = keyof typeof events

export type PushName = keyof typeof pushes

/** The frame of each event that clients may send. */
export interface Frames {
  'message.send': schemas.SendMessage
  'message.edit': schemas.EditMessage
  'message.delete': schemas.DeleteMessage
  'message.read': schemas.ReadMessage
  typing: schemas.SetTyping
  presence: schemas.SetPresence
  'call.offer': schemas.OfferCall
  'call.answer': schemas.AnswerCall
  'call.ice': schemas.SendIce
  'call.end': schemas.EndCall
  ping: schemas.Ping
}

/** What each of them is answered with. */
export interface Acks {
  'message.send': schemas.SendMessageResult
  'message.edit': schemas.EditMessageResult
  'message.delete': schemas.DeleteMessageResult
  'message.read': schemas.ReadMessageResult
  typing: schemas.Done
  presence: schemas.Done
  'call.offer': schemas.OfferCallResult
  'call.answer': schemas.AnswerCallResult
  'call.ice': schemas.SendIceResult
  'call.end': schemas.EndCallResult
  ping: schemas.Pong
}

/** What the server may send. */
export interface Pushes {
  connect: schemas.Connected
  disconnect: schemas.Disconnected
  ack: schemas.Ack
  pong: schemas.Pong
  error: schemas.ErrorEvent
  notification: schemas.Notification
  'message.new': schemas.NewMessage
  'message.edit': schemas.EditedMessage
  'message.delete': schemas.DeletedMessage
  'message.read': schemas.MessageWasRead
  typing: schemas.SomebodyTyping
  presence: schemas.SomebodyPresent
  'call.offer': schemas.CallOffered
  'call.answer': schemas.CallAnswered
  'call.ice': schemas.IceReceived
  'call.end': schemas.CallEnded
}

/** One handler for each event; it gives the answer to the frame, or throws what the face turns into a refusal. */
export type RealtimeHandlers<Session> = {
  [Event in EventName]: (frame: Frames[Event], session: Session) => Promise<Acks[Event]>
}

/** Answers frames of this contract; a handler that is missing or that no event names does not compile. */
export function createChatDispatcher<Session, Given extends RealtimeHandlers<Session> = RealtimeHandlers<Session>>(
  handlers: Closed<Given, EventName>,
  face: RealtimeFace<Session>,
): Dispatch<Session> {
  return createDispatcher<Session>(events, pushes, handlers as RealtimeHandlers<Session>, face)
}
