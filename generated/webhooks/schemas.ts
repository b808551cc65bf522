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
