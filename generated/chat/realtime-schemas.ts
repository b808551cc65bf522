// Generated from specs/chat/asyncapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './realtime-types.ts'

/** A sign of life; open, because clients of other versions say more. */
export const Ping = z.looseObject({
  timestamp: js.anything().optional(),
}).meta({ id: 'Ping' })
export type Ping = components['schemas']['Ping']

/** A moment, RFC 3339 in UTC with milliseconds. */
export const Time = z.iso.datetime({ offset: true }).meta({ id: 'Time' })
export type Time = components['schemas']['Time']

/** The server's sign of life. */
export const Pong = z.strictObject({
  ref: z.string().max(64).optional(),
  timestamp: Time,
}).meta({ id: 'Pong' })
export type Pong = components['schemas']['Pong']

/** A message; the same number as on every other surface. */
export const MessageId = z.int().min(1).max(9007199254740991).meta({ id: 'MessageId' })
export type MessageId = components['schemas']['MessageId']

/** A chat, by a number given once. */
export const ChatId = z.int().min(1).max(9007199254740991).meta({ id: 'ChatId' })
export type ChatId = components['schemas']['ChatId']

/** A call, by the name that the server gave it. */
export const CallId = z.string().min(1).max(64).meta({ id: 'CallId' })
export type CallId = components['schemas']['CallId']

/** Whole seconds from answered to ended; 0 for a call that nobody answered. */
export const CallDuration = z.int().min(0).max(9007199254740991).meta({ id: 'CallDuration' })
export type CallDuration = components['schemas']['CallDuration']

/** An event that had a `ref` was carried out. What there is to say depends on the event. */
export const Ack = z.strictObject({
  ref: z.string().min(1).max(64).optional(),
  type: z.string().max(64),
  message_id: MessageId.optional(),
  chat_id: ChatId.optional(),
  call_id: CallId.optional(),
  created_at: Time.optional(),
  updated_at: Time.optional(),
  deleted_at: Time.optional(),
  answered_at: Time.optional(),
  ended_at: Time.optional(),
  duration: CallDuration.optional(),
}).meta({ id: 'Ack' })
export type Ack = components['schemas']['Ack']

/** A person, by a number given once. */
export const UserId = z.int().min(1).max(9007199254740991).meta({ id: 'UserId' })
export type UserId = components['schemas']['UserId']

/** The first event of a connection that is let in. */
export const Connected = z.strictObject({
  status: z.literal('connected'),
  user_id: UserId,
  server_time: Time,
  connection_id: z.string().max(64),
  heartbeat_seconds: z.int().min(1).max(3600),
}).meta({ id: 'Connected' })
export type Connected = components['schemas']['Connected']

/** The connection is about to be closed. */
export const Disconnected = z.strictObject({
  status: z.literal('disconnected'),
  reason: z.enum([
    'client_close',
    'authentication_failed',
    'token_expired',
    'idle',
    'flooding',
    'message_too_large',
    'unsupported_data',
    'going_away',
    'service_unavailable',
  ]),
}).meta({ id: 'Disconnected' })
export type Disconnected = components['schemas']['Disconnected']

/**
 * What is wrong, for programs. A chat, a message or a call that the caller has no part in is answered
 * like one that is not there. `NOT_FOUND` and `METHOD_NOT_ALLOWED` are of addresses, over HTTP only.
 */
export const ErrorCode = z.enum([
  'AUTHENTICATION_FAILED',
  'VALIDATION_ERROR',
  'UNKNOWN_EVENT',
  'INVALID_JSON',
  'CHAT_NOT_FOUND',
  'MESSAGE_NOT_FOUND',
  'USER_NOT_FOUND',
  'CALL_NOT_FOUND',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'PERMISSION_DENIED',
  'BLOCKED',
  'SENDING_BANNED',
  'CHAT_CLOSED',
  'RATE_LIMITED',
  'MESSAGE_TOO_LARGE',
  'CALL_BUSY',
  'CALL_GLARE',
  'CALL_ENDED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_ERROR',
]).meta({ id: 'ErrorCode' })
export type ErrorCode = components['schemas']['ErrorCode']

