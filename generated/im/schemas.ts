// Generated from specs/im/openapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './types.ts'

/** A key of a free-form object, not `__proto__`, not `_bsontype` and without NUL characters. */
export const JsonKey = z.string().regex(new RegExp('^(?!(_bsontype|__proto__)$)[^\\u0000]*$', 'u')).meta({ id: 'JsonKey' })
export type JsonKey = components['schemas']['JsonKey']

/** The bytes of a message in base64; empty or null when `content` and `type` are given instead. */
export const OptionalPayload = z.string().regex(new RegExp('^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$', 'u')).nullable().meta({ id: 'OptionalPayload' })
export type OptionalPayload = components['schemas']['OptionalPayload']

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

/** The id of a user; empty or null when it is not given. */
export const OptionalUid = z.string().max(255).regex(new RegExp('^[^@#&\\u0000]*$', 'u')).nullable().meta({ id: 'OptionalUid' })
export type OptionalUid = components['schemas']['OptionalUid']

/** The id of a channel; empty or null when it is not given. */
export const OptionalChannelId = z.string().max(255).regex(new RegExp('^[^@#&\\u0000]*$', 'u')).nullable().meta({ id: 'OptionalChannelId' })
export type OptionalChannelId = components['schemas']['OptionalChannelId']

/** The type of a channel, 1 to 12; 0 or null when it is not given. */
export const OptionalChannelType = z.int().min(0).max(12).nullable().meta({ id: 'OptionalChannelType' })
export type OptionalChannelType = components['schemas']['OptionalChannelType']

/** The id of a user, chosen by the business server; any text without `@`, `#` and `&`. */
export const Uid = z.string().min(1).max(255).regex(new RegExp('^[^@#&\\u0000]+$', 'u')).meta({ id: 'Uid' })
export type Uid = components['schemas']['Uid']

/** Ids of users; empty or null when they are not given. */
export const OptionalUids = z.array(Uid).max(10000).nullable().meta({ id: 'OptionalUids' })
export type OptionalUids = components['schemas']['OptionalUids']

/** 1 for yes; 0, null and nothing for no. */
export const OptionalFlag = js.oneOfValues(js.anything(), [0, 1, null]).meta({ id: 'OptionalFlag' })
export type OptionalFlag = components['schemas']['OptionalFlag']

/** How a message is treated. It is open because clients send further flags. */
export const HeaderInput = js.propertyNames(
  z.object({
    no_persist: OptionalFlag.optional(),
    red_dot: OptionalFlag.optional(),
    sync_once: OptionalFlag.optional(),
  }).catchall(JsonValue),
  JsonKey,
).nullable().meta({ id: 'HeaderInput' })
export type HeaderInput = components['schemas']['HeaderInput']

/** The sender's own number of the message; empty or null when it is not given. */
export const OptionalClientMsgNo = z.string().max(255).nullable().meta({ id: 'OptionalClientMsgNo' })
export type OptionalClientMsgNo = components['schemas']['OptionalClientMsgNo']

/** A text of the caller; empty or null when it is not given. */
export const OptionalText = z.string().max(2000).nullable().meta({ id: 'OptionalText' })
export type OptionalText = components['schemas']['OptionalText']

/**
 * A message, as `payload` or as `content` and `type`; both at once are refused when they disagree. It
 * is open because existing servers send fields of other versions.
 */
