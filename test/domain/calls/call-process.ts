/** What one process has of calls: phones that hear what their connection would be told. */
import { randomUUID } from 'node:crypto'
import { inject, onTestFinished } from 'vitest'
import { heardCalls } from '#domain/calls/heard-calls.ts'
import type { CallConnection, CallFact, EndedFact } from '#domain/calls/model.ts'
import { type Signal, signalFeed } from '#domain/messaging/signal-feed.ts'
import { createBus } from '#platform/bus/bus.ts'
import { createLogger } from '#platform/logger.ts'
import { createMetrics } from '#platform/metrics.ts'
import { applySchema } from '#platform/mongo/schema.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import { movableClock } from '#test/support/clock.ts'
import { type TestDatabase, testDatabase } from '#test/support/database.ts'
import { until } from '#test/support/until.ts'
import { type CallsNeeds, callPlans, composeCalls } from '../../../src/compose-calls.ts'

export interface Phone extends CallConnection {
  isClosed: boolean
  /** Everything it was told, oldest first. */
  heard: CallFact[]
  tell(fact: CallFact): void
  /** The same in a word each: `offered`, `ended: busy`. */
  words(): string[]
  untilHeard(word: string): Promise<void>
  /** The connection goes. */
  drop(): void
}

export type CallProcess = Awaited<ReturnType<typeof openCalls>>

interface CallsOptions extends Partial<CallsNeeds> {
  database?: TestDatabase
  prefix?: string
  clock?: ReturnType<typeof movableClock>
  seconds?: { ringSeconds: number; graceSeconds: number }
  /** Who is blocked by whom: `ann>bob` may not. */
  blocked?: Set<string>
}

/** One process of an installation, without work in the background; everything it opened is closed after the test. */
export async function openCalls(options: CallsOptions = {}) {
  const database = options.database ?? (await testDatabase())
  const { db } = options.database ? await database.again() : database
  const prefix = options.prefix ?? `t-${randomUUID().slice(0, 8)}`
  const clock = options.clock ?? movableClock()
  const blocked = options.blocked ?? new Set<string>()
  const { seconds = { ringSeconds: 60, graceSeconds: 15 } } = options
  const url = inject('redisUrl')
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const bus = createBus({ url, redis, onError: () => undefined })
  await bus.ready()
  await applySchema(db, { version: 1, plans: callPlans, migrations: [] })
  const signals = signalFeed<CallFact>({ bus, prefix, onError: () => undefined })
  const metrics = createMetrics()
  const calls = composeCalls({
    db,
    redisUrl: url,
    config: { redisPrefix: prefix, chat: { calls: seconds } },
    access: {
      async maySend({ channel, from }) {
        const [low, high] = channel.id.split('@')
        return blocked.has(`${from}>${low === from ? high : low}`) ? 'blocked' : undefined
      },
    },
    signals,
    heartbeatMs: 3_600_000,
    metrics,
    now: clock.now,
    logger: createLogger(4),
    ...options,
  })
  const phones = new Set<Phone>()
  signals.attach({ hear: (signal) => hear(phones, signal, (fact, here) => calls.heard(fact, here)) })
  await until('it listens', signals.isListening)
  onTestFinished(async () => {
    await calls.close()
    signals.close()
    bus.close()
    redis.disconnect()
    if (!options.database) await database.remove()
  })
  return {
    ...calls,
    calls,
    clock,
    database,
    prefix,
    blocked,
    metrics,
    /** Somebody connects, is told what is new, and waits. */
    async phone(userId: string, device = ''): Promise<Phone> {
      const phone = newPhone(userId, device, () => calls.gone(phone.id))
      phones.add(phone)
      for (const fact of await calls.join(phone)) phone.tell(fact)
      for (const fact of await calls.missed(phone)) {
        phone.tell(fact)
        calls.heard(fact, [phone])
      }
      return phone
    },
    /** Resolves when everything that was told here until now has reached the other process. */
    async reaches(other: { phone(userId: string): Promise<Phone> }): Promise<void> {
      const userId = randomUUID()
      const phone = await other.phone(userId)
      await new Promise(setImmediate)
      const about = { callId: userId, from: userId, to: userId }
      const fact: CallFact = { kind: 'call', what: 'candidate', ...about, candidate: {} }
      signals.send({ tenantId: 'default', userIds: [userId], fact })
      await phone.untilHeard('candidate')
    },
    stored: async (id: string) => (await db.collection('calls').findOne({ _id: id as never })) ?? undefined,
    /** Moves the clock on and looks for what is overdue. */
    async later(ms: number): Promise<void> {
      clock.advance(ms)
      await calls.sweep()
    },
  }
}

function newPhone(userId: string, device: string, gone: () => void): Phone {
  const heard: CallFact[] = []
  const { isNews } = heardCalls()
  const words = () => heard.map((fact) => (fact.what === 'ended' ? `ended: ${fact.reason}` : fact.what))
  const phone: Phone = {
    id: randomUUID(),
    tenantId: 'default',
    userId,
    device,
    isClosed: false,
    heard,
    tell(fact) {
      if (isNews(fact)) heard.push(fact)
    },
    words,
    untilHeard: (word) => until(`${userId} hears ${word}, not ${words()}`, () => words().includes(word)),
    drop() {
      phone.isClosed = true
      gone()
    },
  }
  return phone
}

function hear(
  phones: Set<Phone>,
  { userIds, only, except, fact }: Signal<CallFact>,
  told: (fact: EndedFact, here: Phone[]) => void,
): void {
  const here = [...phones].filter(
    ({ id, userId, isClosed }) =>
      !isClosed &&
      (userIds === 'all' || userIds.includes(userId)) &&
      id !== except &&
      (only === undefined || id === only),
  )
  for (const phone of here) phone.tell(fact)
  if (fact.what === 'ended' && here.length > 0) told(fact, here)
}

export const description = (sdp = 'v=0', candidates: { candidate: string }[] = []) => ({ sdp, candidates })
export const offerTo = (to: string) => ({ to, type: 'video' as const, description: description('offer') })