/** More about it, where there is more to say. */
export const ErrorDetails = z.strictObject({
  field: z.string().max(300).optional(),
  reason: z.string().max(1000).optional(),
  call_id: CallId.optional(),
  retry_after_ms: z.int().min(0).max(86400000).optional(),
}).meta({ id: 'ErrorDetails' })
export type ErrorDetails = components['schemas']['ErrorDetails']

/** An event was refused, or the connection is about to end. */
export const ErrorEvent = z.strictObject({
  ref: z.string().max(64).optional(),
  error_code: ErrorCode,
  message: z.string().max(1000),
  details: ErrorDetails.optional(),
}).meta({ id: 'ErrorEvent' })
export type ErrorEvent = components['schemas']['ErrorEvent']

/** Something that the operators of the service want to be known. */
export const Notification = z.strictObject({
  title: z.string().min(1).max(200),
  message: z.string().min(1).max(2000),
  type: z.enum(['info', 'success', 'warning', 'error']),
  action_url: z.string().max(2048).optional(),
}).meta({ id: 'Notification' })
export type Notification = components['schemas']['Notification']

/** The message of the same chat that this one answers. */
export const ReplyToId = z.int().min(1).max(9007199254740991).nullable().meta({ id: 'ReplyToId' })
export type ReplyToId = components['schemas']['ReplyToId']

/** The client's own name of the message; sent again with it, it is stored once and answered the same. */
export const ClientMessageId = z.string().min(1).max(128).nullable().meta({ id: 'ClientMessageId' })
export type ClientMessageId = components['schemas']['ClientMessageId']

/** Words. */
export const SendText = z.looseObject({
  chat_id: ChatId,
  message_type: z.literal('text'),
  content: z.string().min(1).max(10000),
  reply_to_id: ReplyToId.optional(),
  client_message_id: ClientMessageId.optional(),
}).meta({ id: 'SendText' })
export type SendText = components['schemas']['SendText']

/** Where it lies. */
export const MediaUrl = z.string().max(2048).regex(new RegExp('^https?://[^\\s\\u0000]+$', 'u')).meta({ id: 'MediaUrl' })
export type MediaUrl = components['schemas']['MediaUrl']

/** What is known of it; open, and what is not named here is not kept. */
export const MediaData = z.looseObject({
  name: z.string().max(255).optional(),
  size: z.int().min(0).max(9007199254740991).optional(),
  mime_type: z.string().max(255).optional(),
  width: z.int().min(0).max(1000000).optional(),
  height: z.int().min(0).max(1000000).optional(),
  duration: z.number().min(0).max(8640000).optional(),
  thumbnail_url: MediaUrl.optional(),
  caption: z.string().max(1000).optional(),
}).meta({ id: 'MediaData' })
export type MediaData = components['schemas']['MediaData']

/** Something that lies elsewhere, by its address. */
export const SendMedia = z.looseObject({
  chat_id: ChatId,
  message_type: z.enum(['image', 'file', 'audio', 'video']),
  content: MediaUrl,
  data: MediaData.optional(),
  reply_to_id: ReplyToId.optional(),
  client_message_id: ClientMessageId.optional(),
}).meta({ id: 'SendMedia' })
export type SendMedia = components['schemas']['SendMedia']

/** The place; open, and what is not named here is not kept. */
export const LocationData = z.looseObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  title: z.string().max(255).optional(),
  address: z.string().max(500).optional(),
}).meta({ id: 'LocationData' })
export type LocationData = components['schemas']['LocationData']

/** A place. */
export const SendLocation = z.looseObject({
  chat_id: ChatId,
  message_type: z.literal('location'),
  content: z.string().max(255),
  data: LocationData,
  reply_to_id: ReplyToId.optional(),
  client_message_id: ClientMessageId.optional(),
}).meta({ id: 'SendLocation' })
export type SendLocation = components['schemas']['SendLocation']

/** A message, in the form of its type. */
export const SendMessage = z.discriminatedUnion('message_type', [SendText, SendMedia, SendLocation]).meta({ id: 'SendMessage' })
export type SendMessage = components['schemas']['SendMessage']

