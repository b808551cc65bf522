/** Groups that their members run themselves: what each role may do, who is a contact of whom, what is listed and found. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { channelKey, personChannel } from '#domain/messaging/channel-key.ts'
import type { MemberRole } from '#domain/messaging/channel-model.ts'
import { GroupError } from '#domain/messaging/group-errors.ts'
import { mayDo, mayLeave, mayRemove } from '#domain/messaging/group-rights.ts'
import type { ChannelRef } from '#domain/messaging/model.ts'
import { movableClock } from '#test/support/clock.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { channelDatabase, group, openChannels, owner } from './channel-process.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await channelDatabase()
})
afterAll(() => database.remove())

const named = (name: string) => `${name}-${randomUUID()}`

/** A group of an owner, an admin and a member, and somebody outside. */
async function scene() {
  const clock = movableClock()
  const process = await openChannels({ database, now: clock.now })
  const [ann, bob, cid, dan] = ['ann', 'bob', 'cid', 'dan'].map(named) as [string, string, string, string]
  const team = await process.groups.create(owner(ann), { name: 'team' }, [bob, cid])
  await process.groups.appoint(owner(ann), team, bob, 'admin')
  const rolesOf = async () =>
    Object.fromEntries(
      (await process.channels.members(team, { limit: 100 })).map((one) => [one.userId, one.role]),
    )
  return { ...process, clock, ann, bob, cid, dan, team, rolesOf }
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof GroupError) return error.code
      throw error
    },
  )

test.each<[MemberRole, string]>([
  ['owner', 'change add appoint end'],
  ['admin', 'change add'],
  ['member', ''],
])('as %s one may: %s', (role, acts) => {
  const allowed = (['change', 'add', 'appoint', 'end'] as const).filter((act) => mayDo(role, act))

  expect(allowed.join(' ')).toBe(acts)
})

test.each<[MemberRole, MemberRole, boolean]>([
  ['owner', 'owner', true],
  ['owner', 'admin', true],
  ['owner', 'member', true],
  ['admin', 'owner', false],
  ['admin', 'admin', false],
  ['admin', 'member', true],
  ['member', 'member', false],
])('as %s one may remove a %s: %s', (role, other, may) => {
  expect(mayRemove(role, other)).toBe(may)
})

test('everybody but the owner may leave', () => {
  expect((['owner', 'admin', 'member'] as const).filter(mayLeave)).toEqual(['admin', 'member'])
})

describe('a group', () => {
  test('belongs to who made it, and is changed by its admins only', async () => {
    const { groups, channels, ann, bob, cid, dan, team, rolesOf } = await scene()

    expect(await rolesOf()).toEqual({ [ann]: 'owner', [bob]: 'admin', [cid]: 'member' })
    expect(await codeOf(groups.change(owner(cid), team, { name: 'mine' }))).toBe('not_permitted')
    expect(await codeOf(groups.change(owner(dan), team, { name: 'mine' }))).toBe('channel_missing')
    expect(await codeOf(groups.change(owner(bob), team, { name: 'ours' }))).toBe('done')
    expect(await channels.profileOf(team)).toMatchObject({ name: 'ours' })
  })

  test('is not there for somebody of another tenant', async () => {
    const { groups, ann, team } = await scene()

    expect(await codeOf(groups.roleOf({ tenantId: 'other', userId: ann }, team))).toBe('channel_missing')
  })

  test('admins add and remove members, and nobody of their own rank', async () => {
    const { groups, ann, bob, cid, dan, team, rolesOf } = await scene()

    expect(await codeOf(groups.add(owner(cid), team, [dan]))).toBe('not_permitted')
    expect(await codeOf(groups.add(owner(bob), team, [dan]))).toBe('done')
    expect(await codeOf(groups.remove(owner(bob), team, ann))).toBe('not_permitted')
    expect(await codeOf(groups.remove(owner(cid), team, dan))).toBe('not_permitted')
    expect(await codeOf(groups.remove(owner(bob), team, named('nobody')))).toBe('member_missing')
    expect(await codeOf(groups.remove(owner(bob), team, dan))).toBe('done')
    expect(await codeOf(groups.remove(owner(ann), team, bob))).toBe('done')
    expect(await rolesOf()).toEqual({ [ann]: 'owner', [cid]: 'member' })
  })

  test('whoever leaves is out, and the owner hands it over first', async () => {
    const { groups, ann, bob, cid, team, rolesOf } = await scene()

    expect(await codeOf(groups.remove(owner(cid), team, cid))).toBe('done')
    expect(await codeOf(groups.remove(owner(ann), team, ann))).toBe('owner_stays')
    expect(await codeOf(groups.appoint(owner(bob), team, ann, 'member'))).toBe('not_permitted')
    expect(await codeOf(groups.appoint(owner(ann), team, ann, 'member'))).toBe('owner_stays')
    await groups.appoint(owner(ann), team, bob, 'owner')
    expect(await rolesOf()).toEqual({ [ann]: 'admin', [bob]: 'owner' })
    expect(await codeOf(groups.remove(owner(ann), team, ann))).toBe('done')
    expect(await codeOf(groups.roleOf(owner(ann), team))).toBe('channel_missing')
  })

  test('ends by its owner with everything in it', async () => {
    const { groups, ann, bob, team, send, reader } = await scene()
    await send(team, ann)

    expect(await codeOf(groups.end(owner(bob), team))).toBe('not_permitted')
    expect(await codeOf(groups.end(owner(ann), team))).toBe('done')
    expect(await codeOf(groups.roleOf(owner(ann), team))).toBe('channel_missing')
    expect((await reader.last([team])).size).toBe(0)
  })

  test('a channel of two people is run by neither', async () => {
    const { groups, ann, bob, cid } = await scene()
    const both = personChannel('default', ann, bob)

    expect(await groups.roleOf(owner(ann), both)).toBe('member')
    expect(await codeOf(groups.roleOf(owner(cid), both))).toBe('channel_missing')
    expect(await codeOf(groups.change(owner(ann), both, { name: 'us' }))).toBe('not_permitted')
    expect(await codeOf(groups.remove(owner(ann), both, ann))).toBe('not_permitted')
  })
})

