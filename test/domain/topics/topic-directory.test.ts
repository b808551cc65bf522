/** What a process believes of private topics, when a look-up and a deletion meet and when deletions are missed. */
import { expect, onTestFinished, test } from 'vitest'
import { type PrivateTopic, roomOf, type TopicRoom } from '#domain/topics/model.ts'
import { type TopicDirectoryOptions, topicDirectory } from '#domain/topics/topic-directory.ts'
import { topicService } from '#domain/topics/topic-service.ts'
import type { BusListener } from '#platform/bus/bus.ts'
import { until } from '#test/support/until.ts'
import { aUser, refusalOf } from './area.ts'

const board = roomOf('default', 'private:board')
const stored: PrivateTopic = { tenantId: 'default', topic: board.topic, createdAt: new Date(0) }

/** A directory whose bus and look-ups are in the hands of the test. */
async function openDirectory(options: Partial<TopicDirectoryOptions> = {}) {
  const deleted: TopicRoom[] = []
  const looked: PromiseWithResolvers<PrivateTopic | undefined>[] = []
  let listener: BusListener | undefined
  const directory = topicDirectory({
    topics: {
      find() {
        const look = Promise.withResolvers<PrivateTopic | undefined>()
        looked.push(look)
        return look.promise
      },
    },
    bus: {
      async listen(_, given) {
        listener = given
        return { close: () => undefined }
      },
      publish: async () => undefined,
    },
    prefix: 'p',
    followed: () => [board],
    onDeleted: (topic) => deleted.push(topic),
    ...options,
  })
  onTestFinished(() => directory.close())
  await directory.open()
  return { directory, deleted, looked, tell: (text: string) => listener?.message(text) }
}

const deletionOf = ({ tenantId, topic }: TopicRoom) => JSON.stringify(['another process', tenantId, topic])

test('what was looked up before a deletion was told is not believed after it', async () => {
  const { directory, looked, tell } = await openDirectory()
  const before = directory.find(board)

  tell(deletionOf(board))
  looked[0]?.resolve(stored)
  await before
  const after = directory.find(board)
  looked[1]?.resolve(undefined)

  expect(looked).toHaveLength(2)
  expect(await after).toBeUndefined()
})

test('a topic that is deleted between the look-up and the cut is looked up again, and nobody joins', async () => {
  const { directory, looked, tell } = await openDirectory()
  const joined: unknown[] = []
  let left = 0
  const topics = topicService({
    directory,
    feeds: {
      async follow(_, __, atCut) {
        tell(deletionOf(board))
        atCut({ epoch: 'e', offset: 0, recovered: false, missed: [] })
        return () => void left++
      },
    },
    log: { read: () => Promise.reject(new Error('not asked')) },
    presence: { join: () => joined.push('presence'), leave: () => undefined, read: () => Promise.reject() },
  })
  const principal = aUser('ann', ['*'])

  const subscribing = topics.subscribe({ principal, topic: board.topic }, (start) => joined.push(start))
  looked[0]?.resolve(stored)
  await until('it is looked up again', () => looked.length === 2)
  looked[1]?.resolve(undefined)

  expect(await refusalOf(subscribing)).toBe('channel_not_found')
  expect({ joined, left }).toEqual({ joined: [], left: 1 })
})

test('a deletion of which nobody told is found by looking again from time to time', async () => {
  const { deleted, looked } = await openDirectory({ doubtMs: 20 })
  await until('it is looked up', () => looked.length > 0)

  looked[0]?.resolve(undefined)

  await until('it is told', () => deleted.length > 0)
  expect(deleted[0]).toEqual(board)
})

test('while the database is away the look is repeated until it succeeds', async () => {
  const { deleted, looked, tell } = await openDirectory({ retryMs: 20 })
  tell('a deletion that nobody can read')
  looked[0]?.reject(new Error('away'))
  await until('it is looked up again', () => looked.length === 2)
  expect(deleted).toEqual([])

  looked[1]?.resolve(undefined)

  await until('it is told', () => deleted.length === 1)
})
