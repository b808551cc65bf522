/** Editing and deleting messages: what is stored, what is read afterwards, what people are told (CHAT-2). */
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { logKey } from '#domain/messaging/channel-key.ts'
import type { MessageDocument } from '#domain/messaging/message-document.ts'
import { messageRemoval } from '#domain/messaging/message-removal.ts'
import { messageRemovalStore } from '#domain/messaging/message-removal-store.ts'
import { type ChangeEntry, isChange, type StoredMessage } from '#domain/messaging/model.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { until } from '#test/support/until.ts'
import { group, messageDatabase, recordsIn } from './log.ts'
import { aSend, type Options, openMessaging } from './messaging-process.ts'

type Process = Awaited<ReturnType<typeof openMessaging>>

const TEAM = group('team')
const MEMBERS = ['ann', 'bob']
const payload = (text: string) => Buffer.from(text)

/** Processes of one installation; the first writes everything. */
async function installation(count = 1, options: Partial<Options> = {}) {
  const database = await messageDatabase()
  const prefix = randomUUID()
  const processes: Process[] = []
  for (let index = 0; index < count; index++) {
    processes.push(await openMessaging(await database.again(), { prefix, people: MEMBERS, ...options }))
  }
  const [first] = processes as [Process]
  for (const one of processes) one.hasOwner(first.processId)
  return { database, processes: processes as [Process, ...Process[]] }
}

const order = (messageId: number, by = 'ann') => ({ tenantId: 'default', messageId, by })

async function read({ reader }: Process, id: number): Promise<StoredMessage> {
  const [message] = await reader.byIds(TEAM, [id])
  if (!message) throw new Error('no message')
  return message
}

const changesIn = ({ reader }: Process) =>
  reader.range(TEAM, 'changes', { limit: 1000, order: 'oldest' }) as Promise<ChangeEntry[]>
/** As the database has them, whether they count or not. */
async function textsStored({ db }: Pick<TestDatabase, 'db'>): Promise<string[]> {
  const log = db.collection<MessageDocument>('messages').find({ c: logKey(TEAM, 'changes') })
  return (await log.sort({ s: 1 }).toArray()).map(({ p }) => p.toString())
}
const told = ({ pushed }: Process) => pushed.map(({ message }) => message).filter(isChange)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  )

test('an edited message has its new payload in every read, its place, and the time of the edit', async () => {
  const {
    processes: [one],
  } = await installation()
  const sent = await one.service.send(aSend({ payload: payload('{"content":"old"}') }))
  await one.service.send(aSend())

  const edited = await one.changes.edit({ ...order(sent.id), payload: payload('{"content":"new"}') })

  expect(edited).toMatchObject({ channel: TEAM, messageId: sent.id, messageSeq: 1, seq: 1, duplicate: false })
  const present = {
    id: sent.id,
    seq: 1,
    at: sent.at,
    clientNo: sent.clientNo,
    payload: payload('{"content":"new"}'),
  }
  const changed = { ...present, changeSeq: 1, editedAt: edited.at }
  expect(await read(one, sent.id)).toMatchObject(changed)
  const [first, second] = await one.reader.range(TEAM, 'messages', { limit: 10, order: 'oldest' })
  expect([first, second?.changeSeq]).toMatchObject([changed, undefined])
  const search = { limit: 10 }
  expect((await one.reader.search(TEAM, { ...search, keyword: 'new' })).messages).toMatchObject([changed])
  expect((await one.reader.search(TEAM, { ...search, keyword: 'old' })).messages).toEqual([])
  expect((await one.reader.heads([TEAM])).get('default:2:team')?.seq).toBe(2)
})

test('a deleted message keeps its place and says nothing; deleting it again changes nothing', async () => {
  const {
    processes: [one],
  } = await installation()
  const { id } = await one.service.send(aSend({ payload: payload('secret') }))
  await one.changes.edit({ ...order(id), payload: payload('also secret') })

  const gone = await one.changes.remove(order(id))
  const again = await one.changes.remove(order(id))

  expect(await read(one, id)).toMatchObject({
    seq: 1,
    payload: payload(''),
    deletedAt: gone.at,
    deletedBy: 'ann',
    changeSeq: 2,
  })
  expect(again).toEqual({ ...gone, duplicate: true })
  expect(await codeOf(one.changes.edit({ ...order(id), payload: payload('x') }))).toBe('message_missing')
  expect(await changesIn(one)).toMatchObject([{ seq: 2, change: { kind: 'delete', messageId: id } }])
  expect((await one.reader.search(TEAM, { keyword: 'secret', limit: 5 })).messages).toEqual([])
})

test('nothing that was taken back can be read in the log of changes', async () => {
  const { database, processes } = await installation()
  const [one] = processes
  const { id } = await one.service.send(aSend())
  for (const text of ['a', 'b', 'c']) await one.changes.edit({ ...order(id), payload: payload(text) })

  expect((await changesIn(one)).map(({ seq, payload }) => [seq, payload.toString()])).toEqual([[3, 'c']])
  expect(await textsStored(database)).toEqual(['', '', 'c'])
})