/** The message is stored. */
export const SendMessageResult = z.strictObject({
  message_id: MessageId,
  chat_id: ChatId,
  created_at: Time,
}).meta({ id: 'SendMessageResult' })
export type SendMessageResult = components['schemas']['SendMessageResult']

/** Who wrote it; 0 is the system. */
export const SenderId = z.int().min(0).max(9007199254740991).meta({ id: 'SenderId' })
export type SenderId = components['schemas']['SenderId']

/**
 * What the content is: words (`text`), an address of something (`image`, `file`, `audio`, `video`), a
 * title of a place (`location`), words of the system (`system`), or something of another client that
 * has no form here (`custom`, with an empty content).
 */
export const MessageType = z.enum(['text', 'image', 'file', 'audio', 'video', 'location', 'system', 'custom']).meta({ id: 'MessageType' })
export type MessageType = components['schemas']['MessageType']

/** What is known of a content that is no text. */
export const MessageData = z.strictObject({
  name: z.string().max(255).optional(),
  size: z.int().min(0).max(9007199254740991).optional(),
  mime_type: z.string().max(255).optional(),
  width: z.int().min(0).max(1000000).optional(),
  height: z.int().min(0).max(1000000).optional(),
  duration: z.number().min(0).max(8640000).optional(),
  thumbnail_url: z.string().max(2048).optional(),
  caption: z.string().max(1000).optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  title: z.string().max(255).optional(),
  address: z.string().max(500).optional(),
}).meta({ id: 'MessageData' })
export type MessageData = components['schemas']['MessageData']

/** A message in its present form. */
export const Message = z.strictObject({
  id: MessageId,
  chat_id: ChatId,
  sender_id: SenderId,
  content: z.string(),
  message_type: MessageType,
  created_at: Time,
  reply_to_id: MessageId.optional(),
  data: MessageData.optional(),
  is_edited: z.boolean().optional(),
  updated_at: Time.optional(),
}).meta({ id: 'Message' })
export type Message = components['schemas']['Message']

/** Between two people, or a group. */
export const ChatType = z.enum(['private', 'group']).meta({ id: 'ChatType' })
export type ChatType = components['schemas']['ChatType']

/** A chat as its receiver sees it. */
export const ChatCard = z.strictObject({
  id: ChatId,
  type: ChatType,
  title: z.string().max(255),
}).meta({ id: 'ChatCard' })
export type ChatCard = components['schemas']['ChatCard']

/** A person as others see them. */
export const UserCard = z.strictObject({
  id: SenderId,
  nickname: z.string().max(100),
  avatar_url: z.string().max(2048),
}).meta({ id: 'UserCard' })
export type UserCard = components['schemas']['UserCard']

/** A message that this device did not have. */
export const NewMessage = z.strictObject({
  message: Message,
  chat: ChatCard,
  sender: UserCard,
}).meta({ id: 'NewMessage' })
export type NewMessage = components['schemas']['NewMessage']

/** Another content for a message of one's own; open, because clients of other versions say more. */
export const EditMessage = z.looseObject({
  message_id: MessageId,
  content: z.string().min(1).max(10000),
  data: MediaData.optional(),
}).meta({ id: 'EditMessage' })
export type EditMessage = components['schemas']['EditMessage']

/** The change is stored. */
export const EditMessageResult = z.strictObject({
  message_id: MessageId,
  chat_id: ChatId,
  updated_at: Time,
}).meta({ id: 'EditMessageResult' })
export type EditMessageResult = components['schemas']['EditMessageResult']

/** A message has another content. */
export const EditedMessage = z.strictObject({
  message: Message,
  chat: ChatCard,
}).meta({ id: 'EditedMessage' })
export type EditedMessage = components['schemas']['EditedMessage']

/** Which message; open, because clients of other versions say more. */
export const DeleteMessage = z.looseObject({
  message_id: MessageId,
}).meta({ id: 'DeleteMessage' })
export type DeleteMessage = components['schemas']['DeleteMessage']

