/** The log as one process of an installation has it, with everything that it said about what it stored. */
import { randomUUID } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { type CommittedBatch, logCommit } from '#domain/messaging/log-commit.ts'
import type { Committed } from '#domain/messaging/message-batch.ts'
import type { CommitRecord, MessageDocument } from '#domain/messaging/message-document.ts'
import { messageIds } from '#domain/messaging/message-ids.ts'
import { messageReadStore } from '#domain/messaging/message-read-store.ts'
import { messageReader } from '#domain/messaging/message-reader.ts'
import { type MessageStore, messagePlans, messageStore } from '#domain/messaging/message-store.ts'
import { messageWriter } from '#domain/messaging/message-writer.ts'
import type { ChannelRef, MessageDraft } from '#domain/messaging/model.ts'
import { slotPlans } from '#domain/messaging/slot-store.ts'
import type { MongoConnection } from '#platform/mongo/connect.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'

export const group = (id: string = randomUUID()): ChannelRef => ({ tenantId: 'default', type: 2, id })

export function aDraft(fields: Partial<MessageDraft> = {}): MessageDraft {
  return {
    channel: group('team'),
    log: 'messages',
    from: 'ann',
    clientNo: randomUUID(),
    payload: Buffer.from('{"type":1,"content":"hi"}'),
    header: { redDot: true, syncOnce: false, noPersist: false },
    setting: 0,
    ...fields,
  }
}

/** A database with the log's indexes, removed after the test. */
export async function messageDatabase(server: string = inject('mongodbUri')): Promise<TestDatabase> {
  const database = await testDatabase(server)
  onTestFinished(() => database.remove())
  await applySchema(database.db, { version: 1, plans: [...messagePlans, ...slotPlans], migrations: [] })
  return database
}

export interface ProcessOptions {
  now?: () => number
  deadlineMs?: number
  attemptMs?: number
  onStored?(batch: CommittedBatch): void
  /** Stands between the log and its store, to make it fail. */
  between?(store: MessageStore): MessageStore
}

export function openLog({ db }: Pick<MongoConnection, 'db'>, options: ProcessOptions = {}) {
  const {
    now = Date.now,
    deadlineMs = 10_000,
    attemptMs = 6000,
    between = (store: MessageStore) => store,
  } = options
  const messages = between(messageStore(db))
  const ids = messageIds({ reserve: messages.reserveIds })
  const told: Committed[] = []
  const processId = randomUUID()
  const parts = {
    messages,
    ids,
    processId,
    now,
    deadlineMs,
    attemptMs,
    onStored(batch: CommittedBatch) {
      told.push(...batch.committed)
      options.onStored?.(batch)
    },
  }
  return {
    writer: messageWriter(parts),
    /** One batch, without the lane around it. */
    commit: (drafts: MessageDraft[]) => commitOf(parts)(drafts),
    committer: () => commitOf(parts),
    reader: messageReader({ read: messageReadStore(db), messages: messageStore(db), now }),
    messages,
    told,
    processId,
  }
}

/** A committer keeps what it remembers between its batches. */
function commitOf(parts: Parameters<typeof logCommit>[0]) {
  const commit = logCommit(parts)
  return (drafts: MessageDraft[]) =>
    commit(
      drafts.map((draft) => {
        const key = `${draft.log === 'commands' ? '!' : ''}default:${draft.channel.type}:${draft.channel.id}`
        return { draft, key, number: `${key}\0${draft.from}\0${draft.clientNo}`, since: performance.now() }
      }),
    )
}

/** The log of a channel as it is stored, by seq. */
export async function stored({ db }: Pick<MongoConnection, 'db'>, key: string): Promise<MessageDocument[]> {
  return db.collection<MessageDocument>('messages').find({ c: key }).sort({ s: 1 }).toArray()
}

export async function recordsIn({ db }: Pick<MongoConnection, 'db'>): Promise<CommitRecord[]> {
  return db
    .collection<CommitRecord>('messages')
    .find({ c: { $gte: '#', $lt: '$' } })
    .sort({ s: 1 })
    .toArray()
}