test('an order that comes again with its number is one change, also behind a later one', async () => {
  const {
    processes: [one],
  } = await installation()
  const { id } = await one.service.send(aSend())
  const { id: other } = await one.service.send(aSend())
  const first = { ...order(id), clientNo: 'n1', payload: payload('first') }
  const made = await one.changes.edit(first)
  await one.changes.edit({ ...order(id), clientNo: 'n2', payload: payload('second') })

  expect(await one.changes.edit({ ...first, payload: payload('not this') })).toEqual({
    ...made,
    duplicate: true,
  })
  expect(
    await one.changes.edit({ ...order(other), clientNo: 'n1', payload: payload('other') }),
  ).toMatchObject({
    messageId: other,
    duplicate: false,
  })
  expect((await read(one, id)).payload).toEqual(payload('second'))
})

test('changes of a message that expires go when it goes, and their numbers go on', async () => {
  let time = Date.now()
  const { database, processes } = await installation(1, { now: () => time })
  const [one] = processes
  const removal = messageRemoval({
    removal: messageRemovalStore(database.db),
    messages: one.messages,
    now: () => time,
  })
  const { id } = await one.service.send(aSend({ expireSeconds: 60 }))
  const { id: kept } = await one.service.send(aSend())
  time += 30_000
  await one.changes.edit({ ...order(id), payload: payload('new') })
  expect(await changesIn(one)).toHaveLength(1)

  time += 30_000

  expect(await changesIn(one)).toEqual([])
  expect(await codeOf(one.changes.remove(order(id)))).toBe('message_missing')
  expect(await removal.expire()).toBe(2)
  expect(await one.changes.edit({ ...order(kept), payload: payload('x') })).toMatchObject({ seq: 2 })
})

test.each([
  { what: 'a message that never was', refuse: () => order(999_999), code: 'message_missing' },
  { what: 'no id at all', refuse: () => order(0.5), code: 'message_missing' },
  {
    what: 'a message of another tenant',
    refuse: (id: number) => ({ ...order(id), tenantId: 'other' }),
    code: 'message_missing',
  },
  { what: 'somebody outside', refuse: (id: number) => order(id, 'eve'), code: 'message_missing' },
  { what: 'another member', refuse: (id: number) => order(id, 'bob'), code: 'not_allowed' },
])('$what: $code', async ({ refuse, code }) => {
  const {
    processes: [one],
  } = await installation()
  const { id } = await one.service.send(aSend())

  expect(await codeOf(one.changes.edit({ ...refuse(id), payload: payload('x') }))).toBe(code)
  expect(await codeOf(one.changes.remove(refuse(id)))).toBe(code)
  expect(await changesIn(one)).toEqual([])
})

test('who may not send may not edit, and may delete; commands are not changed at all', async () => {
  let refusal: 'blocked' | undefined
  const { processes } = await installation(1, {
    access: { maySend: async () => refusal },
    maxPayloadBytes: 100,
  })
  const [one] = processes
  const { id } = await one.service.send(aSend())
  const header = { redDot: false, syncOnce: true, noPersist: false }
  const command = await one.service.send(aSend({ header }))

  expect(await codeOf(one.changes.edit({ ...order(id), payload: payload('x'.repeat(101)) }))).toBe(
    'payload_too_large',
  )
  expect(await codeOf(one.changes.remove(order(command.id)))).toBe('message_missing')
  refusal = 'blocked'
  expect(await codeOf(one.changes.edit({ ...order(id), payload: payload('x') }))).toBe('blocked')
  expect(await codeOf(one.changes.remove(order(id)))).toBeUndefined()
})

test('the owner or an admin of a channel deletes what others said', async () => {
  const { processes } = await installation(1, {
    roleOf: async (_, userId) => (userId === 'bob' ? 'admin' : 'member'),
  })
  const [one] = processes
  const { id } = await one.service.send(aSend())

  expect(await codeOf(one.changes.edit({ ...order(id, 'bob'), payload: payload('x') }))).toBe('not_allowed')
  await one.changes.remove(order(id, 'bob'))

  expect(await read(one, id)).toMatchObject({ from: 'ann', deletedBy: 'bob' })
  expect(told(one)).toMatchObject([{ from: 'bob', change: { kind: 'delete' } }])
})

test('members on every process are told, behind the message, when the message shows the change', async () => {
  const { processes } = await installation(2)
  const [one, other] = processes as [Process, Process]
  const seen: Promise<StoredMessage>[] = []
  const look = {
    isHere: () => true,
    localUsers: () => [],
    deliver: (_: unknown, message: StoredMessage) => {
      if (isChange(message)) seen.push(read(other, message.change.messageId))
    },
  }
  other.feed.attach(look)
  const { id } = await other.service.send(aSend({ origin: 'c1' }))

  const { at } = await other.changes.edit({ ...order(id), payload: payload('new'), origin: 'c1' })
  await until('both heard of it', () => [one, other].every((process) => told(process).length === 1))

  for (const process of processes) {
    expect(process.pushed.map(({ message, origin, users }) => [message.log, origin, users])).toEqual([
      ['messages', 'c1', MEMBERS],
      ['changes', 'c1', MEMBERS],
    ])
    expect(told(process)).toMatchObject([
      { at, from: 'ann', payload: payload('new'), change: { kind: 'edit', messageId: id, messageSeq: 1 } },
    ])
  }
  expect((await Promise.all(seen)).map((message) => message.payload)).toEqual([payload('new')])
})

