// Generated from specs/chat/openapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './types.ts'

/** The name to go by. */
export const Nickname = z.string().min(1).max(100).regex(new RegExp('^[^\\u0000-\\u001f\\u007f]+$', 'u')).meta({ id: 'Nickname' })
export type Nickname = components['schemas']['Nickname']

/** Where the picture is, over HTTP or HTTPS. */
export const PictureUrl = z.string().max(2048).regex(new RegExp('^https?://[A-Za-z0-9.-]+(:[1-5]?[0-9]{1,4})?([/?#][!-~]*)?$', 'u')).meta({ id: 'PictureUrl' })
export type PictureUrl = components['schemas']['PictureUrl']

/** A person whom the business server knows. */
export const UserCreate = z.strictObject({
  subject: z.string().min(1).max(255).regex(new RegExp('^[^@#&\\u0000]+$', 'u')),
  nickname: Nickname.optional(),
  avatar_url: PictureUrl.optional(),
}).meta({ id: 'UserCreate' })
export type UserCreate = components['schemas']['UserCreate']

/** A person, by a number given once. */
export const UserId = z.int().min(1).max(9007199254740991).meta({ id: 'UserId' })
export type UserId = components['schemas']['UserId']

/** The person, and by which number the chat surface calls them. */
export const RegisteredUser = z.strictObject({
  id: UserId,
  subject: z.string(),
  nickname: z.string(),
  avatar_url: z.string(),
}).meta({ id: 'RegisteredUser' })
export type RegisteredUser = components['schemas']['RegisteredUser']

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

/** A call, by the name that the server gave it. */
export const CallId = z.string().min(1).max(64).meta({ id: 'CallId' })
export type CallId = components['schemas']['CallId']

/** More about it, where there is more to say. */
export const ErrorDetails = z.strictObject({
  field: z.string().max(300).optional(),
  reason: z.string().max(1000).optional(),
  call_id: CallId.optional(),
  retry_after_ms: z.int().min(0).max(86400000).optional(),
}).meta({ id: 'ErrorDetails' })
export type ErrorDetails = components['schemas']['ErrorDetails']

/** The error answer of every operation, what the socket says in its `error` event. */
export const ErrorBody = z.strictObject({
  error_code: ErrorCode,
  message: z.string().max(1000),
  details: ErrorDetails.optional(),
}).meta({ id: 'ErrorBody' })
export type ErrorBody = components['schemas']['ErrorBody']

/** A person. */
export const User = z.strictObject({
  id: UserId,
  nickname: z.string(),
  avatar_url: z.string().max(2048),
  is_online: z.boolean().optional(),
  last_seen: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'User' })
export type User = components['schemas']['User']

/** What to change of oneself; the rest stays. */
export const UserUpdate = js.minProperties(
  z.strictObject({
    nickname: z.string().min(1).max(100).regex(new RegExp('^[^\\u0000-\\u001f\\u007f]+$', 'u')).nullable().optional(),
    avatar_url: z.string().max(2048).regex(new RegExp('^https?://[A-Za-z0-9.-]+(:[1-5]?[0-9]{1,4})?([/?#][!-~]*)?$', 'u')).nullable().optional(),
  }),
  1,
).meta({ id: 'UserUpdate' })
export type UserUpdate = components['schemas']['UserUpdate']

/** Who wrote it; 0 is the system. */
export const SenderId = z.int().min(0).max(9007199254740991).meta({ id: 'SenderId' })
export type SenderId = components['schemas']['SenderId']

/** A person as others see them. */
export const UserCard = z.strictObject({
  id: SenderId,
  nickname: z.string().max(100),
  avatar_url: z.string().max(2048),
}).meta({ id: 'UserCard' })
export type UserCard = components['schemas']['UserCard']

/** Somebody who may not write to the caller. */
export const BlockedUser = z.strictObject({
  user: UserCard,
  blocked_at: z.iso.datetime({ offset: true }),
}).meta({ id: 'BlockedUser' })
export type BlockedUser = components['schemas']['BlockedUser']

/** The `cursor` of the next page, `null` on the last page. */
export const NextCursor = z.string().nullable().meta({ id: 'NextCursor' })
export type NextCursor = components['schemas']['NextCursor']

/** A page of the people whom the caller blocked. */
export const BlockedUsers = z.strictObject({
  items: z.array(BlockedUser),
  next_cursor: NextCursor,
}).meta({ id: 'BlockedUsers' })
export type BlockedUsers = components['schemas']['BlockedUsers']

/** A chat, by a number given once. */
export const ChatId = z.int().min(1).max(9007199254740991).meta({ id: 'ChatId' })
export type ChatId = components['schemas']['ChatId']

/** Between two people, or a group. */
export const ChatType = z.enum(['private', 'group']).meta({ id: 'ChatType' })
export type ChatType = components['schemas']['ChatType']

/** A message; the same number as on every other surface. */
export const MessageId = z.int().min(1).max(9007199254740991).meta({ id: 'MessageId' })
export type MessageId = components['schemas']['MessageId']

