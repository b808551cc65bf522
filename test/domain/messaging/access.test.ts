/** Who may send, through the services and over two processes (IM-2; what users of such servers ask about lists and bans). */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { personChannel } from '#domain/messaging/channel-key.ts'
import { connectMongo } from '#platform/mongo/connect.ts'
import { startMongod, startRedis } from '#services/index.ts'
import type { TestDatabase } from '#test/support/database.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { channelDatabase, group, openChannels, own, refusalOf, SYSTEM_USER } from './channel-process.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await channelDatabase()
})
afterAll(() => database.remove())

const two = async () => {
  const prefix = randomUUID()
  return [await openChannels({ database, prefix }), await openChannels({ database, prefix })] as const
}

const person = (suffix = randomUUID()) => `person-${suffix}`

describe('a group', () => {
  test('takes what its members send, and nobody else', async () => {
    const { channels, send } = await openChannels({ database })
    const team = group()
    await channels.create(team, { members: ['ann', 'bob'] })

    expect(await refusalOf(send(team, 'ann'))).toBeUndefined()
    expect(await refusalOf(send(team, 'eve'))).toBe('not_a_member')
    expect(await refusalOf(send(group(), 'ann'))).toBe('not_a_member')
  })

  test.each([
    { flags: { banned: true }, code: 'channel_banned', forSystem: 'channel_banned' },
    { flags: { disbanded: true }, code: 'channel_disbanded', forSystem: 'channel_disbanded' },
    { flags: { sendBanned: true }, code: 'sending_banned', forSystem: undefined },
  ])('that is $flags takes nothing: $code, and stores nothing', async ({ flags, code, forSystem }) => {
    const { channels, send, reader } = await openChannels({ database })
    const team = group()
    await channels.create(team, { flags, members: ['ann', SYSTEM_USER] })

    expect(await refusalOf(send(team, 'ann'))).toBe(code)
    expect(await refusalOf(send(team, 'ann', { check: 'api' }))).toBe(code)
    expect((await reader.heads([team])).size).toBe(0)
    expect(await refusalOf(send(team, SYSTEM_USER))).toBe(forSystem)
  })

  test('takes messages again when a ban is lifted', async () => {
    const { channels, send } = await openChannels({ database })
    const team = group()
    await channels.create(team, { flags: { banned: true }, members: ['ann'] })
    expect(await refusalOf(send(team, 'ann'))).toBe('channel_banned')

    await channels.update(team, { flags: { banned: false } })

    expect(await refusalOf(send(team, 'ann'))).toBeUndefined()
  })

  test('with a block list refuses those who are on it, and only them', async () => {
    const { channels, send } = await openChannels({ database })
    const team = group()
    await channels.create(team, { members: ['ann', 'bob', 'eve'] })

    await channels.lists.add(team, 'block', ['ann', 'bob'])
    expect([await refusalOf(send(team, 'ann')), await refusalOf(send(team, 'eve'))]).toEqual([
      'blocked',
      undefined,
    ])

    await channels.lists.remove(team, 'block', ['ann'])
    expect(await refusalOf(send(team, 'ann'))).toBeUndefined()
    await channels.lists.set(team, 'block', ['eve'])
    expect(await refusalOf(send(team, 'bob'))).toBeUndefined()
    expect(await refusalOf(send(team, 'eve'))).toBe('blocked')
    await channels.lists.set(team, 'block', [])
    expect(await refusalOf(send(team, 'eve'))).toBeUndefined()
  })

  test.each([
    {
      how: 'by taking the last one off',
      empty: async ({ channels }: Awaited<ReturnType<typeof openChannels>>, team: ReturnType<typeof group>) =>
        channels.lists.remove(team, 'allow', ['bob']),
    },
    {
      how: 'by setting it to nobody',
      empty: async ({ channels }: Awaited<ReturnType<typeof openChannels>>, team: ReturnType<typeof group>) =>
        channels.lists.set(team, 'allow', []),
    },
  ])('with an allow list hears only those on it; emptied $how it hears everybody', async ({ empty }) => {
    const process = await openChannels({ database })
    const team = group()
    await process.channels.create(team, { members: ['ann', 'bob'] })
    await process.channels.lists.add(team, 'allow', ['bob'])
    expect(await refusalOf(process.send(team, 'ann'))).toBe('not_allowed')
    expect(await refusalOf(process.send(team, 'bob'))).toBeUndefined()

    await empty(process, team)

    expect(await refusalOf(process.send(team, 'ann'))).toBeUndefined()
  })

  test('gives back its lists, page by page', async () => {
    const { channels } = await openChannels({ database, now: () => 1_700_000_000_000 })
    const team = group()
    await channels.lists.add(team, 'allow', ['cid', 'ann', 'bob'])

    const first = await channels.lists.get(team, 'allow', { limit: 2 })

    const createdAt = new Date(1_700_000_000_000)
    expect(first).toEqual([
      { userId: 'ann', createdAt },
      { userId: 'bob', createdAt },
    ])
    expect(await channels.lists.get(team, 'allow', { cursor: 'bob', limit: 2 })).toEqual([
      { userId: 'cid', createdAt },
    ])
    expect(await channels.lists.get(team, 'block', { limit: 2 })).toEqual([])
  })

  test('that nobody made takes what a back end sends', async () => {
    const { send } = await openChannels({ database })

    expect(await refusalOf(send(group(), 'ann', { check: 'api' }))).toBeUndefined()
  })

  test("is no other tenant's", async () => {
    const { channels, send } = await openChannels({ database })
    const team = group()
    await channels.create(team, { members: ['ann'] })

    expect(await refusalOf(send({ ...team, tenantId: 'other' }, 'ann'))).toBe('not_a_member')
  })
})

