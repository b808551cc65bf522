// Generated from specs/webhooks/openapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import type { components } from './types.ts'

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

/** A stored message. */
export const WebhookMessage = z.strictObject({
  id: z.int().min(1).max(9007199254740991),
  channel: z.strictObject({
    type: z.int().min(1).max(255),
    id: z.string(),
  }),
  log: z.enum(['messages', 'commands']),
  seq: z.int().min(1).max(9007199254740991),
  from: z.string(),
  clientNo: z.string(),
  sentAt: z.iso.datetime({ offset: true }),
  payload: z.string(),
  redDot: z.boolean(),
  setting: z.int().min(0).max(255),
  expireSeconds: z.int().min(1).max(4294967295).optional(),
  topic: z.string().optional(),
}).meta({ id: 'WebhookMessage' })
export type WebhookMessage = components['schemas']['WebhookMessage']

/** A message was stored. */
export const MessageStored = z.strictObject({
  type: z.literal('message.stored'),
  timestamp: EventTime,
  data: z.strictObject({
    message: WebhookMessage,
  }),
}).meta({ id: 'MessageStored' })
export type MessageStored = components['schemas']['MessageStored']

/** What was done to a message. */
export const WebhookChange = z.strictObject({
  id: z.int().min(1).max(9007199254740991),
  kind: z.enum(['edit', 'delete']),
  channel: z.strictObject({
    type: z.int().min(1).max(255),
    id: z.string(),
  }),
  messageId: z.int().min(1).max(9007199254740991),
  messageSeq: z.int().min(1).max(9007199254740991),
  seq: z.int().min(1).max(9007199254740991),
  by: z.string(),
  changedAt: z.iso.datetime({ offset: true }),
  payload: z.string().optional(),
}).meta({ id: 'WebhookChange' })
export type WebhookChange = components['schemas']['WebhookChange']

/** A message was edited or deleted. */
export const MessageChanged = z.strictObject({
  type: z.literal('message.changed'),
  timestamp: EventTime,
  data: z.strictObject({
    change: WebhookChange,
  }),
}).meta({ id: 'MessageChanged' })
export type MessageChanged = components['schemas']['MessageChanged']

/** A message waits for users who are away. */
export const MessageOffline = z.strictObject({
  type: z.literal('message.offline'),
  timestamp: EventTime,
  data: z.strictObject({
    message: WebhookMessage,
    userIds: z.array(z.string()).min(1),
  }),
}).meta({ id: 'MessageOffline' })
export type MessageOffline = components['schemas']['MessageOffline']

/** A device came or went. */
export const UserPresence = z.strictObject({
  type: z.literal('user.presence'),
  timestamp: EventTime,
  data: z.strictObject({
    userId: z.string(),
    deviceFlag: z.int().min(0).max(255),
    isOnline: z.boolean(),
    connectionId: z.string(),
    deviceConnections: z.int().min(0).max(9007199254740991),
    userConnections: z.int().min(0).max(9007199254740991),
  }),
}).meta({ id: 'UserPresence' })
export type UserPresence = components['schemas']['UserPresence']
