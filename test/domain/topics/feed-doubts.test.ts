/** After an interruption of the bus nobody begins where the feed was: only the log knows what was missed. */
import { expect, test } from 'vitest'
import { roomOf } from '#domain/topics/model.ts'
import { openFeed } from '#domain/topics/topic-feed.ts'
import type { LogSlice } from '#domain/topics/topic-log.ts'
import type { BusListener } from '#platform/bus/bus.ts'
import { until } from '#test/support/until.ts'

const at = (offset: number): LogSlice => ({
  epoch: 'e',
  offset,
  oldest: offset + 1,
  recovered: true,
  entries: [],
})

/** A feed at position 5, whose bus and log are in the hands of the test. */
async function feedAtFive() {
  const reads: PromiseWithResolvers<LogSlice>[] = []
  let bus = {} as BusListener
  const feed = openFeed({
    topic: roomOf('default', 'public:lobby'),
    bus: {
      async listen(_, listener) {
        bus = listener
        return { close: () => undefined }
      },
    },
    log: {
      channelOf: () => 'channel',
      read() {
        const read = Promise.withResolvers<LogSlice>()
        reads.push(read)
        return read.promise
      },
    },
    room: { deliver: () => undefined, reset: () => undefined },
    onUnused: () => undefined,
  })
  const starts: number[] = []
  const join = () => feed.follow(undefined, ({ offset }) => void starts.push(offset))
  const first = join()
  await until('the log is read', () => reads.length === 1)
  reads[0]?.resolve(at(5))
  await first
  return { bus, reads, starts, join }
}

test('who joins an undisturbed feed begins at once, without a read', async () => {
  const { reads, starts, join } = await feedAtFive()

  await join()

  expect([starts, reads.length]).toEqual([[5, 5], 1])
})

test('who joins after an interruption waits for the log', async () => {
  const { bus, reads, starts, join } = await feedAtFive()
  bus.lost()
  bus.restored()

  const joining = join()
  await until('the log is read', () => reads.length === 2)
  reads[1]?.resolve(at(9))
  await until('it is read for who joins', () => reads.length === 3)
  reads[2]?.resolve(at(9))
  await joining

  expect(starts).toEqual([5, 9])
})

test('a read that a second interruption met does not end the doubt', async () => {
  const { bus, reads, starts, join } = await feedAtFive()
  bus.lost()
  bus.restored()
  await until('the log is read', () => reads.length === 2)
  bus.lost()
  reads[1]?.resolve(at(7))
  await new Promise(setImmediate)
  bus.restored()

  const joining = join()
  await until('the log is read again', () => reads.length === 3)
  reads[2]?.resolve(at(9))
  await until('it is read for who joins', () => reads.length === 4)
  reads[3]?.resolve(at(9))
  await joining

  expect(starts).toEqual([5, 9])
})