/** The deletion is stored. */
export const DeleteMessageResult = z.strictObject({
  message_id: MessageId,
  chat_id: ChatId,
  deleted_at: Time,
}).meta({ id: 'DeleteMessageResult' })
export type DeleteMessageResult = components['schemas']['DeleteMessageResult']

/** A message is gone. */
export const DeletedMessage = z.strictObject({
  message_id: MessageId,
  chat_id: ChatId,
  deleted_by: SenderId,
  deleted_at: Time,
}).meta({ id: 'DeletedMessage' })
export type DeletedMessage = components['schemas']['DeletedMessage']

/** Up to which message the chat is read; open, because clients of other versions say more. */
export const ReadMessage = z.looseObject({
  message_id: MessageId,
}).meta({ id: 'ReadMessage' })
export type ReadMessage = components['schemas']['ReadMessage']

/** The chat is read up to there, or was further before. */
export const ReadMessageResult = z.strictObject({
  message_id: MessageId,
  chat_id: ChatId,
}).meta({ id: 'ReadMessageResult' })
export type ReadMessageResult = components['schemas']['ReadMessageResult']

/** Somebody has read a chat up to a message. */
export const MessageWasRead = z.strictObject({
  message_id: MessageId,
  chat_id: ChatId,
  read_by: UserId,
  read_at: Time,
}).meta({ id: 'MessageWasRead' })
export type MessageWasRead = components['schemas']['MessageWasRead']

/** Somebody begins or ends to write; open, because clients of other versions say more. */
export const SetTyping = z.looseObject({
  chat_id: ChatId,
  is_typing: z.boolean(),
}).meta({ id: 'SetTyping' })
export type SetTyping = components['schemas']['SetTyping']

/**
 * Somebody is there or away, whatever their connections say; open, because clients of other versions
 * say more.
 */
export const SetPresence = z.looseObject({
  is_online: z.boolean(),
}).meta({ id: 'SetPresence' })
export type SetPresence = components['schemas']['SetPresence']

/** It was done; there is nothing more to say. */
export const Done = z.strictObject({}).meta({ id: 'Done' })
export type Done = components['schemas']['Done']

/** Somebody writes, or does no longer. */
export const SomebodyTyping = z.strictObject({
  chat_id: ChatId,
  user_id: UserId,
  is_typing: z.boolean(),
  user: UserCard,
}).meta({ id: 'SomebodyTyping' })
export type SomebodyTyping = components['schemas']['SomebodyTyping']

/** Somebody came or went. */
export const SomebodyPresent = z.strictObject({
  user_id: UserId,
  is_online: z.boolean(),
  last_seen: Time,
  user: UserCard,
}).meta({ id: 'SomebodyPresent' })
export type SomebodyPresent = components['schemas']['SomebodyPresent']

/** With pictures or without. */
export const CallType = z.enum(['audio', 'video']).meta({ id: 'CallType' })
export type CallType = components['schemas']['CallType']

/** A session description, passed on as it is. */
export const Sdp = z.string().min(1).max(65536).meta({ id: 'Sdp' })
export type Sdp = components['schemas']['Sdp']

/** A way to reach a device; open, because browsers add fields, and all of them are passed on. */
export const IceCandidate = z.looseObject({
  candidate: z.string().max(2048),
  sdpMLineIndex: z.int().min(0).max(65535).nullable().optional(),
  sdpMid: z.string().max(255).nullable().optional(),
}).meta({ id: 'IceCandidate' })
export type IceCandidate = components['schemas']['IceCandidate']

/** The candidates known so far; further ones follow by `call.ice`. */
export const IceCandidates = z.array(IceCandidate).max(50).meta({ id: 'IceCandidates' })
export type IceCandidates = components['schemas']['IceCandidates']

/** Calls somebody. */
export const OfferCall = z.looseObject({
  to_user: UserId,
  call_type: CallType,
  sdp: Sdp,
  ice_candidates: IceCandidates.optional(),
}).meta({ id: 'OfferCall' })
export type OfferCall = components['schemas']['OfferCall']

