// Generated from specs/chat/openapi.yaml by `npm run generate`. Do not edit.
import * as z from 'zod'
import type { components } from './types.ts'

/** A message; the same number as on every other surface. */
export const MessageId = z.int().min(1).max(9007199254740991).meta({ id: 'MessageId' })
export type MessageId = components['schemas']['MessageId']

/** A chat, by a number given once. */
export const ChatId = z.int().min(1).max(9007199254740991).meta({ id: 'ChatId' })
export type ChatId = components['schemas']['ChatId']

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
