// Generated from specs/chat/openapi.yaml by `npm run generate`. Do not edit.
import { createReceiver, type ReceiverOptions, type WebhookTable } from '../runtime/webhook-receiver.ts'
import * as schemas from './schemas.ts'

/** Every event, by its type. */
export const events = {
  /** Prove that an address takes webhooks */
  'webhook.verification': schemas.WebhookVerification,
  /** See whether an address takes webhooks */
  'webhook.test': schemas.WebhookTest,
  /** A message waits for people who are away */
  'chat.message.offline': schemas.ChatMessageOffline,
} as const satisfies WebhookTable

/** What arrives with each type. */
export interface WebhookEvents {
  'webhook.verification': schemas.WebhookVerification
  'webhook.test': schemas.WebhookTest
  'chat.message.offline': schemas.ChatMessageOffline
}

/** Receives these events: checks signatures and bodies, and hands each event to the function for its type. */
export const webhookReceiver = (options: ReceiverOptions<WebhookEvents>) => createReceiver(events, options)
