/** The failure table of the log: nothing that was answered is lost, nothing is there twice, no number is skipped. */
import { expect, test } from 'vitest'
import { UnavailableError } from '#domain/messaging/errors.ts'
import type { Appended } from '#domain/messaging/message-batch.ts'
import { messageRemoval } from '#domain/messaging/message-removal.ts'
import { messageRemovalStore } from '#domain/messaging/message-removal-store.ts'
import type { AppendReport, MessageStore } from '#domain/messaging/message-store.ts'
import { movableClock } from '#test/support/clock.ts'
import { until } from '#test/support/until.ts'
import { aDraft, group, messageDatabase, openLog, stored } from './log.ts'

const TEAM = 'default:2:team'
const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const placesOf = (answers: PromiseSettledResult<Appended>[]) =>
  answers.map((answer) =>
    answer.status === 'fulfilled' ? [answer.value.seq, answer.value.duplicate] : 'refused',
  )
const append = (store: MessageStore, ...args: Parameters<MessageStore['append']>) => store.append(...args)
const unknown: AppendReport = { kind: 'unknown', cause: new Error('no answer') }

test('two processes that write the same channels leave no gap and lose nothing', async () => {
  const database = await messageDatabase()
  const processes = [openLog(database), openLog(await database.again())]
  const channels = oneTo(5).map((number) => group(`g${number}`))

  const answers = await Promise.all(
    processes.flatMap(({ writer }, process) =>
      channels.flatMap((channel) =>
        oneTo(60).map(async (turn) => {
          const draft = aDraft({ channel, from: `p${process}`, clientNo: `${turn}` })
          return { draft, answer: await writer.append(draft) }
        }),
      ),
    ),
  )

  for (const channel of channels) {
    const documents = await stored(database, `default:2:${channel.id}`)
    expect(documents.map(({ s }) => s)).toEqual(oneTo(120))
    const answered = answers.filter(({ draft }) => draft.channel === channel)
    const byPlace = new Map(documents.map(({ s, f, no }) => [s, `${f} ${no}`]))
    for (const { draft, answer } of answered) {
      expect(byPlace.get(answer.seq)).toBe(`${draft.from} ${draft.clientNo}`)
      expect(answer.duplicate).toBe(false)
    }
  }
  for (const { told } of processes) {
    for (const channel of channels) {
      const seqs = told.flatMap(({ message }) => (message.channel.id === channel.id ? [message.seq] : []))
      expect(seqs).toEqual([...seqs].sort((one, other) => one - other))
    }
  }
})

test('a number that was used before, in the middle of a batch, takes no place', async () => {
  const database = await messageDatabase()
  const earlier = openLog(database)
  await earlier.writer.append(aDraft({ clientNo: 'b' }))
  const log = openLog(database)

  const answers = await log.commit(['a', 'b', 'c', 'd'].map((clientNo) => aDraft({ clientNo })))

  expect(placesOf(answers)).toEqual([
    [2, false],
    [1, true],
    [3, false],
    [4, false],
  ])
  expect((await stored(database, TEAM)).map(({ s, no }) => [s, no])).toEqual([
    [1, 'b'],
    [2, 'a'],
    [3, 'c'],
    [4, 'd'],
  ])
  expect(log.told.map(({ message }) => message.seq)).toEqual([2, 3, 4])
})

test('who has remembered an old last meets the fence, and nothing of its run is out of place', async () => {
  const database = await messageDatabase()
  const slow = openLog(database).committer()
  await slow([aDraft({ clientNo: 'first' })])
  await openLog(await database.again()).commit([aDraft(), aDraft()])

  const answers = await slow([aDraft(), aDraft({ channel: group('other') }), aDraft()])

  expect(placesOf(answers)).toEqual([
    [4, false],
    [1, false],
    [5, false],
  ])
  expect((await stored(database, TEAM)).map(({ s }) => s)).toEqual(oneTo(5))
})

test('a batch that was stored without an answer is found, answered as new and told once', async () => {
  const database = await messageDatabase()
  let silences = 1
  const { commit, told } = openLog(database, {
    between: (store) => ({
      ...store,
      async append(...batch) {
        const report = await append(store, ...batch)
        return silences-- > 0 ? unknown : report
      },
    }),
  })

  const answers = await commit([aDraft(), aDraft()])

  expect(placesOf(answers)).toEqual([
    [1, false],
    [2, false],
  ])
  expect((await stored(database, TEAM)).map(({ s }) => s)).toEqual([1, 2])
  expect(told.map(({ message }) => message.seq)).toEqual([1, 2])
})

