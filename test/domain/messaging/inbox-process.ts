/** One process whose people have inboxes: channels on a real log, and devices that come, listen and go. */
import { onTestFinished } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import type { Acknowledgement } from '#domain/messaging/handover-log.ts'
import type { InboxOrder } from '#domain/messaging/inbox-model.ts'
import { inboxPlan } from '#domain/messaging/inbox-store.ts'
import type { ChannelRef, StoredMessage } from '#domain/messaging/model.ts'
import { createMetrics } from '#platform/metrics.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { composeInbox, type InboxNeeds } from '../../../src/compose-inbox.ts'
import { channelDatabase, openChannels } from './channel-process.ts'

export const chat = (one: string, other: string): ChannelRef => personChannel('default', one, other)

export async function inboxDatabase() {
  const database = await channelDatabase()
  await applySchema(database.db, { version: 1, plans: [inboxPlan], migrations: [] })
  return database
}

export interface InboxProcessOptions extends Partial<Pick<InboxNeeds, 'areAcksWanted' | 'news' | 'now'>> {
  database: Awaited<ReturnType<typeof inboxDatabase>>
}

export async function openInboxes({ database, ...options }: InboxProcessOptions) {
  const process = await openChannels({ database, ...(options.now && { now: options.now }) })
  const acknowledged: Acknowledgement[] = []
  const metrics = createMetrics()
  const inbox = composeInbox({
    ...process,
    metrics,
    acks: { acknowledged: (one) => void acknowledged.push(one) },
    areAcksWanted: async () => false,
    now: Date.now,
    logger: { warn: () => undefined } as never,
    ...options,
  })
  onTestFinished(() => inbox.close())

  /** A device of the user comes; what it missed and hears is written down for it. */
  async function come(userId: string, fields: Partial<InboxOrder> = {}) {
    const got: StoredMessage[] = []
    let reading = Promise.resolve()
    async function read(): Promise<void> {
      for await (const page of cursor.missed()) {
        for (const message of page) {
          got.push(message)
          cursor.pushed(message)
        }
      }
    }
    const cursor = await inbox.open({
      tenantId: 'default',
      userId,
      device: 'phone',
      onBehind() {
        reading = reading.then(read)
      },
      ...fields,
    })
    await read()
    return {
      cursor,
      got,
      read,
      seqs: () => got.map(({ seq }) => seq),
      texts: () => got.map(({ payload }) => payload.toString()),
      /** What has to be read is read when it resolves. */
      settled: () => reading,
      hear(message: StoredMessage): void {
        if (!cursor.heard(message)) return
        got.push(message)
        cursor.pushed(message)
      },
      /** Goes, having said that everything has come, or without a word. */
      async leave({ confirms = true } = {}): Promise<void> {
        if (confirms) cursor.confirm(cursor.mark())
        cursor.close()
      },
    }
  }

  return {
    ...process,
    inbox,
    metrics,
    acknowledged,
    come,
    say: (channel: ChannelRef, from: string, text: string) =>
      process.send(channel, from, { payload: Buffer.from(text) }),
    async stored(channel: ChannelRef, seq: number): Promise<StoredMessage> {
      const [message] = await process.reader.range(channel, 'messages', {
        from: seq,
        limit: 1,
        order: 'oldest',
      })
      if (!message) throw new Error(`nothing is stored at ${seq}`)
      return message
    },
  }
}
