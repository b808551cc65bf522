// Generated from specs/im/openapi.yaml by `npm run generate`. Do not edit.
import { createReceiver, type ReceiverOptions, type WebhookTable } from '../runtime/webhook-receiver.ts'
import * as schemas from './schemas.ts'

/** Every event, by its type. */
export const events = {
  /** Messages were stored */
  'msg.notify': schemas.StoredMessages,
  /** A message waits for users who are away */
  'msg.offline': schemas.OfflineNotice,
  /** Devices came and went */
  'user.onlinestatus': schemas.OnlineStatusLines,
} as const satisfies WebhookTable

/** What arrives with each type. */
export interface WebhookEvents {
  'msg.notify': schemas.StoredMessages
  'msg.offline': schemas.OfflineNotice
  'user.onlinestatus': schemas.OnlineStatusLines
}

/** Receives these events: checks signatures and bodies, and hands each event to the function for its type. */
export const webhookReceiver = (options: ReceiverOptions<WebhookEvents>) => createReceiver(events, options)
