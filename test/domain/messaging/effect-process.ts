/** Messages with their commit records, and processes that tell others about them: real MongoDB, the real engine, a clock to move. */
import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { logKey } from '#domain/messaging/channel-key.ts'
import type { NoticeWords } from '#domain/messaging/effect-events.ts'
import { effectService } from '#domain/messaging/effect-service.ts'
import { effectPlans, effectWorkStore } from '#domain/messaging/effect-work-store.ts'
import { effectWorker } from '#domain/messaging/effect-worker.ts'
import {
  type CommitRecord,
  documentOf,
  type MessageDocument,
  rangesOf,
} from '#domain/messaging/message-document.ts'
import { messagePlans } from '#domain/messaging/message-store.ts'
import type { StoredMessage } from '#domain/messaging/model.ts'
import { offlineSteps } from '#domain/messaging/offline-steps.ts'
import { outboxStore } from '#domain/messaging/outbox-store.ts'
import type { OnlineDevice } from '#domain/messaging/presence-entries.ts'
import { recentMessages } from '#domain/messaging/recent-messages.ts'
import type { DeliveryForm } from '#domain/webhooks/model.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { startEngine } from '#test/support/webhook-engine.ts'

let made = 0

export function aMessage(fields: Partial<StoredMessage> = {}): StoredMessage {
  made += 1
  return {
    id: made,
    channel: { tenantId: 'default', type: 2, id: 'g' },
    log: 'messages',
    seq: made,
    from: 'sender',
    clientNo: `no-${made}`,
    at: Date.parse('2026-11-21T00:00:00Z'),
    payload: Buffer.from(`{"content":"${made}"}`),
    header: { redDot: true, syncOnce: false, noPersist: false },
    setting: 0,
    ...fields,
  }
}

/** An installation: its database, its endpoints, who is in which channel and who is online. */
export async function openInstallation(
  forms: (read: ReturnType<typeof recentMessages>['read']) => Record<string, DeliveryForm> = () => ({}),
) {
  let read: ReturnType<typeof recentMessages>['read'] = () => Promise.resolve([])
  const engine = await startEngine(forms((ranges) => read(ranges)))
  onTestFinished(engine.remove)
  const { db, clock } = engine
  await applySchema(db, { version: 1, plans: [...messagePlans, ...effectPlans], migrations: [] })
  const records = outboxStore(db)
  const recent = recentMessages({ records })
  read = recent.read
  const now = () => clock.now
  const members = new Map<string, Set<string>>()
  const masters = new Set<string>()
  const slaves = new Set<string>()
  const acknowledged = new Set<string>()
  let recordNo = 0
  const deviceOf = (userId: string, level: 0 | 1): OnlineDevice => ({
    tenantId: 'default',
    userId,
    flag: 1,
    level,
    id: `c-${userId}`,
  })

  return {
    engine,
    db,
    clock,
    records,
    members,
    masters,
    slaves,
    acknowledged,
    /** What whoever posts remembers. */
    recent,
    /** Stores messages behind a commit record, as the log does. */
    async store(messages: StoredMessage[], at = clock.now): Promise<StoredMessage[]> {
      recordNo += 1
      const documents = messages.map((message) =>
        documentOf(message, logKey(message.channel, message.log), message),
      )
      const record: CommitRecord = {
        _id: 1_000_000_000 + recordNo,
        c: `#${recordNo % 2}`,
        s: recordNo,
        at,
        r: rangesOf(documents),
      }
      await db.collection<MessageDocument | CommitRecord>('messages').insertMany([record, ...documents])
      return messages
    },
    /** The records of these messages are gone, as after they were told. */
    settle: (messages: readonly StoredMessage[]) =>
      db
        .collection('messages')
        .deleteMany({ 'r.0.0': { $in: messages.map((m) => logKey(m.channel, m.log)) } }),

    /** One process; `dies` makes the next announcement or write fail. */
    process({ faces = [] }: { faces?: NoticeWords[] } = {}) {
      const works = effectWorkStore(db)
      const woken: number[] = []
      const errors: unknown[] = []
      const faults: { announce?: Error; change?: Error } = {}
      const failing = (fault: 'announce' | 'change') => {
        const error = faults[fault]
        if (error) throw error
      }
      const events: Parameters<typeof effectService>[0]['events'] = {
        isWanted: engine.events.isWanted,
        async announce(announced) {
          await engine.events.announce(announced)
          failing('announce')
        },
      }
      const recent = recentMessages({ records })
      const recipientsOf = async ({ id }: { id: string }) => members.get(id) ?? new Set<string>()
      const unstable = {
        ...works,
        async change(changes: Parameters<typeof works.change>[0]) {
          failing('change')
          await works.change(changes)
        },
      }
      const presence = {
        async online<User extends { tenantId: string; userId: string }>(users: readonly User[]) {
          return new Map(
            users.flatMap((user): [User, OnlineDevice[]][] => {
              if (masters.has(user.userId)) return [[user, [deviceOf(user.userId, 1)]]]
              return slaves.has(user.userId) ? [[user, [deviceOf(user.userId, 0)]]] : []
            }),
          )
        },
      }
      const steps = offlineSteps({
        events,
        works: unstable,
        recent,
        recipientsOf,
        presence,
        acks: {
          isAnyKnown: async () => true,
          haveIt: async (id, users) => new Set(users.filter((user) => acknowledged.has(`${id} ${user}`))),
        },
        faces,
        now,
        handoverMs: 10_000,
        partSize: 100,
      })
      return {
        works,
        faults,
        errors,
        woken,
        ...effectService({
          events,
          works: unstable,
          records,
          recent,
          recipientsOf,
          faces,
          applyChanges: async () => undefined,
          wake: () => void woken.push(0),
          now,
          gather: { messages: 100, ms: 0 },
        }),
        worker: effectWorker({
          works,
          steps: {
            copy: { limit: 1, run: async () => undefined },
            decide: { limit: 5, run: steps.decide },
            expand: { limit: 1, run: steps.expand },
            confirm: { limit: 20, run: steps.confirm },
          },
          holder: randomUUID(),
          now,
          wake: () => void woken.push(0),
          wakeIn: (ms) => void woken.push(ms),
          onError: (error) => void errors.push(error),
        }),
      }
    },
    /** Delivers what is due to the endpoint; gives the bodies of its posts. */
    async delivered(endpointId: string): Promise<unknown[]> {
      engine.sent.length = 0
      await engine.worker().run(endpointId)
      return engine.sent.map(({ body }) => JSON.parse(body))
    },
  }
}