/**
 * What the content is: words (`text`), an address of something (`image`, `file`, `audio`, `video`), a
 * title of a place (`location`), words of the system (`system`), or something of another client that
 * has no form here (`custom`, with an empty content).
 */
export const MessageType = z.enum(['text', 'image', 'file', 'audio', 'video', 'location', 'system', 'custom']).meta({ id: 'MessageType' })
export type MessageType = components['schemas']['MessageType']

/** A moment, RFC 3339 in UTC with milliseconds. */
export const Time = z.iso.datetime({ offset: true }).meta({ id: 'Time' })
export type Time = components['schemas']['Time']

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

/** A chat in the caller's list. */
export const ListedChat = z.strictObject({
  id: ChatId,
  type: ChatType,
  title: z.string(),
  avatar_url: z.string(),
  user: UserCard.optional(),
  unread_count: z.int().min(0).max(9007199254740991),
  last_message: Message.optional(),
  updated_at: z.iso.datetime({ offset: true }),
}).meta({ id: 'ListedChat' })
export type ListedChat = components['schemas']['ListedChat']

/** A page of the caller's chats, the one with the newest message first. */
export const ChatPage = z.strictObject({
  items: z.array(ListedChat),
  next_cursor: NextCursor,
}).meta({ id: 'ChatPage' })
export type ChatPage = components['schemas']['ChatPage']

/** A chat with one other person. */
export const PrivateChatCreate = z.strictObject({
  type: z.literal('private'),
  user_id: UserId,
}).meta({ id: 'PrivateChatCreate' })
export type PrivateChatCreate = components['schemas']['PrivateChatCreate']

/** The name of a group. */
export const ChatTitle = z.string().min(1).max(255).regex(new RegExp('^[^\\u0000-\\u001f\\u007f]+$', 'u')).meta({ id: 'ChatTitle' })
export type ChatTitle = components['schemas']['ChatTitle']

/** A group, owned by the caller. */
export const GroupChatCreate = z.strictObject({
  type: z.literal('group'),
  title: ChatTitle,
  avatar_url: PictureUrl.optional(),
  member_ids: z.array(UserId).max(1000).optional(),
}).meta({ id: 'GroupChatCreate' })
export type GroupChatCreate = components['schemas']['GroupChatCreate']

/** A chat, in the form of its type. */
export const ChatCreate = z.discriminatedUnion('type', [PrivateChatCreate, GroupChatCreate]).meta({ id: 'ChatCreate' })
export type ChatCreate = components['schemas']['ChatCreate']

/**
 * What a member may do: everybody sees and writes; an `admin` also changes the group, adds and removes
 * members and deletes messages; the `owner` also names admins and ends the group. In a private chat
 * both are members.
 */
export const MemberRole = z.enum(['owner', 'admin', 'member']).meta({ id: 'MemberRole' })
export type MemberRole = components['schemas']['MemberRole']

/** A chat as the caller sees it. */
export const Chat = z.strictObject({
  id: ChatId,
  type: ChatType,
  title: z.string(),
  avatar_url: z.string(),
  user: UserCard.optional(),
  member_count: z.int().min(1).max(9007199254740991),
  role: MemberRole,
  unread_count: z.int().min(0).max(9007199254740991),
  last_message: Message.optional(),
}).meta({ id: 'Chat' })
export type Chat = components['schemas']['Chat']

/** What to change of a group; the rest stays. */
export const ChatUpdate = js.minProperties(
  z.strictObject({
    title: ChatTitle.optional(),
    avatar_url: z.string().max(2048).regex(new RegExp('^(https?://[A-Za-z0-9.-]+(:[1-5]?[0-9]{1,4})?([/?#][!-~]*)?)?$', 'u')).optional(),
  }),
  1,
).meta({ id: 'ChatUpdate' })
export type ChatUpdate = components['schemas']['ChatUpdate']

/** Somebody who is in the chat. */
export const Member = z.strictObject({
  user: UserCard,
  role: MemberRole,
  joined_at: z.iso.datetime({ offset: true }).optional(),
}).meta({ id: 'Member' })
export type Member = components['schemas']['Member']

/** A page of the members of a chat. */
export const MemberPage = z.strictObject({
  items: z.array(Member),
  next_cursor: NextCursor,
}).meta({ id: 'MemberPage' })
export type MemberPage = components['schemas']['MemberPage']

/** Who is to be in the group too. */
export const MembersAdd = z.strictObject({
  user_ids: z.array(UserId).min(1).max(1000),
}).meta({ id: 'MembersAdd' })
export type MembersAdd = components['schemas']['MembersAdd']

/** What a member may do from now on. */
export const MemberUpdate = z.strictObject({
  role: z.enum(['owner', 'admin', 'member']),
}).meta({ id: 'MemberUpdate' })
export type MemberUpdate = components['schemas']['MemberUpdate']

