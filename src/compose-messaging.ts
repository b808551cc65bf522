/** Messaging put together: the log with its outbox, who writes which channel, sending and pushing. */
import { randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import { changeApplication } from '#domain/messaging/change-application.ts'
import { type ChangeServiceNeeds, changeService } from '#domain/messaging/change-service.ts'
import { changeStore } from '#domain/messaging/change-store.ts'
import { logKey } from '#domain/messaging/channel-key.ts'
import { type MessageFeedNeeds, messageFeed } from '#domain/messaging/message-feed.ts'
import { messageForward } from '#domain/messaging/message-forward.ts'
import { messageIds } from '#domain/messaging/message-ids.ts'
import { messageOutbox } from '#domain/messaging/message-outbox.ts'
import { messageReadStore } from '#domain/messaging/message-read-store.ts'
import { type MessageReader, messageReader } from '#domain/messaging/message-reader.ts'
import { messageRemoval } from '#domain/messaging/message-removal.ts'
import { messageRemovalStore } from '#domain/messaging/message-removal-store.ts'
import { type MessageServiceNeeds, messageService } from '#domain/messaging/message-service.ts'
import { messageStore } from '#domain/messaging/message-store.ts'
import { messageWriter } from '#domain/messaging/message-writer.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import { outboxStore } from '#domain/messaging/outbox-store.ts'
import type { RecentMessages } from '#domain/messaging/recent-messages.ts'
import { slotLeases } from '#domain/messaging/slot-leases.ts'
import { slotStore } from '#domain/messaging/slot-store.ts'
import { upkeep } from '#domain/messaging/upkeep.ts'
import type { Bus } from '#platform/bus/bus.ts'
import type { Logger } from '#platform/logger.ts'
import type { Metrics } from '#platform/metrics.ts'

/** What channels and members say about sending and receiving. */
export interface ChannelRules
  extends Pick<MessageServiceNeeds, 'access' | 'prepare' | 'stored'>,
    Pick<MessageFeedNeeds, 'recipientsOf' | 'missed'>,
    Pick<ChangeServiceNeeds, 'roleOf'> {}

export interface MessagingNeeds<Rules extends ChannelRules> extends Pick<MessageFeedNeeds, 'peopleHere'> {
  db: Db
  /** Its connection stands. */
  bus: Bus
  redisPrefix: string
  metrics: Metrics
  now: () => number
  logger: Logger
  /** Whether this process takes a share of the channels; others hand everything on. */
  writes: boolean
  rulesOf(parts: {
    reader: MessageReader
    deleteLog(channel: ChannelRef): Promise<void>
  }): Rules | Promise<Rules>
  maxPayloadBytes?: number
  /** What is remembered of messages elsewhere in this process. */
  recent: Pick<RecentMessages, 'forget'>
}

/** Resolves when messages can be sent; closes with `close`. */
export async function composeMessaging<Rules extends ChannelRules>(needs: MessagingNeeds<Rules>) {
  const { db, bus, redisPrefix: prefix, metrics, now, logger } = needs
  const processId = randomUUID()
  const onError = (error: unknown) => logger.warn({ reason: (error as Error).message }, 'messaging')
  const count = (outcome: string, messages = 1) => metrics.messages.inc({ outcome }, messages)
  const messages = messageStore(db)
  const ids = messageIds({ reserve: messages.reserveIds })
  const reader = messageReader({ read: messageReadStore(db), messages, now })
  const outbox = messageOutbox({ records: outboxStore(db), messages, now, onError })
  const removal = messageRemoval({ removal: messageRemovalStore(db), messages, now })
  const rules = await needs.rulesOf({ reader, deleteLog: removal.deleteLog })
  const application = changeApplication({
    changes: changeStore(db),
    forget: ({ channel, change }) => needs.recent.forget(logKey(channel, 'messages'), change.messageSeq),
    onError,
  })
  const { peopleHere } = needs
  const feed = messageFeed({ bus, prefix, processId, reader, ...rules, peopleHere, now, onError })
  const slots = slotLeases({ slots: slotStore(db), processId, onError })
  const lane = { lane: 'messages' }
  const writer = messageWriter({
    messages,
    ids,
    processId,
    now,
    // After the answers: who waits for them is served first.
    onStored: (batch) =>
      setImmediate(() => {
        application.tell(batch.committed, feed.tell)
        outbox.take(batch)
      }),
    observe: {
      queued: (documents) => metrics.laneQueued.set(lane, documents),
      committed: ({ documents }) => metrics.laneBatch.observe(lane, documents),
      renumbered: (some) => count('renumbered', some),
      answered: ({ duplicate }) => count(duplicate ? 'duplicate' : 'stored'),
    },
  })
  const forward = messageForward({ bus, prefix, processId, append: writer.append, onError })
  const service = messageService({
    writer,
    slots,
    forward,
    processId,
    ids,
    ...rules,
    push: (message, origin) => feed.tell([{ message, origin }]),
    now,
    ...(needs.maxPayloadBytes !== undefined && { maxPayloadBytes: needs.maxPayloadBytes }),
    observe: { forwarded: () => count('forwarded'), tookOver: () => count('taken_over') },
  })
  const changes = changeService({
    ...rules,
    reader,
    append: service.append,
    application,
    now,
    maxPayloadBytes: needs.maxPayloadBytes,
  })
  await forward.start()
  await slots.start({ takesPart: needs.writes })
  const chores = upkeep({
    isOurs: () => slots.ownerOfSlot(0) === processId,
    sweep: outbox.sweep,
    expire: removal.expire,
    tell: (swept) => feed.tell(swept.map((message) => ({ message }))),
    onError,
  })

  return {
    ...rules,
    service,
    /** Edits and deletions; `apply` brings them into their messages, where that is not done. */
    changes: { ...changes, apply: application.apply },
    reader,
    feed,
    outbox,
    slots,
    /** Finishes what was accepted; the channels of this process are free for the others. */
    async close(): Promise<void> {
      await chores.stop()
      await slots.stop()
      await writer.drain()
      await new Promise(setImmediate)
      await application.drain()
      await outbox.drain()
      forward.stop()
      feed.close()
    },
  }
}
