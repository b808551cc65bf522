/**
 * Conversations (IM-4), with what users of such servers complain of: own messages counted, counts that vanish or come back, deleted
 * conversations that are listed, recents that ignore what the client has.
 */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelKey, personChannel } from '#domain/messaging/channel-key.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import { movableClock } from '#test/support/clock.ts'
import type { TestDatabase } from '#test/support/database.ts'
import {
  asCommand,
  type ChannelProcess,
  channelDatabase,
  group,
  openChannels,
  owner,
  unreadOf,
} from './channel-process.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await channelDatabase()
})
afterAll(() => database.remove())

/** A process, two people of this test's own, and their channel. */
async function scene() {
  const clock = movableClock()
  const process = await openChannels({ database, now: clock.now })
  const [ann, bob] = [`ann-${randomUUID()}`, `bob-${randomUUID()}`]
  const both = personChannel('default', ann, bob)
  return { clock, process, ...process, ann, bob, both }
}

async function sendMany({ send }: ChannelProcess, channel: ChannelRef, from: string, count: number) {
  for (let sent = 0; sent < count; sent++) await send(channel, from)
}

const seqsOf = (messages: readonly { seq: number }[] = []) => messages.map(({ seq }) => seq)

describe('unread', () => {
  test('never counts own messages, wherever they stand', async () => {
    const { process, send, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 3)

    expect(await unreadOf(process, ann)).toEqual({ [channelKey(both)]: 0 })
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 3 })
    await send(both, bob)
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 0 })
    await sendMany(process, both, ann, 2)
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 2 })
    expect(await unreadOf(process, ann)).toEqual({ [channelKey(both)]: 0 })
  })

  test('stays what it is however often the list is asked for', async () => {
    const { process, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 120)

    for (let round = 0; round < 3; round++) {
      expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 120 })
    }
    await sendMany(process, both, bob, 1)
    await sendMany(process, both, ann, 70)
    for (let round = 0; round < 3; round++) {
      expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 70 })
    }
  })

  test('is gone after reading, does not come back, and counts what comes later', async () => {
    const { process, conversations, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 4)

    await conversations.setRead(owner(bob), both)

    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 0 })
    await sendMany(process, both, ann, 1)
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 1 })
  })

  test('counts the rest when only some was read', async () => {
    const { process, conversations, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 4)

    await conversations.setRead(owner(bob), both, 3)
    await conversations.setRead(owner(bob), both, 1)

    expect(await conversations.list(owner(bob))).toMatchObject([{ unread: 1, readTo: 3, lastSeq: 4 }])
  })

  test('can be set to more and to fewer, at most to all', async () => {
    const { process, conversations, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 4)
    await conversations.setRead(owner(bob), both)

    for (const [unread, shown] of [
      [3, 3],
      [1, 1],
      [9, 4],
      [0, 0],
    ] as const) {
      await conversations.setUnread(owner(bob), both, unread)
      expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: shown })
    }
  })

  test('can be set beyond an own message, until one says something again', async () => {
    const { process, conversations, send, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 2)
    await send(both, bob)

    await conversations.setUnread(owner(bob), both, 2)

    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 2 })
    await send(both, bob)
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 0 })
  })

  test('is right in many channels at once, with few messages and with many', async () => {
    const { process, channels, ann, bob } = await scene()
    const expected: Record<string, number> = {}
    const make = async (index: number) => {
      const team = group()
      await channels.create(team, { members: [ann, bob] })
      await sendMany(process, team, ann, index % 4)
      if (index % 3 === 0) await process.send(team, bob)
      const later = 1 + (index % 2) * 60
      await Promise.all(Array.from({ length: later }, () => process.send(team, ann)))
      expected[channelKey(team)] = later + (index % 3 === 0 ? 0 : index % 4)
    }
    for (let start = 0; start < 120; start += 20)
      await Promise.all(Array.from({ length: 20 }, (_, index) => make(start + index)))

    expect(await unreadOf(process, bob)).toEqual(expected)
    expect(await unreadOf(process, bob)).toEqual(expected)
  })

  test('is right when two devices read and set at the same time', async () => {
    const { process, conversations, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 5)

    await Promise.all([
      ...Array.from({ length: 8 }, (_, index) => conversations.setRead(owner(bob), both, index)),
      ...Array.from({ length: 8 }, () => conversations.list(owner(bob))),
    ])

    expect(await unreadOf(process, bob)).toEqual({ [channelKey(both)]: 0 })
  })

  test('in a group counts from when somebody came, also when he comes again', async () => {
    const { process, channels, conversations, send, ann, bob } = await scene()
    const team = group()
    await channels.create(team, { members: [ann] })
    await sendMany(process, team, ann, 3)
    await channels.addMembers(team, [bob])
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(team)]: 0 })
    await send(team, ann)
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(team)]: 1 })
    await conversations.setUnread(owner(bob), team, 2)

    await channels.removeMembers(team, [bob])
    expect(await unreadOf(process, bob)).toEqual({})
    await sendMany(process, team, ann, 5)
    await channels.addMembers(team, [bob])

    expect(await unreadOf(process, bob)).toEqual({ [channelKey(team)]: 0 })
    await send(team, ann)
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(team)]: 1 })
    await conversations.setRead(owner(bob), team)
    expect(await unreadOf(process, bob)).toEqual({ [channelKey(team)]: 0 })
  })

  test('does not know commands and what is not stored', async () => {
    const { process, send, reader, ann, bob, both } = await scene()
    await send(both, ann, asCommand)
    await send(both, ann, { header: { redDot: false, syncOnce: false, noPersist: true } })

    expect(await unreadOf(process, bob)).toEqual({})
    expect((await reader.heads([both])).size).toBe(0)
  })
})