describe('two people', () => {
  test('share a channel whichever of them speaks, and one may block the other', async () => {
    const { channels, send } = await openChannels({ database })
    const [ann, bob] = [person(), person()]
    const both = personChannel('default', bob, ann)
    expect(await refusalOf(send(both, ann))).toBeUndefined()

    await channels.lists.add(own(bob), 'block', [ann])

    expect(await refusalOf(send(both, ann))).toBe('blocked')
    expect(await refusalOf(send(both, bob))).toBeUndefined()
    await channels.lists.remove(own(bob), 'block', [ann])
    expect(await refusalOf(send(both, ann))).toBeUndefined()
  })

  test('need to be on the allow list of the other where the installation says so, also while it is empty', async () => {
    const { channels, send } = await openChannels({ database, allowListsOfPeople: true })
    const [ann, bob] = [person(), person()]
    const both = personChannel('default', ann, bob)
    expect(await refusalOf(send(both, ann))).toBe('not_allowed')

    await channels.lists.set(own(bob), 'allow', [ann])

    expect(await refusalOf(send(both, ann))).toBeUndefined()
    expect(await refusalOf(send(both, bob))).toBe('not_allowed')
    await channels.update(own(ann), { flags: { allowStranger: true } })
    expect(await refusalOf(send(both, bob))).toBeUndefined()
    expect(await refusalOf(send(personChannel('default', ann, SYSTEM_USER), SYSTEM_USER))).toBeUndefined()
  })

  test('in one person need no leave', async () => {
    const { send } = await openChannels({ database, allowListsOfPeople: true })
    const ann = person()

    expect(await refusalOf(send(personChannel('default', ann, ann), ann))).toBeUndefined()
  })

  test('a banned one gets nothing, a silenced one sends nothing', async () => {
    const { channels, send, access } = await openChannels({ database })
    const [ann, bob] = [person(), person()]
    const both = personChannel('default', ann, bob)
    const team = group()
    await channels.create(team, { members: [ann] })
    await channels.create(own(ann), { flags: { sendBanned: true } })

    expect(await refusalOf(send(both, ann))).toBe('sending_banned')
    expect(await refusalOf(send(team, ann))).toBe('sending_banned')
    expect(await refusalOf(send(both, bob))).toBeUndefined()
    await channels.update(own(ann), { flags: { banned: true } })
    expect(await refusalOf(send(both, bob))).toBe('channel_banned')
    expect(await access.barred('default', ann)).toBe('banned')
    expect(await access.barred('default', bob)).toBeUndefined()
  })

  test('are not joined by a third', async () => {
    const { send } = await openChannels({ database })

    expect(await refusalOf(send(personChannel('default', 'ann', 'bob'), 'eve'))).toBe('invalid_channel')
  })
})

