/**
 * The events of this area, in two forms of the same facts. Endpoints that people register take one fact a post (`message.stored`);
 * a form of a product's own takes bundles, whose types begin with `_` so that no wildcard finds them.
 */
import { logKey, logOf } from './channel-key.ts'
import { type Bundle, digest } from './effect-bundle.ts'
import {
  type ChangePayload,
  changePayload,
  type MessagePayload,
  messagePayload,
  type PresencePayload,
  presencePayload,
} from './effect-payload.ts'
import type { LogRange } from './message-document.ts'
import type { ChangeEntry, StoredMessage } from './model.ts'
import type { PresenceChange } from './presence-log.ts'

export const eventTypes = {
  stored: 'message.stored',
  offline: 'message.offline',
  changed: 'message.changed',
  presence: 'user.presence',
  storedBundle: '_message.stored',
  offlineNotice: '_message.offline',
  presenceBundle: '_user.presence',
} as const

/** An event as the webhook engine takes it. */
export interface AnnouncedEvent {
  id: string
  tenantId: string
  type: string
  at: number
  key?: string
  order?: number
  data: unknown
}

/** `data` of the events that a form of a product's own composes. */
export interface StoredBundleData {
  ranges: LogRange[]
}
export interface OfflineNoticeData {
  place: LogRange
  userIds: string[]
}
export interface PresenceBundleData {
  changes: PresencePayload[]
}
/** `data` of the events of which a post carries one. */
interface MessageStoredData {
  message: MessagePayload
}
interface MessageOfflineData extends MessageStoredData {
  userIds: string[]
}

interface MessageChangedData {
  change: ChangePayload
}

/** Where a message stands, without the message. */
export interface Notice {
  id: number
  key: string
  seq: number
  at: number
  userIds: string[]
}

/** Offline notices in the words of a face, beside those in ours. */
export interface NoticeWords {
  /** The type of its events. */
  type: string
  /** `data` of the event; undefined for what the face does not show. */
  dataOf(notice: Notice, message: StoredMessage): Promise<unknown>
}

/** All bundles of a tenant are one queue, because a bundle holds several channels. */
const BUNDLE_KEY = 'messages'
const PRESENCE_KEY = 'presence'

/** @param order rises from bundle to bundle over all processes */
export function storedBundleEvent({ id, tenantId, at, ranges }: Bundle, order: number): AnnouncedEvent {
  const data: StoredBundleData = { ranges }
  return { id: `b.${id}`, tenantId, type: eventTypes.storedBundle, at, key: BUNDLE_KEY, order, data }
}

export function storedEvent(message: StoredMessage): AnnouncedEvent {
  const { id, channel, log, at, seq } = message
  const data: MessageStoredData = { message: messagePayload(message) }
  const key = logKey(channel, log)
  return {
    id: `message.${id}`,
    tenantId: channel.tenantId,
    type: eventTypes.stored,
    at,
    key,
    order: seq,
    data,
  }
}

export function changedEvent(entry: ChangeEntry): AnnouncedEvent {
  const { id, channel, log, at, seq } = entry
  const data: MessageChangedData = { change: changePayload(entry) }
  const key = logKey(channel, log)
  return {
    id: `change.${id}`,
    tenantId: channel.tenantId,
    type: eventTypes.changed,
    at,
    key,
    order: seq,
    data,
  }
}

/** Named by its users too: another list of users is another notice. */
export function offlineNoticeEvent(notice: Notice): AnnouncedEvent {
  const data: OfflineNoticeData = { place: [notice.key, notice.seq, notice.seq], userIds: notice.userIds }
  return { id: `n.${noticeId(notice)}`, ...noticeFacts(notice), type: eventTypes.offlineNotice, data }
}

export function offlineEvent(notice: Notice, message: StoredMessage): AnnouncedEvent {
  const data: MessageOfflineData = { message: messagePayload(message), userIds: notice.userIds }
  return { id: `offline.${noticeId(notice)}`, ...noticeFacts(notice), type: eventTypes.offline, data }
}

/** @param data in the words of the face whose type it is */
export function wordedOfflineEvent(type: string, notice: Notice, data: unknown): AnnouncedEvent {
  return { id: `${type}.${noticeId(notice)}`, ...noticeFacts(notice), type, data }
}

function noticeFacts({ key, seq, at }: Notice) {
  return { tenantId: logOf(key).channel.tenantId, at, key, order: seq }
}

const noticeId = ({ id, userIds }: Notice) => `${id}.${digest(userIds.join('\0'))}`

export function presenceBundleEvent(
  tenantId: string,
  id: string,
  changes: readonly PresenceChange[],
  at: number,
): AnnouncedEvent {
  const data: PresenceBundleData = { changes: changes.map(presencePayload) }
  return { id: `p.${id}`, tenantId, type: eventTypes.presenceBundle, at, key: PRESENCE_KEY, data }
}

export function presenceEvent(id: string, change: PresenceChange, at: number): AnnouncedEvent {
  const { tenantId, userId } = change
  return {
    id: `presence.${id}`,
    tenantId,
    type: eventTypes.presence,
    at,
    key: userId,
    data: presencePayload(change),
  }
}