/** The call rings, or has ended already because the other one is busy (`call.end` follows). */
export const OfferCallResult = z.strictObject({
  call_id: CallId,
  created_at: Time,
}).meta({ id: 'OfferCallResult' })
export type OfferCallResult = components['schemas']['OfferCallResult']

/** Somebody calls. */
export const CallOffered = z.strictObject({
  call_id: CallId,
  from_user: UserId,
  to_user: UserId,
  call_type: CallType,
  sdp: Sdp,
  ice_candidates: IceCandidates,
  created_at: Time,
}).meta({ id: 'CallOffered' })
export type CallOffered = components['schemas']['CallOffered']

/** Takes the call on this device. */
export const AnswerCall = z.looseObject({
  call_id: CallId,
  sdp: Sdp,
  ice_candidates: IceCandidates.optional(),
}).meta({ id: 'AnswerCall' })
export type AnswerCall = components['schemas']['AnswerCall']

/** The call is this device's. */
export const AnswerCallResult = z.strictObject({
  call_id: CallId,
  answered_at: Time,
}).meta({ id: 'AnswerCallResult' })
export type AnswerCallResult = components['schemas']['AnswerCallResult']

/** The other one took the call. */
export const CallAnswered = z.strictObject({
  call_id: CallId,
  from_user: UserId,
  to_user: UserId,
  sdp: Sdp,
  ice_candidates: IceCandidates,
  answered_at: Time,
}).meta({ id: 'CallAnswered' })
export type CallAnswered = components['schemas']['CallAnswered']

/** A further way to reach this device. */
export const SendIce = z.looseObject({
  call_id: CallId,
  ice_candidate: IceCandidate,
}).meta({ id: 'SendIce' })
export type SendIce = components['schemas']['SendIce']

/** It was passed on. */
export const SendIceResult = z.strictObject({
  call_id: CallId,
}).meta({ id: 'SendIceResult' })
export type SendIceResult = components['schemas']['SendIceResult']

/** A further way to reach the other device. */
export const IceReceived = z.strictObject({
  call_id: CallId,
  from_user: UserId,
  to_user: UserId,
  ice_candidate: IceCandidate,
}).meta({ id: 'IceReceived' })
export type IceReceived = components['schemas']['IceReceived']

/** Declines, cancels or hangs up. */
export const EndCall = z.looseObject({
  call_id: CallId,
  reason: z.string().max(200).nullable().optional(),
}).meta({ id: 'EndCall' })
export type EndCall = components['schemas']['EndCall']

/** The call is over. */
export const EndCallResult = z.strictObject({
  call_id: CallId,
  ended_at: Time,
  duration: CallDuration,
}).meta({ id: 'EndCallResult' })
export type EndCallResult = components['schemas']['EndCallResult']

/**
 * `user_hangup` one of the two hung up, `declined` the other one did not want, `cancelled` the caller
 * gave up, `busy` the other one is in another call, `no_answer` nobody answered in time, `missed` it
 * ended so while this device was away, `answered_elsewhere` another device of this person took it,
 * `connection_lost` one of the two was lost for too long, `failed` the devices could not connect.
 */
export const CallEndReason = z.enum([
  'user_hangup',
  'declined',
  'cancelled',
  'busy',
  'no_answer',
  'missed',
  'answered_elsewhere',
  'connection_lost',
  'failed',
]).meta({ id: 'CallEndReason' })
export type CallEndReason = components['schemas']['CallEndReason']

/** A call is over. */
export const CallEnded = z.strictObject({
  call_id: CallId,
  from_user: UserId,
  to_user: UserId,
  reason: CallEndReason,
  duration: CallDuration,
  ended_at: Time,
  call_type: CallType.optional(),
  created_at: Time.optional(),
}).meta({ id: 'CallEnded' })
export type CallEnded = components['schemas']['CallEnded']

/** What the address of a connection may say; open, because proxies and clients add their own. */
export const Handshake = z.looseObject({
  token: z.string().max(8192).optional(),
  device: z.string().min(1).max(64).optional(),
  since: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'Handshake' })
export type Handshake = components['schemas']['Handshake']
