/** What the events of this area say to endpoints that take one event a post: plain JSON, in our words. */

import type { ChangeEntry, StoredMessage } from './model.ts'
import type { PresenceChange } from './presence-log.ts'

export interface MessagePayload {
  id: number
  channel: { type: number; id: string }
  /** Commands are numbered apart from messages. */
  log: 'messages' | 'commands'
  seq: number
  from: string
  clientNo: string
  /** RFC 3339. */
  sentAt: string
  /** Base64. */
  payload: string
  redDot: boolean
  setting: number
  expireSeconds?: number
  topic?: string
}

export interface ChangePayload {
  id: number
  kind: 'edit' | 'delete'
  channel: { type: number; id: string }
  messageId: number
  messageSeq: number
  /** Changes of a channel are numbered apart from its messages. */
  seq: number
  by: string
  /** RFC 3339. */
  changedAt: string
  /** Base64; absent when the message was deleted. */
  payload?: string
}

export interface PresencePayload {
  userId: string
  deviceFlag: number
  isOnline: boolean
  connectionId: string
  /** Connections of the same kind of device. */
  deviceConnections: number
  /** Connections of the user. */
  userConnections: number
}

export function messagePayload(message: StoredMessage): MessagePayload {
  const { id, channel, log, seq, from, clientNo, at, payload, header, setting, expireSeconds, topic } =
    message
  return {
    id,
    channel: { type: channel.type, id: channel.id },
    log: log === 'commands' ? 'commands' : 'messages',
    seq,
    from,
    clientNo,
    sentAt: new Date(at).toISOString(),
    payload: payload.toString('base64'),
    redDot: header.redDot,
    setting,
    ...(expireSeconds !== undefined && { expireSeconds }),
    ...(topic !== undefined && { topic }),
  }
}

export function changePayload({ id, channel, change, seq, from, at, payload }: ChangeEntry): ChangePayload {
  const { kind, messageId, messageSeq } = change
  return {
    id,
    kind,
    channel: { type: channel.type, id: channel.id },
    messageId,
    messageSeq,
    seq,
    by: from,
    changedAt: new Date(at).toISOString(),
    ...(kind === 'edit' && { payload: payload.toString('base64') }),
  }
}

export function presencePayload(change: PresenceChange): PresencePayload {
  const { userId, flag, isOnline, connectionId, deviceConnections, userConnections } = change
  return { userId, deviceFlag: flag, isOnline, connectionId, deviceConnections, userConnections }
}
