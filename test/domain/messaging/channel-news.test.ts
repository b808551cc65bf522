/** Words of changes between processes: told again until they can be told, and only what is cheap by name. */
import { randomUUID } from 'node:crypto'
import { expect, inject, onTestFinished, test } from 'vitest'
import { type ChannelChanged, channelNews } from '#domain/messaging/channel-news.ts'
import { createBus } from '#platform/bus/bus.ts'
import { connectRedis, redisReady } from '#platform/redis/connect.ts'
import { until } from '#test/support/until.ts'

/** A process that records what it hears; its first `failures` publications fail. */
async function openNews(prefix: string, failures = 0) {
  const url = inject('redisUrl')
  const redis = connectRedis(url, () => undefined)
  await redisReady(redis)
  const bus = createBus({ url, redis, onError: () => undefined })
  await bus.ready()
  let failed = 0
  const publish: typeof bus.publish = async (channel, text) => {
    if (failed++ < failures) throw new Error('away')
    await bus.publish(channel, text)
  }
  const news = channelNews({ bus: { listen: bus.listen, publish }, prefix })
  const heard: ChannelChanged[] = []
  news.onNews({ changed: (change) => void heard.push(change), doubt: () => undefined })
  await news.open()
  onTestFinished(() => {
    news.close()
    bus.close()
    redis.disconnect()
  })
  return { news, heard }
}

const change: ChannelChanged = { key: 'default:2:team', what: 'members', userIds: ['ann'] }

test('a word is heard here at once, and once by every other process', async () => {
  const prefix = randomUUID()
  const [one, other] = [await openNews(prefix), await openNews(prefix)]

  await one.news.tell(change)

  expect(one.heard).toEqual([change])
  await until('the other heard', () => other.heard.length > 0)
  await other.news.tell({ ...change, what: 'all' })
  await until('the one heard', () => one.heard.length > 1)
  expect(other.heard.map(({ what }) => what)).toEqual(['members', 'all'])
  expect(one.heard.map(({ what }) => what)).toEqual(['members', 'all'])
})

test('a word that cannot be told is told when it can, and nobody waits for that', async () => {
  const prefix = randomUUID()
  const [one, other] = [await openNews(prefix, 3), await openNews(prefix)]

  await one.news.tell(change)
  await one.news.tell({ ...change, what: 'block' })

  expect(one.heard).toHaveLength(2)
  await until('the other heard', () => other.heard.length === 2)
  expect(new Set(other.heard.map(({ what }) => what))).toEqual(new Set(['members', 'block']))
})

test('many names are no names: everybody is read again', async () => {
  const { news, heard } = await openNews(randomUUID())

  await news.tell({ ...change, userIds: Array.from({ length: 201 }, (_, index) => `user-${index}`) })

  expect(heard).toEqual([{ key: change.key, what: 'members' }])
})
