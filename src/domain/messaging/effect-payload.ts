/** What the events of this area say to endpoints that take one event a post: plain JSON, in our words. */

import type { StoredMessage } from './model.ts'
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

export function presencePayload(change: PresenceChange): PresencePayload {
  const { userId, flag, isOnline, connectionId, deviceConnections, userConnections } = change
  return { userId, deviceFlag: flag, isOnline, connectionId, deviceConnections, userConnections }
}
