/**
 * Webhooks as WuKongIM's business servers know them (IM-7): `POST <address>?event=<name>`, and only a 200 counts. Under it is our
 * engine: what fails is tried a few times at once and then by the long schedule, instead of being dropped.
 */
import { gzipSync } from 'node:zlib'
import {
  eventTypes,
  type OfflineNoticeData,
  type PresenceBundleData,
  type StoredBundleData,
} from '#domain/messaging/effect-events.ts'
import type { PresencePayload } from '#domain/messaging/effect-payload.ts'
import type { LogRange } from '#domain/messaging/message-document.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import type { ComposedPost, DeliveryForm, OutgoingPost } from '#domain/webhooks/model.ts'
import { LONG_SCHEDULE } from '#domain/webhooks/schedule.ts'
import type { Message, OfflineNotice, OnlineStatusLines, StoredMessages } from '#generated/im/schemas.ts'
import { messageView } from './message-view.ts'

export type ImWebhookEvent = 'msg.notify' | 'msg.offline' | 'user.onlinestatus'

/** The keys of the configuration's `webhook`. */
export interface ImWebhookSettings {
  httpAddr?: string | undefined
  /** None named means all. */
  focusEvents: readonly ImWebhookEvent[]
  msgNotifyEventRetryMaxCount: number
  offlineCompressAbove: number
}

export interface ImWebhookNeeds {
  webhook: ImWebhookSettings
  read(ranges: readonly LogRange[]): Promise<StoredMessage[]>
}

const QUICK_MS = 1500
const PRESENCE_MS = 2000
const PRESENCE_EVENTS = 50
/** There are no nodes with numbers; the field is there for who reads it. */
const SOURCE_ID = 1

/** Which of our events each of theirs is made of; the names are those of the form and of the endpoint. */
const events: Record<ImWebhookEvent, { form: string; type: string }> = {
  'msg.notify': { form: 'im-messages', type: eventTypes.storedBundle },
  'msg.offline': { form: 'im-offline', type: eventTypes.offlineNotice },
  'user.onlinestatus': { form: 'im-presence', type: eventTypes.presenceBundle },
}

/** The forms of their three events, by name. */
export function imForms({ webhook, read }: ImWebhookNeeds): Record<string, DeliveryForm> {
  const schedule = [...Array<number>(webhook.msgNotifyEventRetryMaxCount).fill(QUICK_MS), ...LONG_SCHEDULE]
  const form = (event: ImWebhookEvent, gather: DeliveryForm['gather'], body: BodyOf): DeliveryForm => ({
    gather,
    schedule,
    succeeded: (status) => status === 200,
    compose: async (post) => composed(event, post, await body(post)),
  })
  const alone = { events: 1, ms: 0 }
  return {
    'im-messages': form('msg.notify', alone, async (post) => {
      const messages = await read(dataOf<StoredBundleData>(post).ranges)
      return messages.length > 0 ? messages.map(messageView) : undefined
    }),
    'im-offline': form('msg.offline', alone, async (post) => {
      const { place, userIds } = dataOf<OfflineNoticeData>(post)
      const [message] = await read([place])
      // Nobody is told of a message that was deleted meanwhile.
      if (!message || message.deletedAt !== undefined) return undefined
      return offlineNotice(messageView(message), userIds, webhook.offlineCompressAbove)
    }),
    'im-presence': form('user.onlinestatus', { events: PRESENCE_EVENTS, ms: PRESENCE_MS }, async (post) =>
      onlineStatusLines(post.events.flatMap(({ data }) => (data as PresenceBundleData).changes)),
    ),
  }
}

/** The endpoints that the configuration names, one for each event, so that none waits for another. */
export function imEndpoints({ httpAddr, focusEvents }: ImWebhookSettings) {
  if (httpAddr === undefined) return []
  const names = Object.keys(events) as ImWebhookEvent[]
  return names
    .filter((name) => focusEvents.length === 0 || focusEvents.includes(name))
    .map((name) => {
      const { form, type } = events[name]
      return { id: form, url: httpAddr, form, eventTypes: [type], ordered: true }
    })
}

/** Of the one event of a post. */
const dataOf = <Data>({ events }: OutgoingPost): Data => events[0]?.data as Data

type BodyOf = (post: OutgoingPost) => Promise<StoredMessages | OfflineNotice | OnlineStatusLines | undefined>

function composed(
  event: ImWebhookEvent,
  { endpoint }: OutgoingPost,
  body: unknown,
): ComposedPost | undefined {
  if (body === undefined) return undefined
  const url = new URL(endpoint.url)
  url.searchParams.set('event', event)
  return { url: url.href, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** A message and who is away; a long list of uids as the base64 of its gzipped JSON. */
export function offlineNotice(message: Message, userIds: string[], compressAbove: number): OfflineNotice {
  if (compressAbove === 0 || userIds.length <= compressAbove) {
    return { ...message, to_uids: userIds, source_id: SOURCE_ID }
  }
  const packed = gzipSync(JSON.stringify(userIds)).toString('base64')
  return { ...message, to_uids: [], compress: 'gzip', compress_to_uids: packed, source_id: SOURCE_ID }
}

/** `uid-deviceFlag-online-connectionId-connectionsOfTheDevice-connectionsOfTheUser`; existing servers split at the dashes. */
export function onlineStatusLines(changes: readonly PresencePayload[]): OnlineStatusLines {
  return changes.map(({ userId, deviceFlag, isOnline, connectionId, deviceConnections, userConnections }) =>
    [
      userId,
      deviceFlag,
      isOnline ? 1 : 0,
      connectionId.replaceAll('-', ''),
      deviceConnections,
      userConnections,
    ].join('-'),
  )
}