test.each([
  { when: 'between the question and the second try', isLate: false },
  { when: 'after the second try', isLate: true },
])('a batch that the server executes $when stops at the fence', async ({ isLate }) => {
  const database = await messageDatabase()
  const zombies: (() => Promise<AppendReport>)[] = []
  let calls = 0
  const { commit } = openLog(database, {
    between: (store) => ({
      ...store,
      async append(...batch) {
        calls += 1
        if (calls === 1) {
          zombies.push(() => append(store, ...batch))
          return unknown
        }
        if (!isLate) await zombies[0]?.()
        return append(store, ...batch)
      },
    }),
  })

  const answers = await commit([aDraft(), aDraft(), aDraft({ channel: group('other') })])
  const last = isLate ? await zombies[0]?.() : undefined

  expect(placesOf(answers).every((place) => place !== 'refused')).toBe(true)
  expect(placesOf(answers).map(([seq]) => seq)).toEqual([1, 2, 1])
  if (isLate) expect(['seq_taken', 'repeated']).toContain(last?.kind)
  expect((await stored(database, TEAM)).map(({ s }) => s)).toEqual([1, 2])
  expect((await stored(database, 'default:2:other')).map(({ s }) => s)).toEqual([1])
})

test('half a batch that was stored without an answer is completed, not repeated', async () => {
  const database = await messageDatabase()
  let isFirst = true
  const { commit } = openLog(database, {
    between: (store) => ({
      ...store,
      async append(record, documents) {
        if (!isFirst) return append(store, record, documents)
        isFirst = false
        await append(store, record, documents.slice(0, 2))
        return unknown
      },
    }),
  })

  const answers = await commit([aDraft(), aDraft(), aDraft(), aDraft()])

  expect(placesOf(answers).map(([seq]) => seq)).toEqual([1, 2, 3, 4])
  expect((await stored(database, TEAM)).map(({ s }) => s)).toEqual(oneTo(4))
})

test('while the database does not answer senders are refused after the deadline, and it goes on afterwards', async () => {
  const database = await messageDatabase()
  let isAway = true
  const { writer } = openLog(database, {
    deadlineMs: 300,
    between: (store) => ({
      ...store,
      append: (...batch) => (isAway ? Promise.resolve(unknown) : append(store, ...batch)),
    }),
  })
  const draft = aDraft()

  await expect(writer.append(draft)).rejects.toBeInstanceOf(UnavailableError)
  isAway = false

  expect(await writer.append(draft)).toMatchObject({ seq: 1, duplicate: false })
})

test('an attempt without any sign is given up, and what it does afterwards harms nothing', async () => {
  const database = await messageDatabase()
  const hanging = Promise.withResolvers<void>()
  let isFirst = true
  const late: AppendReport[] = []
  const { writer, told } = openLog(database, {
    attemptMs: 200,
    between: (store) => ({
      ...store,
      async append(...batch) {
        if (!isFirst) return append(store, ...batch)
        isFirst = false
        await hanging.promise
        const report = await append(store, ...batch)
        late.push(report)
        return report
      },
    }),
  })

  const answer = await writer.append(aDraft())
  hanging.resolve()
  await until('the late attempt ends', () => late.length > 0)

  expect(answer).toMatchObject({ seq: 1, duplicate: false })
  expect(await stored(database, TEAM)).toHaveLength(1)
  expect(told).toHaveLength(1)
})

function removalOf(database: Awaited<ReturnType<typeof messageDatabase>>, now: () => number) {
  const { messages } = openLog(database)
  return messageRemoval({ removal: messageRemovalStore(database.db), messages, now })
}

test('an expired tail does not restart the numbers', async () => {
  const database = await messageDatabase()
  const clock = movableClock()
  const first = openLog(database, { now: clock.now })
  await first.commit([aDraft(), aDraft({ expireSeconds: 5 }), aDraft({ expireSeconds: 5 })])
  clock.advance(6000)

  expect(await first.reader.range(group('team'), 'messages', { limit: 10, order: 'oldest' })).toHaveLength(1)
  expect(await removalOf(database, clock.now).expire()).toBe(2)

  expect((await stored(database, TEAM)).map(({ s }) => s)).toEqual([1])
  expect(await first.reader.heads([group('team')])).toEqual(new Map([[TEAM, { seq: 3 }]]))
  expect(await openLog(await database.again()).writer.append(aDraft())).toMatchObject({ seq: 4 })
})

test('a deleted channel goes on with the next number, in both of its logs', async () => {
  const database = await messageDatabase()
  const log = openLog(database)
  await log.commit([aDraft(), aDraft(), aDraft({ log: 'commands' })])

  await removalOf(database, Date.now).deleteLog(group('team'))

  expect(await stored(database, TEAM)).toEqual([])
  expect(await stored(database, `!${TEAM}`)).toEqual([])
  const after = openLog(await database.again())
  expect(placesOf(await after.commit([aDraft(), aDraft({ log: 'commands' })]))).toEqual([
    [3, false],
    [2, false],
  ])
})
