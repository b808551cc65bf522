/** Members: bulk changes, races of two processes, and what a message costs a large group. */
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ChannelError } from '#domain/messaging/channel-errors.ts'
import { channelKey, personChannel } from '#domain/messaging/channel-key.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { until } from '#test/support/until.ts'
import { type ChannelProcess, channelDatabase, group, openChannels, owner } from './channel-process.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await channelDatabase()
})
afterAll(() => database.remove())

const many = (count: number, prefix = 'user') =>
  Array.from({ length: count }, (_, index) => `${prefix}-${String(index).padStart(5, '0')}`)

async function allOf({ channels }: ChannelProcess, team: ReturnType<typeof group>): Promise<string[]> {
  return (await channels.members(team, { limit: 100_000 })).map(({ userId }) => userId)
}

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof ChannelError ? error.code : String(error)),
  )

describe('members', () => {
  test('come once, leave, and are listed page by page', async () => {
    const process = await openChannels({ database })
    const { channels } = process
    const team = group()
    await channels.addMembers(team, ['cid', 'ann', 'ann', 'bob'])
    await channels.addMembers(team, ['ann', 'dan'])
    await channels.removeMembers(team, ['bob', 'nobody'])

    expect(await allOf(process, team)).toEqual(['ann', 'cid', 'dan'])
    expect((await channels.members(team, { limit: 2 })).map(({ userId }) => userId)).toEqual(['ann', 'cid'])
    expect((await channels.members(team, { cursor: 'cid', limit: 2 })).map(({ userId }) => userId)).toEqual([
      'dan',
    ])
    expect(await channels.info(team)).toMatchObject({ id: team.id, flags: { banned: false } })
    await channels.removeAllMembers(team)
    expect(await allOf(process, team)).toEqual([])
    expect(await process.access.recipientsOf(team)).toEqual(new Set())
  })

  test('have a role: who makes the channel owns it, others are what they are made', async () => {
    const { channels } = await openChannels({ database })
    const team = group()
    await channels.create(team, { members: ['bob', 'cid'], owner: 'ann' })
    const rolesNow = async () =>
      Object.fromEntries(
        (await channels.members(team, { limit: 10 })).map(({ userId, role }) => [userId, role]),
      )

    expect(await rolesNow()).toEqual({ ann: 'owner', bob: 'member', cid: 'member' })
    expect(await channels.setRole(team, 'bob', 'admin')).toBe(true)
    expect(await channels.setRole(team, 'ann', 'member')).toBe(true)
    expect(await channels.setRole(team, 'nobody', 'admin')).toBe(false)
    await channels.addMembers(team, ['bob', 'dan'])
    expect(await rolesNow()).toEqual({ ann: 'member', bob: 'admin', cid: 'member', dan: 'member' })
    expect(await channels.roleOf(team, 'bob')).toBe('admin')
    expect(await channels.roleOf(team, 'nobody')).toBeUndefined()

    await channels.create(team, { members: ['bob'], reset: true })
    expect(await rolesNow()).toEqual({ bob: 'admin' })
    await channels.removeMembers(team, ['bob'])
    await channels.addMembers(team, ['bob'])
    expect(await rolesNow()).toEqual({ bob: 'member' })
  })

  test('are exactly the given after a reset', async () => {
    const process = await openChannels({ database })
    const team = group()
    await process.channels.create(team, { members: ['ann', 'bob'] })
    await process.access.recipientsOf(team)

    await process.channels.create(team, { members: ['bob', 'cid'], reset: true })

    expect(await allOf(process, team)).toEqual(['bob', 'cid'])
    expect(await process.access.recipientsOf(team)).toEqual(new Set(['bob', 'cid']))
  })

  test('of two people cannot be changed: they are the two', async () => {
    const { channels, access } = await openChannels({ database })
    const both = personChannel('default', 'ann', 'bob')

    expect(await codeOf(channels.addMembers(both, ['eve']))).toBe('no_members')
    expect(await codeOf(channels.create(both, { flags: { banned: true }, members: ['eve'] }))).toBe(
      'no_members',
    )
    expect(await channels.info(both)).toBeUndefined()
    expect(await access.recipientsOf(both)).toEqual(new Set(['ann', 'bob']))
    expect(await access.isMember(both, 'ann')).toBe(true)
  })

  test.each([
    { what: 'a channel with a sign of keys', ref: group('a@b'), users: ['ann'], code: 'invalid_channel' },
    { what: 'a channel without a name', ref: group(''), users: ['ann'], code: 'invalid_channel' },
    { what: 'a channel of no known type', ref: group('a', 77), users: ['ann'], code: 'invalid_channel' },
    { what: 'a user with a sign of keys', ref: group(), users: ['ann', 'b#b'], code: 'invalid_user' },
    { what: 'a user without a name', ref: group(), users: [''], code: 'invalid_user' },
    { what: 'an endless name', ref: group(), users: ['x'.repeat(501)], code: 'invalid_user' },
  ])('$what is refused: $code', async ({ ref, users, code }) => {
    const { channels } = await openChannels({ database })

    expect(await codeOf(channels.addMembers(ref, users))).toBe(code)
  })

  test('ten thousand come together, twice, and leave together', async () => {
    const process = await openChannels({ database })
    const team = group()
    const wanted = many(10_000)

    await Promise.all([process.channels.addMembers(team, wanted), process.channels.addMembers(team, wanted)])

    expect(await process.channels.countMembers(team)).toBe(10_000)
    expect(await allOf(process, team)).toEqual(wanted)
    await process.channels.removeMembers(team, wanted.slice(1))
    expect(await allOf(process, team)).toEqual(wanted.slice(0, 1))
    expect(await process.access.recipientsOf(team)).toEqual(new Set(wanted.slice(0, 1)))
  })

  test('of ten thousand cost no document when a message is sent', async () => {
    const { channels, send, conversations, db } = await openChannels({ database })
    const team = group()
    await channels.addMembers(team, many(10_000))
    const documents = async () => {
      const collections = await db.listCollections({}, { nameOnly: true }).toArray()
      const others = collections.filter(({ name }) => name !== 'messages')
      const counts = await Promise.all(others.map(({ name }) => db.collection(name).countDocuments()))
      return counts.reduce((sum, count) => sum + count, 0)
    }
    await send(team, 'user-00000')

    const before = await documents()
    for (let count = 0; count < 10; count++) await send(team, 'user-00001')

    expect(await documents()).toBe(before)
    expect(await conversations.list(owner('user-09999'))).toMatchObject([{ unread: 11, lastSeq: 11 }])
  })
})

