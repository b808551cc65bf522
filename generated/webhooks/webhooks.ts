// Generated from specs/webhooks/openapi.yaml by `npm run generate`. Do not edit.
import { createReceiver, type ReceiverOptions, type WebhookTable } from '../runtime/webhook-receiver.ts'
import * as schemas from './schemas.ts'

/** Every event, by its type. */
export const events = {
  /** Prove that an address takes webhooks */
  'webhook.verification': schemas.WebhookVerification,
  /** See whether an address takes webhooks */
  'webhook.test': schemas.WebhookTest,
  /** A message was stored */
  'message.stored': schemas.MessageStored,
  /** A message was edited or deleted */
  'message.changed': schemas.MessageChanged,
  /** A message waits for users who are away */
  'message.offline': schemas.MessageOffline,
  /** A device came or went */
  'user.presence': schemas.UserPresence,
} as const satisfies WebhookTable

/** What arrives with each type. */
export interface WebhookEvents {
  'webhook.verification': schemas.WebhookVerification
  'webhook.test': schemas.WebhookTest
  'message.stored': schemas.MessageStored
  'message.changed': schemas.MessageChanged
  'message.offline': schemas.MessageOffline
  'user.presence': schemas.UserPresence
}

/** Receives these events: checks signatures and bodies, and hands each event to the function for its type. */
export const webhookReceiver = (options: ReceiverOptions<WebhookEvents>) => createReceiver(events, options)