export const MessageSend = js.propertyNames(
  z.object({
    payload: OptionalPayload.optional(),
    content: JsonValue.optional(),
    type: z.int().min(-2147483648).max(2147483647).nullable().optional(),
    from_uid: OptionalUid.optional(),
    channel_id: OptionalChannelId.optional(),
    channel_type: OptionalChannelType.optional(),
    subscribers: OptionalUids.optional(),
    header: HeaderInput.optional(),
    setting: z.int().min(0).max(255).nullable().optional(),
    topic: OptionalClientMsgNo.optional(),
    client_msg_no: OptionalClientMsgNo.optional(),
    expire: z.int().min(0).max(4294967295).nullable().optional(),
    is_stream: OptionalFlag.optional(),
    tag_key: OptionalText.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'MessageSend' })
export type MessageSend = components['schemas']['MessageSend']

/** The id of a message. It is below 2^53, so that every client reads it exactly. */
export const MessageId = z.int().min(0).max(9007199254740991).meta({ id: 'MessageId' })
export type MessageId = components['schemas']['MessageId']

/** The place of a message in its channel; the first message has 1. */
export const Seq = z.int().min(0).max(9007199254740991).meta({ id: 'Seq' })
export type Seq = components['schemas']['Seq']

/** What the message became. */
export const SentMessageData = z.strictObject({
  message_id: MessageId,
  message_idstr: z.string(),
  message_seq: Seq,
  client_msg_no: z.string(),
}).meta({ id: 'SentMessageData' })
export type SentMessageData = components['schemas']['SentMessageData']

/** The message is stored; or, for a command to `subscribers`, it is, and there is no more to say. */
export const SentMessage = z.strictObject({
  status: z.literal(200),
  data: SentMessageData.optional(),
}).meta({ id: 'SentMessage' })
export type SentMessage = components['schemas']['SentMessage']

/** The error answer of this surface. */
export const ImError = z.strictObject({
  msg: z.string(),
  status: z.int().min(400).max(599),
  reason_code: z.int().min(0).max(25).optional(),
}).meta({ id: 'ImError' })
export type ImError = components['schemas']['ImError']

/** Messages, each sent as by `/message/send`. */
export const MessageList = z.array(MessageSend).min(1).max(1000).meta({ id: 'MessageList' })
export type MessageList = components['schemas']['MessageList']

/**
 * Several messages. Either `messages`, each with its own channel, or one payload to several users; a
 * bare list is taken as `messages`. It is open because existing servers send fields of other versions.
 */
export const MessageSendBatch = js.propertyNames(
  z.object({
    messages: z.array(MessageSend).max(1000).nullable().optional(),
    from_uid: OptionalUid.optional(),
    subscribers: z.array(Uid).max(1000).nullable().optional(),
    payload: OptionalPayload.optional(),
    header: HeaderInput.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'MessageSendBatch' })
export type MessageSendBatch = components['schemas']['MessageSendBatch']

/** A bare list of messages, or an object in one of its two forms. */
export const SendBatchRequest = z.union([js.ref(() => MessageList), MessageSendBatch]).meta({ id: 'SendBatchRequest' })
export type SendBatchRequest = components['schemas']['SendBatchRequest']

/** What became of each message. */
export const SentBatch = z.strictObject({
  fail_uids: z.array(z.string()),
  reason: z.array(z.string()),
  data: z.array(z.union([SentMessageData, z.null()])).optional(),
}).meta({ id: 'SentBatch' })
export type SentBatch = components['schemas']['SentBatch']

/**
 * The id of a channel. A person channel (type 1) is named by the other person's uid together with
 * `login_uid`, or by both uids as `a@b`, in either order.
 */
export const AnyChannelId = z.string().min(1).max(511).regex(new RegExp('^[^@#&\\u0000]+(@[^@#&\\u0000]+)?$', 'u')).meta({ id: 'AnyChannelId' })
export type AnyChannelId = components['schemas']['AnyChannelId']

/**
 * 1 person, 2 group, 3 customer service, 4 community, 5 community topic, 6 info, 7 data, 8 temporary,
 * 9 live (has no conversations), 10 visitors, 11 agent, 12 agent group.
 */
export const ChannelType = z.int().min(1).max(12).meta({ id: 'ChannelType' })
export type ChannelType = components['schemas']['ChannelType']

/** The sender's own number of the message; sent again with the same number it is stored once. */
export const ClientMsgNo = z.string().min(1).max(255).meta({ id: 'ClientMsgNo' })
export type ClientMsgNo = components['schemas']['ClientMsgNo']

/**
 * Which messages of a channel. Either look-ups (`message_seqs`, `message_ids`, `client_msg_nos`, what
 * any of them finds) or a search (`keyword`, `start_time`, `end_time`, `limit`); both at once are
 * refused. It is open because existing servers send fields of other versions.
 */
export const MessageSearch = js.propertyNames(
  z.object({
    channel_id: AnyChannelId,
    channel_type: ChannelType,
    login_uid: OptionalUid.optional(),
    message_seqs: z.array(Seq).max(1000).nullable().optional(),
    message_ids: z.array(MessageId).max(1000).nullable().optional(),
    client_msg_nos: z.array(ClientMsgNo).max(1000).nullable().optional(),
    keyword: OptionalText.optional(),
    start_time: z.int().min(0).max(9007199254740).nullable().optional(),
    end_time: z.int().min(0).max(9007199254740).nullable().optional(),
    limit: z.int().min(0).max(10000).nullable().optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'MessageSearch' })
export type MessageSearch = components['schemas']['MessageSearch']

/** 1 for yes, 0 for no. */
export const Flag = js.oneOfValues(js.anything(), [0, 1]).meta({ id: 'Flag' })
export type Flag = components['schemas']['Flag']

/** How a message is treated. */
export const MessageHeader = z.strictObject({
  no_persist: Flag,
  red_dot: Flag,
  sync_once: Flag,
}).meta({ id: 'MessageHeader' })
export type MessageHeader = components['schemas']['MessageHeader']

/** The bytes of a message in base64. Most clients put JSON with `type` and `content` into them. */
export const Payload = z.string().regex(new RegExp('^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$', 'u')).meta({ id: 'Payload' })
export type Payload = components['schemas']['Payload']

/**
 * A message in its present form: of an edited one the payload is the new one, of a deleted one it is
 * empty; everything else, its place too, stays as it was sent.
 */
export const Message = z.strictObject({
  header: MessageHeader,
  setting: z.int().min(0).max(255),
  message_id: MessageId,
  message_idstr: z.string(),
  client_msg_no: z.string(),
  message_seq: Seq,
  from_uid: z.string(),
  channel_id: z.string(),
  channel_type: ChannelType,
  topic: z.string().optional(),
  expire: z.int().min(0).max(4294967295),
  timestamp: z.int().min(0).max(9007199254740991),
  payload: Payload,
}).meta({ id: 'Message' })
export type Message = components['schemas']['Message']

/** Messages in the order of their seq. */
export const Messages = z.array(Message).meta({ id: 'Messages' })
export type Messages = components['schemas']['Messages']

/** A part of a channel. */
export const MessagePage = z.strictObject({
  start_message_seq: Seq,
  end_message_seq: Seq,
  more: Flag,
  messages: Messages,
}).meta({ id: 'MessagePage' })
export type MessagePage = components['schemas']['MessagePage']

/**
 * One message by its id or by its sender's number. It is open because existing servers send further
 * fields.
 */
export const MessageLookup = js.propertyNames(
  z.object({
    channel_id: AnyChannelId,
    channel_type: ChannelType,
    login_uid: OptionalUid.optional(),
    message_id: z.int().min(0).max(9007199254740991).nullable().optional(),
    client_msg_no: OptionalClientMsgNo.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'MessageLookup' })
export type MessageLookup = components['schemas']['MessageLookup']

/** The place of a message in its channel; 0 or null when it is not given. */
export const OptionalSeq = z.int().min(0).max(9007199254740991).nullable().meta({ id: 'OptionalSeq' })
export type OptionalSeq = components['schemas']['OptionalSeq']

/** The id of a channel, or both uids of a person channel as `a@b`; empty or null when it is not given. */
export const OptionalAnyChannelId = z.string().max(511).regex(new RegExp('^([^@#&\\u0000]+(@[^@#&\\u0000]+)?)?$', 'u')).nullable().meta({ id: 'OptionalAnyChannelId' })
export type OptionalAnyChannelId = components['schemas']['OptionalAnyChannelId']

/**
 * Without a channel the user's commands that were not acknowledged; with one, the channel's messages.
 * It is open because existing servers send fields of other versions.
 */
export const MessageSync = js.propertyNames(
  z.object({
    uid: Uid,
    message_seq: OptionalSeq.optional(),
    limit: z.int().min(0).max(10000).nullable().optional(),
    channel_id: OptionalAnyChannelId.optional(),
    channel_type: OptionalChannelType.optional(),
    start_message_seq: OptionalSeq.optional(),
    end_message_seq: OptionalSeq.optional(),
    pull_mode: OptionalFlag.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'MessageSync' })
export type MessageSync = components['schemas']['MessageSync']

/** What the user has received. It is open because existing servers send fields of other versions. */
export const CommandAck = js.propertyNames(
  z.object({
    uid: Uid,
    last_message_seq: z.int().min(1).max(9007199254740991),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'CommandAck' })
export type CommandAck = components['schemas']['CommandAck']

/** It is done, and there is nothing more to say. */
export const Done = z.strictObject({
  status: z.literal(200),
}).meta({ id: 'Done' })
export type Done = components['schemas']['Done']

/** A part of a channel's messages. It is open because existing servers send fields of other versions. */
export const ChannelMessageSync = js.propertyNames(
  z.object({
    login_uid: Uid,
    channel_id: AnyChannelId,
    channel_type: ChannelType,
    start_message_seq: OptionalSeq.optional(),
    end_message_seq: OptionalSeq.optional(),
    limit: z.int().min(0).max(10000).nullable().optional(),
    pull_mode: OptionalFlag.optional(),
    event_summary_mode: OptionalText.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ChannelMessageSync' })
export type ChannelMessageSync = components['schemas']['ChannelMessageSync']

/** The place of the newest message. */
export const LastSeq = z.strictObject({
  message_seq: Seq,
}).meta({ id: 'LastSeq' })
export type LastSeq = components['schemas']['LastSeq']

/**
 * The id of a channel, any text without `@`, `#` and `&`. A person channel (type 1) is named by the
 * other person's uid.
 */
export const ChannelId = z.string().min(1).max(255).regex(new RegExp('^[^@#&\\u0000]+$', 'u')).meta({ id: 'ChannelId' })
export type ChannelId = components['schemas']['ChannelId']

/**
 * A channel with its flags, its profile and its first subscribers. What is not given stays as it is,
 * flags are set to 0. It is open because existing servers send fields of other versions.
 */
export const ChannelSave = js.propertyNames(
  z.object({
    channel_id: ChannelId,
    channel_type: ChannelType,
    large: OptionalFlag.optional(),
    ban: OptionalFlag.optional(),
    disband: OptionalFlag.optional(),
    send_ban: OptionalFlag.optional(),
    allow_stranger: OptionalFlag.optional(),
    name: OptionalText.optional(),
    avatar: OptionalText.optional(),
    remark: OptionalText.optional(),
    extra: JsonValue.optional(),
    subscribers: OptionalUids.optional(),
    reset: OptionalFlag.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ChannelSave' })
export type ChannelSave = components['schemas']['ChannelSave']

/** A channel, its flags and its profile. */
export const Channel = z.strictObject({
  channel_id: z.string(),
  channel_type: ChannelType,
  large: Flag,
  ban: Flag,
  disband: Flag,
  send_ban: Flag,
  allow_stranger: Flag,
  name: z.string().optional(),
  avatar: z.string().optional(),
  remark: z.string().optional(),
  extra: JsonValue.optional(),
}).meta({ id: 'Channel' })
export type Channel = components['schemas']['Channel']

/**
 * The flags and the profile of a channel; every flag is set, to 0 where it is not given. It is open
 * because existing servers send fields of other versions.
 */
export const ChannelInfoSave = js.propertyNames(
  z.object({
    channel_id: ChannelId,
    channel_type: ChannelType,
    large: OptionalFlag.optional(),
    ban: OptionalFlag.optional(),
    disband: OptionalFlag.optional(),
    send_ban: OptionalFlag.optional(),
    allow_stranger: OptionalFlag.optional(),
    name: OptionalText.optional(),
    avatar: OptionalText.optional(),
    remark: OptionalText.optional(),
    extra: JsonValue.optional(),
    subscribers: OptionalUids.optional(),
    reset: OptionalFlag.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ChannelInfoSave' })
export type ChannelInfoSave = components['schemas']['ChannelInfoSave']

/** A channel. It is open because existing servers send fields of other versions. */
export const ChannelName = js.propertyNames(
  z.object({
    channel_id: ChannelId,
    channel_type: ChannelType,
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ChannelName' })
export type ChannelName = components['schemas']['ChannelName']

/**
 * Subscribers of a channel, as `subscribers` or as `uids`; one of them is needed. It is open because
 * existing servers send fields of other versions.
 */
export const SubscriberChange = js.propertyNames(
  z.object({
    channel_id: ChannelId,
    channel_type: OptionalChannelType.optional(),
    subscribers: OptionalUids.optional(),
    uids: OptionalUids.optional(),
    reset: OptionalFlag.optional(),
    temp_subscriber: OptionalFlag.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'SubscriberChange' })
export type SubscriberChange = components['schemas']['SubscriberChange']

/**
 * Users of a channel's list. For a person channel `channel_id` is the uid of the list's owner. It is
 * open because existing servers send fields of other versions.
 */
export const UserListChange = js.propertyNames(
  z.object({
    channel_id: ChannelId,
    channel_type: ChannelType,
    uids: z.array(Uid).min(1).max(10000),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'UserListChange' })
export type UserListChange = components['schemas']['UserListChange']

/**
 * The whole of a channel's list. For a person channel `channel_id` is the uid of the list's owner. It
 * is open because existing servers send fields of other versions.
 */
export const UserListSet = js.propertyNames(
  z.object({
    channel_id: ChannelId,
    channel_type: ChannelType,
    uids: OptionalUids.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'UserListSet' })
export type UserListSet = components['schemas']['UserListSet']

/** How many. */
export const Count = z.int().min(0).max(9007199254740991).meta({ id: 'Count' })
export type Count = components['schemas']['Count']

/** A user on a list. */
export const ListedUser = z.strictObject({
  id: Count,
  uid: z.string(),
  created_at: Count,
  updated_at: Count,
}).meta({ id: 'ListedUser' })
export type ListedUser = components['schemas']['ListedUser']

/** Users on a list. */
export const ListedUsers = z.array(ListedUser).meta({ id: 'ListedUsers' })
export type ListedUsers = components['schemas']['ListedUsers']

/**
 * The token with which a user's devices sign in at the gateway. It is open because existing servers
 * send fields of other versions.
 */
export const TokenUpdate = js.propertyNames(
  z.object({
    uid: Uid,
    token: z.string().min(1).max(2000),
    device_flag: z.int().min(0).max(255).nullable().optional(),
    device_level: z.int().min(0).max(1).nullable().optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'TokenUpdate' })
export type TokenUpdate = components['schemas']['TokenUpdate']

/** Done, or why the user may not sign in. */
export const TokenUpdated = z.strictObject({
  status: js.oneOfValues(js.anything(), [200, 19, 24]),
}).meta({ id: 'TokenUpdated' })
export type TokenUpdated = components['schemas']['TokenUpdated']

/** Ids of users. */
export const Uids = z.array(Uid).max(10000).meta({ id: 'Uids' })
export type Uids = components['schemas']['Uids']

/** Users. It is open because existing servers send fields of other versions. */
export const UidsObject = js.propertyNames(
  z.object({
    uids: Uids,
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'UidsObject' })
export type UidsObject = components['schemas']['UidsObject']

/** Users, as a bare list or as an object. */
export const UidsRequest = z.union([js.ref(() => Uids), UidsObject]).meta({ id: 'UidsRequest' })
export type UidsRequest = components['schemas']['UidsRequest']

/** The kind of device, 0 app, 1 web, 2 pc. */
export const DeviceFlag = z.int().min(0).max(255).meta({ id: 'DeviceFlag' })
export type DeviceFlag = components['schemas']['DeviceFlag']

/** A connection of a user. */
export const OnlineDevice = z.strictObject({
  uid: z.string(),
  device_flag: DeviceFlag,
  online: z.literal(1),
}).meta({ id: 'OnlineDevice' })
export type OnlineDevice = components['schemas']['OnlineDevice']

/** The connections of the users that are online. */
export const OnlineDevices = z.array(OnlineDevice).meta({ id: 'OnlineDevices' })
export type OnlineDevices = components['schemas']['OnlineDevices']

/** The connections; for an empty question the status alone. */
export const OnlineStatus = z.union([js.ref(() => OnlineDevices), Done]).meta({ id: 'OnlineStatus' })
export type OnlineStatus = components['schemas']['OnlineStatus']

/**
 * A device that is to be signed out. It is open because existing servers send fields of other
 * versions.
 */
export const DeviceQuit = js.propertyNames(
  z.object({
    uid: Uid,
    device_flag: z.int().min(-1).max(255),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'DeviceQuit' })
export type DeviceQuit = components['schemas']['DeviceQuit']

/** Ids of users; null when there are none, as the product says it. */
export const UidList = z.array(z.string()).nullable().meta({ id: 'UidList' })
export type UidList = components['schemas']['UidList']

/**
 * Which conversations of a user, and how many messages of each. It is open because existing servers
 * send fields of other versions.
 */
export const ConversationSync = js.propertyNames(
  z.object({
    uid: Uid,
    version: z.number().min(0).nullable().optional(),
    last_msg_seqs: z.string().max(500000).nullable().optional(),
    msg_count: z.int().min(0).max(1000).nullable().optional(),
    limit: z.int().min(0).max(500).nullable().optional(),
    only_unread: OptionalFlag.optional(),
    exclude_channel_types: z.array(ChannelType).max(12).nullable().optional(),
    page: z.int().min(0).max(1000000).nullable().optional(),
    page_size: z.int().min(0).max(500).nullable().optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ConversationSync' })
export type ConversationSync = components['schemas']['ConversationSync']

/** A conversation of a user. */
export const ConversationView = z.strictObject({
  channel_id: z.string(),
  channel_type: ChannelType,
  unread: Count,
  timestamp: Count,
  last_msg_seq: Seq,
  last_client_msg_no: z.string(),
  offset_msg_seq: Seq,
  readed_to_msg_seq: Seq,
  version: z.number().min(0),
  recents: z.array(Message),
}).meta({ id: 'ConversationView' })
export type ConversationView = components['schemas']['ConversationView']

/** Conversations, the one with the newest message first. */
export const Conversations = z.array(ConversationView).meta({ id: 'Conversations' })
export type Conversations = components['schemas']['Conversations']

/** A channel, and what the user has of it. It is open because existing servers send further fields. */
export const ChannelPosition = js.propertyNames(
  z.object({
    channel_id: AnyChannelId,
    channel_type: ChannelType,
    last_msg_seq: OptionalSeq.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ChannelPosition' })
export type ChannelPosition = components['schemas']['ChannelPosition']

/**
 * The newest messages of channels, as `channels` or as one `channel_id`; one of them is needed. It is
 * open because existing servers send fields of other versions.
 */
export const ConversationMessagesSync = js.propertyNames(
  z.object({
    uid: Uid,
    channels: z.array(ChannelPosition).max(500).nullable().optional(),
    channel_id: OptionalAnyChannelId.optional(),
    channel_type: OptionalChannelType.optional(),
    msg_count: z.int().min(0).max(1000).nullable().optional(),
    limit: z.int().min(0).max(1000).nullable().optional(),
    order_by_last: OptionalFlag.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ConversationMessagesSync' })
export type ConversationMessagesSync = components['schemas']['ConversationMessagesSync']

/** Messages of a channel. */
export const ChannelMessages = z.strictObject({
  channel_id: z.string(),
  channel_type: ChannelType,
  messages: Messages,
  user_last_msg_seq: Seq,
}).meta({ id: 'ChannelMessages' })
export type ChannelMessages = components['schemas']['ChannelMessages']

/** Messages by channel. */
export const ChannelsMessages = z.array(ChannelMessages).meta({ id: 'ChannelsMessages' })
export type ChannelsMessages = components['schemas']['ChannelsMessages']

/** A user. It is open because existing servers send fields of other versions. */
export const UserName = js.propertyNames(
  z.object({
    uid: Uid,
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'UserName' })
export type UserName = components['schemas']['UserName']

/** A channel. */
export const NamedChannel = z.strictObject({
  channel_id: z.string(),
  channel_type: ChannelType,
}).meta({ id: 'NamedChannel' })
export type NamedChannel = components['schemas']['NamedChannel']

/** Channels. */
export const NamedChannels = z.array(NamedChannel).meta({ id: 'NamedChannels' })
export type NamedChannels = components['schemas']['NamedChannels']

/** Which channels. It is open because existing servers send fields of other versions. */
export const ConversationsByChannels = js.propertyNames(
  z.object({
    uid: Uid,
    channels: z.array(ChannelPosition).max(500),
    msg_count: z.int().min(0).max(1000).nullable().optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ConversationsByChannels' })
export type ConversationsByChannels = components['schemas']['ConversationsByChannels']

/** A conversation of a user. It is open because existing servers send fields of other versions. */
export const ConversationName = js.propertyNames(
  z.object({
    uid: Uid,
    channel_id: AnyChannelId,
    channel_type: ChannelType,
    message_seq: OptionalSeq.optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ConversationName' })
export type ConversationName = components['schemas']['ConversationName']

/** The number of unread messages. It is open because existing servers send fields of other versions. */
export const UnreadSet = js.propertyNames(
  z.object({
    uid: Uid,
    channel_id: AnyChannelId,
    channel_type: ChannelType,
    unread: z.int().min(0).max(1000000).nullable().optional(),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'UnreadSet' })
export type UnreadSet = components['schemas']['UnreadSet']

/** Where clients connect to; empty where there is no such listener. */
export const Route = z.strictObject({
  tcp_addr: z.string(),
  ws_addr: z.string(),
  wss_addr: z.string(),
}).meta({ id: 'Route' })
export type Route = components['schemas']['Route']

/** Where these users connect to. */
export const UserRoute = z.strictObject({
  tcp_addr: z.string(),
  ws_addr: z.string(),
  wss_addr: z.string(),
  uids: z.array(z.string()),
}).meta({ id: 'UserRoute' })
export type UserRoute = components['schemas']['UserRoute']

/** Users by the addresses that they connect to. */
export const UserRoutes = z.array(UserRoute).meta({ id: 'UserRoutes' })
export type UserRoutes = components['schemas']['UserRoutes']

/** Whether the service works. */
export const ServiceHealth = z.strictObject({
  status: z.literal('ok'),
}).meta({ id: 'ServiceHealth' })
export type ServiceHealth = components['schemas']['ServiceHealth']

/** What does not work. */
export const ServiceFailure = z.strictObject({
  status: z.literal('error'),
  message: z.string(),
}).meta({ id: 'ServiceFailure' })
export type ServiceFailure = components['schemas']['ServiceFailure']

/** The state of the process that answers. */
export const Variables = z.strictObject({
  server_id: z.string(),
  server_name: z.string(),
  version: z.string(),
  connections: Count,
  uptime: z.string(),
  goroutine: Count,
  mem: Count,
  cpu: z.number().min(0),
  in_msgs: Count,
  out_msgs: Count,
  in_bytes: Count,
  out_bytes: Count,
  slow_clients: Count,
  retry_queue: Count,
  tcp_addr: z.string(),
  ws_addr: z.string(),
  wss_addr: z.string(),
}).meta({ id: 'Variables' })
export type Variables = components['schemas']['Variables']

/** Parts of the product, on or off. */
export const Settings = z.strictObject({
  logger: z.strictObject({
    trace_on: js.oneOfValues(js.anything(), [0, 1]),
    loki_on: js.oneOfValues(js.anything(), [0, 1]),
  }),
  prometheus_on: js.oneOfValues(js.anything(), [0, 1]),
  stress_on: js.oneOfValues(js.anything(), [0, 1]),
}).meta({ id: 'Settings' })
export type Settings = components['schemas']['Settings']

/** A client of the gateway. */
export const Connection = z.strictObject({
  id: Count,
  uid: z.string(),
  ip: z.string(),
  port: Count,
  last_activity: z.string(),
  uptime: z.string(),
  idle: z.string(),
  pending_bytes: Count,
  in_msgs: Count,
  out_msgs: Count,
  in_msg_bytes: Count,
  out_msg_bytes: Count,
  in_packets: Count,
  out_packets: Count,
  in_packet_bytes: Count,
  out_packet_bytes: Count,
  device: z.string(),
  device_id: z.string(),
  version: Count,
  leader_id: Count,
  node_id: Count,
}).meta({ id: 'Connection' })
export type Connection = components['schemas']['Connection']

/** Clients of the process that answers. */
export const Connections = z.strictObject({
  connections: z.array(Connection),
  now: z.string(),
  total: Count,
  offset: Count,
  limit: Count,
}).meta({ id: 'Connections' })
export type Connections = components['schemas']['Connections']

/** A user of `auth.users`. It is open because existing consoles send further fields. */
export const ManagerLogin = js.propertyNames(
  z.object({
    username: z.string().min(1).max(200),
    password: z.string().min(1).max(200),
  }).catchall(JsonValue),
  JsonKey,
).meta({ id: 'ManagerLogin' })
export type ManagerLogin = components['schemas']['ManagerLogin']

/** A token of a manager. */
export const ManagerSession = z.strictObject({
  username: z.string(),
  token: z.string(),
  exp: z.int().min(0).max(9007199254740991),
  permissions: z.string(),
}).meta({ id: 'ManagerSession' })
export type ManagerSession = components['schemas']['ManagerSession']

/** What is measured. */
export const ProfileStart = z.strictObject({
  kind: z.enum(['cpu', 'heap']),
}).meta({ id: 'ProfileStart' })
export type ProfileStart = components['schemas']['ProfileStart']

/** A profile as the developer tools of Chromium read it. It is open because the engine writes it. */
export const Profile = z.looseObject({}).meta({ id: 'Profile' })
export type Profile = components['schemas']['Profile']

/**
 * Stored messages, those of one channel in the order of their seq: at most
 * `webhook.msgNotifyEventCountPerPush` of them, gathered for `webhook.msgNotifyEventPushInterval`.
 */
export const StoredMessages = z.array(Message).min(1).meta({ id: 'StoredMessages' })
export type StoredMessages = components['schemas']['StoredMessages']

/**
 * A message that waits for users who are away: nobody is named twice for a message. A message with
 * many of them comes in several posts.
 */
export const OfflineNotice = z.strictObject({
  header: MessageHeader,
  setting: z.int().min(0).max(255),
  message_id: MessageId,
  message_idstr: z.string(),
  client_msg_no: z.string(),
  message_seq: Seq,
  from_uid: z.string(),
  channel_id: z.string(),
  channel_type: ChannelType,
  topic: z.string().optional(),
  expire: z.int().min(0).max(4294967295),
  timestamp: z.int().min(0).max(9007199254740991),
  payload: Payload,
  to_uids: z.array(z.string()),
  compress: z.literal('gzip').optional(),
  compress_to_uids: z.string().optional(),
  source_id: z.int().min(1).max(1),
}).meta({ id: 'OfflineNotice' })
export type OfflineNotice = components['schemas']['OfflineNotice']

/**
 * Devices that came and went in the last two seconds, in their order, each as
 * `uid-deviceFlag-online-connectionId-connectionsOfTheDevice-connectionsOfTheUser`; `online` is 1 or
 * 0. A uid may hold dashes itself: read a line from its end.
 */
export const OnlineStatusLines = z.array(z.string().regex(new RegExp('^.+-[0-9]+-[01]-[^-]*-[0-9]+-[0-9]+$', 'u'))).min(1).meta({ id: 'OnlineStatusLines' })
export type OnlineStatusLines = components['schemas']['OnlineStatusLines']
