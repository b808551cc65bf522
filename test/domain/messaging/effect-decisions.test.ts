/** What is decided about effects, without a database. */
import { describe, expect, test } from 'vitest'
import { bundlesOf } from '#domain/messaging/effect-bundle.ts'
import { frontier, olderFirst, oldestOf, wholeAmong } from '#domain/messaging/effect-frontier.ts'
import { gatherWait } from '#domain/messaging/effect-gathering.ts'
import { postponeMs } from '#domain/messaging/effect-worker.ts'
import type { CommitRecord, LogRange } from '#domain/messaging/message-document.ts'
import { decideOffline, nextPart, restAfter } from '#domain/messaging/offline-decision.ts'
import { aMessage } from './effect-process.ts'

const inGroup = (seq: number, id = 'g', tenantId = 'default') =>
  aMessage({ seq, channel: { tenantId, type: 2, id } })

describe('a bundle', () => {
  test('holds as many messages as are allowed, in their order, and names places only', () => {
    const messages = [inGroup(1), inGroup(2), inGroup(7, 'h'), inGroup(3), inGroup(8, 'h')]

    const bundles = bundlesOf(messages, 4)

    expect(bundles.map(({ ranges }) => ranges)).toEqual([
      [
        ['default:2:g', 1, 3],
        ['default:2:h', 7, 7],
      ],
      [['default:2:h', 8, 8]],
    ])
  })

  test('belongs to one tenant', () => {
    const bundles = bundlesOf([inGroup(1), inGroup(1, 'g', 'other'), inGroup(2)], 100)

    expect(bundles.map(({ tenantId, messages }) => [tenantId, messages.length])).toEqual([
      ['default', 2],
      ['other', 1],
    ])
  })

  test('has an id of its places: the same places the same id, other places another', () => {
    const idOf = (seqs: number[]) =>
      bundlesOf(
        seqs.map((seq) => inGroup(seq)),
        100,
      )[0]?.id

    expect(idOf([1, 2])).toBe(idOf([1, 2]))
    expect(new Set([idOf([1]), idOf([1, 2]), idOf([2])]).size).toBe(3)
  })
})

describe('messages wait for company', () => {
  const gather = { messages: 100, ms: 500 }
  const now = 10_000
  test.each([
    { because: 'nothing was told lately', count: 1, lastAt: 0, oldestAt: 10_000, wait: 0 },
    { because: 'something was told just now', count: 1, lastAt: 10_000, oldestAt: 10_000, wait: 500 },
    { because: 'something was told a moment ago', count: 99, lastAt: 9800, oldestAt: 9900, wait: 300 },
    { because: 'they have waited a while', count: 99, lastAt: 10_000, oldestAt: 9600, wait: 100 },
    { because: 'they have waited long enough', count: 99, lastAt: 10_000, oldestAt: 9500, wait: 0 },
    { because: 'a bundle is full', count: 100, lastAt: 10_000, oldestAt: 9900, wait: 250 },
    { because: 'a bundle has been full for a moment', count: 100, lastAt: 9750, oldestAt: 9700, wait: 0 },
    { because: 'ten bundles are full', count: 1000, lastAt: 10_000, oldestAt: 10_000, wait: 0 },
    { because: 'the clock went back', count: 1, lastAt: 20_000, oldestAt: 20_000, wait: 500 },
  ])('$wait ms when $because', ({ wait, count, lastAt, oldestAt }) => {
    expect(gatherWait({ count, lastAt, oldestAt, now, gather })).toBe(wait)
  })
})