test('edits of one message by many devices on two processes end with the one that was stored last, everywhere', async () => {
  const { database, processes } = await installation(2)
  const [one, other] = processes as [Process, Process]
  // Nobody knows who writes: both do, and meet at the fence.
  for (const process of processes) process.hasOwner(process.processId)
  const { id } = await one.service.send(aSend())

  const edits = await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      (index % 2 ? one : other).changes.edit({ ...order(id), payload: payload(`text ${index}`) }),
    ),
  )

  const last = Math.max(...edits.map(({ seq }) => seq))
  const winner = edits.findIndex(({ seq }) => seq === last)
  expect(edits.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(edits.map((_, index) => index + 1))
  for (const process of processes)
    expect(await read(process, id)).toMatchObject({ payload: payload(`text ${winner}`), changeSeq: last })
  expect((await changesIn(one)).map(({ seq }) => seq)).toEqual([last])
  expect((await textsStored(database)).filter((text) => text !== '')).toEqual([`text ${winner}`])
  await until('both heard of the last one', () =>
    processes.every((process) => told(process).some(({ seq }) => seq === last)),
  )
})

test('a message that is edited and deleted at the same time is deleted', async () => {
  const { processes } = await installation(2)
  const [one, other] = processes as [Process, Process]
  for (const process of processes) process.hasOwner(process.processId)
  const { id } = await one.service.send(aSend())

  const works = Array.from({ length: 20 }, (_, index) =>
    index === 10
      ? one.changes.remove(order(id))
      : codeOf((index % 2 ? one : other).changes.edit({ ...order(id), payload: payload(`${index}`) })),
  )
  await Promise.all(works)

  expect(await read(one, id)).toMatchObject({ payload: payload(''), deletedBy: 'ann' })
  expect((await changesIn(other)).map(({ change }) => change.kind)).toEqual(['delete'])
})

/** All orders of a list. */
function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) yield []
  for (const [index, item] of items.entries())
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest]
}

test('changes that are applied late, twice and in any order give the same message', async () => {
  const { database, processes } = await installation()
  const [one] = processes
  const entryOf = (
    message: { id: number; seq: number },
    seq: number,
    kind: 'edit' | 'delete',
  ): ChangeEntry => ({
    id: 1_000_000 + message.id * 10 + seq,
    channel: TEAM,
    log: 'changes',
    seq,
    from: 'ann',
    clientNo: '',
    at: seq,
    payload: payload(kind === 'edit' ? `edit ${seq}` : ''),
    header: { redDot: false, syncOnce: false, noPersist: false },
    setting: 0,
    change: { kind, messageId: message.id, messageSeq: message.seq, messageAt: 0 },
  })

  for (const kinds of [
    ['edit', 'edit', 'edit'],
    ['edit', 'delete', 'edit'],
  ] as const) {
    const outcomes = new Set<string>()
    for (const order of permutations([1, 2, 3])) {
      const sent = await one.service.send(aSend())
      const entries = order.map((seq) => entryOf(sent, seq, kinds[seq - 1] as 'edit' | 'delete'))
      await one.changeLog.apply(entries)
      for (const entry of entries) await one.changeLog.apply([entry, entry])
      const { payload, changeSeq, deletedAt } = await read(one, sent.id)
      outcomes.add(JSON.stringify([payload.toString(), changeSeq, deletedAt]))
    }
    expect([...outcomes]).toEqual([kinds[1] === 'delete' ? '["",2,2]' : '["edit 3",3,null]'])
  }
  expect(await recordsIn(database)).not.toEqual([])
})

test('a change waits for its message where that was not heard', async () => {
  const { processes } = await installation(2)
  const [writes, hears] = processes as [Process, Process]
  await writes.service.send(aSend())
  await until('the log is followed', () => hears.seqs().length === 1)
  const { tell } = writes.feed
  writes.feed.tell = () => undefined
  const { id } = await writes.service.send(aSend({ payload: payload('lost on the bus') }))
  await until('nobody was told', async () => (await read(writes, id)).seq === 2)
  writes.feed.tell = tell

  await writes.changes.edit({ ...order(id), payload: payload('new') })
  await until('the change is there', () => told(hears).length === 1)

  expect(hears.pushed.map(({ message }) => [message.log, message.seq, message.payload.toString()])).toEqual([
    ['messages', 1, 'hi'],
    ['messages', 2, 'new'],
    ['changes', 1, 'new'],
  ])
})