describe('two processes that change the same members', () => {
  const two = async () => {
    const prefix = randomUUID()
    return [await openChannels({ database, prefix }), await openChannels({ database, prefix })] as const
  }

  test('end with what was stored, and both know it', async () => {
    const [one, other] = await two()
    const team = group()
    const users = many(40)
    await one.channels.addMembers(team, users)

    const changes = Array.from({ length: 20 }, (_, round) => {
      const some = users.slice(round, round + 20)
      const process = round % 2 ? one : other
      return round % 3 ? process.channels.addMembers(team, some) : process.channels.removeMembers(team, some)
    })
    await Promise.all([...changes, one.access.recipientsOf(team), other.access.recipientsOf(team)])

    const stored = new Set(await allOf(one, team))
    for (const process of [one, other]) {
      await until('they agree', async () => {
        const known = await process.access.recipientsOf(team)
        return known.size === stored.size && [...known].every((userId) => stored.has(userId))
      })
    }
  })

  test('by replacing them never leave a mixture', async () => {
    const [one, other] = await two()
    const team = group()
    const [odd, even] = [many(300, 'odd'), many(300, 'even')]

    for (let round = 0; round < 5; round++) {
      // From nothing, so that they have nobody in common whom both would remove.
      await one.channels.removeAllMembers(team)
      await Promise.all([
        one.channels.addMembers(team, odd, { reset: true }),
        other.channels.addMembers(team, even, { reset: true }),
      ])
      const stored = await allOf(one, team)
      expect([odd, even]).toContainEqual(stored)
    }
  })

  test('by making the channel make one', async () => {
    const [one, other] = await two()
    const team = group()

    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? one : other).channels.create(team, {
          ...(index % 2 ? { profile: { name: 'Team' } } : { flags: { large: true } }),
        }),
      ),
    )

    expect(await one.channels.info(team)).toMatchObject({
      profile: { name: 'Team' },
      flags: { large: true, banned: false },
    })
  })
})

describe('a deleted channel', () => {
  test('has left nothing, and its numbers go on', async () => {
    const { channels, send, reader, conversations, access } = await openChannels({ database })
    const team = group()
    await channels.create(team, { profile: { name: 'Team' }, members: ['ann', 'bob'] })
    await channels.lists.add(team, 'block', ['eve'])
    for (let count = 0; count < 3; count++) await send(team, 'ann')
    await conversations.setRead(owner('bob'), team, 1)

    await channels.remove(team)

    expect(await channels.info(team)).toBeUndefined()
    expect(await channels.members(team, { limit: 10 })).toEqual([])
    expect(await channels.lists.get(team, 'block', { limit: 10 })).toEqual([])
    expect(await access.recipientsOf(team)).toEqual(new Set())
    expect(await reader.range(team, 'messages', { limit: 10, order: 'oldest' })).toEqual([])
    expect(await conversations.list(owner('bob'))).toEqual([])

    await channels.create(team, { members: ['ann', 'bob'] })
    const { seq } = await send(team, 'ann')
    expect(seq).toBe(4)
    expect(await conversations.list(owner('bob'))).toMatchObject([{ unread: 1, lastSeq: 4 }])
  })

  test('of two people begins anew with the next message, also on another process', async () => {
    const prefix = randomUUID()
    const [one, other] = [await openChannels({ database, prefix }), await openChannels({ database, prefix })]
    const [ann, bob] = [randomUUID(), randomUUID()]
    const both = personChannel('default', ann, bob)
    await one.send(both, ann)
    await other.send(both, ann)

    await one.channels.remove(both)

    expect(await one.conversations.list(owner(bob))).toEqual([])
    await until('the other knows', async () => {
      await other.send(both, ann)
      return (await other.conversations.list(owner(bob))).length === 1
    })
    const [conversation] = await one.conversations.list(owner(bob))
    expect(channelKey(both)).toBe(channelKey(conversation?.channel ?? both))
    expect(conversation?.unread).toBeLessThanOrEqual((conversation?.lastSeq ?? 0) - 2)
  })
})
