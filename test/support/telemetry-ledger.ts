/**
 * The promise of TEL-3 under fire. Clients send batches and write down what was acknowledged; meanwhile server,
 * mongod and redis-server are killed in turn with SIGKILL and started again. A batch without an answer is sent
 * again with the same ids, as an SDK would. In the end every acknowledged event must be stored exactly once.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { MongoClient } from 'mongodb'
import { type Program, startProgram } from '#scripts/start-program.ts'
import { telemetryEvent } from './builders.ts'
import { ledgerServices } from './ledger-services.ts'
import { seededRandom } from './random.ts'
import { until } from './until.ts'

export interface LedgerOptions {
  /** Stop when so many events are acknowledged. */
  events: number
  /** How often each of the three is killed, at least. */
  rounds: number
  clients: number
  seed: number
  /** A folder that is removed by the caller. */
  folder: string
}

export interface LedgerReport {
  acknowledged: number
  stored: number
  missing: string[]
  /** Stored ids that are there more than once. */
  twice: string[]
  kills: Record<string, number>
  /** Requests that ended without an answer or with a refusal that asks to try again. */
  retried: number
  /** Answers that should not exist: neither 200 nor 503. */
  strange: string[]
}

const APP = 'ledger'
const BATCH = 20

/** Runs the scene and counts. */
export async function telemetryLedger(options: LedgerOptions): Promise<LedgerReport> {
  const services = await ledgerServices(options.folder)
  const { mongod, redis } = services
  const settings = { ...services.settings, PARLEY_LIMITS_TELEMETRY_PER_MINUTE: '0' }
  let program: Program = await startProgram(settings)
  const acknowledged = new Set<string>()
  const kills = { server: 0, mongod: 0, redis: 0 }
  const strange: string[] = []
  let retried = 0
  let chaosOver = false
  const done = () => chaosOver && acknowledged.size >= options.events

  async function client(number: number): Promise<void> {
    const random = seededRandom(options.seed * 1000 + number)
    for (let batch = 0; !done(); batch++) {
      const events = Array.from({ length: BATCH }, (_, index) =>
        telemetryEvent({
          id: `${options.seed}-${number}-${batch}-${index}`,
          app: APP,
          name: `n${Math.floor(random() * 9)}`,
        }),
      )
      if (random() < 0.2 && events[0]) events.push(events[0])
      while (!(await send(events))) retried += 1
      for (const event of events) acknowledged.add(event.id)
    }
  }

  async function send(events: object[]): Promise<boolean> {
    try {
      const answer = await fetch(`${program.url}/api/telemetry/events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(events),
        signal: AbortSignal.timeout(30_000),
      })
      const body = (await answer.json()) as { processed?: number }
      if (answer.status === 200 && body.processed === events.length) return true
      if (answer.status !== 503) strange.push(`${answer.status} ${JSON.stringify(body)}`)
    } catch {
      // No answer: nothing is known, so the same events are sent again.
    }
    await pause(20)
    return false
  }

  async function chaos(): Promise<void> {
    const share = options.events / (options.rounds * 3 + 1)
    for (let round = 0; round < options.rounds * 3; round++) {
      await until('the clients go on', () => acknowledged.size >= share * (round + 1), 300_000)
      if (round % 3 === 0) {
        await program.kill()
        kills.server += 1
        program = await startProgram(settings)
      } else {
        const service = round % 3 === 1 ? mongod : redis
        await service.kill('SIGKILL')
        kills[round % 3 === 1 ? 'mongod' : 'redis'] += 1
        await service.restart()
      }
    }
    chaosOver = true
  }

  try {
    await Promise.all([chaos(), ...Array.from({ length: options.clients }, (_, number) => client(number))])
    return {
      ...(await compare(mongod.uri, acknowledged)),
      acknowledged: acknowledged.size,
      kills,
      retried,
      strange,
    }
  } finally {
    await program.stop()
    await services.stop()
  }
}

async function compare(uri: string, acknowledged: Set<string>) {
  const mongo = new MongoClient(uri)
  try {
    const counts = new Map<string, number>()
    const found = mongo
      .db()
      .collection('telemetry_events')
      .find({ app: APP }, { projection: { eventId: 1 } })
    for await (const { eventId } of found) counts.set(eventId, (counts.get(eventId) ?? 0) + 1)
    return {
      stored: counts.size,
      missing: [...acknowledged].filter((id) => !counts.has(id)),
      twice: [...counts].filter(([, count]) => count > 1).map(([id]) => id),
    }
  } finally {
    await mongo.close()
  }
}
