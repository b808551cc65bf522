/** Feeds on a real Redis: where history and live meet, and what happens when messages or Redis itself are lost. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Position, roomOf, type TopicRoom } from '#domain/topics/model.ts'
import { type ServerHandle, startRedis } from '#services/index.ts'
import { seededRandom } from '#test/support/random.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { aText, isContinuous, openProcess, payloadOf, type Subscriber, unreadable } from './process.ts'

const aTopic = (): TopicRoom => roomOf('default', `public:${randomUUID()}`)

async function ownRedis(): Promise<ServerHandle> {
  const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
  onTestFinished(() => server.stop())
  return server
}

/** Another connection to the same server, for doing harm from outside. */
function outsider(url: string): Redis {
  const redis = new Redis(url)
  redis.on('error', () => undefined)
  onTestFinished(() => redis.disconnect())
  return redis
}

/** Stores a message as the log does, without a word to the bus: as if that word was lost. */
async function storeUntold(redis: Redis, prefix: string, { room }: TopicRoom): Promise<void> {
  const base = `${prefix}:topic:{${room}}`
  const [epoch, offset, bytes] = ((await redis.get(`${base}:at`)) ?? '').split(' ')
  const text = aText('untold')
  await redis.rpush(`${base}:log`, text)
  await redis.set(`${base}:at`, `${epoch} ${Number(offset) + 1} ${Number(bytes) + text.length}`)
}

const offsets = (subscriber: Subscriber) => subscriber.heard.map(({ offset }) => offset)
const countTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('what is published', () => {
  test('reaches subscribers of every process in one order', async () => {
    const one = await openProcess()
    const other = await openProcess({ prefix: one.prefix })
    const topic = aTopic()
    const here = one.subscriber(topic)
    const there = other.subscriber(topic)
    await Promise.all([here.join(), there.join()])

    const work = countTo(300).map((index) => (index % 2 ? one : other).append(topic, index))
    await Promise.all(work)

    await until('all heard', () => here.heard.length === 300 && there.heard.length === 300)
    expect(here.start).toMatchObject({ offset: 0, recovered: false, missed: [] })
    expect(offsets(here)).toEqual(countTo(300))
    expect(there.heard).toEqual(here.heard)
  })

  test('goes to the audience once, however many follow', async () => {
    const { feeds, subscriber, append } = await openProcess()
    const topic = aTopic()
    const delivered: unknown[] = []
    feeds.attach({ deliver: (_, entry) => delivered.push(entry), reset: () => {}, end: () => {} })
    const all = countTo(20).map(() => subscriber(topic))
    await Promise.all(all.map((one) => one.join()))

    await append(topic, 'hello')

    await until('all heard', () => all.every(({ heard }) => heard.length === 1))
    expect(delivered).toHaveLength(1)
    for (const one of all) one.leave()
    expect(feeds.topics()).toEqual([])
  })

  test('is heard again by somebody who comes back after everybody had left', async () => {
    const { subscriber, append } = await openProcess()
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    await append(topic, 1)
    await until('heard', () => one.heard.length === 1)
    one.leave()
    await append(topic, 2)

    const again = subscriber(topic)
    await again.join(one.position())
    await append(topic, 3)

    await until('heard', () => again.heard.length === 2)
    expect(again.start).toMatchObject({ offset: 2, recovered: true })
    expect(offsets(again)).toEqual([2, 3])
  })
})

