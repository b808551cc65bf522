/** Numbers of the log on a quiet day: contiguous, once for a client number, each log on its own. */
import { expect, test } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { aDraft, group, messageDatabase, openLog, recordsIn, stored } from './log.ts'

test('messages of a channel are numbered from one without a gap, in the order of the calls', async () => {
  const database = await messageDatabase()
  const { writer } = openLog(database)

  const answers = await Promise.all(
    Array.from({ length: 1200 }, (_, index) => writer.append(aDraft({ clientNo: `n${index}` }))),
  )

  expect(answers.map(({ seq }) => seq)).toEqual(Array.from({ length: 1200 }, (_, index) => index + 1))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1200)
  const documents = await stored(database, 'default:2:team')
  expect(documents.map(({ s, no }) => [s, no])).toEqual(answers.map(({ seq }, index) => [seq, `n${index}`]))
})

test('every log of every channel has numbers of its own', async () => {
  const database = await messageDatabase()
  const { writer } = openLog(database)
  const person = personChannel('default', 'bob', 'ann')

  const seqs = await Promise.all(
    [
      aDraft(),
      aDraft({ log: 'commands' }),
      aDraft({ channel: group('other') }),
      aDraft({ channel: person }),
      aDraft(),
    ].map(async (draft) => (await writer.append(draft)).seq),
  )

  expect(seqs).toEqual([1, 1, 1, 1, 2])
})

test('another process goes on where the first one stopped', async () => {
  const database = await messageDatabase()
  await openLog(database).writer.append(aDraft())

  const { seq } = await openLog(await database.again()).writer.append(aDraft())

  expect(seq).toBe(2)
})

test('a message sent again with its number is stored once, whenever that is', async () => {
  const database = await messageDatabase()
  const { writer, told } = openLog(database)
  const draft = aDraft({ clientNo: 'once' })

  const together = await Promise.all([writer.append(draft), writer.append(draft), writer.append(aDraft())])
  const later = await writer.append(draft)
  const remembered = await writer.append(draft)
  const elsewhere = await openLog(await database.again()).writer.append(draft)

  const [first] = together
  expect(together.map(({ duplicate }) => duplicate)).toEqual([false, true, false])
  for (const answer of [together[1], later, remembered, elsewhere]) {
    expect(answer).toEqual({ ...first, duplicate: true })
  }
  expect(await stored(database, 'default:2:team')).toHaveLength(2)
  expect(told).toHaveLength(2)
})

test('the same number of two senders, and in two channels, are different messages', async () => {
  const database = await messageDatabase()
  const { writer } = openLog(database)

  const answers = await Promise.all(
    [
      aDraft({ clientNo: '1' }),
      aDraft({ clientNo: '1', from: 'bob' }),
      aDraft({ clientNo: '1', channel: group('other') }),
    ].map((draft) => writer.append(draft)),
  )

  expect(answers.map(({ seq, duplicate }) => [seq, duplicate])).toEqual([
    [1, false],
    [2, false],
    [1, false],
  ])
})

test('a message comes back as it was sent', async () => {
  const database = await messageDatabase()
  const { writer, reader } = openLog(database)
  const draft = aDraft({
    payload: Buffer.from([0, 255, 1]),
    header: { redDot: true, syncOnce: true, noPersist: false },
    log: 'commands',
    setting: 136,
    expireSeconds: 60,
    topic: 'news',
    recipients: ['bob'],
  })
  const { id, seq, at } = await writer.append(draft)

  const [message] = await reader.range(draft.channel, 'commands', { limit: 1, order: 'oldest' })

  expect(message).toEqual({ ...draft, id, seq, at })
})

test('a change has a place of its own log, and comes back as it was made', async () => {
  const database = await messageDatabase()
  const { writer, reader } = openLog(database)
  await writer.append(aDraft())
  const change = { kind: 'edit', messageId: 42, messageSeq: 7, messageAt: 1_700_000_000_000 } as const
  const draft = aDraft({ log: 'changes', change })

  const { id, seq, at } = await writer.append(draft)

  expect(await reader.range(draft.channel, 'changes', { limit: 5, order: 'oldest' })).toEqual([
    { ...draft, id, seq: 1, at },
  ])
  expect(seq).toBe(1)
})

test('the commit record stands before its messages and names their places', async () => {
  const database = await messageDatabase()
  const { commit, processId } = openLog(database)

  await commit([aDraft(), aDraft({ channel: group('other') }), aDraft()])

  expect(await recordsIn(database)).toMatchObject([
    {
      c: `#${processId}`,
      s: 1,
      r: [
        ['default:2:team', 1, 2],
        ['default:2:other', 1, 1],
      ],
    },
  ])
})

test('a message that cannot be encoded harms nobody else', async () => {
  const database = await messageDatabase()
  const { commit } = openLog(database)
  const poisoned = aDraft({ payload: Buffer.alloc(17 * 1024 * 1024) })

  const [before, refused, after] = await commit([aDraft(), poisoned, aDraft()])

  expect([before, after]).toMatchObject([{ value: { seq: 1 } }, { value: { seq: 2 } }])
  expect(refused?.status).toBe('rejected')
})
