// Generated from specs/im/asyncapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import * as js from '../runtime/schema/index.ts'
import type { components } from './realtime-types.ts'

/** What was done to a message that was sent before. */
export const MessageChange = z.strictObject({
  messageId: z.string().max(20),
  messageSeq: z.int().min(1).max(9007199254740991),
  channelId: z.string().max(255),
  channelType: z.int().min(0).max(255),
  fromUid: z.string().max(255),
  payload: js.anything().optional(),
}).meta({ id: 'MessageChange' })
export type MessageChange = components['schemas']['MessageChange']

/** Flags of a message; open, because clients of other versions say more. */
export const RpcHeaderInput = z.looseObject({
  noPersist: z.boolean().nullable().optional(),
  redDot: z.boolean().nullable().optional(),
  syncOnce: z.boolean().nullable().optional(),
  dup: z.boolean().nullable().optional(),
}).nullable().meta({ id: 'RpcHeaderInput' })
export type RpcHeaderInput = components['schemas']['RpcHeaderInput']

/** Who connects; open, because clients of other versions say more. */
export const ConnectParams = z.looseObject({
  uid: z.string().min(1).max(255).regex(new RegExp('^[^@#&\\u0000]+$', 'u')),
  token: z.string().max(4096).nullable().optional(),
  deviceId: z.string().max(255).nullable().optional(),
  deviceFlag: z.int().min(0).max(255).nullable().optional(),
  clientTimestamp: z.int().min(0).max(9007199254740991).nullable().optional(),
  version: z.int().min(0).max(255).nullable().optional(),
  clientKey: z.string().max(1024).nullable().optional(),
  header: RpcHeaderInput.optional(),
}).meta({ id: 'ConnectParams' })
export type ConnectParams = components['schemas']['ConnectParams']

/**
 * 1 success, 2 wrong token, 3 not a subscriber, 4 in the block list, 5 no such channel, 9 unreadable
 * payload, 11 not allowed, 12 sent away, 13 not in the allow list, 15 the server failed, 16 wrong
 * channel id, 19 banned, 22 too many at once, 23 unknown channel type, 24 disbanded, 25 nobody may
 * send there.
 */
export const RpcReason = z.int().min(0).max(255).meta({ id: 'RpcReason' })
export type RpcReason = components['schemas']['RpcReason']

/** The device is signed in when the reason is 1; the connection is closed otherwise. */
export const ConnectResult = z.strictObject({
  reasonCode: RpcReason,
  serverVersion: z.int().min(0).max(255).optional(),
  timeDiff: z.int().min(-9007199254740991).max(9007199254740991).optional(),
  nodeId: z.int().min(0).max(9007199254740991).optional(),
}).meta({ id: 'ConnectResult' })
export type ConnectResult = components['schemas']['ConnectResult']

/** Nothing; open, because clients of other versions say more. */
export const PingParams = z.looseObject({}).meta({ id: 'PingParams' })
export type PingParams = components['schemas']['PingParams']

/** Nothing; said as null, because JSON-RPC asks for a result where the product leaves it out. */
export const PingResult = z.null().meta({ id: 'PingResult' })
export type PingResult = components['schemas']['PingResult']

/** Why the client goes; open, because clients of other versions say more. */
export const LeaveParams = z.looseObject({
  reasonCode: z.int().min(0).max(255).nullable().optional(),
  reason: z.string().max(1000).nullable().optional(),
}).meta({ id: 'LeaveParams' })
export type LeaveParams = components['schemas']['LeaveParams']

/** Why the client has to go. */
export const DisconnectParams = z.strictObject({
  reasonCode: RpcReason,
  reason: z.string().max(1000),
}).meta({ id: 'DisconnectParams' })
export type DisconnectParams = components['schemas']['DisconnectParams']

/** A channel; open, because what it asks for is refused whatever it says. */
export const SubscribeParams = z.looseObject({}).meta({ id: 'SubscribeParams' })
export type SubscribeParams = components['schemas']['SubscribeParams']

/** Why it was refused. */
export const SubscriptionResult = z.strictObject({
  reasonCode: RpcReason,
}).meta({ id: 'SubscriptionResult' })
export type SubscriptionResult = components['schemas']['SubscriptionResult']

