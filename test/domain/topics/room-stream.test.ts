/** The order in which a room gets what the bus tells and what the log has: no gap unsaid, nothing twice. */
import { describe, expect, test } from 'vitest'
import { entryAt } from '#domain/topics/entry-text.ts'
import type { Entry } from '#domain/topics/model.ts'
import { roomStream } from '#domain/topics/room-stream.ts'
import type { LogSlice } from '#domain/topics/topic-log.ts'
import { aText } from './process.ts'

/** A stream that writes down what the room gets: offsets, and resets as `E:offset!`. */
function recording() {
  const room: string[] = []
  const stream = roomStream({
    deliver: ({ epoch, offset }) => room.push(`${epoch}:${offset}`),
    reset: ({ epoch, offset }) => room.push(`${epoch}:${offset}!`),
  })
  return {
    room,
    stream,
    /** Whether the log has to be read. */
    bus: (epoch: string, offset: number) => stream.hear(`${epoch} ${offset} ${aText(offset)}`),
    read(slice: LogSlice, meanwhile: () => void = () => {}) {
      stream.beginRead()
      meanwhile()
      return stream.endRead(slice)
    },
  }
}

/** What a read gives: the log has `oldest` to `offset`, and `from` was what was asked for. */
function sliceOf(
  epoch: string,
  { from, to, oldest = 1 }: { from: number; to: number; oldest?: number },
): LogSlice {
  const entries = []
  for (let offset = Math.max(from, oldest); offset <= to; offset++)
    entries.push(entryAt(epoch, offset, aText(offset)) as Entry)
  return { epoch, offset: to, oldest, recovered: from >= oldest, entries }
}

/** A stream at E:5. */
function atFive() {
  const parts = recording()
  parts.read(sliceOf('E', { from: 6, to: 5 }))
  return parts
}

describe('the room', () => {
  test('begins where the log is, and gets what follows', () => {
    const { room, stream, bus } = atFive()

    expect([bus('E', 6), bus('E', 7)]).toEqual([false, false])

    expect(room).toEqual(['E:6', 'E:7'])
    expect(stream.position()).toEqual({ epoch: 'E', offset: 7 })
  })

  test('gets nothing twice', () => {
    const { room, bus } = atFive()

    expect([bus('E', 5), bus('E', 6), bus('E', 6), bus('E', 1)]).toEqual([false, false, false, false])

    expect(room).toEqual(['E:6'])
  })

  test('waits at a gap until the log has filled it', () => {
    const { room, bus, read } = atFive()
    expect([bus('E', 8), bus('E', 9)]).toEqual([true, true])

    const { isIncomplete } = read(sliceOf('E', { from: 6, to: 9 }), () => bus('E', 10))

    expect(room).toEqual(['E:6', 'E:7', 'E:8', 'E:9', 'E:10'])
    expect(isIncomplete).toBe(false)
  })

  test('gets from the log what the bus has not told yet, and then not again', () => {
    const { room, bus, read } = atFive()

    read(sliceOf('E', { from: 6, to: 8 }))

    expect([bus('E', 6), bus('E', 7), bus('E', 8), bus('E', 9)]).toEqual([false, false, false, false])
    expect(room).toEqual(['E:6', 'E:7', 'E:8', 'E:9'])
  })

  test('is told what is lost when the log no longer reaches back', () => {
    const { room, bus, read } = atFive()
    bus('E', 40)

    read(sliceOf('E', { from: 6, to: 40, oldest: 39 }))

    expect(room).toEqual(['E:38!', 'E:39', 'E:40'])
  })

  test('is told of another epoch before anything of it, and gets all of it', () => {
    const { room, bus, read } = atFive()
    expect(bus('F', 2)).toBe(true)

    const { isIncomplete } = read(sliceOf('F', { from: 1, to: 2 }), () => bus('F', 3))

    expect(room).toEqual(['F:0!', 'F:1', 'F:2', 'F:3'])
    expect(isIncomplete).toBe(false)
  })

  test('gets nothing of an epoch that is over, and does not ask for it for ever', () => {
    const { room, bus, read } = atFive()
    bus('F', 1)
    bus('E', 6)

    const settled = read(sliceOf('F', { from: 1, to: 1 }))
    expect(bus('E', 7)).toBe(true)
    const later = read(sliceOf('F', { from: 2, to: 1 }))

    expect([settled.isIncomplete, later.isIncomplete]).toEqual([false, false])
    expect(room).toEqual(['E:6', 'F:0!', 'F:1'])
  })

  test('asks again for what came with another epoch while the log was read', () => {
    const { room, bus, read } = atFive()

    const first = read(sliceOf('E', { from: 6, to: 5 }), () => bus('F', 1))
    const second = read(sliceOf('F', { from: 1, to: 1 }))

    expect([first.isIncomplete, second.isIncomplete]).toEqual([true, false])
    expect(room).toEqual(['F:0!', 'F:1'])
  })

  test('catches up by the log alone when far more is told than can be kept aside', () => {
    const { room, bus, read } = atFive()
    for (let offset = 8; offset < 20_100; offset++) bus('E', offset)

    const { isIncomplete } = read(sliceOf('E', { from: 6, to: 20_099 }))

    expect(isIncomplete).toBe(false)
    expect(room.length).toBe(20_094)
  })
})

describe('somebody who joins after a read', () => {
  test.each([
    {
      since: 'E:5',
      recovered: true,
      offsets: [6, 7, 8, 9],
      because: 'live entries came while the log was read',
    },
    { since: 'E:2', recovered: true, offsets: [3, 4, 5, 6, 7, 8, 9], because: 'they were away for longer' },
    { since: 'E:9', recovered: true, offsets: [], because: 'they have had all' },
    { since: 'E:1', recovered: false, offsets: [], because: 'the log begins with the third' },
    { since: 'E:10', recovered: false, offsets: [], because: 'nobody can have had that' },
    { since: 'D:5', recovered: false, offsets: [], because: 'that epoch is over' },
  ])('at $since gets $offsets, recovered $recovered, because $because', ({ since, recovered, offsets }) => {
    const { bus, read } = atFive()
    const [epoch = '', offset] = since.split(':')
    const had = { epoch, offset: Number(offset) }

    const cut = read(sliceOf('E', { from: 3, to: 7, oldest: 3 }), () => {
      for (const live of [6, 7, 8, 9]) bus('E', live)
    })

    expect(cut).toMatchObject({ epoch: 'E', offset: 9 })
    expect(cut.reaches(had)).toBe(recovered)
    if (recovered) expect(cut.after(had).map((entry) => entry.offset)).toEqual(offsets)
  })

  test('at a position of the new epoch is reached though the room was still in the old one', () => {
    const { read } = atFive()

    const cut = read(sliceOf('F', { from: 1, to: 3 }))

    expect(cut.reaches({ epoch: 'F', offset: 1 })).toBe(true)
    expect(cut.after({ epoch: 'F', offset: 1 }).map(({ offset }) => offset)).toEqual([2, 3])
    expect(cut.reaches({ epoch: 'E', offset: 5 })).toBe(false)
  })
})

test('nothing is kept of what passes while no read is under way', () => {
  const { stream, bus, read } = atFive()
  for (let offset = 6; offset < 500; offset++) bus('E', offset)

  const cut = read(sliceOf('E', { from: 500, to: 499 }))

  expect(cut.after({ epoch: 'E', offset: 0 })).toEqual([])
  expect(stream.isTooOld({ epoch: 'E', offset: 0 })).toBe(false)
})
