/** Inboxes put together: what people missed while they were away, for faces that push it to them. */
import type { Db } from 'mongodb'
import { channelStore } from '#domain/messaging/channel-store.ts'
import { conversationStore } from '#domain/messaging/conversation-store.ts'
import { inboxKeeper } from '#domain/messaging/inbox-keeper.ts'
import { inboxPages } from '#domain/messaging/inbox-pages.ts'
import { type InboxServiceNeeds, inboxService } from '#domain/messaging/inbox-service.ts'
import { type InboxStartsNeeds, inboxStarts } from '#domain/messaging/inbox-starts.ts'
import { inboxStore } from '#domain/messaging/inbox-store.ts'
import { memberStore } from '#domain/messaging/member-store.ts'
import { type ChannelRef, GROUP_CHANNEL, PERSON_CHANNEL } from '#domain/messaging/model.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'
import { inboxMetrics } from './inbox-metrics.ts'

export interface InboxNeeds
  extends Pick<InboxServiceNeeds, 'recipientsOf' | 'news' | 'acks' | 'areAcksWanted' | 'now'>,
    Pick<InboxStartsNeeds, 'reader'> {
  db: Db
  metrics: Metrics
  logger: Logger
}

/** Who has an inbox sees these. */
const isShown = ({ type }: ChannelRef): boolean => type === PERSON_CHANNEL || type === GROUP_CHANNEL

export function composeInbox(needs: InboxNeeds) {
  const { db, reader, now, logger } = needs
  const onError = (error: unknown) => logger.warn({ reason: (error as Error).message }, 'inbox')
  const store = inboxStore(db)
  const observe = inboxMetrics(needs.metrics)
  const members = memberStore(db, channelStore(db))
  return inboxService({
    ...needs,
    store,
    isShown,
    keeper: inboxKeeper({ store, now, onError, observe }),
    starts: inboxStarts({ members, conversations: conversationStore(db), reader, isShown }),
    page: inboxPages({ reader }),
    onError,
    observe,
  })
}