/** What the sender wants; open, because clients of other versions say more. */
export const RpcSettingInput = z.looseObject({
  receipt: z.boolean().nullable().optional(),
  signal: z.boolean().nullable().optional(),
  stream: z.boolean().nullable().optional(),
  topic: z.boolean().nullable().optional(),
}).nullable().meta({ id: 'RpcSettingInput' })
export type RpcSettingInput = components['schemas']['RpcSettingInput']

/** A message to a channel; open, because clients of other versions say more. */
export const SendParams = z.looseObject({
  channelId: z.string().min(1).max(255),
  channelType: z.int().min(0).max(255),
  payload: js.anything(),
  clientMsgNo: z.string().max(255).nullable().optional(),
  header: RpcHeaderInput.optional(),
  setting: RpcSettingInput.optional(),
  msgKey: z.string().max(1024).nullable().optional(),
  expire: z.int().min(0).max(4294967295).nullable().optional(),
  topic: z.string().max(255).nullable().optional(),
}).meta({ id: 'SendParams' })
export type SendParams = components['schemas']['SendParams']

/** Where the message is, or why it is nowhere. */
export const SendResult = z.strictObject({
  messageId: z.string().max(20),
  messageSeq: z.int().min(0).max(9007199254740991),
  reasonCode: RpcReason,
}).meta({ id: 'SendResult' })
export type SendResult = components['schemas']['SendResult']

/** Flags of a message. */
export const RpcHeader = z.strictObject({
  noPersist: z.boolean(),
  redDot: z.boolean(),
  syncOnce: z.boolean(),
  dup: z.boolean(),
}).meta({ id: 'RpcHeader' })
export type RpcHeader = components['schemas']['RpcHeader']

/** What the sender wanted. */
export const RpcSetting = z.strictObject({
  receipt: z.boolean(),
  signal: z.boolean(),
  stream: z.boolean(),
  topic: z.boolean(),
}).meta({ id: 'RpcSetting' })
export type RpcSetting = components['schemas']['RpcSetting']

/** A message as it reaches a device. */
export const RecvParams = z.strictObject({
  header: RpcHeader,
  setting: RpcSetting,
  messageId: z.string().max(20),
  messageSeq: z.int().min(0).max(9007199254740991),
  clientMsgNo: z.string().max(255),
  timestamp: z.int().min(0).max(4294967295),
  channelId: z.string().max(255),
  channelType: z.int().min(0).max(255),
  fromUid: z.string().max(255),
  payload: js.anything(),
  expire: z.int().min(0).max(4294967295).optional(),
  topic: z.string().max(255).optional(),
}).meta({ id: 'RecvParams' })
export type RecvParams = components['schemas']['RecvParams']

/** What the client has; open, because clients of other versions say more. */
export const RecvackParams = z.looseObject({
  header: RpcHeaderInput.optional(),
  messageId: z.union([z.int().min(0).max(9007199254740991), z.string().min(1).max(20)]),
  messageSeq: z.int().min(0).max(9007199254740991).nullable().optional(),
}).meta({ id: 'RecvackParams' })
export type RecvackParams = components['schemas']['RecvackParams']

/** Something that is no message. */
export const EventParams = z.strictObject({
  header: RpcHeader.optional(),
  id: z.string().max(255),
  type: z.string().max(255),
  timestamp: z.int().min(0).max(9007199254740991),
  data: z.string().max(1048576),
}).meta({ id: 'EventParams' })
export type EventParams = components['schemas']['EventParams']

/** Why a frame was refused. */
export const RpcError = z.strictObject({
  code: z.int().min(0).max(255),
  message: z.string().max(1000),
  data: z.strictObject({
    cause: z.enum([
      'not_json',
      'not_a_request',
      'no_id',
      'unknown_method',
      'invalid_params',
      'not_connected',
      'connected',
      'refused',
      'flooding',
      'failed',
    ]),
  }).optional(),
}).meta({ id: 'RpcError' })
export type RpcError = components['schemas']['RpcError']
