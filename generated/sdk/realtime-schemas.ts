// Generated from specs/sdk/asyncapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './realtime-types.ts'

/**
 * The name of a topic. A name that no kind of topic has is answered with `channel_not_found`, so any
 * text is a valid frame.
 */
export const FrameTopic = z.string().meta({ id: 'FrameTopic' })
export type FrameTopic = components['schemas']['FrameTopic']

/** The sender's own id of a frame; its `ack` carries it. */
export const FrameId = z.string().min(1).max(128).meta({ id: 'FrameId' })
export type FrameId = components['schemas']['FrameId']

/**
 * The sender's clock when the frame was made, in milliseconds since 1970. The server only passes it
 * by.
 */
export const FrameTime = z.number().min(0).max(8640000000000000).meta({ id: 'FrameTime' })
export type FrameTime = components['schemas']['FrameTime']

/** Which life of the log an offset belongs to; it changes when the log was lost. */
export const Epoch = z.string().min(1).max(64).meta({ id: 'Epoch' })
export type Epoch = components['schemas']['Epoch']

/** The number of the message in its topic, 1 for the first of an epoch; 0 stands before all of them. */
export const Offset = z.int().min(0).max(9007199254740991).meta({ id: 'Offset' })
export type Offset = components['schemas']['Offset']

/**
 * A place in the log of a topic. Offsets of one epoch rise by one with every message; those of two
 * epochs say nothing about each other.
 */
export const Position = z.strictObject({
  epoch: Epoch,
  offset: Offset,
}).meta({ id: 'Position' })
export type Position = components['schemas']['Position']

/** Asks for the messages of a topic. */
export const SubscribeFrame = z.strictObject({
  topic: FrameTopic,
  messageId: FrameId.optional(),
  timestamp: FrameTime.optional(),
  since: Position.optional(),
}).meta({ id: 'SubscribeFrame' })
export type SubscribeFrame = components['schemas']['SubscribeFrame']

/**
 * The `messageId` of the frame. Where the frame had none it is the id of the stored message for a
 * publish, otherwise the server's own or empty.
 */
export const AckId = z.string().max(128).meta({ id: 'AckId' })
export type AckId = components['schemas']['AckId']

/**
 * The subscription stands. With `recovered: true` what came after `since` follows, in order and
 * without a gap; with `false` something is lost (the log was lost or is too short), and the messages
 * from here on are what comes after `epoch` and `offset`.
 */
export const SubscribeSuccess = z.strictObject({
  id: AckId,
  type: z.literal('ack'),
  status: z.literal('success'),
  epoch: Epoch,
  offset: Offset,
  recovered: z.boolean().optional(),
}).meta({ id: 'SubscribeSuccess' })
export type SubscribeSuccess = components['schemas']['SubscribeSuccess']

/** The frame was refused; the event named after the refusal follows. */
export const AckError = z.strictObject({
  id: AckId,
  type: z.literal('ack'),
  status: z.literal('error'),
  error: z.string(),
}).meta({ id: 'AckError' })
export type AckError = components['schemas']['AckError']

/** The answer to `subscribe`. */
export const SubscribeAckPayload = z.discriminatedUnion('status', [SubscribeSuccess, AckError]).meta({ id: 'SubscribeAckPayload' })
export type SubscribeAckPayload = components['schemas']['SubscribeAckPayload']

/** Asks for no more messages of a topic. */
export const UnsubscribeFrame = z.strictObject({
  topic: FrameTopic,
  messageId: FrameId.optional(),
  timestamp: FrameTime.optional(),
}).meta({ id: 'UnsubscribeFrame' })
export type UnsubscribeFrame = components['schemas']['UnsubscribeFrame']

/** A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
export const JsonKey = z.string().regex(new RegExp('^(?!(_bsontype|__proto__)$)[^\\u0000]*$', 'u')).meta({ id: 'JsonKey' })
export type JsonKey = components['schemas']['JsonKey']

/**
 * An object with keys of the caller's choice; it is open because its meaning is the caller's. A key
 * may be anything except `__proto__`, `_bsontype`, a text with a NUL character and one with half a
 * surrogate pair. An object with both `$ref` and `$id` is refused too.
 */
export const JsonObject: z.ZodType = js.propertyNames(z.record(z.string(), js.ref(() => JsonValue)), JsonKey).meta({ id: 'JsonObject' })
export type JsonObject = components['schemas']['JsonObject']

/** Any JSON value, nested at most 32 levels deep. */
export const JsonValue: z.ZodType = z.union([
  z.string().max(1048576),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(js.ref(() => JsonValue)),
  js.ref(() => JsonObject),
]).meta({ id: 'JsonValue' })
export type JsonValue = components['schemas']['JsonValue']

/** A message for everybody on a topic, except the connection that sends it. */
export const PublishFrame = z.strictObject({
  topic: FrameTopic,
  payload: JsonValue,
  messageId: FrameId.optional(),
  timestamp: FrameTime.optional(),
  ackRequired: z.boolean().optional(),
}).meta({ id: 'PublishFrame' })
export type PublishFrame = components['schemas']['PublishFrame']

/** The message is in the log of its topic. */
export const PublishSuccess = z.strictObject({
  id: AckId,
  type: z.literal('ack'),
  status: z.literal('success'),
  position: Position.optional(),
}).meta({ id: 'PublishSuccess' })
export type PublishSuccess = components['schemas']['PublishSuccess']