describe('the cut-over', () => {
  test.each([1, 2, 3])(
    'loses, repeats and disorders nothing while everybody publishes (seed %i)',
    async (seed) => {
      const random = seededRandom(seed)
      const one = await openProcess()
      const other = await openProcess({ prefix: one.prefix })
      const topic = aTopic()
      const anchor = one.subscriber(topic)
      await anchor.join()
      const joined: { subscriber: Subscriber; since: Position }[] = []
      let isOver = false
      let published = 0
      const storm = [one, other].map(async ({ append }) => {
        while (!isOver) {
          const burst = 1 + Math.floor(random() * 16)
          await Promise.all(countTo(burst).map(() => append(topic, published++)))
        }
      })
      await until('the storm has begun', () => anchor.heard.length > 20)

      for (let round = 0; round < 40; round++) {
        const process = random() < 0.5 ? one : other
        const back = Math.floor(random() * 200)
        const last = anchor.position()
        const since = { ...last, offset: Math.max(0, last.offset - back) }
        const subscriber = process.subscriber(topic)
        await subscriber.join(random() < 0.2 ? { ...since, offset: last.offset } : since)
        joined.push({
          subscriber,
          since: { ...since, offset: (subscriber.heard[0]?.offset ?? last.offset + 1) - 1 },
        })
        if (random() < 0.3) joined.at(-1)?.subscriber.leave()
      }
      isOver = true
      await Promise.all(storm)

      await until('the anchor has heard all', () => anchor.heard.length === published)
      expect(offsets(anchor)).toEqual(countTo(published))
      for (const { subscriber, since } of joined) {
        expect(subscriber.start?.recovered).toBe(true)
        expect(isContinuous([since, ...subscriber.heard])).toBe(true)
        expect(subscriber.resets).toEqual([])
      }
      const payloads = anchor.heard.map((entry) => payloadOf(entry) as number)
      expect([...payloads].sort((left, right) => left - right)).toEqual(
        countTo(published).map((index) => index - 1),
      )
    },
  )

  test('hands over exactly what was missed, when hundreds come back at once', async () => {
    const { subscriber, append, log } = await openProcess()
    const topic = aTopic()
    await Promise.all(countTo(50).map((index) => append(topic, index)))
    const { epoch } = await log.read(topic, { limit: 0 })
    const back = countTo(300).map((index) => ({ one: subscriber(topic), offset: index % 51 }))

    await Promise.all([...back.map(({ one, offset }) => one.join({ epoch, offset })), append(topic, 51)])
    await append(topic, 52)

    await until('all have all', () => back.every(({ one }) => one.heard.at(-1)?.offset === 52))
    for (const { one, offset } of back) expect(offsets(one)).toEqual(countTo(52).slice(offset))
  })

  test('counts a position that this process has not reached yet as what it is', async () => {
    const one = await openProcess()
    const other = await openProcess({ prefix: one.prefix })
    const topic = aTopic()
    const early = one.subscriber(topic)
    await early.join()

    for (const round of countTo(30)) {
      const ahead = await other.append(topic, round)
      const late = one.subscriber(topic)
      await late.join(ahead)
      expect(late.start).toMatchObject({ recovered: true, missed: [], offset: ahead.offset })
      late.leave()
    }

    await until('all heard', () => early.heard.length === 30)
    expect(offsets(early)).toEqual(countTo(30))
  })

  test.each([
    { because: 'the log no longer reaches back', back: 20, epoch: undefined },
    { because: 'the position is of another epoch', back: 0, epoch: 'other' },
    { because: 'nobody can have had that position', back: -5, epoch: undefined },
  ])('says that it is not recovered when $because, and goes on from now', async ({ back, epoch }) => {
    const { subscriber, append } = await openProcess({ keep: { entries: 10 } })
    const topic = aTopic()
    const last = await append(topic, 0).then(() =>
      Promise.all(countTo(30).map((index) => append(topic, index))),
    )
    const head = last.at(-1) as Position
    const since = { epoch: epoch ?? head.epoch, offset: head.offset - back }
    const [first, second] = [subscriber(topic), subscriber(topic)]

    await first.join(since)
    await second.join(since)
    await append(topic, 'next')

    await until('both heard', () => first.heard.length === 1 && second.heard.length === 1)
    for (const one of [first, second]) {
      expect(one.start).toEqual({ epoch: head.epoch, offset: 31, recovered: false, missed: [] })
      expect(offsets(one)).toEqual([32])
    }
  })
})

describe('when messages of the bus are lost', () => {
  test('a broken connection is filled from the log, in order', async () => {
    const server = await ownRedis()
    const { subscriber, append } = await openProcess({ redisUrl: server.uri })
    const outside = outsider(server.uri)
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    await append(topic, 1)

    for (const round of [1, 2, 3]) {
      await outside.call('CLIENT', 'KILL', 'TYPE', 'pubsub')
      await Promise.all(countTo(20).map((index) => append(topic, round * 100 + index)))
    }

    await until('all heard', () => one.heard.length === 61)
    expect(offsets(one)).toEqual(countTo(61))
    expect(one.resets).toEqual([])
  })

  test('a single lost message is filled when the next one comes', async () => {
    const { redis, subscriber, append, prefix } = await openProcess()
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    await append(topic, 1)
    await storeUntold(redis, prefix, topic)

    await append(topic, 3)

    await until('all heard', () => one.heard.length === 3)
    expect(offsets(one)).toEqual([1, 2, 3])
    expect(one.resets).toEqual([])
  })

  test('the last message is found by looking into the log of a quiet topic', async () => {
    const { redis, subscriber, append, prefix } = await openProcess({ quietMs: 100 })
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    await append(topic, 1)

    await storeUntold(redis, prefix, topic)

    await until('found', () => one.heard.length === 2)
    expect(offsets(one)).toEqual([1, 2])
  })

  test('more than the log keeps is said to be lost, and the rest comes in order', async () => {
    const { redis, subscriber, append, prefix } = await openProcess({ keep: { entries: 5 } })
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    const { epoch } = await append(topic, 1)
    await until('heard', () => one.heard.length === 1)

    for (const _ of countTo(10)) await storeUntold(redis, prefix, topic)
    await append(topic, 12)

    await until('all heard', () => one.heard.at(-1)?.offset === 12)
    expect(one.resets).toEqual([{ epoch, offset: 7 }])
    expect(offsets(one)).toEqual([1, 8, 9, 10, 11, 12])
  })
})