describe('the list', () => {
  test('shows people and groups, newest first, with the recent messages above what the client has', async () => {
    const { process, clock, channels, conversations, send, ann, bob, both } = await scene()
    const team = group()
    await channels.create(team, { members: [ann, bob] })
    await sendMany(process, both, ann, 4)
    clock.advance(1000)
    await sendMany(process, team, ann, 3)

    const all = await conversations.list(owner(bob), { recents: 2 })
    expect(all.map(({ channel }) => channel)).toEqual([team, both])
    expect(all.map(({ recents }) => seqsOf(recents))).toEqual([
      [3, 2],
      [4, 3],
    ])

    clock.advance(1000)
    const { clientNo } = await send(both, ann, { clientNo: 'number-5' })
    const lastSeqs = new Map([
      [channelKey(both), 3],
      [channelKey(team), 3],
    ])
    const since = await conversations.list(owner(bob), { recents: 15, lastSeqs })
    expect(since.map(({ channel }) => channel)).toEqual([both, team])
    expect(since.map(({ recents }) => seqsOf(recents))).toEqual([[5, 4], []])
    expect(since[0]).toMatchObject({ lastSeq: 5, lastClientNo: clientNo })
  })

  test('comes in pages that neither repeat nor skip', async () => {
    const { clock, channels, conversations, send, ann } = await scene()
    const teams = Array.from({ length: 5 }, () => group())
    for (const team of teams) {
      await channels.create(team, { members: [ann] })
      await send(team, ann)
      clock.advance(10)
    }

    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => conversations.list(owner(ann), { page, limit: 2 })),
    )

    const expected = [...teams].reverse()
    expect(pages.map((page) => page.map(({ channel }) => channel))).toEqual([
      expected.slice(0, 2),
      expected.slice(2, 4),
      expected.slice(4),
      [],
    ])
  })

  test('with a version shows what happened since, also what was only read', async () => {
    const { clock, channels, conversations, send, ann, bob } = await scene()
    const [quiet, loud] = [group(), group()]
    for (const team of [quiet, loud]) await channels.create(team, { members: [ann, bob] })
    await send(quiet, ann)
    await send(loud, ann)
    clock.advance(120_000)
    await send(loud, ann)
    const first = await conversations.list(owner(bob))
    const version = Math.max(...first.map((conversation) => conversation.version))
    clock.advance(1000)

    const seqs = (channels: ChannelRef[]) => new Map(channels.map((channel) => [channelKey(channel), 2]))
    expect(await conversations.list(owner(bob), { version, lastSeqs: seqs([loud]) })).toEqual([])

    await conversations.setRead(owner(bob), quiet)
    const read = await conversations.list(owner(bob), { version, lastSeqs: seqs([loud]) })
    expect(read).toMatchObject([{ channel: quiet, unread: 0 }])
    await send(loud, ann)
    const said = await conversations.list(owner(bob), { version, lastSeqs: seqs([loud]) })
    expect(said.map(({ channel }) => channel)).toEqual([loud, quiet])
  })

  test('never misses a message that was on its way while an earlier list was made', async () => {
    const { process, clock, channels, conversations, ann, bob } = await scene()
    const slow = await openChannels({ database, now: () => clock.now() - 5000, prefix: process.prefix })
    const [one, other] = [group(), group()]
    for (const team of [one, other]) await channels.create(team, { members: [ann, bob] })
    await process.send(one, ann)
    const [first] = await conversations.list(owner(bob))

    await slow.send(other, ann)

    const next = await conversations.list(owner(bob), { version: first?.version ?? 0 })
    expect(next.map(({ channel }) => channel)).toContainEqual(other)
  })

  test('of unread ones has none that were read, written by oneself, or hidden', async () => {
    const { conversations, channels, send, ann, bob } = await scene()
    const [read, mine, hidden, unread] = [group(), group(), group(), group()]
    for (const team of [read, mine, hidden, unread]) {
      await channels.create(team, { members: [ann, bob] })
      await send(team, ann)
    }
    await send(mine, bob)
    await conversations.setRead(owner(bob), read)
    await conversations.hide(owner(bob), hidden)

    const list = await conversations.list(owner(bob), { onlyUnread: true })

    expect(list.map(({ channel }) => channel)).toEqual([unread])
    await send(hidden, ann)
    const later = await conversations.list(owner(bob), { onlyUnread: true, recents: 10 })
    expect(later).toMatchObject([
      { channel: hidden, unread: 1, recents: [{ seq: 2 }] },
      { channel: unread, unread: 1 },
    ])
  })

  test('has no hidden conversation until something is said in it, and then nothing from before', async () => {
    const { process, conversations, ann, bob, both } = await scene()
    await sendMany(process, both, ann, 3)

    await conversations.hide(owner(bob), both)

    expect(await conversations.list(owner(bob))).toEqual([])
    expect(await conversations.channelsOf(owner(bob))).toEqual([])
    expect(await conversations.channelsOf(owner(ann))).toEqual([both])
    await sendMany(process, both, ann, 1)
    const [back] = await conversations.list(owner(bob), { recents: 10 })
    expect(back).toMatchObject({ unread: 1, lastSeq: 4, hiddenTo: 3 })
    expect(seqsOf(back?.recents)).toEqual([4])
  })

  test('leaves out types and live rooms, and takes named channels only where some are named', async () => {
    const { channels, conversations, send, ann, bob, both } = await scene()
    const [team, service, live] = [group(), group(undefined, 3), group(undefined, 9)]
    for (const channel of [team, service, live]) {
      await channels.create(channel, { members: [ann, bob] })
      await send(channel, ann)
    }
    await send(both, ann)

    const typesOf = async (query: Parameters<typeof conversations.list>[1]) =>
      (await conversations.list(owner(bob), query)).map(({ channel }) => channel.type).sort()
    expect(await typesOf({})).toEqual([1, 2, 3])
    expect(await typesOf({ excludeTypes: [1, 3] })).toEqual([2])
    expect(await typesOf({ channels: [team, live, both] })).toEqual([1, 2])
    expect(await typesOf({ channels: [] })).toEqual([])
  })

  test('shows the newest message that is left where later ones expired', async () => {
    const { clock, conversations, removal, send, ann, bob, both } = await scene()
    await send(both, ann)
    await send(both, ann, { expireSeconds: 10 })
    clock.advance(11_000)

    await removal.expire()

    const [conversation] = await conversations.list(owner(bob), { recents: 5 })
    expect(conversation).toMatchObject({ lastSeq: 1, unread: 1 })
    expect(seqsOf(conversation?.recents)).toEqual([1])
  })

  test("is nobody else's, and no other tenant's", async () => {
    const { conversations, send, ann, both } = await scene()
    await send(both, ann)

    expect(await conversations.list(owner('eve'))).toEqual([])
    expect(await conversations.list({ tenantId: 'other', userId: ann })).toEqual([])
    await conversations.setUnread(owner('eve'), both, 1)
    expect(await conversations.list(owner('eve'))).toEqual([])
  })
})

describe('a first message of two people', () => {
  test('makes one conversation for each of them, also when both speak first on two processes', async () => {
    const prefix = randomUUID()
    const [one, other] = [await openChannels({ database, prefix }), await openChannels({ database, prefix })]

    for (let round = 0; round < 10; round++) {
      const [ann, bob] = [randomUUID(), randomUUID()]
      const both = personChannel('default', ann, bob)
      await Promise.all([one.send(both, ann), other.send(personChannel('default', bob, ann), bob)])

      const lists = await Promise.all([ann, bob].map((userId) => one.conversations.list(owner(userId))))
      expect(lists.map((list) => list.map(({ lastSeq }) => lastSeq))).toEqual([[2], [2]])
      const unread = lists.flatMap((list) => list.map((conversation) => conversation.unread)).sort()
      expect(unread).toEqual([0, 1])
    }
  })

  test('to oneself makes one, with nothing unread', async () => {
    const { process, send, ann } = await scene()
    const alone = personChannel('default', ann, ann)
    await send(alone, ann)

    expect(await unreadOf(process, ann)).toEqual({ [channelKey(alone)]: 0 })
  })
})