/** The answer to `publish`. */
export const PublishAckPayload = z.discriminatedUnion('status', [PublishSuccess, AckError]).meta({ id: 'PublishAckPayload' })
export type PublishAckPayload = components['schemas']['PublishAckPayload']

/** A sign of life. */
export const HeartbeatFrame = z.strictObject({
  timestamp: FrameTime.optional(),
}).meta({ id: 'HeartbeatFrame' })
export type HeartbeatFrame = components['schemas']['HeartbeatFrame']

/** A new access token for this connection, before the one it has expires. */
export const AuthenticateFrame = z.strictObject({
  token: z.string().min(1).max(8192),
  messageId: FrameId.optional(),
  timestamp: FrameTime.optional(),
}).meta({ id: 'AuthenticateFrame' })
export type AuthenticateFrame = components['schemas']['AuthenticateFrame']

/** The connection goes on with the new token. */
export const AuthenticateSuccess = z.strictObject({
  id: AckId,
  type: z.literal('ack'),
  status: z.literal('success'),
  expiresAt: z.int().min(0).max(8640000000000000).optional(),
}).meta({ id: 'AuthenticateSuccess' })
export type AuthenticateSuccess = components['schemas']['AuthenticateSuccess']

/** The answer to `authenticate`. */
export const AuthenticateAckPayload = z.discriminatedUnion('status', [AuthenticateSuccess, AckError]).meta({ id: 'AuthenticateAckPayload' })
export type AuthenticateAckPayload = components['schemas']['AuthenticateAckPayload']

/** The frame was carried out. */
export const AckSuccess = z.strictObject({
  id: AckId,
  type: z.literal('ack'),
  status: z.literal('success'),
}).meta({ id: 'AckSuccess' })
export type AckSuccess = components['schemas']['AckSuccess']

/** The answer to a frame that has nothing more to tell. */
export const AckPayload = z.discriminatedUnion('status', [AckSuccess, AckError]).meta({ id: 'AckPayload' })
export type AckPayload = components['schemas']['AckPayload']

/** The server's clock, in milliseconds since 1970. */
export const ServerTime = z.int().min(0).max(8640000000000000).meta({ id: 'ServerTime' })
export type ServerTime = components['schemas']['ServerTime']

/** A message of a topic. */
export const TopicMessage = z.strictObject({
  id: z.string().min(1).max(128),
  topic: z.string(),
  type: z.literal('event'),
  payload: JsonValue,
  timestamp: ServerTime,
  from: z.string().optional(),
  position: Position,
}).meta({ id: 'TopicMessage' })
export type TopicMessage = components['schemas']['TopicMessage']

/** How urgent a notification is. */
export const NotificationLevel = z.enum(['info', 'warning', 'error']).meta({ id: 'NotificationLevel' })
export type NotificationLevel = components['schemas']['NotificationLevel']

/** A word from the administrators, to everybody on `system:notifications` or to one person. */
export const Notification = z.strictObject({
  id: z.string().min(1).max(128),
  type: z.literal('notification'),
  level: NotificationLevel,
  message: z.string(),
  timestamp: ServerTime,
  topic: z.string().optional(),
  position: Position.optional(),
}).meta({ id: 'Notification' })
export type Notification = components['schemas']['Notification']

/** The server is about to end the transport; come back after the time that it names. */
export const Reconnect = z.strictObject({
  reason: z.string(),
  retryAfterMs: z.int().min(0).max(3600000),
  timestamp: ServerTime,
}).meta({ id: 'Reconnect' })
export type Reconnect = components['schemas']['Reconnect']

/** What is wrong, in a few words for developers. */
export const RefusalText = z.string().meta({ id: 'RefusalText' })
export type RefusalText = components['schemas']['RefusalText']

/** The token is missing, wrong, revoked or expired. */
export const AuthErrorEvent = z.strictObject({
  id: z.string().optional(),
  type: z.literal('auth_error'),
  error: RefusalText,
  topic: z.string().optional(),
  timestamp: ServerTime,
}).meta({ id: 'AuthErrorEvent' })
export type AuthErrorEvent = components['schemas']['AuthErrorEvent']

/** The topic is there, and this connection may not do that with it. */
export const PermissionDeniedEvent = z.strictObject({
  id: z.string().optional(),
  type: z.literal('permission_denied'),
  error: RefusalText,
  topic: z.string().optional(),
  timestamp: ServerTime,
}).meta({ id: 'PermissionDeniedEvent' })
export type PermissionDeniedEvent = components['schemas']['PermissionDeniedEvent']

/** There is no such topic. */
export const ChannelNotFoundEvent = z.strictObject({
  id: z.string().optional(),
  type: z.literal('channel_not_found'),
  error: RefusalText,
  topic: z.string().optional(),
  timestamp: ServerTime,
}).meta({ id: 'ChannelNotFoundEvent' })
export type ChannelNotFoundEvent = components['schemas']['ChannelNotFoundEvent']

/** The frame breaks the contract, or there are too many of them. */
export const InvalidMessageEvent = z.strictObject({
  id: z.string().optional(),
  type: z.literal('invalid_message'),
  error: RefusalText,
  topic: z.string().optional(),
  timestamp: ServerTime,
}).meta({ id: 'InvalidMessageEvent' })
export type InvalidMessageEvent = components['schemas']['InvalidMessageEvent']