describe('what cannot be read', () => {
  test.each(Object.entries(unreadable))('on the bus is read from the log: %s', async (_, text) => {
    const { redis, log, subscriber, append, prefix } = await openProcess()
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    const { epoch } = await append(topic, 1)
    await until('heard', () => one.heard.length === 1)

    await storeUntold(redis, prefix, topic)
    await redis.publish(log.channelOf(topic), `${epoch} 2 ${text}`)

    await until('all heard', () => one.heard.length === 2)
    expect(offsets(one)).toEqual([1, 2])
    expect(one.resets).toEqual([])
  })

  test.each(Object.entries(unreadable))('in the log is said to be lost: %s', async (_, text) => {
    const { redis, log, subscriber, append, prefix } = await openProcess()
    const topic = aTopic()
    const [one, late] = [subscriber(topic), subscriber(topic)]
    await one.join()
    const first = await append(topic, 1)
    await until('heard', () => one.heard.length === 1)

    await storeUntold(redis, prefix, topic)
    await redis.lset(`${prefix}:topic:{${topic.room}}:log`, -1, text)
    await redis.publish(log.channelOf(topic), `${first.epoch} 2 ${text}`)
    await until('told', () => one.resets.length === 1)
    await append(topic, 3)

    await until('heard', () => one.heard.length === 2)
    expect(one.resets).toEqual([{ epoch: first.epoch, offset: 2 }])
    expect(offsets(one)).toEqual([1, 3])
    await late.join(first)
    expect(late.start).toMatchObject({ offset: 3, recovered: false })
  })

  test('costs one read at most each time, and harms nobody', async () => {
    const { redis, log, subscriber, append } = await openProcess()
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    const { epoch } = await append(topic, 1)
    await until('heard', () => one.heard.length === 1)
    const { read } = log
    let reads = 0
    log.read = (...asked) => {
      reads += 1
      return read(...asked)
    }
    const texts = ['', 'x', `${epoch} 99999 x`, `${epoch} NaN x`, `${epoch} 2.5 x`, 'other 2 x']

    for (const text of texts) await redis.publish(log.channelOf(topic), text)
    await append(topic, 2)

    await until('heard', () => one.heard.length === 2)
    expect(reads).toBeLessThanOrEqual(texts.length + 1)
    expect(offsets(one)).toEqual([1, 2])
    expect(one.resets).toEqual([])
  })
})

describe('when Redis loses everything', () => {
  test('a flush is told before anything new, on every process', async () => {
    const server = await ownRedis()
    const one = await openProcess({ redisUrl: server.uri, prefix: 'p' })
    const other = await openProcess({ redisUrl: server.uri, prefix: 'p' })
    const topic = aTopic()
    const subscribers = [one.subscriber(topic), other.subscriber(topic)]
    await Promise.all(subscribers.map((each) => each.join()))
    const before = await one.append(topic, 'before')
    await until('heard', () => subscribers.every(({ heard }) => heard.length === 1))

    await one.redis.flushall()
    const after = await Promise.all(
      countTo(10).map((index) => (index % 2 ? one : other).append(topic, index)),
    )

    await until('all heard', () => subscribers.every(({ heard }) => heard.length === 11))
    const epoch = after[0]?.epoch
    expect(epoch).not.toBe(before.epoch)
    for (const { heard, resets } of subscribers) {
      expect(resets).toEqual([{ epoch, offset: 0 }])
      expect(isContinuous(heard.slice(1))).toBe(true)
    }
    const back = other.subscriber(topic)
    await back.join(before)
    expect(back.start).toMatchObject({ recovered: false, epoch })
  })

  test('a kill is told to subscribers, nobody can join meanwhile, and after it all goes on', async () => {
    const server = await ownRedis()
    const { redis, subscriber, append } = await openProcess({ redisUrl: server.uri })
    const topic = aTopic()
    const one = subscriber(topic)
    await one.join()
    const before = await append(topic, 'before')
    await until('heard', () => one.heard.length === 1)

    await server.kill()
    await expect(append(topic, 'meanwhile')).rejects.toMatchObject({ code: 'unavailable' })
    await until('nobody can join', async () => (await refusalOf(subscriber(topic).join())) === 'unavailable')
    expect(await refusalOf(subscriber(aTopic()).join(before))).toBe('unavailable')
    await server.restart()
    await until('connected', () => redis.status === 'ready')
    const back = subscriber(topic)
    await until('somebody can join', async () => (await refusalOf(back.join(before))) === undefined)
    await append(topic, 'after')

    await until('both heard', () => one.heard.length === 2 && back.heard.length === 1)
    expect(back.start?.recovered).toBe(false)
    expect(one.resets).toHaveLength(1)
    expect(one.heard.at(-1)).toEqual(back.heard.at(-1))
    expect(one.position().epoch).not.toBe(before.epoch)
  })
})

test('a topic that ends tells its followers, refuses those on their way and can begin again', async () => {
  const { feeds, subscriber, append } = await openProcess()
  const topic = aTopic()
  const one = subscriber(topic)
  await one.join()
  const onTheirWay = refusalOf(subscriber(topic).join({ epoch: 'other', offset: 1 }))

  feeds.end(topic)

  expect(one.hasEnded).toBe(true)
  expect(await onTheirWay).toBe('channel_not_found')
  await append(topic, 'unheard')
  const next = subscriber(topic)
  await next.join()
  one.leave()
  await append(topic, 'heard')
  await until('heard', () => next.heard.length === 1)
  expect(one.heard).toEqual([])
})

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  )
