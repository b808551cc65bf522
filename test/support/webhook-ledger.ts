/**
 * The promise of HOOK-1 under fire. Events of many keys are announced all the while; meanwhile the receiver is down, workers
 * are killed with SIGKILL and Redis forgets everything (FLUSHALL). In the end every announced event must have arrived,
 * the events of a key in their order, and what came twice must be the same post with the same id.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { Webhook } from 'standardwebhooks'
import { createLogger } from '#platform/logger.ts'
import { createMetrics } from '#platform/metrics.ts'
import { connectMongo } from '#platform/mongo/connect.ts'
import { startProgram } from '#scripts/start-program.ts'
import { composeWebhooks } from '../../src/compose-webhooks.ts'
import { layEndpoint } from './laid-endpoint.ts'
import { ledgerServices } from './ledger-services.ts'
import { until } from './until.ts'
import { startReceiver } from './webhook-receiver.ts'

export interface WebhookLedgerOptions {
  events: number
  keys: number
  /** How long the receiver is down. */
  downMs: number
  /** The announcing takes about this long. */
  paceMs?: number
  /** How long everything may take to arrive once all is up again. */
  patienceMs: number
  /** A folder that is removed by the caller. */
  folder: string
}

export interface WebhookLedgerReport {
  announced: number
  received: number
  missing: string[]
  /** Posts that came again. */
  repeated: number
  /** First arrivals that were not the next of their key. */
  disordered: string[]
  /** The same id with another body. */
  changed: string[]
  /** Posts that the npm package standardwebhooks does not accept. */
  unsigned: number
  kills: number
}

const BATCH = 20
const TYPE = 'ledger.event'

export async function webhookLedger(options: WebhookLedgerOptions): Promise<WebhookLedgerReport> {
  const [services, receiver] = await Promise.all([ledgerServices(options.folder), startReceiver()])
  const settings = {
    ...services.settings,
    PARLEY_ROLE: 'worker',
    PARLEY_OUTGOING_ALLOWED_NETWORKS: '127.0.0.0/8',
  }
  let workers = await Promise.all([startProgram(settings), startProgram(settings)])
  const mongo = await connectMongo(services.mongod.uri)
  const redis = new Redis(services.redis.uri)
  const webhooks = await composeWebhooks({
    db: mongo.db,
    redisUrl: services.redis.uri,
    config: { redisPrefix: 'parley', mode: 'debug', outgoing: { allowedNetworks: [] } },
    metrics: createMetrics(),
    now: Date.now,
    logger: createLogger(4),
  })
  const secret = await layEndpoint(mongo.db, { tenantId: 'ledger', url: receiver.url, eventTypes: [TYPE] })
  let announced = 0
  let kills = 0

  /** At a steady pace, over everything that happens. */
  async function announceAll(): Promise<void> {
    while (announced < options.events) {
      const events = Array.from({ length: BATCH }, (_, index) => {
        const number = announced + index
        const order = Math.floor(number / options.keys)
        const key = `k${number % options.keys}`
        const id = `evt_${key}_${order}`
        return { id, tenantId: 'ledger', type: TYPE, at: Date.now(), key, order, data: { key, order } }
      })
      await webhooks.events.announce(events)
      announced += BATCH
      await pause((BATCH * (options.paceMs ?? PACE_MS)) / options.events)
    }
  }

  async function chaos(): Promise<void> {
    const reached = (share: number) =>
      until('the events go on', () => announced >= options.events * share, 300_000)
    await reached(0.2)
    await receiver.down()
    const isUp = pause(options.downMs).then(() => receiver.up())
    const before = receiver.posts.length
    await reached(0.4)
    await redis.flushall()
    await reached(0.5)
    await workers[0].kill()
    kills += 1
    workers = [await startProgram(settings), workers[1]]
    await isUp
    // In the middle of what waited: whoever delivers is among them.
    await until('what waited goes out', () => receiver.posts.length > before + BATCH, 120_000)
    await Promise.all(workers.map((worker) => worker.kill()))
    kills += 2
    workers = await Promise.all([startProgram(settings), startProgram(settings)])
    await reached(0.8)
    await redis.flushall()
  }

  const arrived = () => new Set(receiver.posts.map(({ headers }) => headers['webhook-id']))
  try {
    await Promise.all([announceAll(), chaos()])
    await until('everything arrived', () => arrived().size >= announced, options.patienceMs).catch(
      () => undefined,
    )
    return { ...compare(receiver.posts, secret, options.keys, announced), announced, kills }
  } finally {
    await webhooks.close()
    redis.disconnect()
    await mongo.close()
    await Promise.all(workers.map((worker) => worker.stop()))
    await Promise.all([receiver.close(), services.stop()])
  }
}

const PACE_MS = 10_000

function compare(
  posts: Awaited<ReturnType<typeof startReceiver>>['posts'],
  secret: string,
  keys: number,
  announced: number,
) {
  const webhook = new Webhook(secret)
  const bodies = new Map<string, string>()
  const next = new Map<string, number>()
  const [disordered, changed]: [string[], string[]] = [[], []]
  let unsigned = 0
  for (const { headers, body } of posts) {
    const id = String(headers['webhook-id'])
    const time = new Date(Number(headers['webhook-timestamp']) * 1000)
    if (headers['webhook-signature'] !== webhook.sign(id, time, body)) unsigned += 1
    const first = bodies.get(id)
    if (first !== undefined) {
      if (first !== body) changed.push(id)
      continue
    }
    bodies.set(id, body)
    const { key, order } = JSON.parse(body).data
    if (order !== (next.get(key) ?? 0)) disordered.push(id)
    next.set(key, order + 1)
  }
  const expected = Array.from({ length: announced }, (_, n) => `evt_k${n % keys}_${Math.floor(n / keys)}`)
  return {
    received: bodies.size,
    missing: expected.filter((id) => !bodies.has(id)),
    repeated: posts.length - bodies.size,
    disordered,
    changed,
    unsigned,
  }
}