/** Messages of a chat in the order in which they were sent. Deleted ones are left out. */
export const MessagePage = z.strictObject({
  items: z.array(Message),
  next: z.int().min(1).max(9007199254740991).nullable(),
}).meta({ id: 'MessagePage' })
export type MessagePage = components['schemas']['MessagePage']

/** How far the caller has read. */
export const ReadMark = z.strictObject({
  message_id: MessageId.optional(),
}).meta({ id: 'ReadMark' })
export type ReadMark = components['schemas']['ReadMark']

/** What is left to read. */
export const ReadState = z.strictObject({
  unread_count: z.int().min(0).max(9007199254740991),
}).meta({ id: 'ReadState' })
export type ReadState = components['schemas']['ReadState']

/**
 * A page of messages that were found, chat by chat, in each the newest first. A page may have fewer
 * items than asked for, even none, and still a next one.
 */
export const FoundMessages = z.strictObject({
  items: z.array(Message),
  next_cursor: NextCursor,
}).meta({ id: 'FoundMessages' })
export type FoundMessages = components['schemas']['FoundMessages']

/** With pictures or without. */
export const CallType = z.enum(['audio', 'video']).meta({ id: 'CallType' })
export type CallType = components['schemas']['CallType']

/** How far it has come. */
export const CallState = z.enum(['ringing', 'answered', 'ended']).meta({ id: 'CallState' })
export type CallState = components['schemas']['CallState']

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

/** Whole seconds from answered to ended; 0 for a call that nobody answered. */
export const CallDuration = z.int().min(0).max(9007199254740991).meta({ id: 'CallDuration' })
export type CallDuration = components['schemas']['CallDuration']

/** A call of the one who asks. */
export const CallRecord = z.strictObject({
  call_id: CallId,
  from_user: UserId,
  to_user: UserId,
  user: UserCard,
  call_type: CallType,
  state: CallState,
  reason: CallEndReason.optional(),
  is_missed: z.boolean(),
  created_at: Time,
  answered_at: Time.optional(),
  ended_at: Time.optional(),
  duration: CallDuration,
}).meta({ id: 'CallRecord' })
export type CallRecord = components['schemas']['CallRecord']

/** A page of calls, newest first. */
export const CallPage = z.strictObject({
  items: z.array(CallRecord),
  next_cursor: NextCursor,
}).meta({ id: 'CallPage' })
export type CallPage = components['schemas']['CallPage']

/** Words to people who are connected now; it is not kept for others. */
export const NotificationSend = z.strictObject({
  title: z.string().min(1).max(200),
  message: z.string().min(1).max(2000),
  type: z.enum(['info', 'success', 'warning', 'error']).meta({ default: 'info' }).optional(),
  action_url: z.string().max(2048).regex(new RegExp('^https?://[A-Za-z0-9.-]+(:[1-5]?[0-9]{1,4})?([/?#][!-~]*)?$', 'u')).optional(),
  user_ids: z.array(UserId).min(1).max(1000).optional(),
}).meta({ id: 'NotificationSend' })
export type NotificationSend = components['schemas']['NotificationSend']

/** When it happened. */
export const EventTime = z.iso.datetime({ offset: true }).meta({ id: 'EventTime' })
export type EventTime = components['schemas']['EventTime']

/** A text to be given back. */
export const WebhookChallenge = z.strictObject({
  challenge: z.string().min(1).max(200),
}).meta({ id: 'WebhookChallenge' })
export type WebhookChallenge = components['schemas']['WebhookChallenge']

/** A challenge that proves that the receiver of an address wants events. */
export const WebhookVerification = z.strictObject({
  type: z.literal('webhook.verification'),
  timestamp: EventTime,
  data: WebhookChallenge,
}).meta({ id: 'WebhookVerification' })
export type WebhookVerification = components['schemas']['WebhookVerification']

/** Why a receiver does not take a post. */
export const WebhookRefused = z.looseObject({
  error: z.string().optional(),
}).meta({ id: 'WebhookRefused' })
export type WebhookRefused = components['schemas']['WebhookRefused']

/** A test; nothing has happened. */
export const WebhookTest = z.strictObject({
  type: z.literal('webhook.test'),
  timestamp: EventTime,
  data: z.strictObject({
    message: z.string(),
  }),
}).meta({ id: 'WebhookTest' })
export type WebhookTest = components['schemas']['WebhookTest']

/** A chat as its receiver sees it. */
export const ChatCard = z.strictObject({
  id: ChatId,
  type: ChatType,
  title: z.string().max(255),
}).meta({ id: 'ChatCard' })
export type ChatCard = components['schemas']['ChatCard']

/** A message waits for people who are away. */
export const ChatMessageOffline = z.strictObject({
  type: z.literal('chat.message.offline'),
  timestamp: Time,
  data: z.strictObject({
    message: Message,
    chat: ChatCard,
    sender: UserCard,
    user_ids: z.array(UserId).min(1),
  }),
}).meta({ id: 'ChatMessageOffline' })
export type ChatMessageOffline = components['schemas']['ChatMessageOffline']
