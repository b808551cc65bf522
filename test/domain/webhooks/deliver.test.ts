import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeliveryForm } from '#domain/webhooks/model.ts'
import { startEngine, webhookEvent } from '#test/support/webhook-engine.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A form that gathers, as faces with batches have. */
const batches: DeliveryForm = {
  gather: { events: 3, ms: 500 },
  compose: ({ endpoint, events }) => ({
    url: endpoint.url,
    headers: {},
    body: JSON.stringify(events.map(({ data }) => data)),
  }),
  succeeded: (status) => status === 200,
  schedule: [1000, 1000],
}

let engine: Awaited<ReturnType<typeof startEngine>>
let worker: ReturnType<typeof engine.worker>
const START = Date.parse('2026-11-21T00:00:00Z')

beforeAll(async () => {
  engine = await startEngine({ batches })
})
beforeEach(() => {
  worker = engine.worker()
})
afterEach(async () => {
  engine.clock.now = START
  engine.reply = () => ({ status: 200 })
  engine.sent.length = 0
  engine.woken.clear()
  for (const { name } of await engine.db.listCollections().toArray())
    if (name.startsWith('webhook')) await engine.db.collection(name).deleteMany({})
  engine.directory.forget('default')
})
afterAll(() => engine.remove())

const bodies = () => engine.sent.map(({ body }) => JSON.parse(body))
const numbers = () => bodies().map(({ data }) => data.n)
const numbered = (n: number, fields = {}) => webhookEvent({ data: { n }, order: n, ...fields })
const statesOf = async (endpointId: string) => {
  const { items } = await engine.deliveryLog.list('default', { endpointId }, { limit: 100 })
  return items.map(({ state }) => state)
}

describe('an announced event', () => {
  it('is delivered to each endpoint that wants it, signed so that the package standardwebhooks accepts it', async () => {
    const one = await engine.endpoint()
    await engine.endpoint({ eventTypes: ['other.*'] })
    engine.clock.now = Date.now()

    await engine.events.announce([webhookEvent({ id: 'evt_signed', data: { text: 'ä' } })])
    await worker.run(one.id)

    const [post] = engine.sent
    expect(engine.sent).toHaveLength(1)
    const verified = new Webhook(one.secrets[0]?.secret ?? '').verify(post?.body ?? '', post?.headers ?? {})
    expect(verified).toMatchObject({ type: 'thing.happened', data: { text: 'ä' } })
    expect(post?.headers['webhook-id']).toBe('evt_signed')
    expect(await statesOf(one.id)).toEqual(['delivered'])
  })

  it('is delivered once, however often it is announced', async () => {
    const { id } = await engine.endpoint()
    const event = webhookEvent()

    await Promise.all([engine.events.announce([event]), engine.events.announce([event, event])])
    await worker.run(id)
    await engine.events.announce([event])
    await worker.run(id)

    expect(engine.sent).toHaveLength(1)
  })

  it('is forgotten with the transaction that it is part of', async () => {
    const { id } = await engine.endpoint()
    const session = engine.db.client.startSession()

    await session
      .withTransaction(async () => {
        await engine.events.announce([webhookEvent()], session)
        throw new Error('the change failed')
      })
      .catch(() => undefined)
    await session.withTransaction(() => engine.events.announce([webhookEvent({ data: { n: 2 } })], session))
    await session.endSession()
    await worker.run(id)

    expect(numbers()).toEqual([2])
  })

  it('leaves one attempt record with status, time and the answer', async () => {
    const { id } = await engine.endpoint()
    engine.reply = () => ({ status: 500, answer: 'no', durationMs: 12.34 })

    await engine.events.announce([webhookEvent({ id: 'evt_attempt' })])
    await worker.run(id)

    const { items } = await engine.deliveryLog.attempts('default', `${id}:evt_attempt`, { limit: 10 })
    expect(items).toMatchObject([{ status: 500, answer: 'no', durationMs: 12.3, outcome: 'retry' }])
  })
})