describe('contacts', () => {
  test('are who one talks to and who is in the same group, oneself never', async () => {
    const { contacts, ann, bob, cid, dan, send } = await scene()
    await send(personChannel('default', ann, dan), ann)

    expect(new Set(await contacts.of(owner(ann)))).toEqual(new Set([bob, cid, dan]))
    expect(new Set(await contacts.of(owner(dan)))).toEqual(new Set([ann]))
    expect(await contacts.share(owner(ann), dan)).toBe(true)
    expect(await contacts.share(owner(bob), cid)).toBe(true)
    expect(await contacts.share(owner(bob), dan)).toBe(false)
    expect(await contacts.share(owner(bob), bob)).toBe(true)
  })

  test('members of very large groups and of live rooms are none for that', async () => {
    const { channels, contacts, dan } = await scene()
    const crowd = Array.from({ length: 500 }, (_, index) => `crowd-${index}`)
    await channels.addMembers(group(), [dan, ...crowd])
    await channels.addMembers(group(randomUUID(), 9), [dan, 'viewer'])

    expect(await contacts.of(owner(dan))).toEqual([])
    expect(await contacts.share(owner(dan), 'crowd-7')).toBe(true)
    expect(await contacts.share(owner(dan), 'viewer')).toBe(false)
  })
})

describe('the list of conversations', () => {
  const keysOf = (list: readonly { channel: ChannelRef }[]) => list.map(({ channel }) => channelKey(channel))

  test('shows groups in which nothing was said, where that is asked for', async () => {
    const { conversations, ann, team } = await scene()

    expect(await conversations.list(owner(ann))).toEqual([])
    const [silent, ...more] = await conversations.list(owner(ann), { silent: true, recents: 1 })
    expect(more).toEqual([])
    expect(silent).toMatchObject({ channel: team, unread: 0, recents: [] })
  })

  test('goes on behind a place, whatever was said meanwhile', async () => {
    const { conversations, groups, clock, send, ann, team } = await scene()
    const others = [await groups.create(owner(ann), {}, []), await groups.create(owner(ann), {}, [])]
    for (const channel of [team, ...others]) {
      clock.advance(10)
      await send(channel, ann)
    }
    const [first] = await conversations.list(owner(ann), { limit: 1 })
    expect(first?.channel).toEqual(others[1])
    clock.advance(10)
    await send(team, ann)

    const behind = { at: first?.at ?? 0, key: channelKey(others[1] as ChannelRef) }
    expect(keysOf(await conversations.list(owner(ann), { behind }))).toEqual([
      channelKey(others[0] as ChannelRef),
    ])
  })
})

describe('reading', () => {
  test('says whether it got any further', async () => {
    const { conversations, send, ann, bob, team } = await scene()
    const { seq } = await send(team, ann)

    expect(await conversations.setRead(owner(bob), team, seq)).toBe(true)
    expect(await conversations.setRead(owner(bob), team, seq)).toBe(false)
    expect(await conversations.setRead(owner(named('stranger')), team, seq)).toBe(false)
  })
})

describe('words', () => {
  const saying = (content: string) => ({ payload: Buffer.from(JSON.stringify({ type: 1, content })) })

  test('are found channel by channel, and pages go on where they ended', async () => {
    const { words, groups, send, ann } = await scene()
    const channels = await Promise.all(['a', 'b', 'c'].map((name) => groups.create(owner(ann), { name }, [])))
    for (const channel of channels) {
      await send(channel, ann, saying('first hello'))
      await send(channel, ann, saying('nothing'))
      await send(channel, ann, saying('second HELLO'))
    }

    const found: string[] = []
    let page = await words.search(channels, { keyword: 'hello', limit: 4 })
    found.push(...page.messages.map(({ channel, seq }) => `${channelKey(channel)} ${seq}`))
    expect(found).toHaveLength(4)
    page = await words.search(channels, { keyword: 'hello', limit: 4, from: page.next })
    found.push(...page.messages.map(({ channel, seq }) => `${channelKey(channel)} ${seq}`))

    const expected = channels
      .map(channelKey)
      .toSorted()
      .flatMap((key) => [`${key} 3`, `${key} 1`])
    expect(found).toEqual(expected)
    expect(page.next).toBeUndefined()
  })

  test('in many channels are looked for page by page', async () => {
    const { words, groups, send, ann } = await scene()
    const channels = await Promise.all(Array.from({ length: 12 }, () => groups.create(owner(ann), {}, [])))
    const last = channels.toSorted((one, other) => (channelKey(one) < channelKey(other) ? -1 : 1))[11]
    await send(last as ChannelRef, ann, saying('hello'))

    const first = await words.search(channels, { keyword: 'hello', limit: 5 })
    expect(first).toEqual({ messages: [], next: { key: expect.any(String) } })
    const second = await words.search(channels, { keyword: 'hello', limit: 5, from: first.next })
    expect(second.messages.map(({ channel }) => channel)).toEqual([last])
  })
})