describe('older messages first', () => {
  const record = (_id: number, at: number, ...r: LogRange[]): CommitRecord => ({
    _id,
    c: '#p',
    s: _id,
    at,
    r,
  })
  const gaps: LogRange[] = [['a', 6, 9]]
  const facts = { gaps, now: 10_000, oldAfterMs: 5000 }
  test.each([
    { title: 'nothing outstanding', outstanding: [], verdict: { kind: 'go' } },
    { title: 'its own record', outstanding: [record(1, 0, ['a', 6, 9])], verdict: { kind: 'go' } },
    {
      title: 'a younger message elsewhere',
      outstanding: [record(1, 0, ['a', 10, 12])],
      verdict: { kind: 'go' },
    },
    { title: 'another log', outstanding: [record(1, 0, ['b', 1, 5])], verdict: { kind: 'go' } },
    {
      title: 'a young record before it',
      outstanding: [record(1, 9000, ['a', 1, 5])],
      verdict: { kind: 'wait' },
    },
    {
      title: 'old records before it, the oldest first',
      outstanding: [record(2, 2000, ['a', 3, 5]), record(1, 1000, ['b', 1, 1], ['a', 1, 2])],
      verdict: {
        kind: 'tell',
        records: [record(1, 1000, ['b', 1, 1], ['a', 1, 2]), record(2, 2000, ['a', 3, 5])],
      },
    },
  ])('$title: $verdict.kind', ({ outstanding, verdict }) => {
    expect(olderFirst({ ...facts, outstanding })).toEqual(verdict)
  })

  test('old records are told together, about so many messages at a time', () => {
    const records = [record(1, 0, ['a', 1, 5]), record(2, 0, ['a', 6, 10]), record(3, 0, ['b', 1, 1])]

    expect(oldestOf(records, 10).map(({ _id }) => _id)).toEqual([1, 2])
    expect(oldestOf(records, 1).map(({ _id }) => _id)).toEqual([1])
    expect(oldestOf([], 10)).toEqual([])
  })

  test('a record of which something is missing is not done', () => {
    const records = [record(1, 0, ['a', 1, 5]), record(2, 0, ['a', 6, 10], ['b', 1, 2])]

    expect(
      wholeAmong(records, [
        ['a', 1, 10],
        ['b', 1, 1],
      ]),
    ).toEqual([1])
    expect(
      wholeAmong(records, [
        ['a', 1, 10],
        ['b', 1, 2],
      ]),
    ).toEqual([1, 2])
  })

  test('what follows the last told message has nothing before it to look for', () => {
    const told = frontier()
    told.advance([['a', 1, 5]])

    expect(
      told.gaps([
        ['a', 6, 7],
        ['a', 5, 7],
        ['b', 1, 1],
      ]),
    ).toEqual([])
    expect(
      told.gaps([
        ['a', 7, 7],
        ['b', 2, 2],
      ]),
    ).toEqual([
      ['a', 7, 7],
      ['b', 2, 2],
    ])
  })

  test('told messages are forgotten when there are too many logs', () => {
    const told = frontier(1)
    told.advance([
      ['a', 1, 5],
      ['b', 1, 5],
    ])
    told.advance([['c', 1, 5]])

    expect(
      told.gaps([
        ['a', 6, 6],
        ['c', 6, 6],
      ]),
    ).toEqual([['a', 6, 6]])
  })
})

describe('who is told that a message waits', () => {
  test.each([
    { title: 'nobody online', masters: [], announce: ['b', 'c'], lookAgain: [] },
    { title: 'a master device online', masters: ['b'], announce: ['c'], lookAgain: ['b'] },
    { title: 'all online', masters: ['a', 'b', 'c'], announce: [], lookAgain: ['b', 'c'] },
  ])('$title', ({ masters, announce, lookAgain }) => {
    const hasMaster = (userId: string) => (masters as string[]).includes(userId)

    const verdict = decideOffline({ recipients: ['a', 'b', 'c'], from: 'a', hasMaster })

    expect(verdict).toEqual({ announce, lookAgain })
  })

  test.each([
    { after: '', size: 2, part: ['a', 'b'], isLast: false },
    { after: 'b', size: 2, part: ['c', 'd'], isLast: true },
    { after: 'bb', size: 1, part: ['c'], isLast: false },
    { after: 'd', size: 2, part: [], isLast: true },
  ])('after "$after" come $part', ({ after, size, part, isLast }) => {
    expect(nextPart(['a', 'b', 'c', 'd'], after, size)).toEqual({ part, isLast })
  })
})

describe('background work', () => {
  test.each([
    { because: 'idle', utilization: 0.2, rest: 0 },
    { because: 'at work', utilization: 0.85, rest: 200 },
    { because: 'full', utilization: 1, rest: 400 },
  ])('rests $rest ms after 20 ms in a process that is $because', ({ utilization, rest }) => {
    expect(restAfter(20, utilization)).toBe(rest)
  })

  test('never rests longer than two seconds', () => {
    expect(restAfter(10_000, 1)).toBe(2000)
  })

  test('is postponed longer and longer where it fails', () => {
    expect([1, 2, 3, 20].map(postponeMs)).toEqual([1000, 2000, 4000, 60_000])
  })
})