describe('a receiver that fails', () => {
  it('is tried by the schedule, eight times in all, and then the delivery is a dead letter', async () => {
    const { id } = await engine.endpoint()
    engine.reply = () => ({ status: 500 })
    await engine.events.announce([webhookEvent()])

    const last = await runUntilQuiet(id)

    const times = engine.sent.map(({ at }) => at - START)
    const waits = times.map((time, index) => time - (times[index - 1] ?? 0))
    // The breaker adds its own, shorter times after the fifth failure.
    expect(waits).toEqual([0, 5000, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 10 * HOUR])
    expect(last - START).toBe(times.at(-1))
    expect(await statesOf(id)).toEqual(['dead'])
  })

  it('is not asked before the time that Retry-After names', async () => {
    const { id } = await engine.endpoint()
    engine.reply = () => ({ status: 429, retryAfter: '90' })
    await engine.events.announce([webhookEvent()])

    await worker.run(id)
    engine.reply = () => ({ status: 200 })
    await runUntilQuiet(id)

    expect(engine.sent.map(({ at }) => at - START)).toEqual([0, 90_000])
  })

  it('is switched off by 410 and gets nothing more', async () => {
    const { id } = await engine.endpoint({ concurrency: 1 })
    engine.reply = () => ({ status: 410 })
    await engine.events.announce([webhookEvent(), webhookEvent()])

    await worker.run(id)
    await worker.run(id)

    expect(engine.sent).toHaveLength(1)
    expect(await engine.endpoints.find('default', id)).toMatchObject({ disabled: { reason: 'gone' } })
  })

  it('is switched off after five days of nothing but failures, unless the configuration names it', async () => {
    const [own, configured] = [await engine.endpoint(), await engine.endpoint({ origin: 'configuration' })]
    engine.reply = () => ({ failure: 'timeout' })

    for (let day = 0; day < 6; day += 1) {
      await engine.events.announce([webhookEvent()])
      await worker.run(own.id)
      await worker.run(configured.id)
      engine.clock.now += 24 * HOUR
    }

    expect((await engine.endpoints.find('default', own.id))?.disabled).toMatchObject({ reason: 'failing' })
    expect((await engine.endpoints.find('default', configured.id))?.disabled).toBeUndefined()
  })

  it('is left alone after five failures: the rest is parked without using up attempts', async () => {
    const { id } = await engine.endpoint({ concurrency: 1 })
    engine.reply = () => ({ failure: 'connection_refused' })
    await engine.events.announce(Array.from({ length: 50 }, (_, n) => numbered(n)))

    await worker.run(id)

    expect(engine.sent).toHaveLength(5)
    expect(engine.woken.get(id)).toBe(START + 5000)
    const attempts = await engine.db.collection('webhookDeliveries').find().toArray()
    expect(attempts.filter((one) => one.attempts > 0)).toHaveLength(5)
  })

  it('gets everything at once when one try succeeds', async () => {
    const { id } = await engine.endpoint({ concurrency: 1 })
    engine.reply = () => ({ failure: 'connection_refused' })
    await engine.events.announce(Array.from({ length: 20 }, (_, n) => numbered(n)))
    await worker.run(id)

    engine.clock.now += 5000
    engine.reply = () => ({ status: 200 })
    await worker.run(id)

    expect(engine.sent).toHaveLength(25)
    expect(new Set(await statesOf(id))).toEqual(new Set(['delivered']))
    expect(engine.sent.at(-1)?.at).toBe(START + 5000)
  })
})