describe('a change', () => {
  test('that was answered holds for the next send here at once, and elsewhere when the word came', async () => {
    const [one, other] = await two()
    const team = group()
    await one.channels.create(team, { members: ['ann'] })
    expect(await refusalOf(other.send(team, 'ann'))).toBeUndefined()

    for (let round = 0; round < 5; round++) {
      await one.channels.removeMembers(team, ['ann'])
      expect(await refusalOf(one.send(team, 'ann'))).toBe('not_a_member')
      await until(
        'the other knows',
        async () => (await refusalOf(other.send(team, 'ann'))) === 'not_a_member',
      )
      await other.channels.addMembers(team, ['ann'])
      expect(await refusalOf(other.send(team, 'ann'))).toBeUndefined()
      await until('the one knows', async () => (await refusalOf(one.send(team, 'ann'))) === undefined)
    }
  })

  test('of one member of many reads that member, not the many', async () => {
    const { channels, send, access } = await openChannels({ database })
    const team = group()
    await channels.create(team, { members: Array.from({ length: 3000 }, (_, index) => `user-${index}`) })
    const before = await access.recipientsOf(team)

    await channels.addMembers(team, ['late'])
    await channels.removeMembers(team, ['user-7'])

    const after = await access.recipientsOf(team)
    expect(after).toBe(before)
    expect([after.size, after.has('late'), after.has('user-7')]).toEqual([3000, true, false])
    expect(await refusalOf(send(team, 'late'))).toBeUndefined()
  })

  test('that was missed while the bus was away is known within a second, and again at once when it is back', async () => {
    const server = await startRedis({ dir: join(await temporaryFolder(), 'redis') })
    onTestFinished(() => server.stop())
    const prefix = randomUUID()
    const one = await openChannels({ database, prefix })
    const other = await openChannels({ database, prefix, redisUrl: server.uri })
    const team = group()
    await one.channels.create(team, { members: ['ann', 'bob'] })
    expect(await refusalOf(other.send(team, 'ann'))).toBeUndefined()

    // They do not hear each other: the word goes to another server.
    await one.channels.removeMembers(team, ['ann'])
    await other.redis.call('CLIENT', 'KILL', 'TYPE', 'pubsub')

    await until(
      'the other knows',
      async () => (await refusalOf(other.send(team, 'ann'))) === 'not_a_member',
      3000,
    )
    await until('the bus is back', () => other.redis.status === 'ready')
    await one.channels.removeMembers(team, ['bob'])
    await server.kill()
    await until(
      'facts are short-lived',
      async () => (await refusalOf(other.send(team, 'bob'))) === 'not_a_member',
      5000,
    )
  })
})

test('while the database is away what is known decides, and what is not known is unavailable', async () => {
  const mongod = await startMongod({ dir: join(await temporaryFolder(), 'mongodb'), cacheSizeGb: 0.25 })
  const connection = await connectMongo(mongod.uri, { serverSelectionTimeoutMs: 300 })
  onTestFinished(async () => {
    await connection.close()
    await mongod.kill()
  })
  const { channels, access } = await openChannels({ database: { again: async () => connection } })
  const team = group()
  await channels.create(team, { members: ['ann'] })
  const known = { channel: team, from: 'ann', check: 'all' } as const
  await access.maySend(known)

  await mongod.kill()

  expect(await access.maySend(known)).toBeUndefined()
  await expect(access.maySend({ ...known, channel: group() })).rejects.toMatchObject({ code: 'unavailable' })
  await expect(access.recipientsOf(group())).rejects.toMatchObject({ code: 'unavailable' })
})
