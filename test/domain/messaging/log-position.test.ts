/** The order of pushing, decided: every message once, by rising seq, whatever is heard in which order. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logPosition } from '#domain/messaging/log-position.ts'
import type { Committed } from '#domain/messaging/message-batch.ts'
import { placed } from '#domain/messaging/message-document.ts'
import { aDraft } from './log.ts'

const now = () => 10_000
const at = (seq: number, time = 10_000): Committed => ({
  message: placed(aDraft(), { id: seq, seq, at: time }),
})
const seqs = (out: readonly Committed[]) => out.map(({ message }) => message.seq)
const opened = (seq: number) => {
  const position = logPosition(seq, now)
  return { position, first: seqs(position.hear(at(seq))) }
}

test('the first message that is heard goes out, and the next ones behind it', () => {
  const { position, first } = opened(7)

  expect(first).toEqual([7])
  expect(seqs(position.hear(at(8)))).toEqual([8])
  expect(position.gap()).toBeUndefined()
})

test('a message that was heard before goes nowhere', () => {
  const { position } = opened(7)

  expect(position.hear(at(7))).toEqual([])
})

test('behind a jump messages wait for what is missing', () => {
  const { position } = opened(1)

  expect(position.hear(at(4))).toEqual([])
  expect(position.gap()).toEqual({ from: 2, to: 3 })
  expect(seqs(position.fill([at(2), at(3)], 3))).toEqual([2, 3, 4])
  expect(position.gap()).toBeUndefined()
})

test('places whose messages are gone are passed over', () => {
  const { position } = opened(1)
  position.hear(at(5))

  expect(seqs(position.fill([at(3)], 4))).toEqual([3, 5])
})

test('what the log is said to hold is missing until it is read', () => {
  const { position } = opened(1)

  position.reaches(3)

  expect(position.gap()).toEqual({ from: 2, to: 3 })
  expect(seqs(position.fill([at(2), at(3)], 3))).toEqual([2, 3])
})

test('more than a thousand kept messages are left to the log', () => {
  const { position } = opened(1)
  for (let seq = 3; seq < 1500; seq++) position.hear(at(seq))

  const out = seqs(position.fill([at(2)], 2))

  expect(out).toEqual(Array.from({ length: 1001 }, (_, index) => index + 2))
  expect(position.gap()).toEqual({ from: 1003, to: 1499 })
})

test('a message just before the first one is late and goes out once; an old one does not', () => {
  const { position } = opened(7)

  expect(seqs(position.hear(at(6)))).toEqual([6])
  expect(position.hear(at(6))).toEqual([])
  expect(position.hear(at(5, 1000))).toEqual([])
})

test('whatever is heard in whatever order, and read when there is a gap, goes out once and in order', () => {
  const heard = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 80 })
  fc.assert(
    fc.property(heard, fc.array(fc.boolean(), { minLength: 80, maxLength: 80 }), (order, reads) => {
      const position = logPosition(order[0] as number, now)
      const out: number[] = []
      const read = () => {
        for (let gap = position.gap(); gap; gap = position.gap()) {
          const { from, to } = gap
          const there = Array.from({ length: to - from + 1 }, (_, index) => at(from + index))
          out.push(...seqs(position.fill(there, to)))
        }
      }
      for (const [turn, seq] of order.entries()) {
        out.push(...seqs(position.hear(at(seq, 0))))
        if (reads[turn]) read()
      }
      read()

      const last = Math.max(...order)
      const first = order[0] as number
      expect(out).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index))
    }),
  )
})