describe('an endpoint that asks for order', () => {
  it('gets the events of a key one after the other, and other keys meanwhile', async () => {
    const { id } = await engine.endpoint({ ordered: true })
    const events = [3, 1, 2].map((n) => numbered(n, { key: 'a' }))
    const underWay = new Map<string, number>()
    let most = 0
    engine.reply = async ({ body }) => {
      const key = JSON.parse(body).data.n > 9 ? 'b' : 'a'
      underWay.set(key, (underWay.get(key) ?? 0) + 1)
      most = Math.max(most, underWay.get('a') ?? 0)
      await new Promise((resolve) => setImmediate(resolve))
      underWay.set(key, (underWay.get(key) ?? 0) - 1)
      return { status: 200 }
    }

    await engine.events.announce([...events, numbered(10, { key: 'b' })])
    await worker.run(id)

    expect(numbers().filter((n) => n < 10)).toEqual([1, 2, 3])
    expect(numbers()).toContain(10)
    expect(most).toBe(1)
  })

  it('gets nothing of a key while its first event waits for another attempt; other keys flow', async () => {
    const { id } = await engine.endpoint({ ordered: true })
    engine.reply = ({ body }) => ({ status: JSON.parse(body).data.n === 1 ? 500 : 200 })
    await engine.events.announce([
      numbered(1, { key: 'a' }),
      numbered(2, { key: 'a' }),
      numbered(5, { key: 'b' }),
    ])
    await worker.run(id)
    await engine.events.announce([numbered(3, { key: 'a' }), numbered(6, { key: 'b' })])
    await worker.run(id)
    const before = numbers()

    engine.reply = () => ({ status: 200 })
    await runUntilQuiet(id)

    expect(before.toSorted()).toEqual([1, 5, 6])
    expect(numbers().slice(before.length)).toEqual([1, 2, 3])
  })

  it('gets a long queue in order although its beginning came due after its end', async () => {
    const { id } = await engine.endpoint({ ordered: true })
    const keys = ['a', 'b', 'c']
    const wave = (from: number, to: number) =>
      engine.events.announce(
        Array.from({ length: to - from }, (_, n) =>
          numbered(from + n, { key: keys[(from + n) % 3] as string }),
        ),
      )
    engine.reply = () => ({ failure: 'connection_refused' })
    await wave(0, 600)
    await worker.run(id)
    engine.clock.now += 2000
    await wave(600, 1500)

    engine.reply = () => ({ status: 200 })
    engine.sent.length = 0
    await runUntilQuiet(id)

    const found = numbers()
    expect(found).toHaveLength(1500)
    for (const rest of [0, 1, 2]) {
      const own = found.filter((n) => n % 3 === rest)
      expect(own).toEqual(own.toSorted((one, other) => one - other))
    }
  })

  it.each([
    { page: 20, each: 1 },
    { page: 239, each: 5 },
    { page: 500, each: 10 },
  ])('of many long queues a page of $page reads the first $each of fifty', async ({ page, each }) => {
    const { id } = await engine.endpoint({ ordered: true })
    const keys = Array.from({ length: 60 }, (_, key) => `k${key}`)
    await engine.events.announce(
      Array.from({ length: 720 }, (_, n) => numbered(n, { key: keys[n % 60] as string })),
    )

    const heads = await engine.deliveries.heads(id, keys, page)

    expect([...heads.values()].map((queue) => queue.length)).toEqual(new Array(50).fill(each))
  })

  it('gets the next event of a key when the first one is given up', async () => {
    const { id } = await engine.endpoint({ ordered: true })
    engine.reply = ({ body }) => ({ status: JSON.parse(body).data.n === 1 ? 500 : 200 })
    await engine.events.announce([numbered(1, { key: 'a' }), numbered(2, { key: 'a' })])

    await runUntilQuiet(id)

    expect(numbers()).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 2])
    expect((await statesOf(id)).toSorted()).toEqual(['dead', 'delivered'])
  })
})

describe('a form that gathers', () => {
  it('sends full posts at once and the rest when it has waited', async () => {
    const { id } = await engine.endpoint({ form: 'batches', ordered: true })
    await engine.events.announce(Array.from({ length: 7 }, (_, n) => numbered(n, { key: `k${n % 2}` })))
    await worker.run(id)
    const atOnce = bodies().map((body) => body.length)

    engine.clock.now += 500
    await worker.run(id)

    expect(atOnce).toEqual([3, 3])
    expect(bodies().map((body) => body.length)).toEqual([3, 3, 1])
    const order = bodies().flatMap((body: { n: number }[]) => body.map(({ n }) => n))
    expect(order.filter((n) => n % 2 === 0)).toEqual([0, 2, 4, 6])
    expect(order.filter((n) => n % 2 === 1)).toEqual([1, 3, 5])
  })

  it('is woken when a post is full, and else when the gathering ends', async () => {
    const { id } = await engine.endpoint({ form: 'batches' })

    await engine.events.announce([numbered(1)])
    const first = engine.woken.get(id)

    expect(first).toBe(START + 500)
  })

  it('tries the same events together again', async () => {
    const { id } = await engine.endpoint({ form: 'batches', ordered: true })
    engine.reply = () => ({ status: 204 })
    await engine.events.announce([1, 2, 3].map((n) => numbered(n, { key: 'a' })))
    await worker.run(id)
    await engine.events.announce([numbered(4, { key: 'a' })])

    engine.reply = () => ({ status: 200 })
    await runUntilQuiet(id)

    expect(bodies().map((body) => body.map(({ n }: { n: number }) => n))).toEqual([[1, 2, 3], [1, 2, 3], [4]])
  })
})

