/** What was stored in channels that a process had never heard of while the bus was away, or did not take the words. */
import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { channelKey } from '#domain/messaging/channel-key.ts'
import { startRedis } from '#services/index.ts'
import { temporaryFolder } from '#test/support/temporary-folder.ts'
import { until } from '#test/support/until.ts'
import { group as aGroup, asCommand, channelDatabase, openChannels } from './channel-process.ts'
import { group, messageDatabase } from './log.ts'
import { aSend, openMessaging } from './messaging-process.ts'

/** Somebody sends through one process; bob is at the other, in the groups `quiet` and `silent`. */
async function twoProcesses(redisUrl?: string) {
  const database = await messageDatabase()
  const shared = { prefix: randomUUID(), ...(redisUrl !== undefined && { redisUrl }) }
  const sends = await openMessaging(await database.again(), shared)
  const hears = await openMessaging(await database.again(), {
    ...shared,
    people: ['bob'],
    channelsOfPeople: ['quiet', 'silent'],
  })
  const send = (id: string) => sends.service.send(aSend({ channel: group(id) }))
  return { sends, hears, send }
}

test('while the bus is away and after it the people here get what was stored in channels that nobody had heard of', async () => {
  const redis = await startRedis({ dir: await temporaryFolder() })
  onTestFinished(() => redis.stop())
  const { sends, hears, send } = await twoProcesses(redis.uri)
  const isOpen = () => [sends.bus.isOpen(), hears.bus.isOpen()]

  await redis.kill('SIGKILL')
  await until('the bus is away', () => !isOpen().includes(true))
  await send('quiet')
  // A search that came before it is not repeated at once.
  await until('it is found through the people here', () => hears.seqs('quiet').length === 1, 30_000)
  await send('quiet')
  await send('silent')
  await send('silent')
  await redis.restart()
  await until('the bus is back', () => !isOpen().includes(false))
  await send('silent')
  await until('all are pushed', () => hears.seqs('silent').length === 3 && hears.seqs('quiet').length === 2)

  expect([hears.seqs('quiet'), hears.seqs('silent')]).toEqual([
    [1, 2],
    [1, 2, 3],
  ])
}, 60_000)

test('words that the bus did not take are made up for, also when nothing follows them', async () => {
  const { sends, hears, send } = await twoProcesses()
  const publish = sends.bus.publish
  Object.assign(sends.bus, { publish: () => Promise.reject(new Error('away')) })
  await send('quiet')
  await send('quiet')
  await until('nobody was told', () => sends.errors.length === 2)

  Object.assign(sends.bus, { publish })
  await until('both are pushed', () => hears.seqs('quiet').length === 2)

  expect(hears.seqs('quiet')).toEqual([1, 2])
})

test('what was stored before a process could hear is not pushed', async () => {
  const database = await messageDatabase()
  const prefix = randomUUID()
  const sends = await openMessaging(await database.again(), { prefix, now: () => Date.now() - 60_000 })
  await sends.service.send(aSend({ channel: group('quiet') }))
  const hears = await openMessaging(await database.again(), {
    prefix,
    people: ['bob'],
    channelsOfPeople: ['quiet'],
  })

  await hears.bus.publish(`${prefix}:stored`, `somebody ${Date.now()}`)
  await hears.service.send(aSend({ channel: group('quiet') }))
  await until('the next one is pushed', () => hears.seqs('quiet').length > 0)

  expect(hears.seqs('quiet')).toEqual([2])
})

test('logs that grew are found through memberships, conversations and inboxes of commands', async () => {
  const area = await openChannels({ database: await channelDatabase() })
  const [team, other, old] = [aGroup(), aGroup(), aGroup()]
  for (const channel of [team, old]) await area.channels.create(channel, { members: ['ann', 'bob'] })
  await area.channels.create(other, { members: ['ann', 'cyd'] })
  const pair = { tenantId: 'default', type: 1, id: 'ann@bob' }
  await area.send(old, 'ann')
  const { at: since } = await area.send(team, 'ann')
  const later = since + 10_000

  async function found(at: number) {
    const people = [{ tenantId: 'default', userId: 'bob' }]
    const logs: string[] = []
    for await (const { channel, log, first, last } of area.missed({
      people,
      since: at,
      isFollowed: (key) => key === channelKey(old),
    })) {
      logs.push(`${channelKey(channel)} ${log} ${first}-${last}`)
    }
    return logs.sort()
  }
  await area.send(team, 'ann')
  await area.send(other, 'ann')
  await area.send(pair, 'ann')
  await area.send(aGroup('commands-ann', 8), 'ann', { ...asCommand, recipients: ['bob'], asSystem: true })

  expect(await found(since)).toEqual(
    [
      'default:1:ann@bob messages 1-1',
      `${channelKey(team)} messages 1-2`,
      'default:8:commands-ann commands 1-1',
    ].sort(),
  )
  expect(await found(later)).toEqual([])
})
