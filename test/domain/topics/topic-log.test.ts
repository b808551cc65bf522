/** The log of a topic: positions, bounds, honesty about what is lost, and messages that are sent twice. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { roomOf, type TopicRoom } from '#domain/topics/model.ts'
import { startRedis } from '#services/index.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { isContinuous, openProcess, payloadOf, unreadable } from './process.ts'

const aTopic = (): TopicRoom => roomOf('default', `public:${randomUUID()}`)
const ALL = 10_000

describe('positions', () => {
  test('rise by one with every message, whoever appends, and every answer is the place in the log', async () => {
    const one = await openProcess()
    const other = await openProcess({ prefix: one.prefix })
    const topic = aTopic()

    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) => (index % 2 ? one : other).append(topic, index)),
    )

    const { entries, ...head } = await one.log.read(topic, {
      since: { ...at(answers), offset: 0 },
      limit: ALL,
    })
    expect(head).toMatchObject({ offset: 200, oldest: 1, recovered: true })
    expect(isContinuous(entries)).toBe(true)
    expect(new Set(answers.map(({ epoch }) => epoch)).size).toBe(1)
    for (const [index, { offset }] of answers.entries()) {
      expect(payloadOf(entries[offset - 1] as (typeof entries)[number])).toBe(index)
    }
  })

  test('the messages of one process stay in the order in which they were sent', async () => {
    const { append } = await openProcess()
    const topic = aTopic()

    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => append(topic, index)))

    expect(isContinuous(answers)).toBe(true)
  })

  test('an empty log has an epoch, so that somebody who comes before the first message misses none', async () => {
    const { log, append } = await openProcess()
    const topic = aTopic()
    const before = await log.read(topic, { limit: 0 })

    const first = await append(topic, 'hello')

    expect(before).toEqual({ epoch: first.epoch, offset: 0, oldest: 1, recovered: false, entries: [] })
    expect(await log.read(topic, { since: before, limit: ALL })).toMatchObject({ recovered: true, offset: 1 })
  })

  test('topics and tenants do not meet', async () => {
    const { log, append } = await openProcess()
    const name = `public:${randomUUID()}`
    await append(roomOf('one', name), 1)

    expect(await log.read(roomOf('two', name), { limit: ALL })).toMatchObject({ offset: 0, entries: [] })
    expect(await log.read(roomOf('one', `${name}x`), { limit: ALL })).toMatchObject({ offset: 0 })
  })

  test('a frame carries its position and is otherwise what was published', async () => {
    const { log, append } = await openProcess()
    const topic = aTopic()
    const payload = { text: 'Zeile\n"zwei" – 漢字 \u2028 👩‍👧', deep: [null, { '': 0.1 }], position: 'mine' }
    const { epoch } = await append(topic, payload)

    const [entry] = (await log.read(topic, { limit: 1 })).entries

    expect(JSON.parse(entry?.frame ?? '')).toEqual({
      id: 'id',
      topic: 'public:x',
      type: 'event',
      payload,
      timestamp: 0,
      position: { epoch, offset: 1 },
    })
    expect(entry).toMatchObject({ kind: 'message', senderId: 'conn', from: 'ann' })
  })
})

describe('reading', () => {
  test.each([
    { since: 4, limit: ALL, recovered: true, offsets: [5, 6, 7, 8, 9] },
    {
      since: 3,
      limit: ALL,
      recovered: true,
      offsets: [4, 5, 6, 7, 8, 9],
      because: 'the oldest one kept follows it',
    },
    { since: 9, limit: ALL, recovered: true, offsets: [], because: 'nothing was missed' },
    { since: 4, limit: 2, recovered: true, offsets: [5, 6], because: 'a page is a part of what follows' },
    { since: 2, limit: ALL, recovered: false, offsets: [4, 5, 6, 7, 8, 9], because: 'the third is gone' },
    { since: 10, limit: ALL, recovered: false, offsets: [4, 5, 6, 7, 8, 9], because: 'nobody can have that' },
    { since: undefined, limit: 2, recovered: false, offsets: [8, 9], because: 'the newest are asked for' },
    { since: undefined, limit: 0, recovered: false, offsets: [], because: 'only the position is asked for' },
  ])('after $since of 4..9, at most $limit: $offsets, recovered $recovered', async (row) => {
    const { log, append } = await openProcess({ keep: { entries: 6 } })
    const topic = aTopic()
    const answers = await Promise.all(Array.from({ length: 9 }, (_, index) => append(topic, index)))
    const since = row.since === undefined ? undefined : { ...at(answers), offset: row.since }

    const slice = await log.read(topic, { since, limit: row.limit })

    expect(slice).toMatchObject({ offset: 9, oldest: 4, recovered: row.recovered })
    expect(slice.entries.map(({ offset }) => offset)).toEqual(row.offsets)
  })

  test('a position of another epoch is never recovered, whatever its offset', async () => {
    const { log, append } = await openProcess()
    const topic = aTopic()
    await append(topic, 1)

    const slices = await Promise.all(
      [0, 1, 2].map((offset) => log.read(topic, { since: { epoch: 'other', offset }, limit: ALL })),
    )

    expect(slices.map(({ recovered }) => recovered)).toEqual([false, false, false])
  })
})

describe('bounds', () => {
  test('bytes push out the oldest; a message larger than the log is told and not kept', async () => {
    const { log, append } = await openProcess({ keep: { bytes: 2000 } })
    const topic = aTopic()
    for (const size of [800, 800, 800]) await append(topic, 'x'.repeat(size))
    expect(await log.read(topic, { limit: ALL })).toMatchObject({ offset: 3, oldest: 2 })

    await append(topic, 'x'.repeat(3000))

    expect(await log.read(topic, { limit: ALL })).toMatchObject({ offset: 4, oldest: 5, entries: [] })
    await append(topic, 'small')
    expect(await log.read(topic, { limit: ALL })).toMatchObject({ offset: 5, oldest: 5 })
  })

  test('what is old is forgotten, and the position stays', async () => {
    const { redis, log, append } = await openProcess({ keep: { seconds: 1 } })
    const topic = aTopic()
    const first = await append(topic, 'x'.repeat(500))
    const keys = await redis.keys(`*${topic.topic}*`)

    await until('the log is gone', async () => (await log.read(topic, { limit: 1 })).entries.length === 0)

    expect(keys.length).toBeGreaterThan(1)
    for (const key of keys) expect(await redis.ttl(key)).not.toBe(-1)
    expect(await log.read(topic, { since: first, limit: ALL })).toMatchObject({ recovered: true, offset: 1 })
    expect(await append(topic, 'next')).toMatchObject({ epoch: first.epoch, offset: 2 })
    expect(await log.read(topic, { since: first, limit: ALL })).toMatchObject({ recovered: true, oldest: 2 })
  })
})

describe('what is lost is said', () => {
  test('a flushed Redis begins another epoch, for readers and for publishers', async () => {
    const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
    onTestFinished(() => server.stop())
    const { redis, log, append } = await openProcess({ redisUrl: server.uri })
    const topic = aTopic()
    const epochs = new Set<string>()

    for (let round = 0; round < 5; round++) {
      await append(topic, round)
      const last = await append(topic, round)
      expect(last.offset).toBe(2)
      epochs.add(last.epoch)
      await redis.flushall()
      if (round % 2)
        expect(await log.read(topic, { since: last, limit: ALL })).toMatchObject({ recovered: false })
    }

    expect(epochs.size).toBe(5)
  })

  test('a Redis that was killed begins another epoch even when it has kept everything', async () => {
    const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
    onTestFinished(() => server.stop())
    const { redis, log, append } = await openProcess({ redisUrl: server.uri })
    const topic = aTopic()
    const before = await append(topic, 'before')

    await server.kill()
    await expect(append(topic, 'meanwhile')).rejects.toMatchObject({ code: 'unavailable' })
    await expect(log.read(topic, { limit: 1 })).rejects.toMatchObject({ code: 'unavailable' })
    await server.restart()
    await until('connected again', () => redis.status === 'ready')

    const slice = await log.read(topic, { since: before, limit: ALL })
    expect(slice).toMatchObject({ recovered: false, entries: [] })
    expect(slice.epoch).not.toBe(before.epoch)
    expect(await append(topic, 'after')).toMatchObject({ epoch: slice.epoch, offset: 1 })
  })

  test('a Redis without memory takes nothing, and what was there is not harmed', async () => {
    const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
    onTestFinished(() => server.stop())
    const { redis, log, append } = await openProcess({ redisUrl: server.uri })
    const topic = aTopic()
    await append(topic, 1)
    await redis.config('SET', 'maxmemory', '1')

    await expect(append(topic, 2)).rejects.toMatchObject({ code: 'unavailable' })
    await redis.config('SET', 'maxmemory', '100mb')

    expect(await append(topic, 3)).toMatchObject({ offset: 2 })
    expect((await log.read(topic, { limit: ALL })).entries.map(payloadOf)).toEqual([1, 3])
  })
})

describe('an entry that cannot be read', () => {
  const damaged = { ...unreadable, 'a whole header and half a frame': '["message","conn","ann"]\n{"id":"}' }

  async function damagedAt(offset: number, text: string) {
    const process = await openProcess()
    const topic = aTopic()
    const answers = await Promise.all(Array.from({ length: 9 }, (_, index) => process.append(topic, index)))
    await process.redis.lset(`${process.prefix}:topic:{${topic.room}}:log`, offset - 1, text)
    return { ...process, topic, since: (place: number) => ({ ...at(answers), offset: place }) }
  }

  test.each(Object.entries(damaged))('is lost, and said to be: %s', async (_, text) => {
    const { log, topic, since, append } = await damagedAt(5, text)

    expect(await log.read(topic, { since: since(2), limit: ALL })).toMatchObject({
      ...since(9),
      oldest: 6,
      recovered: false,
      entries: [6, 7, 8, 9].map((offset) => ({ offset })),
    })
    expect(await append(topic, 'next')).toMatchObject(since(10))
  })

  test.each([
    { from: 5, limit: ALL, recovered: true, offsets: [6, 7, 8, 9], because: 'it had been read before' },
    { from: 1, limit: 3, recovered: true, offsets: [2, 3, 4], because: 'the page does not reach it' },
    {
      from: 2,
      limit: 3,
      recovered: false,
      offsets: [7, 8, 9],
      because: 'the page has it, so the newest come',
    },
    { from: 4, limit: 1, recovered: false, offsets: [9], because: 'it is the page, so the newest comes' },
    { from: undefined, limit: 3, recovered: false, offsets: [7, 8, 9], because: 'the newest are asked for' },
    { from: undefined, limit: 6, recovered: false, offsets: [6, 7, 8, 9], because: 'it is among the newest' },
  ])('after $from at most $limit are $offsets, recovered $recovered: $because', async (row) => {
    const { log, topic, since } = await damagedAt(5, 'garbage')

    const slice = await log.read(topic, {
      since: row.from === undefined ? undefined : since(row.from),
      limit: row.limit,
    })

    expect(slice.recovered).toBe(row.recovered)
    expect(slice.entries.map(({ offset }) => offset)).toEqual(row.offsets)
  })

  test('as the last one leaves nothing to be read, and the next one is', async () => {
    const { log, topic, since, append } = await damagedAt(9, 'garbage')

    const slice = await log.read(topic, { since: since(3), limit: ALL })
    await append(topic, 'next')

    expect(slice).toEqual({ ...since(9), oldest: 10, recovered: false, entries: [] })
    expect((await log.read(topic, { since: slice, limit: ALL })).entries.map(payloadOf)).toEqual(['next'])
  })
})

describe('a message id', () => {
  test('is published once for its sender, in parallel and later, on every process', async () => {
    const one = await openProcess()
    const other = await openProcess({ prefix: one.prefix })
    const topic = aTopic()

    const answers = await Promise.all(
      [one, other, one, other].map(({ append }) => append(topic, 'hello', 'm-1')),
    )

    expect(answers.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1)
    expect(new Set(answers.map(({ offset }) => offset))).toEqual(new Set([1]))
    await one.append(topic, 'other', 'm-2')
    expect(await other.append(topic, 'hello', 'm-1')).toEqual({ ...at(answers), offset: 1, isRepeat: true })
    expect(await one.log.read(topic, { limit: ALL })).toMatchObject({ offset: 2 })
  })

  test('belongs to its sender and its topic', async () => {
    const { log, append } = await openProcess()
    const topic = aTopic()
    await append(topic, 'mine', 'm-1')

    const foreign = await log.append(topic, 'yours', { sender: 'user:bob', messageId: 'm-1' })
    const elsewhere = await append(aTopic(), 'mine', 'm-1')

    expect([foreign.isRepeat, elsewhere.isRepeat]).toEqual([false, false])
  })

  test('is remembered among the last of its sender only, so that memory is bounded', async () => {
    const { redis, append } = await openProcess()
    const topic = aTopic()
    for (let round = 0; round < 70; round++) await append(topic, round, `m-${round}`)

    const [recent, old] = [await append(topic, 69, 'm-69'), await append(topic, 0, 'm-0')]

    expect([recent.isRepeat, old.isRepeat]).toEqual([true, false])
    const [sent = ''] = await redis.keys(`*${topic.topic}*:sent:*`)
    expect(await redis.zcard(sent)).toBe(64)
    expect(await redis.ttl(sent)).toBeGreaterThan(60)
  })

  test('does not outlive the log: a message that was lost is published again', async () => {
    const { log, append } = await openProcess()
    const topic = aTopic()
    await append(topic, 'hello', 'm-1')
    await log.remove(topic)

    expect(await append(topic, 'hello', 'm-1')).toMatchObject({ offset: 1, isRepeat: false })
  })
})

const at = (answers: { epoch: string }[]) => ({ epoch: answers[0]?.epoch ?? '' })