describe('workers', () => {
  it('do not deliver to one endpoint at the same time', async () => {
    const { id } = await engine.endpoint()
    await engine.events.announce(Array.from({ length: 40 }, (_, n) => numbered(n)))

    const verdicts = await Promise.all([worker.run(id), engine.worker().run(id)])

    expect(verdicts.toSorted()).toEqual(['done', 'skipped'])
    expect(engine.sent).toHaveLength(40)
  })

  it('of one process that are woken twice post everything once', async () => {
    const endpoint = await engine.endpoint()
    await engine.events.announce([1, 2, 3].map((n) => numbered(n)))

    const verdicts = await Promise.all([worker.run(endpoint.id), worker.run(endpoint.id)])

    expect(verdicts.sort()).toEqual(['done', 'skipped'])
    expect(numbers().sort()).toEqual([1, 2, 3])
  })

  it('take over from one that died, when its lease is over', async () => {
    const { id } = await engine.endpoint()
    await engine.events.announce([webhookEvent()])
    await engine.endpoints.lease(id, 'dead', new Date(START), new Date(START + 15_000))

    expect(await worker.run(id)).toBe('skipped')
    engine.clock.now += 15_000
    expect(await worker.run(id)).toBe('done')
  })

  it('keep the rate of an endpoint', async () => {
    const { id } = await engine.endpoint({ ratePerSecond: 10, concurrency: 3 })
    await engine.events.announce(Array.from({ length: 20 }, (_, n) => numbered(n)))

    await worker.run(id)

    const span = (engine.sent.at(-1)?.at ?? 0) - START
    expect(span).toBeGreaterThanOrEqual(1900)
  })

  it('keep at most as many posts under way as the endpoint allows', async () => {
    const { id } = await engine.endpoint({ concurrency: 3 })
    let underWay = 0
    let most = 0
    engine.reply = async () => {
      underWay += 1
      most = Math.max(most, underWay)
      await new Promise((resolve) => setImmediate(resolve))
      underWay -= 1
      return { status: 200 }
    }
    await engine.events.announce(Array.from({ length: 20 }, (_, n) => numbered(n)))

    await worker.run(id)

    expect(most).toBe(3)
  })
})

describe('replay', () => {
  it('delivers a time range again with the same ids', async () => {
    const { id } = await engine.endpoint()
    const hour = (n: number) => START + n * HOUR
    await engine.events.announce([1, 2, 3, 4].map((n) => numbered(n, { id: `evt_r${n}`, at: hour(n) })))
    await worker.run(id)
    engine.sent.length = 0

    const range = { from: new Date(hour(2)), to: new Date(hour(4)), states: ['delivered' as const] }
    const count = await engine.deliveryLog.replay('default', id, { range })
    await worker.run(id)

    expect(count).toBe(2)
    expect(engine.sent.map(({ headers }) => headers['webhook-id']).toSorted()).toEqual(['evt_r2', 'evt_r3'])
  })

  it('brings dead letters back with a new schedule', async () => {
    const { id } = await engine.endpoint()
    engine.reply = () => ({ status: 500 })
    await engine.events.announce([webhookEvent({ id: 'evt_dead' })])
    await runUntilQuiet(id)

    engine.reply = () => ({ status: 200 })
    const count = await engine.deliveryLog.replay('default', id, { deliveryIds: [`${id}:evt_dead`] })
    await runUntilQuiet(id)

    expect(count).toBe(1)
    expect(await statesOf(id)).toEqual(['delivered'])
  })

  it('touches no other tenant', async () => {
    const { id } = await engine.endpoint()

    await expect(engine.deliveryLog.replay('other', id, { deliveryIds: ['x'] })).rejects.toMatchObject({
      code: 'endpoint_not_found',
    })
  })
})

/** Runs whenever the engine asks for it, by the test's clock; the time of the last post. */
async function runUntilQuiet(id: string): Promise<number> {
  for (let round = 0; round < 100; round += 1) {
    await worker.run(id)
    const next = await engine.deliveries.nextDue(id)
    if (next === undefined) break
    engine.clock.now = Math.max(engine.clock.now + 1, next.getTime(), engine.woken.get(id) ?? 0)
  }
  return engine.sent.at(-1)?.at ?? 0
}
